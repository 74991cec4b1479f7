import { expect } from '@playwright/test';
import { timesDrawn } from '../../src/trainer/sampling.ts';
import { golden, lossOf } from '../core/golden.ts';
import type { DrawCase } from './harness/drawsOnGpu.ts';
import type { Harness } from './harness/harness.ts';
import type { Setting } from './harness/runOf.ts';
import {
  answeredSettings,
  drawnSettings,
  extremeSettings,
  mappedSettings,
  mix,
  trainedSettings,
} from './harness/settings.ts';
import { test } from './lab.ts';
import { harnessServer } from './servers.ts';

declare global {
  interface Window {
    harness: Harness;
  }
}

/** The largest relative distance between the two engines after 50 steps from one start. */
const limit = 1e-3;

/** Bound on the difference between double and single precision after so few steps of the same computation. */
const closeness = 1e-5;

/**
 * Bound on the difference if a sample was drawn another number of times, as about one in 100,000 is because of the last
 * digits of exp. On typed arrays one draw more moves parameters by 5e-5 late in a run, and by 0.012 in the first step
 * if it is one of a tail sample.
 */
const closenessOfUnequalDraws = 0.03;

test.beforeEach(({ page }) => page.goto(harnessServer));

for (const [name, setting] of trainedSettings) {
  test(`WebGL and typed arrays reach the same parameters in 50 steps: ${name}`, async ({ page }) => {
    const result = await page.evaluate((given) => window.harness.compare(given, 50), setting);
    expect(result.moved).toBeGreaterThan(0.1);
    expect(result.distance).toBeLessThan(limit);
    for (const distance of [result.distance, result.logits, result.losses, result.testLosses, result.moments]) {
      expect(distance).toBeLessThan(closeness);
    }
    expect(result.recall).toBeLessThan(0.01);
    expect(result.steps).toEqual([50, 50]);
  });
}

test('they still agree after loss, weights and learning rate have changed half-way', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.compareReweighted(25))).toBeLessThan(closeness);
});

for (const [name, setting] of drawnSettings) {
  test(`WebGL and typed arrays reach the same parameters in 30 steps that draw the samples ${name}`, async ({
    page,
  }) => {
    const result = await page.evaluate((given) => window.harness.compare(given, 30), setting);
    expect(result.moved).toBeGreaterThan(0.1);
    expect(result.unequalDraws).toBeLessThan(5);
    const most = result.unequalDraws === 0 ? closeness : closenessOfUnequalDraws;
    for (const distance of [result.distance, result.logits, result.losses, result.testLosses, result.moments]) {
      expect(distance).toBeLessThan(most);
    }
  });
}

test('the GPU draws samples as often as typed arrays do, and as Poisson numbers are', async ({ page }) => {
  const count = 300_000;
  const { unequal, most, mean, variance } = await page.evaluate((cases) => window.harness.compareDraws(cases), count);
  // In SwiftShader 14 of them differ because of the last digits of exp.
  expect(unequal).toBeLessThan(count / 1000);
  expect(most).toBeLessThanOrEqual(3);
  expect(Math.abs(mean - 1)).toBeLessThan(0.002);
  expect(Math.abs(variance - 1)).toBeLessThan(0.02);
});

test('draws at the edges are the same to the last one', async ({ page }) => {
  const cases: DrawCase[] = [
    [0, 0, 1, 0],
    [1, 0, 1, 0],
    // Up to 16 it is one draw, beyond it two, and beyond 992 it is 63.
    [16, 7, 1, 0],
    [16.0001, 7, 1, 0],
    [1000, 7, 1, 0],
    // The nearest 32-bit float is 16.
    [16 + 1e-8, 7, 1, 0],
    [0.3, 2 ** 24 - 1, 2 ** 24 - 1, 47],
  ];
  const drawn = await page.evaluate((given) => window.harness.drawsOnGpu(given), cases);
  expect(drawn).toEqual(cases.map((given) => timesDrawn(...given)));
  expect(drawn[0]).toBe(0);
  expect(drawn[5]).toBe(drawn[2]);
});

