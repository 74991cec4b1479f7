import { describe, expect, test } from 'vitest';
import { classWeights, type WeightScheme } from '../../src/core/classWeights.ts';
import { scenes, specOf } from '../../src/core/scenes.ts';
import { balancedAccuracies } from '../../src/core/seeds/balancedAccuracies.ts';
import { pairedComparison } from '../../src/core/seeds/pairedComparison.ts';
import { seedSummary } from '../../src/core/seeds/seedSummary.ts';
import { seedsFrom } from '../../src/core/seeds/seedsFrom.ts';
import type { FromSeeds } from '../../src/protocol/seedsMessages.ts';
import { seedsProblem } from '../../src/protocol/seedsProblem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { trainSeeds } from '../../src/trainer/seeds/trainSeeds.ts';

const inverseFrequency: WeightScheme = { kind: 'inverse-frequency' };
/** beta = (N − 1) / N. */
const classBalanced = (volume: number): WeightScheme => ({ kind: 'effective-number', volume });

/** Trains both schemes on the ten seeds that the lab's default seed begins, in one run, and compares them. */
async function comparisonOn(scene: 'clean-pinwheel' | 'noisy-pinwheel', pair: readonly [WeightScheme, WeightScheme]) {
  const seeds = seedsFrom(7, 10);
  const { problem, objective } = seedsProblem({
    spec: specOf(scenes[scene], 7),
    widths: [2, 16, 16, 5],
    activation: 'tanh',
    seeds,
    learningRate: 0.02,
    objectiveOf: (counts) =>
      pair.map((scheme) => ({ loss: { kind: 'softmax' }, weights: classWeights(counts, scheme) })),
  });
  const posted: FromSeeds[] = [];
  const view = { columns: 2, rows: 2, halfWidth: 1.4, halfHeight: 1.4 };
  await trainSeeds(
    { engine: 'plain', problem, objective, steps: 400, view },
    {
      post: (message) => void posted.push(message),
      open: async () => ({
        engine: startPlainEngine(problem, objective),
        report: { kind: 'plain', reason: 'chosen', detail: '' },
      }),
      now: () => performance.now(),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    },
  );
  const done = posted.at(-1)!;
  if (done.kind !== 'done') throw new Error(`not done but ${done.kind}`);
  const rows = balancedAccuracies(done.recall, done.frozen, seeds.length);
  const of = (model: number) => rows.map((row) => row[model]!);
  return { ...pairedComparison(of(0), of(1))!, means: [seedSummary(of(0)).mean, seedSummary(of(1)).mean] };
}

// Each trains 20 models for 400 steps: some 13 s on one core of a server.
describe('ten seeds', { timeout: 300_000 }, () => {
  test('find no difference, on the clean pinwheel, between inverse frequency and beta = 0.9999', async () => {
    const { seeds, mean, verdict, means } = await comparisonOn('clean-pinwheel', [
      inverseFrequency,
      classBalanced(10_000),
    ]);
    expect(verdict).toBe('within-seed-noise');
    expect(seeds).toBe(10);
    // Not only because of the rule: the two are five times closer than half a percentage point.
    expect(Math.abs(mean)).toBeLessThan(0.001);
    // Nor because the models have not learned.
    for (const reached of means) expect(reached).toBeGreaterThan(0.93);
  });

  test('find that beta = 0.99 beats inverse frequency on the noisy pinwheel', async () => {
    const { mean, low, verdict } = await comparisonOn('noisy-pinwheel', [classBalanced(100), inverseFrequency]);
    expect(verdict).toBe('larger-than-seed-noise');
    expect(mean).toBeGreaterThan(0);
    expect(low).toBeGreaterThan(0.01);
  });
});
