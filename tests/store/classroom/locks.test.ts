import { describe, expect, test } from 'vitest';
import type { HandEdit } from '../../../src/core/handEdits.ts';
import { type Tile, withScheme } from '../../../src/schemes/tile.ts';
import { createActions } from '../../../src/store/actions.ts';
import { createBrushActions } from '../../../src/store/brushActions.ts';
import { noSetting } from '../../../src/store/classroom/classText.ts';
import { heldBy } from '../../../src/store/classroom/enterClass.ts';
import { type GroupName, groupNames, inputsOf } from '../../../src/store/classroom/groups.ts';
import { dataOf } from '../../../src/store/editsFile.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { createLessonActions } from '../../../src/store/lessonActions.ts';
import { type Inputs, initialInputs, inputNames } from '../../../src/store/parameters.ts';
import { viewNames } from '../../../src/store/views.ts';
import { fc } from '../../core/seededProperties.ts';
import { frameOf } from '../../protocol/frameOf.ts';
import { validTiles } from '../../schemes/validTiles.ts';
import { penguins } from '../given.ts';
import { validInputs } from '../validInputs.ts';

function openLocked(inputs: Inputs, groups: readonly GroupName[]) {
  const store = createLabStore(inputs);
  const actions = createActions(store, () => 0.5);
  store.setState({ frame: frameOf({ step: 5 }), ...heldBy({ ...noSetting, lock: groups }) });
  const lesson = createLessonActions(store, actions);
  return { store, actions, lesson, brush: createBrushActions(store, actions) };
}

type Opened = ReturnType<typeof openLocked>;

const added: readonly HandEdit[] = [{ kind: 'add', label: 0, x: 1, y: 1 }];

/** All that a reader can do that sets inputs, or might. */
const deeds: Readonly<Record<string, (opened: Opened, to: Inputs, tiles: readonly Tile[]) => void>> = {
  patch: ({ actions }, to) => actions.patch(to),
  change: ({ actions }, to) => {
    for (const name of inputNames) actions.change(name, to[name]);
  },
  chooseScene: ({ actions }, { scene }) => actions.patch({ scene }),
  givenPoints: ({ actions }) => actions.patch({ points: penguins }),
  setTiles: ({ actions }, _, tiles) => actions.setTiles(tiles),
  removeTile: ({ actions }) => actions.removeTile(0),
  newSeed: ({ actions }) => actions.newSeed(),
  address: ({ actions }, to) => actions.replaceInputs(to, []),
  openViews: ({ actions }) => {
    for (const view of viewNames) actions.open(view);
  },
  openStepInLab: ({ actions, lesson }) => {
    actions.open('lesson');
    lesson.openInLab();
  },
  togglePlay: ({ actions }) => actions.togglePlay(),
  step: ({ actions }) => actions.step(),
  reset: ({ actions }) => actions.reset(),
  replayTo: ({ actions }) => actions.replayTo(20),
  branch: ({ actions, store }) => {
    store.setState({ past: { end: 9 } });
    actions.branch();
  },
  select: ({ actions }) => actions.select(undefined),
  brush: ({ brush }) => brush.edit(added),
  editsFile: ({ brush }, to) => brush.edit(added, false, dataOf(to)),
  undo: ({ brush }) => brush.undo(),
  redo: ({ brush }) => brush.redo(),
};
const deedLists = fc.array(fc.constantFrom(...Object.keys(deeds)), { minLength: 1, maxLength: 12 });

