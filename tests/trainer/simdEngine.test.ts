import { describe, expect, test } from 'vitest';
import type { Checkpoint, MapWindow, Objective, Problem } from '../../src/protocol/problem.ts';
import type { Engine } from '../../src/trainer/engine.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { timesDrawn } from '../../src/trainer/sampling.ts';
import { compileKernel, startKernel } from '../../src/trainer/simd/kernel.ts';
import { writeDraws } from '../../src/trainer/simd/objectiveTable.ts';
import { roomOf } from '../../src/trainer/simd/room.ts';
import { startSimdEngine } from '../../src/trainer/simd/simdEngine.ts';
import { compareAnswers } from '../browser/harness/compareAnswers.ts';
import { compareDeferred } from '../browser/harness/compareDeferred.ts';
import { compareMaps } from '../browser/harness/compareMaps.ts';
import { runOf, type Setting, type StartEngine } from '../browser/harness/runOf.ts';
import {
  answeredSettings,
  drawnSettings,
  extremeSettings,
  mappedSettings,
  mix,
  trainedSettings,
} from '../browser/harness/settings.ts';
import { golden, lossOf } from '../core/golden.ts';

const module = await compileKernel();
const startSimd: StartEngine = (problem, objective, from) => startSimdEngine(module, problem, objective, from);

const view: MapWindow = { columns: 20, rows: 17, halfWidth: 1.4, halfHeight: 1.2 };
const everything = { maps: 'all', tests: true, pulls: true } as const;

/** Bound on the difference between double and single precision after 50 steps of the same computation. */
const closeness = 1e-5;

/** Norm of the difference of two vectors over the norm of the second. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [difference, norm] = [0, 0];
  for (let i = 0; i < b.length; i += 1) {
    difference += (a[i]! - b[i]!) ** 2;
    norm += b[i]! ** 2;
  }
  return Math.sqrt(difference / norm);
}

/** All that an engine's steps have changed. */
const stateOf = async (engine: Engine): Promise<Checkpoint> => (await engine.answer(view)).checkpoint;

/** The same as floats, to compare to the last bit. */
const bitsOf = ({ parameters, first, second, step, frozen }: Checkpoint) => ({
  ...{ parameters: Array.from(parameters), first: Array.from(first), second: Array.from(second), step, frozen },
});

describe('as typed arrays do, the kernel trains', () => {
  const shapes = [4, 5, 8, 13, 16, 31, 32, 64].flatMap((width): (readonly [string, Setting])[] => [
    [`one hidden layer of ${width}`, { hidden: [width], models: 2, losses: mix }],
    [`two of ${width}, relu`, { hidden: [width, width], models: 1, activation: 'relu' }],
    [`three of ${width}`, { hidden: [width, width, width], models: 1 }],
  ]);

  test.each([...trainedSettings, ...drawnSettings, ...shapes])('%s', async (_, setting) => {
    const { problem, objective } = runOf(setting);
    const [simd, plain] = [startSimd(problem, objective), startPlainEngine(problem, objective)];
    for (const engine of [simd, plain]) engine.step(50);
    const [ours, theirs] = [await simd.answer(view, everything), await plain.answer(view, everything)];
    expect(distance(problem.initial, theirs.checkpoint.parameters)).toBeGreaterThan(0.01);
    expect(ours.checkpoint.step).toBe(50);
    for (const [name, one, other] of [
      ['parameters', ours.checkpoint.parameters, theirs.checkpoint.parameters],
      ['second moments', ours.checkpoint.second, theirs.checkpoint.second],
      ['logits', ours.logits, theirs.logits],
      ['losses', ours.losses, theirs.losses],
      ['test losses', ours.testLosses, theirs.testLosses],
    ] as const) {
      expect(distance(one, other), name).toBeLessThan(closeness);
    }
    expect(distance(ours.recall, theirs.recall)).toBeLessThan(0.01);
  });

  test('after loss, weights and learning rate have changed half-way', async () => {
    const { problem, objective } = runOf({});
    const changed: Objective = {
      models: objective.models.toReversed().map(({ weights }) => ({ weights, loss: { kind: 'focal', gamma: 2 } })),
      learningRate: 0.01,
    };
    const states: Checkpoint[] = [];
    for (const start of [startSimd, startPlainEngine]) {
      const engine = start(problem, objective);
      engine.step(25);
      engine.reweight(changed);
      engine.step(25);
      states.push(await stateOf(engine));
    }
    expect(distance(states[0]!.parameters, states[1]!.parameters)).toBeLessThan(closeness);
  });

  test('deferred weights count from the very next step, as if set by hand', async () => {
    const { parameters, losses } = await compareDeferred(startSimd, 5, view);
    expect(parameters).toEqual([false, true, false]);
    expect(losses).toEqual([true, true]);
  });
});

