import type { ViewName } from '../store/address.ts';
import type { LabStore } from '../store/labStore.ts';

/**
 * Connects something when a view is opened for the first time: whoever only reads the other views pays nothing for it.
 *
 * @param connect - Makes the connection.
 * @returns The connection, as soon as there is one.
 */
export function whenOpened<Connection>(
  store: LabStore,
  view: ViewName,
  connect: () => Connection,
): () => Connection | undefined {
  let made: { readonly connection: Connection } | undefined;
  const look = () => {
    if (made || store.getState().page !== view) return;
    // Connecting may change the store, which must not connect again.
    stop();
    made = { connection: connect() };
  };
  const stop = store.subscribe(look);
  look();
  return () => made?.connection;
}
