import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CountSetFile, connectCounts } from '../../src/bridge/countsBridge.ts';
import type { CountsReader } from '../../src/bridge/countsReader.ts';
import type { CountsReading } from '../../src/core/counts/countsReading.ts';
import type { CountsOutcome, CountsProgress } from '../../src/protocol/countsMessages.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import type { ViewName } from '../../src/store/views.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const reading: CountsReading = {
  as: 'counts',
  isAutomatic: true,
  isOtherPossible: false,
  rows: 2,
  layout: 'list',
  column: undefined,
  nameColumn: undefined,
  headerLine: undefined,
};

const read = (counts: readonly number[]): CountsOutcome => ({
  kind: 'read',
  table: { names: undefined, counts },
  reading,
});

/** The counts' part of a lab, whose reader and files the test controls. */
function openCounts(page: ViewName = 'counts') {
  const store = createLabStore(initialInputs(), [], page);
  const actions = createActions(store, () => 0.5);
  const change = vi.spyOn(actions, 'change');
  const reads: {
    readonly source: unknown;
    readonly as: string;
    progress(progress: CountsProgress): void;
    end(outcome: CountsOutcome): Promise<void>;
  }[] = [];
  const loads: { readonly name: string; end(file: CountSetFile | Error): Promise<void> }[] = [];
  let cancels = 0;
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const reader: CountsReader = {
    read: (source, as, onProgress) =>
      new Promise((resolve) => {
        reads.push({
          source,
          as,
          progress: (progress) => onProgress?.(progress),
          async end(outcome) {
            resolve(outcome);
            await settle();
          },
        });
      }),
    cancel() {
      cancels += 1;
    },
  };
  const counts = connectCounts(
    store,
    actions,
    reader,
    (name) =>
      new Promise((resolve, reject) => {
        loads.push({
          name,
          async end(file) {
            if (file instanceof Error) reject(file);
            else resolve(file);
            await settle();
          },
        });
      }),
    () => 'typed',
  );
  return { store, actions, change, counts, reads, loads, cancels: () => cancels, state: () => store.getState().counts };
}

const set = (name: string): CountSetFile => ({ name, source: 'somewhere', counts: [100, 10] });

describe('a data set', () => {
  test('is loaded when the view is open, and not before', () => {
    const { loads, actions } = openCounts('lab');
    expect(loads).toEqual([]);
    actions.open('counts');
    expect(loads.map(({ name }) => name)).toEqual(['cifar10-lt-100']);
  });

  test('is shown with its source as soon as it is there', async () => {
    const { loads, state } = openCounts();
    await loads[0]!.end(set('CIFAR'));
    expect(state().shown).toMatchObject({
      kind: 'set',
      title: 'CIFAR',
      source: 'somewhere',
      table: { counts: [100, 10] },
    });
  });

  test('that is chosen goes into the address, and is loaded once', async () => {
    const { loads, counts, store, change } = openCounts();
    counts.choose('places-lt');
    expect(change).toHaveBeenCalledWith('countSet', 'places-lt');
    expect(store.getState().inputs.countSet).toBe('places-lt');
    expect(loads.map(({ name }) => name)).toEqual(['cifar10-lt-100', 'places-lt']);
  });

  test('that comes after another was chosen is dropped', async () => {
    const { loads, counts, state } = openCounts();
    counts.choose('places-lt');
    await loads[1]!.end(set('Places'));
    await loads[0]!.end(set('CIFAR'));
    expect(state().shown).toMatchObject({ title: 'Places' });
  });

  test('that an edited address names is loaded', () => {
    const { loads, actions } = openCounts();
    actions.replaceInputs({ ...initialInputs(), countSet: 'imagenet-lt' }, []);
    expect(loads.at(-1)!.name).toBe('imagenet-lt');
  });

  test('that cannot be loaded leaves what was there, and says why', async () => {
    const { loads, counts, state } = openCounts();
    await loads[0]!.end(set('CIFAR'));
    counts.choose('places-lt');
    await loads[1]!.end(new Error('404 Not Found'));
    expect(state().shown).toMatchObject({ title: 'CIFAR' });
    expect(state().failure).toEqual({ kind: 'not-loaded', name: 'places-lt', message: '404 Not Found' });
  });
});

