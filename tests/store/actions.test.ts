import { describe, expect, test, vi } from 'vitest';
import { firstTiles } from '../../src/schemes/tile.ts';
import { createActions } from '../../src/store/actions.ts';
import { readAddress, writeAddress } from '../../src/store/address.ts';
import { createLabStore, type LabState } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs, inputNames } from '../../src/store/parameters.ts';
import { fc } from '../core/seededProperties.ts';
import { frameOf } from '../protocol/frameOf.ts';
import { validTile, validTiles } from '../schemes/validTiles.ts';
import { faultyInputs, sceneNames, validInputs } from './validInputs.ts';

function openLab(inputs: Partial<Inputs> = {}, draw: () => number = () => 0.5) {
  const store = createLabStore({ ...initialInputs(), ...inputs });
  return { store, actions: createActions(store, draw) };
}

/** Names of the parts of the state that are other objects or values than before. */
function changedParts(before: LabState, after: LabState): string[] {
  return (Object.keys(after) as (keyof LabState)[]).filter((name) => !Object.is(before[name], after[name]));
}

describe('patch', () => {
  test('sets several inputs as one change, of which listeners are told once', () => {
    const { store, actions } = openLab();
    const told = vi.fn();
    store.subscribe(told);
    actions.patch({ volume: 1000, seed: 3, loss: 'focal' });
    expect(told).toHaveBeenCalledTimes(1);
    expect(store.getState().inputs).toEqual({ ...initialInputs(), volume: 1000, seed: 3, loss: 'focal' });
  });

  test('brings the data of another scene, but for what is set with it', () => {
    const { store, actions } = openLab({ gamma: 2 });
    actions.patch({ noise: 0.1, scene: 'clean-rings' });
    expect(store.getState().inputs).toEqual({ ...initialInputs('clean-rings'), noise: 0.1, gamma: 2 });
  });

  test('moves values into the bounds of the scene that comes with them, not of the one before', () => {
    const { store, actions } = openLab({ scene: 'figure-1', classes: 2 });
    actions.patch({ classes: 9, scene: 'ten-classes' });
    expect(store.getState().inputs.classes).toBe(9);
    actions.patch({ classes: 9, scene: 'figure-1' });
    expect(store.getState().inputs.classes).toBe(2);
  });

  test('unsets an input that may be unset', () => {
    const { store, actions } = openLab({ seedSteps: 300 });
    actions.patch({ seedSteps: undefined });
    expect(store.getState().inputs.seedSteps).toBeUndefined();
  });

  test('from any inputs to any others ends in these, however many of them differ', () => {
    fc.assert(
      fc.property(validInputs, validInputs, (from, to) => {
        const { store, actions } = openLab(from);
        actions.patch(to);
        expect(store.getState().inputs).toEqual(to);
      }),
    );
  });

  test('to what is so already notifies nobody', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const { store, actions } = openLab(inputs);
        const told = vi.fn();
        store.subscribe(told);
        actions.patch({ ...inputs });
        expect(told).not.toHaveBeenCalled();
      }),
    );
  });
});

describe('a locked input', () => {
  const names = fc.uniqueArray(fc.constantFrom(...inputNames));

  test('is changed by no action, and inputs stay within their bounds', () => {
    fc.assert(
      fc.property(validInputs, validInputs, names, validTiles, (from, to, locked, tiles) => {
        const { store, actions } = openLab(from);
        actions.lock(locked);
        actions.patch(to);
        for (const name of inputNames) actions.change(name, to[name]);
        actions.patch({ scene: to.scene });
        actions.setTiles(tiles);
        actions.removeTile(0);
        actions.newSeed();
        actions.replaceInputs(to, []);
        const { inputs } = store.getState();
        for (const name of locked) expect(inputs[name], name).toBe(from[name]);
        expect(faultyInputs(inputs)).toEqual([]);
      }),
    );
  });

  test('leaves the others free', () => {
    const { store, actions } = openLab();
    actions.lock(['volume', 'seed']);
    actions.patch({ volume: 1000, seed: 3, gamma: 2 });
    expect(store.getState().inputs).toEqual({ ...initialInputs(), gamma: 2 });
  });

  test('keeps a scene out in which it would be out of bounds: Figure 1 has two classes', () => {
    const { store, actions } = openLab();
    actions.lock(['classes']);
    actions.chooseScene('figure-1');
    expect(store.getState().inputs).toEqual(initialInputs());
    actions.chooseScene('five-blobs');
    expect(store.getState().inputs).toEqual(initialInputs('five-blobs'));
  });

  test('that is the scene keeps its data where another scene is chosen', () => {
    const { store, actions } = openLab();
    actions.lock(['scene']);
    actions.chooseScene('clean-rings');
    expect(store.getState().inputs).toEqual(initialInputs());
  });

  test('begins no run and plays none where tiles are locked', () => {
    const { store, actions } = openLab();
    store.setState({ frame: frameOf({ step: 5 }) });
    actions.lock(['tiles']);
    actions.setTiles([{ scheme: 'none' }]);
    actions.removeTile(1);
    expect(store.getState().transport.isPlaying).toBe(false);
  });

  test('is free again once it is unlocked, or others are locked in its place', () => {
    const { store, actions } = openLab();
    actions.lock(['gamma']);
    actions.lock(['seed']);
    actions.change('gamma', 3);
    actions.unlock();
    actions.change('seed', 3);
    expect(store.getState().inputs).toEqual({ ...initialInputs(), gamma: 3, seed: 3 });
  });
});

