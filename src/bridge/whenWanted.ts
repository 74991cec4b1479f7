import type { LabState, LabStore } from '../store/labStore.ts';

/**
 * Connects something when it is wanted for the first time, so that it costs nothing before.
 *
 * @param isWanted - Whether the state wants it.
 * @param connect - Makes the connection.
 * @returns The connection, as soon as there is one.
 */
export function whenWanted<Connection>(
  store: LabStore,
  isWanted: (state: LabState) => boolean,
  connect: () => Connection,
): () => Connection | undefined {
  let made: { readonly connection: Connection } | undefined;
  const look = () => {
    if (made || !isWanted(store.getState())) return;
    // Connecting may change the store, which must not connect again.
    stop();
    made = { connection: connect() };
  };
  const stop = store.subscribe(look);
  look();
  return () => made?.connection;
}
