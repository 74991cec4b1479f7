import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectAddress } from '../../src/bridge/addressBridge.ts';
import { createActions } from '../../src/store/actions.ts';
import { readAddress } from '../../src/store/address.ts';
import { createClassActions } from '../../src/store/classroom/classActions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { ownPoints, penguins } from '../store/given.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A lab with an address bar. Like a browser's, it reports an edited address and not a replaced one. */
function openLab(hash = '', pointsOf?: Parameters<typeof connectAddress>[4]) {
  const written: string[] = [];
  /** Addresses that the Back button leads to. */
  const entries: string[] = [];
  const listeners: (() => void)[] = [];
  const location = { hash };
  const window = {
    location,
    history: {
      replaceState(_state: unknown, _title: string, address: string) {
        written.push(address);
        location.hash = address;
      },
      pushState(_state: unknown, _title: string, address: string) {
        entries.push(location.hash);
        location.hash = address;
      },
    },
    setTimeout: (callback: () => void, delay: number) => setTimeout(callback, delay),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    addEventListener(kind: string, listener: () => void) {
      if (kind === 'hashchange') listeners.push(listener);
    },
  };
  const { view, inputs, faults, language } = readAddress(hash);
  const store = createLabStore(inputs, faults, view, language);
  const actions = createActions(store, () => 0.5);
  connectAddress(store, actions, window as unknown as Window, 300, pointsOf);
  return {
    store,
    actions,
    /** Addresses written so far. */
    written,
    entries,
    location,
    /** Types another address over the present one; a browser reports it a little later. */
    edit(address: string, delay = 0) {
      location.hash = address;
      const tell = () => {
        for (const listener of listeners) listener();
      };
      if (delay > 0) setTimeout(tell, delay);
      else tell();
    },
  };
}

describe('the address', () => {
  test('is written once after a drag has ended, with the last value', () => {
    const { actions, written } = openLab();
    for (let volume = 101; volume <= 1000; volume += 1) {
      actions.change('volume', volume);
      vi.advanceTimersByTime(16);
    }
    expect(written).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(written).toEqual(['#/lab?beta=0.999']);
    vi.advanceTimersByTime(10_000);
    expect(written.length).toBe(1);
  });

  test('that was edited is not overwritten before the browser has reported it', () => {
    const { actions, edit, location, store } = openLab();
    actions.change('gamma', 2);
    vi.advanceTimersByTime(290);
    edit('#/lab?beta=x', 20);
    vi.advanceTimersByTime(1000);
    expect(store.getState().faults).toMatchObject([{ kind: 'not-a-number', key: 'beta' }]);
    expect(store.getState().inputs.gamma).toBe(1);
    expect(location.hash).toBe('#/lab');
  });

  test('is written 300 milliseconds after the last change, and no sooner', () => {
    const { actions, written } = openLab();
    actions.change('gamma', 2);
    vi.advanceTimersByTime(299);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(['#/lab?gamma=2']);
  });

  test('is not written for what it does not hold, such as play and pointing', () => {
    const { actions, written } = openLab();
    actions.togglePlay();
    actions.step();
    actions.point({ class: 1 });
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
  });

  test('is not delayed by frames: they do not change the inputs', () => {
    const { store, actions, written } = openLab();
    actions.change('gamma', 2);
    for (let i = 0; i < 30; i += 1) {
      vi.advanceTimersByTime(10);
      store.setState({ frame: undefined });
    }
    expect(written).toEqual(['#/lab?gamma=2']);
  });

  test('is not written again if it says so already', () => {
    const { actions, written } = openLab('#/lab?gamma=2');
    actions.change('gamma', 3);
    actions.change('gamma', 2);
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
  });
});