describe('change', () => {
  test('sets one input and keeps the others', () => {
    const { store, actions } = openLab();
    actions.change('gamma', 2);
    expect(store.getState().inputs).toEqual({ ...initialInputs(), gamma: 2 });
  });

  test('moves what is out of bounds to the nearest that is not', () => {
    const { store, actions } = openLab();
    actions.change('imbalance', 5000);
    actions.change('noise', -1);
    actions.change('classes', 3.7);
    actions.change('volume', 0);
    expect(store.getState().inputs).toEqual({ ...initialInputs(), imbalance: 1000, noise: 0, classes: 4, volume: 1 });
  });

  test('keeps inputs within their bounds whatever it is given, in every scene', () => {
    const names = ['classes', 'imbalance', 'largest', 'noise', 'seed', 'volume', 'gamma', 'learningRate'] as const;
    const given = fc.array(fc.tuple(fc.constantFrom(...names), fc.double({ noNaN: true })), { maxLength: 5 });
    fc.assert(
      fc.property(validInputs, given, (inputs, changes) => {
        const { store, actions } = openLab(inputs);
        for (const [name, value] of changes) actions.change(name, value);
        expect(faultyInputs(store.getState().inputs)).toEqual([]);
      }),
    );
  });

  test('of the scene alone leaves no number of classes that the new shape cannot have', () => {
    const { store, actions } = openLab({ classes: 5 });
    actions.change('scene', 'figure-1');
    expect(faultyInputs(store.getState().inputs)).toEqual([]);
  });

  test('to the present value of an input notifies nobody and keeps the state', () => {
    fc.assert(
      fc.property(validInputs, fc.constantFrom(...inputNames), (inputs, name) => {
        const { store, actions } = openLab(inputs);
        const before = store.getState();
        const told = vi.fn();
        store.subscribe(told);
        actions.change(name, inputs[name]);
        expect(told).not.toHaveBeenCalled();
        expect(store.getState()).toBe(before);
      }),
    );
  });

  test('that is clamped to the present value of an input keeps the state too', () => {
    const { store, actions } = openLab({ gamma: 5 });
    const before = store.getState();
    actions.change('gamma', 6);
    expect(store.getState()).toBe(before);
  });

  test('touches no part of the state but the inputs', () => {
    const { store, actions } = openLab();
    const before = store.getState();
    actions.change('volume', 1000);
    expect(changedParts(before, store.getState())).toEqual(['inputs']);
  });
});

describe('chooseScene', () => {
  test('sets the data to those of the scene and keeps seed, weights, loss, rate and engine', () => {
    fc.assert(
      fc.property(validInputs, fc.constantFrom(...sceneNames), (inputs, name) => {
        fc.pre(name !== inputs.scene);
        const { store, actions } = openLab(inputs);
        actions.chooseScene(name);
        const { classes, imbalance, largest, noise } = initialInputs(name);
        // What was edited by hand would lie anywhere in other data.
        const data = { scene: name, classes, imbalance, largest, noise, edits: undefined };
        expect(store.getState().inputs).toEqual({ ...inputs, ...data });
      }),
    );
  });

  test('keeps the state if the scene is chosen already', () => {
    const { store, actions } = openLab({ noise: 0.2 });
    const before = store.getState();
    actions.chooseScene('noisy-pinwheel');
    expect(store.getState()).toBe(before);
  });
});

