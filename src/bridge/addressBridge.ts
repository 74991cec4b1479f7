import type { GivenData } from '../core/points/givenData.ts';
import type { GivenSceneName } from '../core/scenes.ts';
import type { Actions } from '../store/actions.ts';
import { type Address, readAddress } from '../store/address.ts';
import { addressOf } from '../store/addressOf.ts';
import type { LabStore } from '../store/labStore.ts';

/**
 * Synchronizes the address and the inputs: an edited address is read at once; inputs are written once they have
 * stopped changing, so that a drag writes once and stays below the browsers' rate limit. Each view is a separate
 * entry of the browser's history.
 *
 * @param rest - Milliseconds without a change after which the inputs are written.
 * @param pointsOf - The points of a scene of given points, if they can be had.
 */
export function connectAddress(
  store: LabStore,
  actions: Actions,
  window: Window,
  rest = 300,
  pointsOf: (name: GivenSceneName) => Promise<GivenData | undefined> = () => Promise.resolve(undefined),
): void {
  let timer = 0;
  /** The address as it was last written or read. */
  let known = window.location.hash;

  function replace(address: string): void {
    // The browser reports an edited address with a delay: until then it must not be overwritten.
    if (window.location.hash !== known) return;
    if (address !== known) window.history.replaceState(null, '', address);
    known = window.location.hash;
  }

  store.subscribe((state, before) => {
    const { inputs, page, classroom, language } = state;
    if (page !== before.page) {
      window.clearTimeout(timer);
      // The inputs follow from the edited address, so it is not written again.
      if (readAddress(window.location.hash).view === page) return;
      replace(addressOf(before));
      window.history.pushState(null, '', addressOf(state));
      known = window.location.hash;
      return;
    }
    if (inputs === before.inputs && classroom === before.classroom && language === before.language) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => replace(addressOf(store.getState())), rest);
  });
  window.addEventListener('hashchange', () => {
    known = window.location.hash;
    window.clearTimeout(timer);
    const address = readAddress(known, '', store.getState().inputs.points);
    if (address.awaits === undefined) take(address);
    else {
      const asked = known;
      pointsOf(address.awaits)
        .catch(() => undefined)
        .then((points) => {
          if (window.location.hash === asked) take(readAddress(asked, '', points));
        });
    }
  });

  function take(address: Address): void {
    const { view, inputs, language, faults, forClass } = address;
    // An address that asks for no language keeps the one that is there.
    if (language) actions.speak(language);
    if (!forClass && !store.getState().classroom) actions.replaceInputs(inputs, faults, view);
    else {
      const asked = known;
      void import('../store/classroom/enterClass.ts').then(({ enterClass }) => {
        if (window.location.hash !== asked) return;
        enterClass(store, actions, address);
        // What is locked is no longer what the address asks for.
        replace(addressOf(store.getState()));
      });
    }
  }
}
