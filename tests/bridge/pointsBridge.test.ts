import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectPoints, type TableSourceReader } from '../../src/bridge/pointsBridge.ts';
import type { TableOutcome } from '../../src/protocol/pointsMessages.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { selectDrawnCounts } from '../../src/store/selectors.ts';
import { tableOf } from '../core/points/tables.ts';
import { iris, penguins } from '../store/given.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const text = 'x,y,label\n1,5,a\n2,4,b\n3,9,a\n4,2,b\n5,5,a';
const read = (of = text): TableOutcome => ({ kind: 'read', table: tableOf(of) });

/** Given points of a lab, whose reader and files the test controls. */
function openPoints(inputs = initialInputs()) {
  const store = createLabStore(inputs);
  const actions = createActions(store, () => 0.5);
  const reads: { readonly source: unknown; answer(outcome: TableOutcome): void }[] = [];
  const reader: TableSourceReader = {
    read: ({ source }) => new Promise((resolve) => void reads.push({ source, answer: resolve })),
    cancel: vi.fn(),
  };
  const load = vi.fn(async (name: string) => (name === 'iris' ? iris : penguins));
  const points = connectPoints(store, actions, reader, load, () => 'what you typed');
  return { store, actions, points, reads, reader, load, state: () => store.getState().points };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a real data set', () => {
  test('is entered once it is loaded, and loaded once', async () => {
    const { store, points, load } = openPoints();
    await points.enter('penguins');
    expect(store.getState().inputs).toMatchObject({ scene: 'penguins', classes: 3, points: penguins });
    await points.enter('iris');
    await points.enter('penguins');
    expect(store.getState().inputs.points).toBe(penguins);
    expect(load.mock.calls).toEqual([['penguins'], ['iris']]);
  });

  test('that the page opened with is not loaded again', async () => {
    const { points, load } = openPoints(initialInputs('penguins', penguins));
    expect(await points.pointsOf('penguins')).toBe(penguins);
    expect(load).not.toHaveBeenCalled();
  });

  test('that came too late does not replace what was chosen after it', async () => {
    const { store, points, load } = openPoints();
    let keep = () => {};
    load.mockImplementationOnce(() => new Promise((resolve) => (keep = () => resolve(penguins))));
    const late = points.enter('penguins');
    await points.enter('iris');
    keep();
    await late;
    expect(store.getState().inputs.scene).toBe('iris');
  });

  test('does not come over a scene that needs no points and was chosen meanwhile', async () => {
    const { store, actions, points, load } = openPoints();
    let keep = () => {};
    load.mockImplementationOnce(() => new Promise((resolve) => (keep = () => resolve(penguins))));
    const late = points.enter('penguins');
    actions.chooseScene('clean-rings');
    keep();
    await late;
    expect(store.getState().inputs.scene).toBe('clean-rings');
    expect(store.getState().inputs.points).toBeUndefined();
  });

  test('that is entered leaves a text that is being read alone', async () => {
    const { points, reads, state } = openPoints();
    points.type(text);
    await vi.advanceTimersByTimeAsync(300);
    await points.enter('iris');
    reads[0]!.answer(read());
    await settle();
    expect(state()).toMatchObject({ progress: undefined, isBehind: false });
    expect(state().read?.title).toBe('what you typed');
  });

  test('that cannot be loaded changes nothing, says so, and is tried again', async () => {
    const { store, points, load } = openPoints();
    load.mockRejectedValueOnce(new Error('404'));
    const before = store.getState().inputs;
    await expect(points.enter('penguins')).rejects.toThrow('404');
    expect(store.getState().inputs).toBe(before);
    await points.enter('penguins');
    expect(store.getState().inputs.scene).toBe('penguins');
  });
});

