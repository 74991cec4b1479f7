import { randomStream } from '../../../src/core/random.ts';
import type { Objective, Problem } from '../../../src/protocol/problem.ts';
import { timesDrawn } from '../../../src/trainer/sampling.ts';
import { type DrawCase, drawsOnGpu } from './drawsOnGpu.ts';

/**
 * Rates from a hundredth to a thousand, equally many for equal ratios, with samples, steps and data sets
 * as large as a run has them.
 */
function randomCases(count: number): DrawCase[] {
  const random = randomStream(1, 'draws');
  return Array.from({ length: count }, () => [
    0.01 * 1e5 ** random(),
    Math.floor(5000 * random()),
    1 + Math.floor(5000 * random()),
    Math.floor(20 * random()),
  ]);
}

/** All draws of a run with one set of rates at most. */
function casesOf({ labels, datasets, sizes = [] }: Problem, { models }: Objective, steps: number): DrawCase[] {
  const rates = models.find((model) => model.rates)?.rates;
  if (!rates) return [];
  const samples = labels.length / datasets;
  return Array.from({ length: steps }, (_, step) => step + 1).flatMap((step) =>
    Array.from(labels, (label, at): DrawCase => [rates[label]!, at % samples, step, Math.floor(at / samples)]).filter(
      ([, sample, , dataset]) => sample < (sizes[dataset] ?? samples),
    ),
  );
}

/**
 * How many draws of a run are not the same on the GPU as on typed arrays. Its models that draw at
 * all have the same rates.
 */
export async function unequalDraws(problem: Problem, objective: Objective, steps: number): Promise<number> {
  const cases = casesOf(problem, objective, steps);
  const drawn = await drawsOnGpu(cases);
  return cases.filter((given, index) => timesDrawn(...given) !== drawn[index]).length;
}

/**
 * Draws on the GPU and on typed arrays, of random arguments.
 *
 * @returns How many are unequal, and by how much at most; and the mean and the variance of those on the GPU, over
 * those of Poisson numbers.
 */
export async function compareDraws(count: number) {
  const cases = randomCases(count);
  const drawn = await drawsOnGpu(cases);
  let unequal = 0;
  let most = 0;
  let rates = 0;
  let times = 0;
  let squares = 0;
  cases.forEach((given, index) => {
    const difference = Math.abs(drawn[index]! - timesDrawn(...given));
    if (difference !== 0) unequal += 1;
    most = Math.max(most, difference);
    rates += given[0];
    times += drawn[index]!;
    squares += (drawn[index]! - given[0]) ** 2;
  });
  return { unequal, most, mean: times / rates, variance: squares / rates };
}
