import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/core/random.ts';
import { undoneWeights } from '../../src/core/undoneWeights.ts';

describe('undoneWeights', () => {
  test('takes back what weights do to the minimum of a weighted cross-entropy, found by gradient descent', () => {
    // One sample's features, whose label is class c with probability p_c: the weighted loss is least at q ∝ p w.
    const random = randomStream(5, 'undo');
    for (let round = 0; round < 20; round += 1) {
      const raw = Array.from({ length: 4 }, () => 0.05 + random());
      const total = raw.reduce((sum, value) => sum + value, 0);
      const p = raw.map((value) => value / total);
      const w = Array.from({ length: 4 }, () => 0.2 + 2 * random());
      const logits = [0, 0, 0, 0];
      const softmax = () => {
        const powers = logits.map((logit) => Math.exp(logit));
        const sum = powers.reduce((all, power) => all + power, 0);
        return powers.map((power) => power / sum);
      };
      const mass = p.reduce((sum, share, label) => sum + share * w[label]!, 0);
      for (let step = 0; step < 4000; step += 1) {
        const q = softmax();
        for (let label = 0; label < 4; label += 1) logits[label]! -= q[label]! * mass - p[label]! * w[label]!;
      }
      const undone = undoneWeights(softmax(), w);
      for (let label = 0; label < 4; label += 1) expect(undone[label]).toBeCloseTo(p[label]!, 6);
    }
  });

  test('gives a class of weight 0 nothing', () => {
    expect(undoneWeights([0.5, 0.25, 0.25], [1, 0, 1])).toEqual([2 / 3, 0, 1 / 3]);
  });
});
