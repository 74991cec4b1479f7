import { describe, expect, test } from 'vitest';
import type { ModelObjective, Objective, Problem } from '../../src/protocol/problem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { losses, smallProblem } from './smallProblem.ts';

const view = { columns: 3, rows: 2, halfWidth: 1, halfHeight: 1 };
const everything = { maps: 'all', tests: true, pulls: true } as const;
const weights = [0.2, 0.7, 2.1];

/** Two models a data set: one with a loss of its own, one with all that an objective may have but draws. */
const models: readonly ModelObjective[] = losses.slice(0, 3).flatMap((loss): ModelObjective[] => [
  { loss, weights },
  { loss, weights, offsets: [0.3, -0.5, -2], margins: [0.2, 0.4, 1.5], before: { steps: 4, weights: [1, 1, 1] } },
]);

/** The first points of a problem, as one data set. */
function firstOf(problem: Problem, count: number): Problem {
  return {
    ...problem,
    models: 2,
    points: problem.points.slice(0, 2 * count),
    labels: problem.labels.slice(0, count),
  };
}

/** Three data sets of different sizes, the shorter ones padded. */
function paddedSets(sizes: readonly number[], padding: { readonly coordinate: number; readonly label: number }) {
  const { points, labels, testPoints, testLabels, ...rest } = smallProblem(6);
  const row = labels.length;
  const problem: Problem = {
    ...rest,
    datasets: sizes.length,
    sizes,
    points: Float32Array.from({ length: 2 * row * sizes.length }, (_, at) =>
      (at >> 1) % row < sizes[Math.floor(at / 2 / row)]! ? points[at % (2 * row)]! : padding.coordinate,
    ),
    labels: Uint8Array.from({ length: row * sizes.length }, (_, at) =>
      at % row < sizes[Math.floor(at / row)]! ? labels[at % row]! : padding.label,
    ),
    testPoints: Float32Array.from(sizes.flatMap(() => Array.from(testPoints))),
    testLabels: Uint8Array.from(sizes.flatMap(() => Array.from(testLabels))),
  };
  return problem;
}

/** What a run answers after some steps. */
async function answersOf(problem: Problem, objective: Objective) {
  const engine = startPlainEngine(problem, objective);
  engine.step(9);
  return engine.answer(view, everything);
}

describe('data sets of different sizes', () => {
  const sizes = [32, 22, 29];

  test.each([
    { coordinate: 0, label: 0 },
    { coordinate: NaN, label: 2 },
    { coordinate: 5, label: 200 },
  ])('train each model bit for bit as alone on its set, whatever the padding: %j', async (padding) => {
    const problem = paddedSets(sizes, padding);
    const all = await answersOf(problem, { models, learningRate: 0.05 });
    for (const [set, size] of sizes.entries()) {
      const own = models.slice(2 * set, 2 * set + 2);
      const alone = await answersOf(firstOf(smallProblem(2), size), { models: own, learningRate: 0.05 });
      const part = <Numbers extends Float32Array | Float64Array | Uint8Array>(numbers: Numbers) =>
        numbers.slice((set * numbers.length) / 3, ((set + 1) * numbers.length) / 3);
      for (const name of ['parameters', 'first', 'second'] as const) {
        expect(part(all.checkpoint[name])).toEqual(alone.checkpoint[name]);
      }
      for (const name of ['logits', 'recall', 'losses', 'testLosses'] as const) {
        expect(part(all[name])).toEqual(alone[name]);
      }
      expect(part(all.tests!.confidence)).toEqual(alone.tests!.confidence);
      for (const model of [0, 1]) {
        const row = all.pulls!.slice((2 * set + model) * 32, (2 * set + model + 1) * 32);
        expect(row.slice(0, size)).toEqual(alone.pulls!.slice(model * size, (model + 1) * size));
        expect(row.slice(size)).toEqual(new Float32Array(32 - size));
      }
    }
  });

  test('draw as many samples from a padded set as from the set alone', async () => {
    const drawn = { loss: losses[0]!, weights, rates: [0.5, 2, 30] };
    const objective = (count: number): Objective => ({ models: new Array(count).fill(drawn), learningRate: 0.05 });
    // Draws depend on the index of the set, which is 0 for the first and for one alone.
    const all = await answersOf(paddedSets([22, 32, 32], { coordinate: 1, label: 1 }), objective(6));
    const alone = await answersOf(firstOf(smallProblem(2), 22), objective(2));
    expect(all.checkpoint.parameters.slice(0, 2 * 27)).toEqual(alone.checkpoint.parameters);
    expect(all.losses.slice(0, 2)).toEqual(alone.losses);
  });
});
