import { describe, expect, test } from 'vitest';
import { connectHistory } from '../../src/bridge/historyBridge.ts';
import { createHistory } from '../../src/store/history.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { frameOf } from '../protocol/frameOf.ts';

/** A frame of two models of three classes. */
const frame = frameOf(
  { recall: Float32Array.of(1, 0.5, 0, 0.75, 0.75, 0.75), testLosses: Float32Array.of(0.5, 2) },
  3,
  2,
);

const ends = { head: 0, tail: 2 };

/** A history of frames after those steps. */
function historyOf(steps: Iterable<number>) {
  const history = createHistory();
  for (const step of steps) history.add({ ...frame, step }, ends);
  return history;
}

function* range(from: number, to: number, stride = 1): Generator<number> {
  for (let step = from; step <= to; step += stride) yield step;
}

const stepsOf = (history: ReturnType<typeof createHistory>) => history.samples().map(({ step }) => step);

describe('a history', () => {
  test('is empty before the first frame, and has each of the first thousand', () => {
    expect(createHistory().samples()).toEqual([]);
    expect(stepsOf(historyOf(range(0, 1000)))).toEqual(Array.from(range(0, 1000)));
  });

  test('has balanced accuracy, recall of head and tail and test loss of each model', () => {
    const [sample] = historyOf([40]).samples();
    expect(sample).toEqual({
      step: 40,
      values: {
        accuracy: Float32Array.of(1.5 / 3, 2.25 / 3),
        head: Float32Array.of(1, 0.75),
        tail: Float32Array.of(0, 0.75),
        loss: Float32Array.of(0.5, 2),
      },
    });
  });

  test('of a run that is gone on with has its samples, and no others', () => {
    const before = historyOf([0, 10, 20]).samples();
    const history = historyOf([0, 1, 2, 30]);
    history.branch(1);
    history.restore(before);
    history.add({ ...frame, step: 20 }, ends);
    history.add({ ...frame, step: 21 }, ends);
    expect(stepsOf(history)).toEqual([0, 10, 20, 21]);
    expect(history.left()).toEqual([]);
    expect(before).toHaveLength(3);
  });

  test('does not change with the frame it came from, whose buffers may be used again', () => {
    const testLosses = Float32Array.of(0.5, 2);
    const history = createHistory();
    history.add({ ...frame, testLosses }, ends);
    testLosses.fill(9);
    expect(Array.from(history.samples()[0]!.values.loss)).toEqual([0.5, 2]);
  });

  // A frame a step for half an hour at 55 frames a second, and much longer runs.
  test.each([
    [100_000, 1],
    [50_000_000, 997],
    [1_000_000_000, 100_003],
  ])(
    'of %d steps, a frame every %d, keeps 1,200 samples at most, the first and the last among them',
    (last, stride) => {
      const history = historyOf(range(0, last, stride));
      const steps = stepsOf(history);
      expect(steps.length).toBeLessThanOrEqual(1200);
      expect(steps.length).toBeGreaterThan(400);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBe(Math.floor(last / stride) * stride);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    },
  );

  test.each([1, 250])(
    'leaves no wide gap, of frames every %d steps: less than one per cent of a linear axis, and than 6 % of a step on a logarithmic one',
    (stride) => {
      const steps = stepsOf(historyOf(range(0, 20_000 * stride, stride)));
      const last = steps.at(-1)!;
      for (let i = 1; i < steps.length; i += 1) {
        const gap = steps[i]! - steps[i - 1]!;
        // A frame is left out if it is nearer to the last one kept than 1/400 of the range and 2 %. Frames are left out
        // again and again while the range grows, which was measured to make a gap up to 2.8 times as wide.
        expect(gap - stride).toBeLessThan((3 * last) / 400);
        expect(gap - stride).toBeLessThan(Math.max(1, 3 * 0.02 * steps[i - 1]!));
      }
    },
  );

  test('drops all samples after a frame of an earlier step, as after a reset, and replaces the one of the same step', () => {
    const history = historyOf(range(0, 100, 10));
    history.add({ ...frame, step: 40, testLosses: Float32Array.of(7, 7) }, ends);
    expect(stepsOf(history)).toEqual([0, 10, 20, 30, 40]);
    expect(history.samples().at(-1)!.values.loss).toEqual(Float32Array.of(7, 7));
    history.add({ ...frame, step: 0 }, ends);
    expect(stepsOf(history)).toEqual([0]);
  });

  test('begins anew with another number of models, whatever the step', () => {
    const history = historyOf([0, 10, 20]);
    history.add(frameOf({ step: 30 }, 3, 4), ends);
    expect(stepsOf(history)).toEqual([30]);
    expect(history.samples()[0]!.values.accuracy.length).toBe(4);
  });

  test('returns the same list until a frame comes, and then another: its identity tells a chart to redraw', () => {
    const history = historyOf([0, 10]);
    const before = history.samples();
    expect(history.samples()).toBe(before);
    history.add({ ...frame, step: 20 }, ends);
    expect(history.samples()).not.toBe(before);
    expect(before.map(({ step }) => step)).toEqual([0, 10]);
  });
});

test('a history of a store has every frame once, and none from before it was connected', () => {
  const store = createLabStore(initialInputs());
  store.setState({ frame: frameOf({ step: 1 }) });
  const history = connectHistory(store);
  for (const step of [2, 3]) {
    store.setState({ frame: frameOf({ step }) });
    store.setState({ view: undefined });
  }
  store.setState({ frame: undefined });
  expect(stepsOf(history)).toEqual([2, 3]);
});
