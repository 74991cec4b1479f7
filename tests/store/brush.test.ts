import { describe, expect, test } from 'vitest';
import { withAdded, withErased } from '../../src/core/handEdits.ts';
import { randomStream } from '../../src/core/random.ts';
import { createActions } from '../../src/store/actions.ts';
import { readAddress, writeAddress } from '../../src/store/address.ts';
import { hasHistory } from '../../src/store/brush.ts';
import { createBrushActions } from '../../src/store/brushActions.ts';
import { editsFile, readEditsFile } from '../../src/store/editsFile.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import {
  selectEditedPrior,
  selectLabelCounts,
  selectTrainingPrior,
  selectTrainingSet,
} from '../../src/store/selectors.ts';
import { fc } from '../core/seededProperties.ts';
import { validInputs } from './validInputs.ts';

function openBrush(changes: Partial<Inputs> = {}) {
  const store = createLabStore({ ...initialInputs(), ...changes });
  const actions = createActions(store, () => 0.5);
  return { store, actions, brush: createBrushActions(store, actions), edits: () => store.getState().inputs.edits };
}

type Opened = ReturnType<typeof openBrush>;
const add = ({ brush, edits }: Opened, label: number, isOfStroke = false) =>
  brush.edit(withAdded(edits() ?? [], label, 0.5, label / 10), isOfStroke);

describe('the history of edits', () => {
  test.each([1, 2, 3, 4])('has after n undos what was there n changes before, of 500 at random, seed %d', (seed) => {
    const opened = openBrush();
    const { store, brush } = opened;
    const random = randomStream(seed, 'history');
    /** What the inputs were after each change that is not taken back, the first before all. */
    let expected = [store.getState().inputs];
    let undone: Inputs[] = [];
    for (let made = 0; made < 500; made += 1) {
      const chance = random();
      const before = store.getState().inputs;
      if (chance < 0.3) {
        const isDone = brush.undo();
        expect(isDone).toBe(expected.length > 1);
        if (isDone) undone = [...undone, expected.pop()!];
      } else if (chance < 0.5) {
        const isDone = brush.redo();
        expect(isDone).toBe(undone.length > 0);
        if (isDone) expected = [...expected, undone.pop()!];
      } else if (chance < 0.85 || !before.edits) {
        add(opened, Math.floor(5 * random()));
        expected = [...expected, store.getState().inputs];
        undone = [];
      } else {
        brush.edit(withErased(before.edits, [{ class: 0, place: Math.floor(900 * random()) }]));
        if (store.getState().inputs !== before) {
          expected = [...expected, store.getState().inputs];
          undone = [];
        }
      }
      expect(store.getState().inputs).toEqual(expected.at(-1));
    }
    expect(expected.length).toBeGreaterThan(50);
    while (brush.undo()) expected.pop();
    expect(store.getState().inputs).toEqual(initialInputs());
    expect(expected.length).toBe(1);
  });

  test('takes a stroke back as one change, and two strokes as two', () => {
    const opened = openBrush();
    const { brush, edits } = opened;
    add(opened, 1);
    add(opened, 1, true);
    add(opened, 1, true);
    brush.endStroke();
    add(opened, 2, true);
    expect(edits()!.length).toBe(4);
    brush.undo();
    expect(edits()!.length).toBe(3);
    brush.undo();
    expect(edits()).toBeUndefined();
    brush.redo();
    expect(edits()!.length).toBe(3);
  });

  test('does not join a stroke over a change that something else made meanwhile', () => {
    const opened = openBrush();
    add(opened, 1);
    opened.actions.change('edits', [{ kind: 'add', label: 3, x: 0, y: 0 }]);
    add(opened, 2, true);
    opened.brush.undo();
    expect(opened.edits()).toEqual([{ kind: 'add', label: 3, x: 0, y: 0 }]);
  });

  test('stays on another seed, where points are others of their class, and ends with another scene', () => {
    const opened = openBrush();
    add(opened, 1);
    opened.brush.edit(withErased(opened.edits()!, [{ class: 0, place: 3 }]));
    const both = opened.edits();
    opened.actions.change('seed', 8);
    expect(opened.edits()).toBe(both);
    opened.brush.undo();
    expect(opened.edits()).toEqual([{ kind: 'add', label: 1, x: 0.5, y: 0.1 }]);
    opened.actions.chooseScene('clean-rings');
    expect(opened.edits()).toBeUndefined();
    expect(hasHistory(opened.store.getState().brush, opened.store.getState().inputs)).toBe(false);
    expect(opened.brush.undo()).toBe(false);
    // Back in the first scene nothing is offered that would change nothing.
    opened.actions.chooseScene('noisy-pinwheel');
    for (let before = opened.edits(); opened.brush.undo(); before = opened.edits()) {
      expect(opened.edits()).not.toBe(before);
    }
    expect(opened.edits()).toBeUndefined();
  });

  test('of too many edits for an address outlasts going to another view and back', () => {
    const opened = openBrush();
    opened.brush.edit(Array.from({ length: 300 }, (_, place) => ({ kind: 'erase', of: { class: 0, place } })));
    const many = opened.edits();
    const read = readAddress(writeAddress('lab', opened.store.getState().inputs));
    expect(read.faults.map(({ kind }) => kind)).toEqual(['edits-elsewhere']);
    opened.actions.replaceInputs(read.inputs, read.faults);
    expect(opened.edits()).toBe(many);
    expect(opened.store.getState().faults).toEqual([]);
    // In a page of its own the address says what it lacks.
    const other = openBrush();
    other.actions.replaceInputs(read.inputs, read.faults);
    expect(other.store.getState().faults).toEqual(read.faults);
  });

  test('of edits that an address repeats keeps their identity, on which results are compared', () => {
    const opened = openBrush();
    add(opened, 1);
    const before = opened.edits();
    opened.actions.replaceInputs(readAddress(writeAddress('lab', opened.store.getState().inputs)).inputs, []);
    expect(opened.edits()).toBe(before);
  });

  test('cannot get past a lock', () => {
    const opened = openBrush();
    add(opened, 1);
    opened.actions.lock(['edits']);
    const before = opened.store.getState();
    add(opened, 2);
    expect(opened.brush.undo()).toBe(false);
    opened.actions.chooseScene('clean-rings');
    expect(opened.store.getState()).toBe(before);
  });
});

