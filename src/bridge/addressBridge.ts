import type { Actions } from '../store/actions.ts';
import { readAddress, writeAddress } from '../store/address.ts';
import type { LabStore } from '../store/labStore.ts';

/**
 * Keeps the address and the inputs the same: an edited address is read at once; a change of the inputs is written when
 * they have come to rest, so that a drag writes once and browsers that limit the rate of writing do not complain.
 * Another view is another entry of the browser's history.
 *
 * @param rest - Milliseconds without a change after which inputs have come to rest.
 */
export function connectAddress(store: LabStore, actions: Actions, window: Window, rest = 300): void {
  let timer = 0;
  /** The address as it was last written or read. */
  let known = window.location.hash;

  function replace(address: string): void {
    // The browser tells of an edited address a little after it stands there: until then it must not be written over.
    if (window.location.hash !== known) return;
    if (address !== known) window.history.replaceState(null, '', address);
    known = window.location.hash;
  }

  store.subscribe(({ inputs, page }, before) => {
    if (page !== before.page) {
      window.clearTimeout(timer);
      // An edited address is the cause here and not the consequence.
      if (readAddress(window.location.hash).view === page) return;
      replace(writeAddress(before.page, before.inputs));
      window.history.pushState(null, '', writeAddress(page, inputs));
      known = window.location.hash;
      return;
    }
    if (inputs === before.inputs) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const state = store.getState();
      replace(writeAddress(state.page, state.inputs));
    }, rest);
  });
  window.addEventListener('hashchange', () => {
    known = window.location.hash;
    const { view, inputs, faults } = readAddress(known);
    window.clearTimeout(timer);
    actions.replaceInputs(inputs, faults, view);
  });
}
