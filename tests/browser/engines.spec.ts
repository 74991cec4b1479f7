import { expect } from '@playwright/test';
import type { Loss } from '../../src/core/losses.ts';
import { golden, lossOf } from '../core/golden.ts';
import type { Harness, Setting } from './harness/harness.ts';
import { test } from './lab.ts';
import { harnessServer } from './servers.ts';

declare global {
  interface Window {
    harness: Harness;
  }
}

/** The largest relative distance between the two engines after 50 steps from one start. */
const limit = 1e-3;

/** What double and single precision may differ by in so few steps, if the mathematics is the same. */
const closeness = 1e-5;

test.beforeEach(({ page }) => page.goto(harnessServer));

const softmax: Loss = { kind: 'softmax' };
const sigmoid: Loss = { kind: 'sigmoid' };
const focal: Loss = { kind: 'focal', gamma: 2 };

const settings: readonly (readonly [string, Setting])[] = [
  ['softmax', { losses: [softmax] }],
  ['sigmoid', { losses: [sigmoid] }],
  ['focal', { losses: [focal] }],
  ['one narrow hidden layer', { hidden: [5] }],
  ['three hidden layers of relu, none a multiple of four', { hidden: [10, 9, 6], activation: 'relu' }],
  ['no hidden layer', { hidden: [] }],
  ['a mix of losses, one a model', { losses: [softmax, focal, { kind: 'focal', gamma: 0.5 }, sigmoid] }],
  [
    'six models of two seeds, with offsets and margins',
    { models: 6, seeds: [1, 2], isAdjusted: true, losses: [softmax, focal] },
  ],
  ['the long rows of large blocks', { hasLongRows: true }],
];

for (const [name, setting] of settings) {
  test(`WebGL and typed arrays reach the same parameters in 50 steps: ${name}`, async ({ page }) => {
    const result = await page.evaluate((given) => window.harness.compare(given, 50), setting);
    expect(result.moved).toBeGreaterThan(0.1);
    expect(result.distance).toBeLessThan(limit);
    for (const distance of [result.distance, result.logits, result.losses, result.moments]) {
      expect(distance).toBeLessThan(closeness);
    }
    expect(result.recall).toBeLessThan(0.01);
    expect(result.steps).toEqual([50, 50]);
  });
}

test('they still agree after loss, weights and learning rate have changed half-way', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.compareReweighted(25))).toBeLessThan(closeness);
});

for (const [first, second] of [
  ['plain', 'webgl'],
  ['webgl', 'plain'],
  ['webgl', 'webgl'],
] as const) {
  test(`a run goes from ${first} to ${second} by a checkpoint as if it had stayed, and a frozen model stays put`, async ({
    page,
  }) => {
    const { distance, frozen, free } = await page.evaluate(
      ([from, to]) => window.harness.compareHandedOver(from, to, 20),
      [first, second] as const,
    );
    expect(distance).toBeLessThan(first === second ? 1e-12 : closeness);
    // What comes from doubles is rounded once.
    expect(frozen).toBeLessThan(first === 'plain' ? 1e-7 : 1e-12);
    expect(free).toBeGreaterThan(0.01);
  });
}

test('what no texture of the GPU holds is refused before there is any work to lose, with the limit', async ({
  page,
}) => {
  expect(await page.evaluate(() => window.harness.refusal({ models: 48 }))).toBeUndefined();
  const refusal = await page.evaluate(() => window.harness.refusal({ models: 4000, hidden: [4] }));
  expect(refusal).toMatch(/^RangeError: invalid size of a texture; not at most \d+ texels on this GPU: \d+$/);
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
  // Far below it a GPU's exponential gives nothing: exp(−82) is 0 on some.
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

test('a step takes 5, 7 or 9 programs with one, two or three hidden layers, however many models and whatever losses', async ({
  page,
}) => {
  const mix = [softmax, sigmoid, focal];
  const counts = [1, 4, 16, 48].map((models) => [models, mix] as const);
  for (const [models, losses] of [...counts, ...mix.map((loss) => [4, [loss]] as const)]) {
    for (const [depth, most] of [
      [1, 5],
      [2, 7],
      [3, 9],
    ] as const) {
      const setting: Setting = { models, losses, hidden: new Array(depth).fill(8) };
      const { step, fiveSteps, frame } = await page.evaluate((given) => window.harness.programs(given), setting);
      const name = `${models} models, ${losses.length} losses, ${depth} layers`;
      expect(step, name).toBe(most);
      expect(fiveSteps, name).toBe(5 * most);
      // The maps' share is the hidden layers and the logits: at most 4. Recall and losses take 2 more.
      expect(frame, name).toBe(depth + 3);
    }
  }
});

test('the device holds as much after 400 steps with frames as after ten, and nothing of an engine that is gone', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { before, early, late, after } = await page.evaluate(() => window.harness.memory(400));
  expect(early.blocks).toBeGreaterThan(before.blocks);
  expect(late).toEqual(early);
  expect(after).toMatchObject({ blocks: 0, bytes: 0 });
});

test('restarts with other data compile nothing anew, and textures that wait to be used again stay bounded', async ({
  page,
}) => {
  const { first, second, last } = await page.evaluate(async () => {
    const run = async (seed: number, imbalance: number) => {
      const { after, compiled, textures } = await window.harness.memory(10, { seeds: [seed], imbalance });
      return { allocated: after.allocated, compiled, textures };
    };
    const first = await run(1, 100);
    const second = await run(1, 103);
    let last = first;
    for (let seed = 2; seed < 12; seed += 1) last = await run(seed, 10 * seed);
    return { first, second, last };
  });
  // Seven of a step, logits and scores.
  expect(first.compiled).toBe(9);
  expect(last.compiled).toBe(first.compiled);
  // A little more or less data fits the textures that are there.
  expect(second.textures).toBe(first.textures);
  expect(last.allocated).toBeLessThan(300 * 2 ** 20);
});