describe('answers', () => {
  test.each(answeredSettings)('for each test and training point are those of typed arrays: %s', async (_, setting) => {
    const result = await compareAnswers(startSimd, setting, 30, view);
    expect(result.losses).toBeLessThan(closeness);
    expect(result.testLosses).toBeLessThan(closeness);
    expect(result.lead).toBeLessThan(1e-4);
    expect(result.testLogits).toBeLessThan(1e-5);
    expect(result.confidence).toBeLessThan(1e-5);
    expect(result.pulls).toBeLessThan(1e-4);
    expect(result.recall).toBeLessThan(1e-6);
    expect(result.classes).toBeGreaterThan(2);
    expect(result.areOnlyWanted).toBe(true);
    expect(result.areFinite).toBe(true);
  });

  test.each(mappedSettings)(
    'have the maps of some models, bit for bit those among all maps: %s',
    async (_, setting) => {
      const result = await compareMaps(startSimd, { models: 6, ...setting }, 20, [4, 1], view);
      expect(result).toMatchObject({ arePartsOfAll: true, areNumbersSame: true, none: 0 });
      expect(result.maps).toEqual([[0, 1, 2, 3, 4, 5], [4, 1], []]);
      expect(result.refusal).toBe('RangeError: invalid model of a map; not a whole number in [0, 6): 6');
      expect(result.difference).toBeLessThan(1e-4);
    },
  );

  test.each(extremeSettings)('at logits in their thousands and billions are finite: %s', async (_, setting) => {
    const result = await compareAnswers(startSimd, setting, 0, view);
    expect(result.largestLogit).toBeGreaterThan(1000);
    expect(result.areFinite).toBe(true);
    expect(result.losses).toBeLessThan(closeness);
    expect(result.testLosses).toBeLessThan(closeness);
    for (const error of [result.lead, result.confidence, result.absolutePulls]) {
      expect(error / result.largestLogit).toBeLessThan(1e-6);
    }
  });
});

test('losses and their gradients are those of autograd to 5 digits in all batches of the reference', async () => {
  for (const batch of golden.losses) {
    const { logits, labels, classWeights, gradient, expected } = batch;
    const classes = classWeights.length;
    const models = labels.length;
    // One sample a model, whose logits are biases: Adam's first moment is a tenth of their gradient after a step.
    const problem: Problem = {
      widths: [2, classes],
      activation: 'tanh',
      initial: Float32Array.from(logits.flatMap((row) => [...new Array<number>(2 * classes).fill(0), ...row])),
      models,
      datasets: models,
      points: new Float32Array(2 * models),
      labels: Uint8Array.from(labels),
      testPoints: new Float32Array(2 * models),
      testLabels: Uint8Array.from(labels),
    };
    const objective = {
      models: labels.map(() => ({ loss: lossOf(batch), weights: classWeights })),
      learningRate: 1e-3,
    };
    const engine = startSimd(problem, objective);
    const { losses } = await engine.answer(view);
    engine.step(1);
    const { first } = await stateOf(engine);
    labels.forEach((_, sample) => {
      const from = 3 * classes * sample + 2 * classes;
      const gradients = Array.from(first.slice(from, from + classes), (moment) => moment / 0.1);
      const name = `${batch.kind} ${batch.gamma ?? ''}, logits ${logits[sample]}`;
      [...gradients, losses[sample]!].forEach((value, index) => {
        const wanted = index < classes ? gradient[sample]![index]! : expected[sample]!;
        // Below it are numbers that a float holds with fewer digits, or not at all.
        const error = Math.abs(value - wanted) / Math.max(Math.abs(wanted), 1e-30);
        expect(error, `${name}, number ${index}`).toBeLessThan(closeness);
      });
    });
  }
});

