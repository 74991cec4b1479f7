import { expect, test } from 'vitest';
import { classWeights, type WeightScheme } from '../../src/core/classWeights.ts';
import { type WeightingName, weightingNames, weightings } from '../../src/core/weightings.ts';
import { largestRelativeError } from './relativeError.ts';
import { fc, volumes } from './seededProperties.ts';

const counts = [1000, 316, 100, 31, 10];

const ruleOf = (name: WeightingName, volume: number) =>
  (weightings[name].weights as (volume: number) => WeightScheme)(volume);

test('the schemes begin with the one that weights nothing, and their names are in the order of the table', () => {
  expect(weightingNames).toEqual(['none', 'inverse-frequency', 'class-balanced', 'inverse-square-root']);
});

test('no scheme but the class-balanced one reads the volume', () => {
  fc.assert(
    fc.property(volumes, volumes, (a, b) => {
      for (const name of weightingNames.filter((other) => other !== 'class-balanced')) {
        expect(ruleOf(name, a)).toEqual(ruleOf(name, b));
      }
      expect(ruleOf('class-balanced', a)).toEqual({ kind: 'effective-number', volume: a });
    }),
  );
});

test.each<[WeightingName, readonly number[]]>([
  ['none', [1, 1, 1, 1, 1]],
  ['inverse-frequency', [1 / 1000, 1 / 316, 1 / 100, 1 / 31, 1 / 10]],
  ['inverse-square-root', [1000, 316, 100, 31, 10].map((n) => 1 / Math.sqrt(n))],
  // 1 − beta^n at beta = 0.99; the factor 1 − beta cancels.
  ['class-balanced', [1000, 316, 100, 31, 10].map((n) => 1 / (1 - 0.99 ** n))],
])('%s weights 1000, 316, 100, 31 and 10 samples in the ratio of its rule', (name, unscaled) => {
  const sum = unscaled.reduce((total, term) => total + term, 0);
  const expected = unscaled.map((term) => (5 * term) / sum);
  expect(largestRelativeError(classWeights(counts, ruleOf(name, 100)), expected)).toBeLessThan(1e-12);
});

test('the class-balanced scheme spans the others: none at N = 1, inverse frequency at N = ∞', () => {
  const balanced = (volume: number) => classWeights(counts, ruleOf('class-balanced', volume));
  expect(balanced(1)).toEqual(classWeights(counts, ruleOf('none', 1)));
  expect(balanced(Infinity)).toEqual(classWeights(counts, ruleOf('inverse-frequency', 1)));
});
