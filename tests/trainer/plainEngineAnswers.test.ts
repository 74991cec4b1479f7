import { describe, expect, test } from 'vitest';
import { lossAndGradient } from '../../src/core/losses.ts';
import { noPrediction } from '../../src/core/metrics/confusion.ts';
import { crossEntropy, topProbability } from '../../src/core/metrics/probabilities.ts';
import type { ModelObjective, Objective, Problem } from '../../src/protocol/problem.ts';
import { onlyMaps } from '../../src/trainer/engine.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { logitsAt } from './reference.ts';
import { losses, objectiveOf, smallProblem } from './smallProblem.ts';

const view = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };
const everything = { maps: 'all', tests: true, pulls: true } as const;
const offsets = [0.3, -0.5, -2];
const margins = [0.2, 0.4, 1.5];
const weights = [0.2, 0.7, 2.1];

/** A model of each kind of loss, and one with offsets, one with margins and one with both. */
const models: readonly ModelObjective[] = [
  ...losses.map((loss) => ({ loss, weights })),
  { loss: { kind: 'softmax' }, weights, offsets },
  { loss: { kind: 'softmax' }, weights, margins },
  { loss: { kind: 'sigmoid' }, weights, offsets, margins },
];
const objective: Objective = { models, learningRate: 0.05 };

/** Logits of every model at each of some points, by the definition of the network; [S][points][C]. */
function logitsOf({ widths, initial }: Problem, parameters: ArrayLike<number>, points: Float32Array): number[][][] {
  return models.map((_, model) => {
    const own = Array.from(parameters).slice(model * initial.length, (model + 1) * initial.length);
    return Array.from({ length: points.length / 2 }, (_, i) =>
      logitsAt(own, widths, [points[2 * i]!, points[2 * i + 1]!]),
    );
  });
}

/** What the engine answers after 30 steps, and the problem. */
async function trained() {
  const problem = smallProblem(models.length);
  const engine = startPlainEngine(problem, objective);
  engine.step(30);
  return { problem, engine, answers: await engine.answer(view, everything) };
}

describe('pulls', () => {
  test('are half the absolute gradient of each sample’s loss by its logits, unweighted, with offsets and margins', async () => {
    const { problem, answers } = await trained();
    const logits = logitsOf(problem, answers.checkpoint.parameters, problem.points);
    const expected = models.flatMap(({ loss, offsets: added, margins: taken }, model) =>
      Array.from(problem.labels, (label, i) => {
        const shifted = logits[model]![i]!.map(
          (logit, c) => logit + (added?.[c] ?? 0) - (c === label ? (taken?.[c] ?? 0) : 0),
        );
        const { gradient } = lossAndGradient(loss, shifted, label, 1);
        return gradient.reduce((sum, slope) => sum + Math.abs(slope), 0) / 2;
      }),
    );
    expect(answers.pulls!.length).toBe(models.length * problem.labels.length);
    answers.pulls!.forEach((pull, at) => {
      expect(Math.abs(pull - expected[at]!), `pull ${at}`).toBeLessThan(1e-6);
    });
    expect(new Set(expected.map((pull) => pull.toFixed(3))).size).toBeGreaterThan(50);
  });

  test('for softmax are 1 − p of the true class', async () => {
    const { problem, answers } = await trained();
    const [softmax] = logitsOf(problem, answers.checkpoint.parameters, problem.points);
    problem.labels.forEach((label, i) => {
      const exponentials = softmax![i]!.map(Math.exp);
      const p = exponentials[label]! / exponentials.reduce((sum, value) => sum + value, 0);
      expect(answers.pulls![i]).toBeCloseTo(1 - p, 6);
    });
  });

  test('do not depend on the weights of samples: weights of 0, deferred, or drawn', async () => {
    const problem = smallProblem(4);
    const loss = { kind: 'softmax' } as const;
    const engine = startPlainEngine(problem, {
      models: [
        { loss, weights: [1, 1, 1] },
        { loss, weights: [0, 0, 0] },
        { loss, weights, before: { steps: 9, weights: [1, 0, 0] } },
        { loss, weights, rates: [0.1, 2, 30] },
      ],
      learningRate: 0.05,
    });
    const { pulls } = await engine.answer(view, everything);
    const samples = problem.labels.length;
    for (const model of [1, 2, 3]) {
      expect(pulls!.slice(model * samples, (model + 1) * samples)).toEqual(pulls!.slice(0, samples));
    }
  });
});