describe('samples', () => {
  /** How often samples with labels are drawn, by the kernel and by typed arrays. */
  function drawsOf(rates: readonly number[], labels: Int32Array, step: number, dataset: number) {
    const kernel = startKernel(module);
    const room = roomOf(kernel);
    const blocks = labels.length / 64;
    const widths = room.take(8);
    room.integers(widths, 2).set([2, rates.length]);
    room.takeUntil(kernel.configure(room.take(0), 1, widths, 0));
    const [table, own, times] = [
      room.take(12 * rates.length),
      room.take(4 * labels.length),
      room.take(4 * labels.length),
    ] as const;
    room.integers(own, labels.length).set(labels);
    const most = writeDraws(rates, room.floats(table, 3 * rates.length));
    kernel.draw(own, blocks, table, most, step, dataset, times);
    const drawn = Array.from(room.floats(times, labels.length));
    return [drawn, Array.from(labels, (label, sample) => timesDrawn(rates[label]!, sample, step, dataset))] as const;
  }

  test('are drawn as often as by typed arrays, at all rates, steps and data sets', () => {
    const rates = [0, 0.01, 0.3, 1, 3, 15.9, 16, 16 + 1e-8, 16.0001, 100, 991, 992, 1000];
    const labels = Int32Array.from({ length: 128 * rates.length }, (_, sample) => sample % rates.length);
    let unequal = 0;
    for (let round = 0; round < 40; round += 1) {
      const [ours, theirs] = drawsOf(rates, labels, 1 + round ** 2, round % 20);
      unequal += ours.filter((times, sample) => times !== theirs[sample]).length;
    }
    expect(unequal).toBe(0);
  });

  test('are as many as Poisson numbers', () => {
    const labels = new Int32Array(64 * 2000);
    const [drawn] = drawsOf([3], labels, 5, 1);
    const mean = drawn.reduce((sum, times) => sum + times, 0) / drawn.length;
    const variance = drawn.reduce((sum, times) => sum + (times - mean) ** 2, 0) / drawn.length;
    // Five standard errors.
    expect(Math.abs(mean - 3)).toBeLessThan(5 * Math.sqrt(3 / drawn.length));
    expect(Math.abs(variance - 3)).toBeLessThan(5 * Math.sqrt((3 + 2 * 9) / drawn.length));
  });
});