describe('another view', () => {
  test('is another entry of the history, under an address of its own with the same settings', () => {
    const { actions, entries, location } = openLab('#/lab?gamma=2');
    actions.open('counts');
    expect(entries).toEqual(['#/lab?gamma=2']);
    expect(location.hash).toBe('#/counts?gamma=2');
  });

  test('keeps changes that had not been written yet, and writes them into the previous entry', () => {
    const { actions, entries, location } = openLab();
    actions.change('gamma', 3);
    actions.open('effective-number');
    expect(entries).toEqual(['#/lab?gamma=3']);
    expect(location.hash).toBe('#/effective-number?gamma=3');
    vi.advanceTimersByTime(1000);
    expect(location.hash).toBe('#/effective-number?gamma=3');
  });

  test('that an edited address opens is no further entry', () => {
    const { store, edit, entries, written } = openLab();
    edit('#/counts?beta=0.9');
    expect(store.getState().page).toBe('counts');
    expect(store.getState().inputs.volume).toBe(10);
    vi.advanceTimersByTime(1000);
    expect(entries).toEqual([]);
    expect(written).toEqual([]);
  });

  test('that is open already changes nothing', () => {
    const { actions, entries } = openLab();
    actions.open('lab');
    expect(entries).toEqual([]);
  });
});

describe('an edited address', () => {
  test('is read at once, with its faults', () => {
    const { store, edit } = openLab();
    edit('#/lab?scene=clean-rings&beta=0.9&gamma=7');
    expect(store.getState().inputs).toEqual({ ...initialInputs('clean-rings'), volume: 10, gamma: 5 });
    expect(store.getState().faults).toEqual([{ kind: 'out-of-range', key: 'gamma', text: '7', min: '0', max: '5' }]);
  });

  test('wins over a change that had not been written yet', () => {
    const { store, actions, edit, written } = openLab();
    actions.change('gamma', 2);
    edit('#/lab?gamma=3');
    vi.advanceTimersByTime(1000);
    expect(store.getState().inputs.gamma).toBe(3);
    expect(written).toEqual([]);
  });

  test('is corrected when it no longer changes, so that it matches what is shown', () => {
    const { edit, written } = openLab();
    edit('#/lab?gamma=7&speed=3');
    vi.advanceTimersByTime(300);
    expect(written).toEqual(['#/lab?gamma=5']);
  });

  test('that is valid is left unchanged', () => {
    const { edit, written } = openLab();
    edit('#/lab?gamma=3');
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
  });

  test('without faults removes the notice of earlier ones', () => {
    const { store, edit } = openLab('#/lab?speed=3');
    expect(store.getState().faults.length).toBe(1);
    edit('#/lab');
    expect(store.getState().faults).toEqual([]);
  });
});

describe('the language', () => {
  test('stays in the address while inputs and view change', () => {
    const { actions, location } = openLab('#/lab?lang=xx');
    actions.change('seed', 3);
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/lab?seed=3&lang=xx');
    actions.open('counts');
    expect(location.hash).toBe('#/counts?seed=3&lang=xx');
  });

  test('that an edited address asks for is asked for, and its inputs are read, too', () => {
    const { edit, location, store } = openLab('#/lab');
    edit('#/lab?seed=3&lang=xx');
    expect(store.getState()).toMatchObject({ language: 'xx', spoken: 'en', inputs: { seed: 3 } });
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/lab?seed=3&lang=xx');
  });

  test('that a reader asks for stands in the address, and the inputs stay', () => {
    const { actions, location, store } = openLab('#/lab?seed=3');
    const { inputs } = store.getState();
    actions.speak('xx');
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/lab?seed=3&lang=xx');
    expect(store.getState().inputs).toBe(inputs);
  });

  test('is kept by an address that asks for none', () => {
    const { edit, location, store, actions } = openLab('#/lab?lang=xx');
    edit('#/lab?seed=3');
    expect(store.getState().language).toBe('xx');
    expect(store.getState().inputs.seed).toBe(3);
    actions.change('seed', 4);
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/lab?seed=4&lang=xx');
  });
});