test('no sample is drawn far too often where the rounded sum of all probabilities stays below the uniform number', async ({
  page,
}) => {
  // It is 1 − 2^−24 here. A Poisson number of mean 3 is above 18 with a probability below 1e-9.
  const given: DrawCase = [3, 792, 528, 0];
  const [drawn] = await page.evaluate((only) => window.harness.drawsOnGpu([only]), given);
  for (const times of [drawn, timesDrawn(...given)]) {
    expect(times).toBeGreaterThan(12);
    expect(times).toBeLessThanOrEqual(18);
  }
});

for (const kind of ['plain', 'webgl'] as const) {
  test(`deferred weights count from the very next step, as if set by hand, on ${kind}`, async ({ page }) => {
    const { parameters, losses } = await page.evaluate((engine) => window.harness.compareDeferred(engine, 5), kind);
    // By hand after step 4, 5 and 6.
    expect(parameters).toEqual([false, true, false]);
    expect(losses).toEqual([true, true]);
  });
}

for (const [name, setting] of answeredSettings) {
  test(`WebGL answers for each test and training point as typed arrays do: ${name}`, async ({ page }) => {
    const result = await page.evaluate((given) => window.harness.compareAnswers(given, 30), setting);
    expect(result.losses).toBeLessThan(closeness);
    expect(result.testLosses).toBeLessThan(closeness);
    expect(result.lead).toBeLessThan(1e-4);
    expect(result.testLogits).toBeLessThan(1e-5);
    expect(result.confidence).toBeLessThan(1e-5);
    expect(result.pulls).toBeLessThan(1e-4);
    expect(result.recall).toBeLessThan(1e-6);
    expect(result.classes).toBeGreaterThan(2);
    expect(result.areOnlyWanted).toBe(true);
    expect(result.areFinite).toBe(true);
  });
}

for (const [name, setting] of mappedSettings) {
  test(`maps of some models are bit for bit those among all maps, and numbers are of all models: ${name}`, async ({
    page,
  }) => {
    const six = { models: 6, ...setting };
    const result = await page.evaluate((given) => window.harness.compareMaps(given, 20, [4, 1]), six);
    const same = { arePartsOfAll: true, areNumbersSame: true, areRecallsSame: true };
    expect(result).toMatchObject({ ...same, none: 0, bare: 0 });
    expect(result.maps).toEqual([[0, 1, 2, 3, 4, 5], [4, 1], []]);
    expect(result.refusal).toBe('RangeError: invalid model of a map; not a whole number in [0, 6): 6');
    expect(result.difference).toBeLessThan(1e-4);
  });
}

test('with three maps of 54 models a frame reads back three maps, and the numbers of 54 models', async ({ page }) => {
  const [all, three, none] = await page.evaluate(() =>
    window.harness.bytesRead({ models: 54, hidden: [16] }, ['all', [50, 3, 17], []]),
  );
  // Five classes take two texels of 16 bytes, and the grid has 20 by 20 points.
  const map = 20 * 20 * 2 * 16;
  // Parameters and both moments: 5 rows of 4 texels, and 17 of 2.
  const state = 3 * (5 * 4 + 17 * 2) * 16;
  // Sums by class in parts of 256 points: 400 test points a class, and 1,000 training points down to 10.
  const parts = Math.ceil((5 * 400 + 1000 + 316 + 100 + 32 + 10) / 256);
  const numbers = 54 * (state + 5 * parts * 16);
  expect(none!.fetched).toBe(numbers);
  expect(three!.fetched).toBe(numbers + 3 * map);
  expect(all!.fetched).toBe(numbers + 54 * map);
  // Textures are copied in whole rows, of 1,024 texels at most.
  for (const { copied, fetched } of [all!, three!, none!]) {
    expect(copied).toBeGreaterThanOrEqual(fetched);
    expect(copied).toBeLessThan(fetched + 3 * 1024 * 16);
  }
});

