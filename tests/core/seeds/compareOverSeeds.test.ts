import { describe, expect, test } from 'vitest';
import { compareOverSeeds } from '../../../src/core/seeds/compareOverSeeds.ts';
import { pairedComparison } from '../../../src/core/seeds/pairedComparison.ts';
import { seedSummary } from '../../../src/core/seeds/seedSummary.ts';

describe('compareOverSeeds', () => {
  const none = [0.8, 0.82, 0.79];
  const inverse = [0.9, 0.91, 0.88];
  const balanced = [0.9, 0.92, 0.88];
  const accuracies = none.map((accuracy, seed) => [accuracy, inverse[seed]!, balanced[seed]!]);

  test('sums up each model over the seeds, and compares each with each once', () => {
    const { models, pairs } = compareOverSeeds(accuracies);
    expect(models).toEqual([seedSummary(none), seedSummary(inverse), seedSummary(balanced)]);
    expect(pairs).toEqual([
      { first: 0, second: 1, comparison: pairedComparison(none, inverse) },
      { first: 0, second: 2, comparison: pairedComparison(none, balanced) },
      { first: 1, second: 2, comparison: pairedComparison(inverse, balanced) },
    ]);
  });

  test('keeps the seeds of a model that broke for the others', () => {
    const { models, pairs } = compareOverSeeds([
      [undefined, ...accuracies[0]!.slice(1)],
      accuracies[1]!,
      accuracies[2]!,
    ]);
    expect(models.map((summary) => summary?.seeds)).toEqual([2, 3, 3]);
    expect(pairs.map(({ comparison }) => comparison?.seeds)).toEqual([2, 2, 3]);
  });

  test('has nothing to say of a model that broke in every seed, nor of its pairs', () => {
    const { models, pairs } = compareOverSeeds([
      [undefined, 0.9],
      [undefined, 0.8],
    ]);
    expect(models[0]).toBeUndefined();
    expect(pairs).toEqual([{ first: 0, second: 1, comparison: undefined }]);
  });

  test('refuses seeds with different numbers of models', () => {
    expect(() => compareOverSeeds([[0.9, 0.8], [0.9]])).toThrow(
      new RangeError('invalid number of models in a seed; not 2: 1'),
    );
  });
});