describe('a run', () => {
  test('gives the same bits twice, and however its steps are parted', async () => {
    const { problem, objective } = runOf({ losses: mix, sampled: [true, false], isFalling: true });
    const states: Checkpoint[] = [];
    for (const parts of [[60], [60], [1, 7, 52]]) {
      const engine = startSimd(problem, objective);
      for (const steps of parts) engine.step(steps);
      states.push(await stateOf(engine));
    }
    expect(bitsOf(states[1]!)).toEqual(bitsOf(states[0]!));
    expect(bitsOf(states[2]!)).toEqual(bitsOf(states[0]!));
  });

  test('gives each model the bits that it has alone', async () => {
    const { problem, objective } = runOf({ losses: mix });
    const together = startSimd(problem, objective);
    together.step(40);
    const { parameters } = await stateOf(together);
    const size = parameters.length / problem.models;
    const initialOf = (model: number) => problem.initial.slice(model * size, (model + 1) * size);
    for (const [index, own] of objective.models.entries()) {
      const alone = startSimd({ ...problem, initial: initialOf(index), models: 1 }, { ...objective, models: [own] });
      alone.step(40);
      expect(Array.from((await stateOf(alone)).parameters)).toEqual(
        Array.from(parameters.subarray(index * size, (index + 1) * size)),
      );
    }
  });

  test.each([
    ['typed arrays', startPlainEngine, startSimd, closeness],
    ['the kernel to typed arrays', startSimd, startPlainEngine, closeness],
    ['the kernel to the kernel', startSimd, startSimd, 0],
  ] as const)(
    'goes on from a checkpoint from %s as if it had stayed, and a frozen model stays put',
    async (...args) => {
      const [, first, second, most] = args;
      const { problem, objective } = runOf({ deferred: [undefined, 19, 20, 21], sampled: [false, false, true] });
      const [stayed, before] = [first(problem, objective), first(problem, objective)];
      stayed.step(40);
      before.step(20);
      const checkpoint = await stateOf(before);
      const after = second(problem, objective, checkpoint);
      after.step(20);
      const state = await stateOf(after);
      expect(state.step).toBe(40);
      expect(distance(state.parameters, (await stateOf(stayed)).parameters)).toBeLessThanOrEqual(most);
      after.restore({ ...checkpoint, frozen: [20, undefined, undefined, undefined] });
      after.step(3);
      const { parameters, frozen } = await stateOf(after);
      const size = parameters.length / 4;
      expect(frozen).toEqual([20, undefined, undefined, undefined]);
      expect(Array.from(parameters.subarray(0, size))).toEqual(
        Array.from(Float32Array.from(checkpoint.parameters.subarray(0, size)), (value, index) =>
          second === startSimd ? value : checkpoint.parameters[index],
        ),
      );
      expect(distance(parameters.subarray(size), checkpoint.parameters.subarray(size))).toBeGreaterThan(0.01);
    },
  );

  test('keeps NaN in sight, in the model that has it and in no other', async () => {
    for (const setting of [{ losses: mix }, { losses: mix, activation: 'relu', hidden: [5, 7] }] as const) {
      const { problem, objective } = runOf(setting);
      const engine = startSimd(problem, objective);
      engine.step(5);
      const checkpoint = await stateOf(engine);
      const size = checkpoint.parameters.length / 4;
      for (const bad of [NaN, Infinity]) {
        const parameters = checkpoint.parameters.slice();
        parameters[size + 3] = bad;
        engine.restore({ ...checkpoint, parameters });
        engine.step(1);
        const { parameters: moved } = await stateOf(engine);
        const broken = [0, 1, 2, 3].map(
          (model) => !moved.subarray(model * size, (model + 1) * size).every(Number.isFinite),
        );
        expect(broken).toEqual([false, true, false, false]);
      }
    }
  });

  test('holds its memory from the start on, for as long as it goes', async () => {
    const { problem, objective } = runOf({ hidden: [8], sampled: [true, false], imbalance: 1000 });
    const kernels: WebAssembly.Memory[] = [];
    const Original = WebAssembly.Instance;
    WebAssembly.Instance = new Proxy(Original, {
      construct(target, args: [WebAssembly.Module]) {
        const instance = new target(...args);
        kernels.push(instance.exports.memory as WebAssembly.Memory);
        return instance;
      },
    });
    const engine = startSimd(problem, objective);
    WebAssembly.Instance = Original;
    const held = kernels.map(({ buffer }) => buffer.byteLength);
    expect(held.length).toBe(1);
    for (let round = 0; round < 200; round += 1) {
      engine.step(100);
      await engine.answer(view, everything);
    }
    expect(kernels.map(({ buffer }) => buffer.byteLength)).toEqual(held);
  });

  test('is refused if its arrays do not fit each other', () => {
    const { problem, objective } = runOf({});
    expect(() => startSimd({ ...problem, initial: problem.initial.subarray(1) }, objective)).toThrow(RangeError);
    expect(() => startSimd(problem, { ...objective, models: objective.models.slice(1) })).toThrow(RangeError);
  });
});