for (const [name, setting] of extremeSettings) {
  test(`logits in their thousands and billions have finite answers and steps: ${name}`, async ({ page }) => {
    const result = await page.evaluate((given) => window.harness.compareAnswers(given, 0), setting);
    expect(result.largestLogit).toBeGreaterThan(1000);
    expect(result.areFinite).toBe(true);
    expect(result.losses).toBeLessThan(closeness);
    expect(result.testLosses).toBeLessThan(closeness);
    // A float has 24 bits, few of which are left for the fraction of a logit in the thousands.
    for (const error of [result.lead, result.confidence, result.absolutePulls]) {
      expect(error / result.largestLogit).toBeLessThan(1e-6);
    }
  });
}

for (const [first, second] of [
  ['plain', 'webgl'],
  ['webgl', 'plain'],
  ['webgl', 'webgl'],
] as const) {
  test(`a run goes from ${first} to ${second} by a checkpoint as if it had stayed, and a frozen model stays put`, async ({
    page,
  }) => {
    // Weights change just before, at and just after the checkpoint. Only on one engine are draws sure to
    // be the same to the last.
    const setting: Setting = { deferred: [undefined, 19, 20, 21], sampled: [false, false, first === second] };
    const { distance, frozen, free } = await page.evaluate(
      ([from, to, given]) => window.harness.compareHandedOver(from, to, 20, given),
      [first, second, setting] as const,
    );
    expect(distance).toBeLessThan(first === second ? 1e-12 : closeness);
    // Values from doubles are rounded once.
    expect(frozen).toBeLessThan(first === 'plain' ? 1e-7 : 1e-12);
    expect(free).toBeGreaterThan(0.01);
  });
}

test('a problem too large for the textures of the GPU is refused before training, with the limit', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.refusal({ models: 48 }))).toBeUndefined();
  const refusal = await page.evaluate(() => window.harness.refusal({ models: 4000, hidden: [4] }));
  expect(refusal).toMatch(/^RangeError: invalid size of a texture; not at most \d+ texels on this GPU: \d+$/);
});

test('room is reserved for the view that will be asked about: 120 models fit with the grid of ten seeds, and not with the largest', async ({
  page,
}) => {
  const refusalOf = (gridPoints: number) =>
    page.evaluate((points) => window.harness.refusal({ models: 120, hidden: [16] }, points), gridPoints);
  expect(await refusalOf(101 ** 2)).toBeUndefined();
  expect(await refusalOf(181 ** 2)).toMatch(/^RangeError: invalid size of a texture/);
});

test('WebGL gives the same bits twice from the same start', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.repeat({ losses: [{ kind: 'focal', gamma: 2 }] }, 60))).toBe(true);
});

test('losses and gradients on the GPU agree with autograd to 4 digits in all 72 batches of the reference', async ({
  page,
}) => {
  const batches = golden.losses.map((reference) => ({ ...reference, loss: lossOf(reference) }));
  const results = await page.evaluate((given) => window.harness.lossGradients(given), batches);
  expect(results.length).toBe(72);
  // Far below it a GPU's exponential underflows: exp(−82) is 0 on some.
  const floor = 1e-30;
  golden.losses.forEach((reference, batch) => {
    const { losses, gradients } = results[batch]!;
    reference.labels.forEach((_, sample) => {
      const name = `${reference.kind} ${reference.gamma ?? ''}, logits ${reference.logits[sample]}`;
      const expected = [reference.expected[sample]!, ...reference.gradient[sample]!];
      [losses[sample]!, ...gradients[sample]!].forEach((value, index) => {
        const error = Math.abs(value - expected[index]!) / Math.max(Math.abs(expected[index]!), floor);
        expect(error, `${name}, number ${index}`).toBeLessThan(1e-4);
      });
    });
  });
});