describe('an address of given points that is typed', () => {
  test('is read once its points are there, and is not overwritten meanwhile', async () => {
    let give = () => {};
    const { store, edit, location } = openLab('', () => new Promise((resolve) => (give = () => resolve(penguins))));
    edit('#/lab?scene=penguins&imbalance=5');
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().inputs.scene).toBe('noisy-pinwheel');
    give();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState()).toMatchObject({ inputs: { scene: 'penguins', imbalance: 5 }, faults: [] });
    expect(location.hash).toBe('#/lab?scene=penguins&imbalance=5');
  });

  test('is forgotten if another was typed before its points came', async () => {
    let give = () => {};
    const { store, edit } = openLab('', () => new Promise((resolve) => (give = () => resolve(penguins))));
    edit('#/lab?scene=penguins');
    edit('#/lab?scene=five-blobs');
    give();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().inputs.scene).toBe('five-blobs');
  });

  test.each([
    ['cannot be loaded', () => Promise.reject(new Error('404')), 'penguins', 'no-points'],
    ['were never given', () => Promise.resolve(undefined), 'own', 'own-points'],
  ] as const)('whose points %s shows the first scene and says so', async (_, pointsOf, scene, kind) => {
    const { store, edit } = openLab('#/lab?scene=five-blobs', pointsOf);
    edit(`#/lab?scene=${scene}&beta=0.9`);
    await vi.advanceTimersByTimeAsync(1000);
    const { inputs, faults } = store.getState();
    expect([inputs.scene, faults]).toEqual(['noisy-pinwheel', [{ kind, key: '', text: scene }]]);
  });

  test('keeps points that are shown', async () => {
    const own = ownPoints();
    const { store, actions, edit } = openLab();
    actions.patch({ points: own });
    await vi.advanceTimersByTimeAsync(1000);
    edit('#/lab?scene=own&noise=0.1');
    expect(store.getState()).toMatchObject({ inputs: { scene: 'own', noise: 0.1 }, faults: [] });
    expect(store.getState().inputs.points).toBe(own);
  });
});

describe('an address for a class', () => {
  const hash = '#/lab?beta=0.9&lock=beta';
  /** The code for classes is loaded with the first such address. */
  const loaded = () => vi.dynamicImportSettled();

  test('that is opened while the page is open locks what it says', async () => {
    const { edit, store, actions, location } = openLab();
    edit(hash);
    await loaded();
    actions.change('volume', 1000);
    expect(store.getState().inputs.volume).toBe(10);
    expect(location.hash).toBe(hash);
  });

  test('is written back where another value of what is locked was typed over it', async () => {
    const { edit, store, location } = openLab();
    edit(hash);
    await loaded();
    edit('#/lab?beta=0.5&gamma=2&lock=beta');
    await loaded();
    expect(store.getState().faults).toEqual([{ kind: 'held', key: 'beta', text: '0.5' }]);
    expect(location.hash).toBe('#/lab?beta=0.9&gamma=2&lock=beta');
  });

  test('is left where it is edited once more before the code for classes is there', async () => {
    const { edit, store } = openLab();
    edit(hash);
    edit('#/lab?beta=0.5');
    await loaded();
    expect(store.getState().inputs.volume).toBe(2);
    expect(store.getState().locked.size).toBe(0);
  });

  test('goes with each view into an entry of the history, and back', async () => {
    const { edit, store, actions, entries, location } = openLab();
    edit(hash);
    await loaded();
    actions.open('atlas');
    expect([entries.at(-1), location.hash]).toEqual([hash, '#/atlas?beta=0.9&lock=beta']);
    edit(entries.at(-1)!);
    await loaded();
    expect(store.getState().page).toBe('lab');
    expect(store.getState().locked.has('volume')).toBe(true);
  });

  test('is written without its locks 300 milliseconds after they were lifted', async () => {
    const { edit, store, location } = openLab();
    edit(hash);
    await loaded();
    createClassActions(store).lift();
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/lab?beta=0.9');
  });
});
