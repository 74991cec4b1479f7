import type { Actions } from '../store/actions.ts';
import { readAddress, writeAddress } from '../store/address.ts';
import type { LabStore } from '../store/labStore.ts';

/**
 * Keeps the address and the inputs the same: an edited address is read at once; a change of the inputs is written when they have
 * come to rest, so that a drag writes once and browsers that limit the rate of writing do not complain.
 *
 * @param rest - Milliseconds without a change after which inputs have come to rest.
 */
export function connectAddress(store: LabStore, actions: Actions, window: Window, rest = 300): void {
  let timer = 0;
  store.subscribe(({ inputs }, before) => {
    if (inputs === before.inputs) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const address = writeAddress('lab', store.getState().inputs);
      if (address !== window.location.hash) window.history.replaceState(null, '', address);
    }, rest);
  });
  window.addEventListener('hashchange', () => {
    const { inputs, faults } = readAddress(window.location.hash);
    window.clearTimeout(timer);
    actions.replaceInputs(inputs, faults);
  });
}