test('a step takes 5, 7 or 9 programs with one, two or three hidden layers, however many models and whatever they minimise', async ({
  page,
}) => {
  const objectives: readonly Setting[] = [
    { models: 1 },
    { models: 48, losses: mix },
    { models: 3, losses: [{ kind: 'sigmoid' }], deferred: [3] },
    { models: 3, losses: [{ kind: 'focal', gamma: 2 }], sampled: [true] },
    { models: 3, losses: [{ kind: 'softmax' }], isAdjusted: true },
    { models: 16, losses: mix, isAdjusted: true, deferred: [1, 3, undefined], sampled: [true, false] },
    { models: 3, learningRates: [0.002, undefined, 0.05], isFalling: true },
    { models: 4, seeds: [1, 2], imbalances: [100, 5] },
    { models: 3, after: [{ normPower: 0.5 }, { offsets: [1, 2, 3, 4, 5] }, undefined], retrained: [undefined, 20] },
    // The planes of models.
    { models: 63, losses: mix },
    { models: 54, seeds: [1, 1, 1, 1, 1, 1], imbalances: [1, 10, 31.6, 100, 316, 1000] },
  ];
  for (const [depth, most] of [
    [1, 5],
    [2, 7],
    [3, 9],
  ] as const) {
    for (const objective of objectives) {
      const setting: Setting = { ...objective, hidden: new Array(depth).fill(8) };
      const result = await page.evaluate((given) => window.harness.programs(given), setting);
      expect(result, JSON.stringify(setting)).toEqual({
        step: most,
        fiveSteps: 5 * most,
        // The maps' share is the hidden layers and the logits: at most 4. Recall and losses take 2 more.
        frame: depth + 3,
        withTests: depth + 4,
        withPulls: depth + 4,
        withBoth: depth + 5,
        withOneMap: depth + 3,
        withoutMaps: depth + 2,
      });
    }
  }
});

test('the one step that begins to train heads anew takes one program more, and the steps after it none', async ({
  page,
}) => {
  const programsOf = async (retrained: readonly number[]) => {
    const result = await page.evaluate((after) => window.harness.programs({ models: 3, retrained: after }), retrained);
    return [result.step, result.fiveSteps];
  };
  // Of the first step and of the five after it.
  expect(await programsOf([0])).toEqual([7 + 1, 5 * 7]);
  expect(await programsOf([2, 4])).toEqual([7, 5 * 7 + 2]);
});

test('memory on the device is the same after 60 full frames as after one, also when weights change, and none is left of a disposed engine', async ({
  page,
}) => {
  const setting: Setting = {
    hidden: [8, 8],
    losses: mix,
    isAdjusted: true,
    sampled: [true, false],
    deferred: [3, 40, 80],
    // A head begins anew in the first round, in which all textures are made.
    retrained: [undefined, 1],
  };
  const { before, early, late, after } = await page.evaluate((given) => window.harness.memory(60, 2, given), setting);
  expect(early.blocks).toBeGreaterThan(before.blocks);
  expect(late).toEqual(early);
  expect(after).toMatchObject({ blocks: 0, bytes: 0 });
});

test('restarts with other data recompile nothing, and the textures kept for reuse stay bounded', async ({ page }) => {
  const { first, second, last } = await page.evaluate(async () => {
    const run = async (seed: number, imbalance: number) => {
      const { after, compiled, textures } = await window.harness.memory(1, 10, { seeds: [seed], imbalance });
      return { allocated: after.allocated, compiled, textures };
    };
    const first = await run(1, 100);
    const second = await run(1, 103);
    let last = first;
    for (let seed = 2; seed < 12; seed += 1) last = await run(seed, 10 * seed);
    return { first, second, last };
  });
  // Seven of a step, logits, scores, answers to test points and pulls.
  expect(first.compiled).toBe(11);
  expect(last.compiled).toBe(first.compiled);
  // A little more or less data fits the existing textures.
  expect(second.textures).toBe(first.textures);
  expect(last.allocated).toBeLessThan(300 * 2 ** 20);
});