describe('answers to test points', () => {
  test('name the class with the largest logit and its probability by the model’s own loss', async () => {
    const { problem, answers } = await trained();
    const { predicted, confidence } = answers.tests!;
    const logits = logitsOf(problem, answers.checkpoint.parameters, problem.testPoints);
    const tests = problem.testLabels.length;
    models.forEach(({ loss }, model) => {
      logits[model]!.forEach((own, i) => {
        expect(predicted[model * tests + i]).toBe(own.indexOf(Math.max(...own)));
        expect(confidence[model * tests + i]).toBeCloseTo(topProbability(own, loss.kind), 5);
      });
    });
  });

  test('have the probabilities of the loss that a model was trained with: same logits and classes, other confidences', async () => {
    const { problem, engine, answers } = await trained();
    const others = models.map(({ loss }) => (loss.kind === 'softmax' ? 'sigmoid' : 'softmax'));
    const asked = await engine.answer(view, everything, others);
    expect(asked.logits).toEqual(answers.logits);
    expect(asked.recall).toEqual(answers.recall);
    expect(asked.losses).toEqual(answers.losses);
    expect(asked.pulls).toEqual(answers.pulls);
    expect(asked.tests!.predicted).toEqual(answers.tests!.predicted);
    const logits = logitsOf(problem, asked.checkpoint.parameters, problem.testPoints);
    const tests = problem.testLabels.length;
    others.forEach((kind, model) => {
      logits[model]!.forEach((own, i) => {
        expect(asked.tests!.confidence[model * tests + i]).toBeCloseTo(topProbability(own, kind), 5);
      });
      const mean =
        logits[model]!.reduce((sum, own, i) => sum + crossEntropy(own, problem.testLabels[i]!, kind), 0) / tests;
      expect(asked.testLosses[model]).toBeCloseTo(mean, 5);
      expect(Math.abs(asked.testLosses[model]! - answers.testLosses[model]!)).toBeGreaterThan(0.01);
      const moved = Array.from(
        { length: tests },
        (_, i) => asked.tests!.confidence[model * tests + i]! - answers.tests!.confidence[model * tests + i]!,
      );
      expect(Math.max(...moved.map(Math.abs))).toBeGreaterThan(0.01);
    });
  });

  test('have those of the objective unless told otherwise, also after it has changed', async () => {
    const { engine, answers } = await trained();
    const kinds = models.map(({ loss }) => loss.kind);
    expect(await engine.answer(view, everything, kinds)).toEqual(answers);
    engine.reweight({ ...objective, models: models.map((model) => ({ ...model, loss: { kind: 'sigmoid' } })) });
    const sigmoid = models.map(() => 'sigmoid' as const);
    expect((await engine.answer(view, everything)).tests).toEqual(
      (await engine.answer(view, everything, sigmoid)).tests,
    );
    const before = await engine.answer(view, everything, kinds);
    expect([before.tests, before.testLosses]).toEqual([answers.tests, answers.testLosses]);
  });

  test('agree with the recall of the same answer, class by class', async () => {
    const { problem, answers } = await trained();
    const tests = problem.testLabels.length;
    models.forEach((_, model) => {
      for (const index of [0, 1, 2]) {
        const own = Array.from(problem.testLabels.keys()).filter((i) => problem.testLabels[i] === index);
        const hits = own.filter((i) => answers.tests!.predicted[model * tests + i] === index).length;
        expect(answers.recall[3 * model + index]).toBe(hits / own.length);
      }
    });
    expect(new Set(answers.recall).size).toBeGreaterThan(3);
  });

  test('of a tie, or of NaN logits, name no class', async () => {
    const planes: Problem = {
      ...smallProblem(),
      widths: [2, 3],
      initial: Float32Array.of(1, 0, 1, 0, 1, 1, 0, 0, -1),
      testPoints: Float32Array.of(2, 1, 3, 0, Number.NaN, 0),
      testLabels: Uint8Array.of(0, 0, 0),
    };
    const engine = startPlainEngine(planes, objectiveOf({ kind: 'softmax' }, [[1, 1, 1]]));
    // Logits x, y and x + y − 1: at (2, 1) they are 2, 1, 2, and at (3, 0) they are 3, 0, 2.
    const { predicted } = (await engine.answer(view, everything)).tests!;
    expect(Array.from(predicted)).toEqual([noPrediction, 0, noPrediction]);
  });
});

