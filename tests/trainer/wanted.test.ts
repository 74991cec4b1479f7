import { describe, expect, test } from 'vitest';
import { openStartedTrainer, openTrainer, view } from './fakeTrainer.ts';

const nothing = { tests: false, pulls: false };
const everything = { tests: true, pulls: true };

describe('what a frame answers besides', () => {
  test('is nothing as long as nothing is wanted', async () => {
    const { engine, frames } = await openStartedTrainer();
    expect(engine.wanted).toEqual([nothing]);
    expect(frames()[0]).not.toHaveProperty('tests');
    expect(frames()[0]).not.toHaveProperty('pulls');
  });

  test('is in the next frame once it is wanted, also while paused, and is gone once it is not', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted: everything });
    await turn();
    expect(frames().length).toBe(2);
    expect(frames()[1]).toMatchObject({ step: 0, pulls: Float32Array.of(0.5, 0.25) });
    expect(frames()[1]!.tests).toBeDefined();
    await acknowledge();
    receive({ kind: 'want', wanted: nothing });
    await turn();
    expect(frames().length).toBe(3);
    expect(frames()[2]).not.toHaveProperty('tests');
    expect(frames()[2]).not.toHaveProperty('pulls');
    expect(engine.wanted).toEqual([nothing, everything, nothing]);
    expect(engine.taken()).toBe(0);
  });

  test.each([
    [{ tests: true, pulls: false }, true, false],
    [{ tests: false, pulls: true }, false, true],
  ])('is no more than is wanted: %j', async (wanted, hasTests, hasPulls) => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted });
    await turn();
    expect([frames()[1]!.tests !== undefined, frames()[1]!.pulls !== undefined]).toEqual([hasTests, hasPulls]);
  });

  test('waits for the frame that the page has not acknowledged, as every frame does', async () => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    receive({ kind: 'want', wanted: everything });
    await turn();
    expect(frames().length).toBe(1);
    await acknowledge();
    expect(frames()[1]!.tests).toBeDefined();
  });

  test('is wanted of the next run too, and of the one that is not there yet', async () => {
    const { receive, start, turn, frames } = openTrainer();
    receive({ kind: 'want', wanted: everything });
    receive({ kind: 'look', view });
    const first = await start(1);
    const second = await start(2);
    await turn();
    expect([...first.wanted, ...second.wanted]).toEqual([everything, everything]);
    expect(frames().at(-1)).toMatchObject({ run: 2, pulls: Float32Array.of(0.5, 0.25) });
  });

  test('is asked for again with a model that had to be frozen', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    engine.parameters = Float32Array.of(3, Number.NaN);
    receive({ kind: 'want', wanted: everything });
    await turn();
    expect(engine.wanted).toEqual([nothing, everything, everything]);
    expect(frames()[1]).toMatchObject({ frozen: [0] });
  });

  test('moves its buffers and copies none', async () => {
    const { receive, acknowledge, turn, frames, posted } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted: everything });
    await turn();
    const { logits, recall, losses, testLosses, tests, pulls } = frames()[1]!;
    const { transfer } = posted.at(-1)!;
    for (const array of [logits, recall, losses, testLosses, tests!.predicted, pulls!]) {
      expect(transfer).toContain(array.buffer);
    }
    expect(new Set(transfer).size).toBe(transfer.length);
  });

  test('is worked out of the engine’s answers to the test points: confusion and calibration', async () => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted: everything });
    await turn();
    // Test points of classes 0, 0 and 1 that the fake engine takes for 1, 0 and 1, at confidences of 0.9, 0.6 and 0.9.
    const { predicted, confusion, bins } = frames()[1]!.tests!;
    expect(Array.from(predicted)).toEqual([1, 0, 1]);
    expect(Array.from(confusion)).toEqual([1, 1, 0, 0, 1, 0]);
    expect(Array.from(bins.subarray(3 * 13, 3 * 14))).toEqual([2, 2 * Math.fround(0.9), 1]);
  });
});

test('a frame carries the loss and the N of each model, as of its latest step', async () => {
  const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
  expect(frames()[0]!.trained).toEqual([{ loss: 'softmax', volume: 100 }]);
  await acknowledge();
  const models = [{ loss: { kind: 'focal' as const, gamma: 2 }, weights: [1, 1], volume: 500 }];
  receive({ kind: 'reweight', run: 1, objective: { models, learningRate: 0.02 } });
  receive({ kind: 'look', view: { ...view, columns: 3 } });
  await turn();
  expect(frames()[1]!.trained).toEqual([{ loss: 'softmax', volume: 100 }]);
  await acknowledge();
  receive({ kind: 'step' });
  receive({ kind: 'look', view });
  await turn();
  expect(engine.taken()).toBe(1);
  expect(frames().at(-1)!.trained).toEqual([{ loss: 'focal', volume: 500 }]);
});