describe('setTiles', () => {
  const begun = { frame: frameOf({ step: 40 }) };

  test('replaces the tiles and keeps all else, as long as the schemes are the same', () => {
    const { store, actions } = openLab();
    store.setState(begun);
    const before = store.getState();
    const tiles = firstTiles.with(2, { scheme: 'class-balanced', volume: 1000 });
    actions.setTiles(tiles);
    expect(changedParts(before, store.getState())).toEqual(['inputs']);
    expect(store.getState().inputs).toEqual({ ...before.inputs, tiles });
  });

  test('plays another line-up of schemes if the old one had begun, and wakes it if it rested', () => {
    const { store, actions } = openLab();
    store.setState({
      ...begun,
      transport: { isPlaying: false, isResting: true, stepsAsked: 3, restarts: 0, branches: 0 },
    });
    actions.setTiles([...firstTiles, { scheme: 'ldam' }]);
    expect(store.getState().transport).toEqual({
      isPlaying: true,
      isResting: false,
      stepsAsked: 3,
      restarts: 0,
      branches: 0,
    });
  });

  test.each([
    ['no frame', undefined],
    ['the start', frameOf({ step: 0 })],
  ])('does not play what has shown %s', (_, frame) => {
    const { store, actions } = openLab();
    store.setState({ frame });
    actions.setTiles([{ scheme: 'ldam' }]);
    expect(store.getState().transport.isPlaying).toBe(false);
  });

  test('keeps tiles within their bounds, one to six, whatever it is given', () => {
    const number = fc.double({ noNaN: true });
    const wild = fc
      .record({ tile: validTile, volume: number, gamma: number, own: number })
      .map(({ tile, volume, gamma, own }) => ({
        ...tile,
        ...(tile.volume !== undefined && { volume }),
        ...(tile.gamma !== undefined && { gamma }),
        ...(tile.own !== undefined && { own }),
      }));
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 9 }), (tiles) => {
        const { store, actions } = openLab();
        actions.setTiles(tiles);
        expect(faultyInputs(store.getState().inputs)).toEqual([]);
      }),
    );
  });
});

describe('removeTile', () => {
  const begun = { frame: frameOf({ step: 40 }) };

  test('removes the tile at that place and keeps all other inputs', () => {
    const { store, actions } = openLab({ seed: 3 });
    const before = store.getState().inputs;
    actions.removeTile(1);
    expect(store.getState().inputs).toEqual({ ...before, tiles: firstTiles.toSpliced(1, 1) });
  });

  test('keeps the tile that others are compared with, or takes the first if that one was removed', () => {
    const cases = validTiles.chain((tiles) => {
      const places = fc.integer({ min: 0, max: tiles.length - 1 });
      return fc.tuple(fc.constant(tiles), places, places);
    });
    fc.assert(
      fc.property(cases, ([tiles, index, reference]) => {
        fc.pre(tiles.length > 1);
        const { store, actions } = openLab({ tiles, reference });
        actions.removeTile(index);
        const { inputs } = store.getState();
        const named = inputs.tiles[inputs.reference];
        expect(inputs.tiles.length).toBe(tiles.length - 1);
        if (index === reference) expect(inputs.reference).toBe(0);
        else expect(named).toBe(tiles[reference]);
        expect(faultyInputs(inputs)).toEqual([]);
      }),
    );
  });

  test('of the only tile leaves no lab without tiles', () => {
    const { store, actions } = openLab({ tiles: [{ scheme: 'ldam' }] });
    actions.removeTile(0);
    expect(faultyInputs(store.getState().inputs)).toEqual([]);
  });

  test.each([0, 2, 3])('puts out a lit cell of tile 2, which may be another model’s now: tile %d goes', (index) => {
    const { store, actions } = openLab({ panel: 'metrics' });
    actions.select({ tile: 2, truth: 0, predicted: 3 });
    actions.removeTile(index);
    expect(store.getState().selection).toBeUndefined();
  });

  test('plays what is left if training had begun, and wakes it if it rested', () => {
    const { store, actions } = openLab();
    store.setState({
      ...begun,
      transport: { isPlaying: false, isResting: true, stepsAsked: 3, restarts: 0, branches: 0 },
    });
    actions.removeTile(0);
    expect(store.getState().transport).toEqual({
      isPlaying: true,
      isResting: false,
      stepsAsked: 3,
      restarts: 0,
      branches: 0,
    });
  });

  test.each([
    ['no frame', undefined],
    ['the start', frameOf({ step: 0 })],
  ])('does not play what has shown %s', (_, frame) => {
    const { store, actions } = openLab();
    store.setState({ frame });
    actions.removeTile(0);
    expect(store.getState().transport.isPlaying).toBe(false);
  });
});