describe('points of the reader’s own', () => {
  test('are read when typing has paused, and the latest text alone', async () => {
    const { points, reads, state } = openPoints();
    points.type('x');
    await vi.advanceTimersByTimeAsync(200);
    points.type(text);
    await vi.advanceTimersByTimeAsync(249);
    expect(reads).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(reads.map(({ source }) => source)).toEqual([text]);
    reads[0]!.answer(read());
    await settle();
    expect(state()).toMatchObject({ text, read: { title: 'what you typed', choice: { x: 0, y: 1, label: 2 } } });
  });

  test('are shown when the reader says so, in a scene of their own, and the dialog closes', async () => {
    const { store, points, reads, state } = openPoints();
    points.open();
    points.read(new Blob([text]), 'mine.csv');
    await settle();
    reads[0]!.answer(read());
    await settle();
    expect(store.getState().inputs.scene).toBe('noisy-pinwheel');
    points.use();
    expect(state().isOpen).toBe(false);
    const { inputs } = store.getState();
    expect(inputs).toMatchObject({ scene: 'own', classes: 2, imbalance: 1, points: { classNames: ['a', 'b'] } });
    // Of three and two points one each is tested.
    expect(selectDrawnCounts(inputs)).toEqual([2, 1]);
    expect(await points.pointsOf('own')).toBe(inputs.points);
  });

  test('are others after other columns were chosen', async () => {
    const { store, points, reads } = openPoints();
    points.read('', 'a');
    await settle();
    reads[0]!.answer(read('x,y,z,label\n1,5,7,a\n2,4,1,b\n3,9,2,a\n4,2,3,b'));
    await settle();
    points.use();
    const first = store.getState().inputs.points!;
    points.choose({ y: 2 });
    points.use();
    const second = store.getState().inputs.points!;
    expect([first, second].map(({ axes }) => axes[1].name)).toEqual(['y', 'z']);
    expect(second.key).not.toBe(first.key);
  });

  test('of an earlier text are not shown while a newer one waits to be read', async () => {
    const { store, points, reads } = openPoints();
    points.type(text);
    await vi.advanceTimersByTimeAsync(300);
    reads[0]!.answer(read());
    await settle();
    points.type(text.replaceAll('a', 'c'));
    points.use();
    expect(store.getState().inputs.points).toBeUndefined();
    await vi.advanceTimersByTimeAsync(300);
    points.use();
    expect(store.getState().inputs.points).toBeUndefined();
    reads[1]!.answer(read(text.replaceAll('a', 'c')));
    await settle();
    points.use();
    expect(store.getState().inputs.points?.classNames).toEqual(['c', 'b']);
  });

  test('that hold a problem are not shown', async () => {
    const { store, points, reads, state } = openPoints();
    points.open();
    points.read('', 'a');
    await settle();
    reads[0]!.answer(read('1,5,a\n2,oops,b\n3,9,a\n4,2,b'));
    await settle();
    points.use();
    expect(store.getState().inputs.scene).toBe('noisy-pinwheel');
    expect(state().isOpen).toBe(true);
  });

  test('keep their text when it is refused, when the reader breaks, and when the dialog closes', async () => {
    const { points, reads, state } = openPoints();
    points.open();
    points.type('1,2');
    await vi.advanceTimersByTimeAsync(250);
    const problem = { kind: 'too-few-columns', line: 1, value: '1, 2', columns: 2 } as const;
    reads[0]!.answer({ kind: 'rejected', problem });
    await settle();
    expect(state()).toMatchObject({ text: '1,2', failure: { kind: 'rejected', problem }, progress: undefined });
    points.close();
    points.open();
    points.read('', 'again');
    await settle();
    reads[1]!.answer({ kind: 'broken', message: 'out of memory' });
    await settle();
    expect(state()).toMatchObject({ text: '1,2', isOpen: true, failure: { kind: 'broken', message: 'out of memory' } });
  });

  test('of a file that cannot be read are refused with what the browser says', async () => {
    const { points, state } = openPoints();
    points.read(() => Promise.reject(new Error('gone')), 'mine.csv');
    await settle();
    expect(state().failure).toEqual({
      ...{ kind: 'rejected', title: 'mine.csv', problem: { kind: 'unreadable-file', value: 'gone' } },
    });
  });

  test('are forgotten by a text that is emptied, and a reading that is stopped changes nothing', async () => {
    const { points, reads, reader, state } = openPoints();
    points.read('', 'a');
    await settle();
    reads[0]!.answer(read());
    await settle();
    points.read('', 'b');
    await settle();
    expect(state().progress).toEqual({ rows: 0, share: 0 });
    points.cancel();
    expect(reader.cancel).toHaveBeenCalledOnce();
    reads[1]!.answer({ kind: 'rejected', problem: { kind: 'nothing' } });
    await settle();
    expect(state()).toMatchObject({ read: { title: 'a' }, progress: undefined, failure: undefined });
    points.type('  ');
    expect(state().read).toBeUndefined();
  });
});