describe('a locked group', () => {
  test.each(groupNames)('of %s is changed by nothing that a reader can do, in any order', (group) => {
    fc.assert(
      fc.property(validInputs, validInputs, validTiles, deedLists, (from, to, tiles, list) => {
        const opened = openLocked(from, [group]);
        for (const name of list) deeds[name]!(opened, to, tiles);
        const { inputs } = opened.store.getState();
        for (const name of inputsOf([group])) expect(inputs[name], name).toBe(from[name]);
      }),
    );
  });

  test('keeps edits where undo and redo would bring others back', () => {
    const opened = openLocked(initialInputs(), []);
    opened.brush.edit(added);
    opened.brush.edit([...added, ...added]);
    opened.brush.undo();
    opened.store.setState(heldBy({ ...noSetting, lock: ['data'] }));
    expect([opened.brush.undo(), opened.brush.redo()]).toEqual([false, false]);
    expect(opened.store.getState().inputs.edits).toEqual(added);
  });

  test('of the seed lets no edits in that are of another seed', () => {
    const { store, brush } = openLocked({ ...initialInputs(), seed: 3 }, ['seed']);
    expect(brush.edit(added, false, dataOf({ ...initialInputs(), seed: 4 }))).toBe(false);
    expect(store.getState().inputs.edits).toBeUndefined();
    expect(brush.edit(added, false, dataOf({ ...initialInputs(), seed: 3 }))).toBe(true);
    expect(store.getState().inputs.edits).toEqual(added);
  });

  test('is left alone by the others: what is not locked can be set', () => {
    const { store, actions } = openLocked(initialInputs(), ['data', 'beta', 'tiles']);
    actions.patch({ gamma: 2, seed: 3, noise: 0.4, volume: 5, pace: 'slow', panel: 'metrics' });
    actions.newSeed();
    expect(store.getState().inputs).toEqual({
      ...initialInputs(),
      gamma: 2,
      // Half of a million seeds.
      seed: 500_000,
      pace: 'slow',
      panel: 'metrics',
    });
  });

  test('holds each input at most once, and none that only shows something', () => {
    const all = groupNames.flatMap((name) => [...inputsOf([name])]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('shownStep');
    expect(all).not.toContain('engine');
  });
});

describe('a lock of beta', () => {
  const pinned: readonly Tile[] = [{ scheme: 'class-balanced', volume: 10 }, { scheme: 'none' }];
  const open = () => openLocked({ ...initialInputs(), tiles: pinned }, ['beta']);

  test('lets no map have a beta of its own that it did not have', () => {
    const { store, actions } = open();
    actions.setTiles([pinned[0]!, pinned[1]!, { scheme: 'class-balanced', volume: 1000 }]);
    expect(store.getState().inputs.tiles).toEqual([...pinned, { scheme: 'class-balanced' }]);
    actions.setTiles([{ scheme: 'class-balanced', volume: 1000 }]);
    expect(store.getState().inputs.tiles).toEqual([{ scheme: 'class-balanced', volume: 10 }]);
  });

  test('lets no class of a map have N of its own', () => {
    const { store, actions } = openLocked({ ...initialInputs(), tiles: [{ scheme: 'class-volumes' }] }, ['beta']);
    actions.setTiles([{ scheme: 'class-volumes', volumes: [5] }]);
    expect(store.getState().inputs.tiles).toEqual([{ scheme: 'class-volumes' }]);
  });

  test('keeps the beta of a map of another scheme, and when it is changed back, as far as schemes use one', () => {
    const { store, actions } = open();
    const first = () => store.getState().inputs.tiles[0]!;
    actions.setTiles([withScheme(first(), 'class-volumes'), pinned[1]!]);
    expect(first()).toEqual({ scheme: 'class-volumes', volume: 10 });
    actions.setTiles([{ scheme: 'class-balanced', volume: 7 }, pinned[1]!]);
    expect(store.getState().inputs.tiles).toEqual(pinned);
    actions.setTiles([{ scheme: 'none' }, pinned[1]!]);
    expect(first()).toEqual({ scheme: 'none' });
  });

  test('keeps the beta of a map that is moved up because another is removed', () => {
    const { store, actions } = openLocked({ ...initialInputs(), tiles: pinned.toReversed() }, ['beta']);
    actions.removeTile(0);
    expect(store.getState().inputs.tiles).toEqual([pinned[0]]);
  });

  test('leaves loss and gamma of a map free', () => {
    const { store, actions } = open();
    actions.setTiles([{ scheme: 'none', loss: 'focal', gamma: 2 }]);
    expect(store.getState().inputs.tiles).toEqual([{ scheme: 'none', loss: 'focal', gamma: 2 }]);
  });
});

test('a lock of the loss lets no map have a loss or gamma of its own that it did not have', () => {
  const { store, actions } = openLocked({ ...initialInputs(), tiles: [{ scheme: 'none' }] }, ['loss']);
  actions.setTiles([
    { scheme: 'none', loss: 'focal', gamma: 2 },
    { scheme: 'class-balanced', volume: 7 },
  ]);
  expect(store.getState().inputs.tiles).toEqual([{ scheme: 'none' }, { scheme: 'class-balanced', volume: 7 }]);
});