describe('a cell of a confusion matrix that is lit up', () => {
  const cell = { tile: 2, truth: 0, predicted: 3 };

  function openSelected() {
    const lab = openLab({ panel: 'metrics' });
    lab.actions.select(cell);
    return lab;
  }

  test('is the last that was selected, or none', () => {
    const { store, actions } = openSelected();
    expect(store.getState().selection).toEqual(cell);
    actions.select(undefined);
    expect(store.getState().selection).toBeUndefined();
  });

  test.each<[string, (actions: ReturnType<typeof openLab>['actions']) => void]>([
    ['its panel closes', (actions) => actions.change('panel', 'closed')],
    ['its panel gives way to another', (actions) => actions.change('panel', 'curves')],
    ['its tile is taken away', (actions) => actions.setTiles(firstTiles.slice(0, 2))],
    ['the number of classes changes', (actions) => actions.change('classes', 3)],
    ['the scene has other classes', (actions) => actions.chooseScene('ten-classes')],
    ['another view opens', (actions) => actions.open('counts')],
    [
      'the address leads to another view',
      (actions) => actions.replaceInputs({ ...initialInputs(), panel: 'metrics' }, [], 'effective-number'),
    ],
  ])('is deselected when %s, since its matrix is no longer shown', (_, act) => {
    const { store, actions } = openSelected();
    act(actions);
    expect(store.getState().selection).toBeUndefined();
  });

  test.each<[string, (actions: ReturnType<typeof openLab>['actions']) => void]>([
    ['beta changes', (actions) => actions.change('volume', 1000)],
    ['another tile is added', (actions) => actions.setTiles([...firstTiles, { scheme: 'ldam' }])],
    ['another tile after it is taken away', (actions) => actions.setTiles(firstTiles.slice(0, 3))],
    ['the view opens that is open', (actions) => actions.open('lab')],
    [
      'the address changes something else',
      (actions) => actions.replaceInputs({ ...initialInputs(), panel: 'metrics', volume: 50 }, [], 'lab'),
    ],
  ])('stays lit when %s', (_, act) => {
    const { store, actions } = openSelected();
    act(actions);
    expect(store.getState().selection).toEqual(cell);
  });
});

describe('transport', () => {
  test('togglePlay plays, and pauses the next time', () => {
    const { store, actions } = openLab();
    actions.togglePlay();
    expect(store.getState().transport).toEqual({
      isPlaying: true,
      isResting: false,
      stepsAsked: 0,
      restarts: 0,
      branches: 0,
    });
    actions.togglePlay();
    expect(store.getState().transport).toEqual({
      isPlaying: false,
      isResting: false,
      stepsAsked: 0,
      restarts: 0,
      branches: 0,
    });
  });

  test('step asks for one step and pauses first', () => {
    const { store, actions } = openLab();
    actions.togglePlay();
    actions.step();
    expect(store.getState().transport).toEqual({
      isPlaying: false,
      isResting: false,
      stepsAsked: 1,
      restarts: 0,
      branches: 0,
    });
    actions.step();
    expect(store.getState().transport).toEqual({
      isPlaying: false,
      isResting: false,
      stepsAsked: 2,
      restarts: 0,
      branches: 0,
    });
  });

  test('reset asks for the same run again, paused: no input changes, the seed neither', () => {
    const { store, actions } = openLab();
    actions.togglePlay();
    const before = store.getState();
    actions.reset();
    expect(store.getState().transport).toEqual({
      isPlaying: false,
      isResting: false,
      stepsAsked: 0,
      restarts: 1,
      branches: 0,
    });
    expect(changedParts(before, store.getState())).toEqual(['transport']);
  });

  test('plays from the start if the address says so', () => {
    expect(createLabStore({ ...initialInputs(), autoplay: true }).getState().transport.isPlaying).toBe(true);
    expect(createLabStore(initialInputs()).getState().transport.isPlaying).toBe(false);
  });
});

