import { describe, expect, test } from 'vitest';
import { objective, openStartedTrainer, openTrainer, view } from './fakeTrainer.ts';

const nothing = { maps: 'all', tests: false, pulls: false } as const;
const everything = { maps: 'all', tests: true, pulls: true } as const;

describe('the optional parts of a frame', () => {
  test('are missing as long as nothing is wanted', async () => {
    const { engine, frames } = await openStartedTrainer();
    expect(engine.wanted).toEqual([nothing]);
    expect(frames()[0]).not.toHaveProperty('tests');
    expect(frames()[0]).not.toHaveProperty('pulls');
  });

  test('are in the next frame once they are wanted, also while paused, and missing once they are not', async () => {
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
    [{ maps: 'all', tests: true, pulls: false }, true, false],
    [{ maps: 'all', tests: false, pulls: true }, false, true],
  ] as const)('are no more than is wanted: %j', async (wanted, hasTests, hasPulls) => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted });
    await turn();
    expect([frames()[1]!.tests !== undefined, frames()[1]!.pulls !== undefined]).toEqual([hasTests, hasPulls]);
  });

  test('wait for the acknowledgement of a frame in flight, as every frame does', async () => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    receive({ kind: 'want', wanted: everything });
    await turn();
    expect(frames().length).toBe(1);
    await acknowledge();
    expect(frames()[1]!.tests).toBeDefined();
  });

  test('are wanted of the next run too, and of one that is still starting', async () => {
    const { receive, start, turn, frames } = openTrainer();
    receive({ kind: 'want', wanted: everything });
    receive({ kind: 'look', view });
    const first = await start(1);
    const second = await start(2);
    await turn();
    expect([...first.wanted, ...second.wanted]).toEqual([everything, everything]);
    expect(frames().at(-1)).toMatchObject({ run: 2, pulls: Float32Array.of(0.5, 0.25) });
  });

  test('are requested again with a model that had to be frozen', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    engine.parameters = Float32Array.of(3, Number.NaN);
    receive({ kind: 'want', wanted: everything });
    await turn();
    expect(engine.wanted).toEqual([nothing, everything, everything]);
    expect(frames()[1]).toMatchObject({ frozen: [0] });
  });

  test('transfer their buffers and copy none', async () => {
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

  test('are computed from the predictions on the test points: confusion and calibration', async () => {
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

describe('maps', () => {
  test('that are wanted while training are in the next frame, and the run goes on with its engine', async () => {
    const { engine, receive, acknowledge, turn, frames, openings } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'play' });
    await turn();
    const before = engine.taken();
    receive({ kind: 'want', wanted: { ...nothing, maps: [] } });
    for (let round = 0; round < 3; round += 1) await acknowledge();
    expect(frames()[0]).toMatchObject({ maps: [0], logits: { length: 8 } });
    expect(frames().at(-1)).toMatchObject({ maps: [], logits: { length: 0 }, refined: { counts: { length: 0 } } });
    expect(engine.taken()).toBeGreaterThan(before);
    expect([openings.length, engine.restored.length]).toEqual([1, 0]);
  });

  test('of a model that the run does not have are an error that says so', async () => {
    const { receive, acknowledge, turn, told } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted: { ...nothing, maps: [1] } });
    await turn();
    expect(told('failed')).toEqual([
      { kind: 'failed', run: 1, message: 'invalid model of a map; not a whole number in [0, 1): 1' },
    ]);
  });
});

describe('what is minimised from now on, while paused', () => {
  const reweight = { kind: 'reweight', run: 1, objective } as const;

  test('shows in the pulls at once: a new frame of the same step, if pulls are wanted', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted: { maps: 'all', tests: false, pulls: true } });
    await turn();
    await acknowledge();
    expect(frames().length).toBe(2);
    receive(reweight);
    await turn();
    expect(frames().length).toBe(3);
    expect(frames()[2]).toMatchObject({ step: 0, pulls: Float32Array.of(0.5, 0.25) });
    expect(engine.objectives.length).toBe(1);
    expect(engine.taken()).toBe(0);
  });

  test.each([nothing, { maps: 'all', tests: true, pulls: false }] as const)(
    'makes no frame where they are not: %j',
    async (wanted) => {
      const { receive, acknowledge, turn, frames } = await openStartedTrainer();
      await acknowledge();
      receive({ kind: 'want', wanted });
      await turn();
      await acknowledge();
      const shown = frames().length;
      receive(reweight);
      await turn();
      await turn();
      expect(frames().length).toBe(shown);
    },
  );

  test('makes no frame if it is of another run', async () => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'want', wanted: everything });
    await turn();
    await acknowledge();
    receive({ ...reweight, run: 0 });
    await turn();
    expect(frames().length).toBe(2);
  });
});

describe('the loss that decides what probabilities logits stand for', () => {
  const focal = {
    kind: 'reweight',
    run: 1,
    objective: { models: [{ loss: { kind: 'focal', gamma: 2 }, weights: [1, 1] }], learningRate: 0.02 },
  } as const;

  test('is that of the latest step and not of the objective: nothing changes while paused', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    receive(focal);
    receive({ kind: 'want', wanted: everything });
    await turn();
    expect(engine.objectives).toEqual([focal.objective]);
    expect(engine.trainedWith).toEqual([['softmax'], ['softmax']]);
    await acknowledge();
    receive({ kind: 'step' });
    await turn();
    await acknowledge();
    await turn();
    expect(engine.taken()).toBe(1);
    expect(frames().at(-1)!.trained).toEqual([{ loss: 'focal', volume: undefined }]);
    expect(engine.trainedWith.at(-1)).toEqual(['focal']);
  });

  test('is the same for a model that had to be frozen', async () => {
    const { engine, receive, acknowledge, turn } = await openStartedTrainer();
    await acknowledge();
    engine.parameters = Float32Array.of(3, Number.NaN);
    receive(focal);
    receive({ kind: 'look', view: { ...view, columns: 3 } });
    await turn();
    expect(engine.trainedWith).toEqual([['softmax'], ['softmax'], ['softmax']]);
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
  await acknowledge();
  const { loss, weights } = models[0]!;
  receive({ kind: 'reweight', run: 1, objective: { models: [{ loss, weights }], learningRate: 0.02 } });
  receive({ kind: 'step' });
  receive({ kind: 'look', view: { ...view, columns: 3 } });
  await turn();
  // Without an N of its weights it has none, and not that of another model.
  expect(frames().at(-1)!.trained).toEqual([{ loss: 'focal', volume: undefined }]);
});
