import type { Answers } from '../engine.ts';

/** Of how many things the sums are. */
interface ScoreSizes {
  /** S. */
  readonly models: number;
  /** C. */
  readonly classes: number;
  /** Parts that the sums are in. */
  readonly parts: number;
  /** m, test points of a model. */
  readonly tests: number;
}

/**
 * Recall by class and losses of each model, from sums in parts.
 *
 * @param sums - As `scoresProgram` makes them; [S, C, parts] texels.
 */
export function scoresOf(
  sums: Float32Array,
  { models, classes, parts, tests }: ScoreSizes,
): Pick<Answers, 'recall' | 'losses' | 'testLosses'> {
  const recall = new Float64Array(models * classes);
  const losses = new Float32Array(models);
  const testLosses = new Float32Array(models);
  for (let row = 0; row < recall.length; row += 1) {
    let hits = 0;
    let count = 0;
    let loss = 0;
    let testLoss = 0;
    for (let at = 4 * row * parts; at < 4 * (row + 1) * parts; at += 4) {
      hits += sums[at]!;
      count += sums[at + 1]!;
      loss += sums[at + 2]!;
      testLoss += sums[at + 3]!;
    }
    recall[row] = count === 0 ? 0 : hits / count;
    const model = Math.floor(row / classes);
    losses[model] = losses[model]! + loss;
    testLosses[model] = testLosses[model]! + testLoss / tests;
  }
  return { recall, losses, testLosses };
}
