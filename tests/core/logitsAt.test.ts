import { describe, expect, test } from 'vitest';
import { logitsAt } from '../../src/core/logitsAt.ts';
import { type Activation, type LayerWidths, parameterCount } from '../../src/core/network.ts';
import { randomStream, standardNormal } from '../../src/core/random.ts';
import { logitsAt as logitsByDefinition } from '../trainer/reference.ts';

/** So many standard normal numbers. */
function normals(count: number, name: string): Float64Array {
  const random = randomStream(3, name);
  return Float64Array.from({ length: count }, () => standardNormal(random));
}

describe('logitsAt', () => {
  test.each<[LayerWidths, Activation]>([
    [[2, 3], 'tanh'],
    [[2, 5, 3], 'tanh'],
    [[2, 16, 16, 5], 'tanh'],
    [[2, 16, 16, 5], 'relu'],
    [[2, 4, 6, 8, 10], 'relu'],
  ])('of %j with %s are those of the definition at every point, however many there are', (widths, activation) => {
    const parameters = normals(parameterCount(widths), 'weights');
    const classes = widths.at(-1)!;
    // Points go through the network in fours.
    for (const count of [1, 3, 4, 9]) {
      const points = normals(2 * count, 'points');
      const logits = logitsAt({ widths, activation }, parameters, points);
      expect(logits.length).toBe(count * classes);
      const expected = Array.from({ length: count }, (_, i) =>
        logitsByDefinition(Array.from(parameters), widths, [points[2 * i]!, points[2 * i + 1]!], activation),
      ).flat();
      // Rounded to 32 bits.
      logits.forEach((logit, at) => {
        expect(Math.abs(logit - expected[at]!)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected[at]!)));
      });
    }
  });

  test('of no point are none', () => {
    expect(logitsAt({ widths: [2, 3], activation: 'tanh' }, normals(9, 'weights'), new Float64Array()).length).toBe(0);
  });
});