test('what is added and erased is what the schemes count, with other numbers of points drawn as well', () => {
  const opened = openBrush({ noise: 0 });
  const before = selectLabelCounts(opened.store.getState().inputs).labelled;
  add(opened, 4);
  add(opened, 4);
  opened.brush.edit(
    withErased(
      opened.edits()!,
      [0, 1, 2].map((place) => ({ class: 0, place })),
    ),
  );
  const { inputs } = opened.store.getState();
  expect(selectLabelCounts(inputs).labelled).toEqual(before.with(0, before[0]! - 3).with(4, before[4]! + 2));
  expect(selectTrainingSet(inputs).labels.slice(-2)).toEqual(Uint8Array.of(4, 4));
  opened.actions.change('sizes', [50, 40, 30, 20, 10]);
  const edited = opened.store.getState().inputs;
  expect(selectLabelCounts(edited).labelled).toEqual([47, 40, 30, 20, 12]);
  // Models train with these frequencies; the truth is of the points as they are drawn.
  expect(selectEditedPrior(edited)).toEqual([47, 40, 30, 20, 12].map((count) => count / 149));
  expect(selectTrainingPrior(edited)).toEqual([50, 40, 30, 20, 10].map((count) => count / 150));
  const all = [50, 40, 30, 20, 10].flatMap((size, index) =>
    Array.from({ length: size }, (_, place) => ({ class: index, place })),
  );
  opened.brush.edit(withErased([], all));
  expect(selectEditedPrior(opened.store.getState().inputs)).toEqual(selectTrainingPrior(edited));
});

describe('a file of edits', () => {
  test('gives back data and edits, however many', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const read = readEditsFile(editsFile(inputs));
        if ('problem' in read) throw new Error(JSON.stringify(read.problem));
        const { scene, classes, imbalance, largest, noise, seed, sizes } = inputs;
        expect(read).toEqual({
          data: { scene, classes, imbalance, largest, noise, seed, sizes },
          edits: inputs.edits ?? [],
        });
      }),
    );
    const many = Array.from({ length: 900 }, (_, place) => ({ kind: 'erase', of: { class: 0, place } }) as const);
    const inputs = { ...initialInputs(), edits: many };
    expect(readEditsFile(editsFile(inputs))).toMatchObject({ edits: many });
    // They are too many for an address.
    expect(writeAddress('lab', inputs)).toBe('#/lab?edits=file');
    expect(readAddress(writeAddress('lab', { ...inputs, edits: many.slice(0, 200) })).inputs.edits?.length).toBe(200);
  });

  test.each([
    ['not a file', { kind: 'not-json' }],
    ['null', { kind: 'other-format' }],
    ['[]', { kind: 'other-format' }],
    ['{"format":"another"}', { kind: 'other-format' }],
    ['{"format":"long-tail-lab-edits"}', { kind: 'newer-version', version: '' }],
    ['{"format":"long-tail-lab-edits","version":2}', { kind: 'newer-version', version: '2' }],
    ['{"format":"long-tail-lab-edits","version":1,"edits":[]}', { kind: 'data', text: '' }],
    ['{"format":"long-tail-lab-edits","version":1,"data":"#/lab?seed=x","edits":[]}', { kind: 'data' }],
    ['{"format":"long-tail-lab-edits","version":1,"data":"#/lab"}', { kind: 'edit', entry: 1 }],
    [
      '{"format":"long-tail-lab-edits","version":1,"data":"#/lab","edits":["aA1:1","aF1:1"]}',
      { kind: 'edit', entry: 2, text: 'aF1:1' },
    ],
    [
      '{"format":"long-tail-lab-edits","version":1,"data":"#/lab","edits":["eA1","aA1:1","eA1"]}',
      { kind: 'edit', entry: 3, text: 'eA1' },
    ],
    ['{"format":"long-tail-lab-edits","version":1,"data":"#/lab","edits":[7]}', { kind: 'edit', entry: 1, text: '7' }],
  ])('%s is refused with what is wrong', (text, problem) => {
    expect(readEditsFile(text)).toMatchObject({ problem });
  });

  test('brings its own data along, as one change, before which everything was as an undo leaves it', () => {
    const opened = openBrush({ imbalance: 20 });
    add(opened, 2);
    const before = opened.store.getState().inputs;
    const other = { ...initialInputs('clean-rings'), seed: 3, edits: [{ kind: 'add', label: 1, x: 1, y: 1 }] } as const;
    const read = readEditsFile(editsFile(other));
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    opened.brush.edit(read.edits, false, read.data);
    const after = opened.store.getState().inputs;
    expect(after).toEqual(other);
    opened.brush.undo();
    expect(opened.store.getState().inputs).toEqual(before);
    opened.brush.undo();
    expect(opened.edits()).toBeUndefined();
    opened.brush.redo();
    opened.brush.redo();
    expect(opened.store.getState().inputs).toEqual(after);
    // A file without edits brings its data, too.
    expect(opened.brush.edit([], false, { ...read.data, seed: 9 })).toBe(true);
    expect(opened.store.getState().inputs).toMatchObject({ seed: 9, edits: undefined });
  });
});
