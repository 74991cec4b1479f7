import { describe, expect, test } from 'vitest';
import { balancedAccuracies } from '../../../src/core/seeds/balancedAccuracies.ts';

describe('balancedAccuracies', () => {
  test('are means over classes, seed after seed', () => {
    const recall = [1, 0.5, 0, 0.25, 0.75, 0.75];
    expect(balancedAccuracies(recall, [undefined, undefined, undefined], 3)).toEqual([[0.75], [0.125], [0.75]]);
    expect(balancedAccuracies(recall, [undefined, undefined, undefined], 1)).toEqual([[0.75, 0.125, 0.75]]);
  });

  test('are `undefined` for a model that diverged, in that seed alone', () => {
    const recall = new Float32Array(8).fill(0.5);
    expect(balancedAccuracies(recall, [undefined, 0, undefined, undefined], 2)).toEqual([
      [0.5, undefined],
      [0.5, 0.5],
    ]);
  });

  test('refuse models that the seeds cannot share, and recalls that the models cannot', () => {
    const trained = [undefined, undefined, undefined];
    expect(() => balancedAccuracies([1, 1, 1], trained, 2)).toThrow(
      new RangeError('invalid number of models; not a multiple of 2 seeds: 3'),
    );
    expect(() => balancedAccuracies([1, 1], trained, 3)).toThrow(
      new RangeError('invalid number of recalls; not a multiple of 3 models: 2'),
    );
  });
});