test('test losses are the mean cross-entropy of the test points, without weights, offsets, margins or modulators', async () => {
  const { problem, answers } = await trained();
  const logits = logitsOf(problem, answers.checkpoint.parameters, problem.testPoints);
  models.forEach(({ loss }, model) => {
    const all = logits[model]!.map((own, i) => crossEntropy(own, problem.testLabels[i]!, loss.kind));
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    expect(answers.testLosses[model]).toBeCloseTo(mean, 5);
  });
});

test('what is not wanted is not answered, and what is wanted changes nothing else', async () => {
  const { engine, answers } = await trained();
  const { tests, pulls, ...others } = answers;
  expect(await engine.answer(view)).toEqual(others);
  expect(await engine.answer(view, { maps: 'all', tests: false, pulls: false })).toEqual(others);
  expect(await engine.answer(view, { maps: 'all', tests: true, pulls: false })).toEqual({ ...others, tests });
  expect(await engine.answer(view, { maps: 'all', tests: false, pulls: true })).toEqual({ ...others, pulls });
  const noLosses = { losses: new Float32Array(), testLosses: new Float32Array() };
  expect(await engine.answer(view, { ...onlyMaps, losses: false })).toEqual({ ...others, ...noLosses });
});

describe('maps of some models', () => {
  test('are those models’ logits, in the order asked for, with the numbers of all models', async () => {
    const { engine, answers } = await trained();
    const some = await engine.answer(view, { ...everything, maps: [4, 1] });
    const size = answers.logits.length / models.length;
    expect(some).toEqual({
      ...answers,
      maps: [4, 1],
      logits: Float32Array.of(
        ...answers.logits.subarray(4 * size, 5 * size),
        ...answers.logits.subarray(size, 2 * size),
      ),
    });
    expect(some.logits.subarray(0, size)).not.toEqual(some.logits.subarray(size));
  });

  test('of 3 of 54 models take the room of 3, and recalls and losses that of 54', async () => {
    const weighted = new Array(54).fill([1, 1, 1]);
    const engine = startPlainEngine(smallProblem(54), objectiveOf({ kind: 'softmax' }, weighted));
    const large = { ...view, columns: 30, rows: 20 };
    const { maps, logits, recall, losses, testLosses, checkpoint } = await engine.answer(large, {
      ...{ maps: [53, 7, 0], tests: false, pulls: false },
    });
    expect(maps).toEqual([53, 7, 0]);
    expect(logits.length).toBe(3 * 30 * 20 * 3);
    expect([recall.length, losses.length, testLosses.length]).toEqual([54 * 3, 54, 54]);
    expect([checkpoint.parameters.length, checkpoint.frozen.length]).toEqual([54 * 27, 54]);
  });

  test('may be none, and of a model that there is not they are refused', async () => {
    const { engine, answers } = await trained();
    const none = await engine.answer(view, { ...everything, maps: [] });
    expect(none).toEqual({ ...answers, maps: [], logits: new Float32Array() });
    await expect(engine.answer(view, { ...everything, maps: [models.length] })).rejects.toThrow(
      new RangeError('invalid model of a map; not a whole number in [0, 7): 7'),
    );
  });
});