describe('newSeed', () => {
  test('always gives another seed within the bounds, whatever is drawn', () => {
    const seeds = fc.oneof(fc.constantFrom(0, 1, 999_998, 999_999), fc.integer({ min: 0, max: 999_999 }));
    fc.assert(
      fc.property(seeds, fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (seed, draw) => {
        // Without its own draw, which gives the same seed again.
        const { store, actions } = openLab({ seed }, () => draw ?? (seed + 0.5) / 1e6);
        actions.newSeed();
        const { inputs } = store.getState();
        expect(inputs.seed).not.toBe(seed);
        expect(faultyInputs(inputs)).toEqual([]);
        expect(inputs).toEqual({ ...initialInputs(), seed: inputs.seed });
      }),
      { numRuns: 500 },
    );
  });

  test('can give the first and the last seed', () => {
    const first = openLab({}, () => 0);
    first.actions.newSeed();
    expect(first.store.getState().inputs.seed).toBe(0);
    const last = openLab({}, () => 1 - 2 ** -53);
    last.actions.newSeed();
    expect(last.store.getState().inputs.seed).toBe(999_999);
  });
});

describe('point', () => {
  test('sets the class or the place and keeps the other', () => {
    const { store, actions } = openLab();
    const place = { x: 0.5, y: -0.5 };
    actions.point({ place });
    actions.point({ class: 3 });
    expect(store.getState().pointing).toEqual({ class: 3, place });
    actions.point({ class: undefined });
    expect(store.getState().pointing).toEqual({ class: undefined, place });
  });

  test('at the same class again notifies nobody', () => {
    const { store, actions } = openLab();
    actions.point({ class: 2 });
    const before = store.getState();
    actions.point({ class: 2 });
    actions.point({});
    expect(store.getState()).toBe(before);
  });
});

describe('look', () => {
  const view = { columns: 40, rows: 30, halfWidth: 2, halfHeight: 1.5 };

  test('at the same view again keeps the state, so that the trainer is not asked again', () => {
    const { store, actions } = openLab();
    actions.look(view);
    const before = store.getState();
    actions.look({ ...view });
    expect(store.getState()).toBe(before);
    expect(before.view).toBe(view);
  });

  test.each(['columns', 'rows', 'halfWidth', 'halfHeight'] as const)('at a view with other %s replaces it', (name) => {
    const { store, actions } = openLab();
    actions.look(view);
    const other = { ...view, [name]: view[name] + 1 };
    actions.look(other);
    expect(store.getState().view).toBe(other);
  });
});

test('replaceInputs takes the inputs and the faults of an address together, and dismissFaults forgets the faults', () => {
  const { store, actions } = openLab();
  const inputs = initialInputs('balanced');
  const faults = [{ kind: 'unknown-key', key: 'speed', text: '3' }] as const;
  const told = vi.fn();
  store.subscribe(told);
  actions.replaceInputs(inputs, faults);
  expect(told).toHaveBeenCalledTimes(1);
  expect(store.getState()).toMatchObject({ inputs, faults });
  actions.dismissFaults();
  expect(store.getState()).toMatchObject({ inputs, faults: [] });
});

describe('replaceInputs', () => {
  test('keeps the identity of the tiles if the address has equal ones, so that nothing derived from them is recomputed', () => {
    fc.assert(
      fc.property(validInputs, validInputs, (before, after) => {
        const { store, actions } = openLab(before);
        const read = readAddress(writeAddress('lab', { ...after, tiles: before.tiles })).inputs;
        actions.replaceInputs(read, []);
        expect(store.getState().inputs.tiles).toBe(before.tiles);
        expect(store.getState().inputs).toEqual({ ...read, tiles: before.tiles });
      }),
    );
  });

  test('takes other tiles, be it only another pin', () => {
    const { store, actions } = openLab();
    const tiles = firstTiles.with(2, { scheme: 'class-balanced', volume: 9 });
    actions.replaceInputs({ ...initialInputs(), tiles }, []);
    expect(store.getState().inputs.tiles).toBe(tiles);
  });
});

test('a class that is pointed at is released when the number of classes changes, and only then', () => {
  const { store, actions } = openLab({ classes: 5 });
  actions.point({ class: 4 });
  actions.change('gamma', 2);
  expect(store.getState().pointing.class).toBe(4);
  actions.change('classes', 3);
  expect(store.getState().pointing.class).toBeUndefined();
});