describe('what is typed', () => {
  test('is read once, after 250 milliseconds without a change', async () => {
    const { counts, reads } = openCounts();
    for (const text of ['1', '10', '10\n5']) {
      counts.type(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(reads).toEqual([]);
    await vi.advanceTimersByTimeAsync(250);
    expect(reads.map(({ source }) => source)).toEqual(['10\n5']);
  });

  test('stays even if it cannot be read, and so does the previous table', async () => {
    const { counts, reads, state, loads } = openCounts();
    await loads[0]!.end(set('CIFAR'));
    counts.type('10\n-5');
    await vi.advanceTimersByTimeAsync(250);
    const problem = { kind: 'negative', line: 2, value: '-5' } as const;
    await reads[0]!.end({ kind: 'rejected', problem });
    expect(state()).toMatchObject({
      text: '10\n-5',
      shown: { title: 'CIFAR' },
      failure: { kind: 'rejected', title: 'typed', problem },
    });
    counts.choose('places-lt');
    await loads[1]!.end(set('Places'));
    expect(state()).toMatchObject({ text: '10\n-5', shown: { title: 'Places' }, failure: undefined });
  });

  test('wins over a data set that is still in flight', async () => {
    const { counts, reads, state, loads } = openCounts();
    counts.type('10\n5');
    await vi.advanceTimersByTimeAsync(250);
    await reads[0]!.end(read([10, 5]));
    await loads[0]!.end(set('CIFAR'));
    expect(state().shown).toMatchObject({ kind: 'own', table: { counts: [10, 5] } });
  });

  test('is no failure when all of it is deleted again', async () => {
    const { counts, reads, state } = openCounts();
    counts.type('x');
    await vi.advanceTimersByTimeAsync(250);
    await reads[0]!.end({ kind: 'rejected', problem: { kind: 'nothing' } });
    counts.type('  ');
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().failure).toBeUndefined();
    expect(reads.length).toBe(1);
  });
});

describe('a long reading', () => {
  test('reports its progress until it ends', async () => {
    const { counts, reads, state } = openCounts();
    counts.read('…', 'labels.txt');
    reads[0]!.progress({ rows: 1000, share: 0.2 });
    expect(state().progress).toEqual({ rows: 1000, share: 0.2 });
    await reads[0]!.end(read([3, 2]));
    expect(state().progress).toBeUndefined();
    expect(state().shown).toMatchObject({ kind: 'own', title: 'labels.txt' });
  });

  test('that is cancelled reports nothing more, and leaves what was there', async () => {
    const { counts, reads, state, loads, cancels } = openCounts();
    await loads[0]!.end(set('CIFAR'));
    counts.read('…', 'labels.txt');
    reads[0]!.progress({ rows: 1000, share: 0.2 });
    counts.cancel();
    expect(cancels()).toBe(1);
    reads[0]!.progress({ rows: 2000, share: 0.4 });
    await reads[0]!.end({ kind: 'cancelled' });
    expect(state()).toMatchObject({ progress: undefined, failure: undefined, shown: { title: 'CIFAR' } });
  });

  test('is replaced by a data set chosen in the meantime', async () => {
    const { counts, reads, state, loads } = openCounts();
    counts.read('…', 'labels.txt');
    reads[0]!.progress({ rows: 1000, share: 0.2 });
    counts.choose('places-lt');
    await loads.at(-1)!.end(set('Places'));
    await reads[0]!.end(read([1, 1]));
    expect(state()).toMatchObject({ progress: undefined, shown: { title: 'Places' } });
  });
});

test('a worker that breaks is reported as such', async () => {
  const { counts, reads, state } = openCounts();
  counts.read('…', 'labels.txt');
  await reads[0]!.end({ kind: 'broken', message: 'out of memory' });
  expect(state().failure).toEqual({ kind: 'broken', message: 'out of memory' });
});

describe('how a text is read', () => {
  test('is what the reader says, and a change reads the latest source again', async () => {
    const { counts, reads, state } = openCounts();
    counts.readAs('labels');
    counts.read('…', 'labels.txt');
    expect(reads[0]!.as).toBe('labels');
    await reads[0]!.end(read([3, 2]));
    counts.readAs('counts');
    expect(reads.map(({ as }) => as)).toEqual(['labels', 'counts']);
    expect(state().as).toBe('counts');
  });

  test('changes nothing while a data set is shown', async () => {
    const { counts, reads, loads } = openCounts();
    counts.read('…', 'labels.txt');
    await reads[0]!.end(read([3, 2]));
    counts.choose('places-lt');
    await loads.at(-1)!.end(set('Places'));
    counts.readAs('counts');
    expect(reads.length).toBe(1);
  });
});

test('a text that is slow to produce is replaced by a newer request', async () => {
  const { counts, reads, loads, state } = openCounts();
  let make = (_: string) => {};
  counts.read(() => new Promise<string>((resolve) => (make = resolve)), 'pasted');
  expect(state().progress).toEqual({ rows: 0, share: 0 });
  counts.choose('places-lt');
  await loads.at(-1)!.end(set('Places'));
  make('10 5');
  await vi.advanceTimersByTimeAsync(0);
  expect(reads).toEqual([]);
  expect(state()).toMatchObject({ progress: undefined, shown: { title: 'Places' } });
});

test('a data set that cannot be loaded ends the progress of the previous reading, and can be tried again', async () => {
  const { counts, reads, loads, state } = openCounts();
  counts.read('…', 'labels.txt');
  reads[0]!.progress({ rows: 1000, share: 0.2 });
  counts.choose('places-lt');
  await loads.at(-1)!.end(new Error('offline'));
  expect(state()).toMatchObject({ progress: undefined, failure: { kind: 'not-loaded' } });
  counts.choose('places-lt');
  await loads.at(-1)!.end(set('Places'));
  expect(state()).toMatchObject({ failure: undefined, shown: { title: 'Places' } });
});

describe('a text that cannot be produced', () => {
  const message = 'out of memory';

  test('ends its progress and says why; what was there stays, and another can be read', async () => {
    const { counts, reads, loads, state } = openCounts();
    await loads[0]!.end(set('CIFAR'));
    counts.read(() => Promise.reject(new Error(message)), 'pasted');
    expect(state().progress).toEqual({ rows: 0, share: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect(state()).toMatchObject({
      progress: undefined,
      shown: { title: 'CIFAR' },
      failure: { kind: 'rejected', title: 'pasted', problem: { kind: 'unreadable-file', value: message } },
    });
    counts.read('…', 'labels.txt');
    await reads[0]!.end(read([3, 2]));
    expect(state()).toMatchObject({ failure: undefined, shown: { title: 'labels.txt' } });
  });

  test('reports nothing once something else is requested', async () => {
    const { counts, loads, state } = openCounts();
    let fail = (_: Error) => {};
    counts.read(() => new Promise<string>((_, reject) => (fail = reject)), 'pasted');
    counts.choose('places-lt');
    await loads.at(-1)!.end(set('Places'));
    fail(new Error(message));
    await vi.advanceTimersByTimeAsync(0);
    expect(state()).toMatchObject({ failure: undefined, shown: { title: 'Places' } });
  });
});
