import { expect } from '@playwright/test';
import type { Loss } from '../../src/core/losses.ts';
import type { Harness } from './harness/harness.ts';
import { test } from './lab.ts';
import { harnessServer } from './servers.ts';

declare global {
  interface Window {
    harness: Harness;
  }
}

/** The limit on the relative distance between the parameters of the two engines. */
const limit = 1e-3;

test.beforeEach(({ page }) => page.goto(harnessServer));

const losses: Loss[] = [{ kind: 'softmax' }, { kind: 'sigmoid' }, { kind: 'focal', gamma: 2 }];

for (const loss of losses) {
  test(`WebGL and typed arrays reach the same parameters in 50 steps of the ${loss.kind} loss`, async ({ page }) => {
    const { distance, moved, logits, recall } = await page.evaluate((given) => window.harness.compare(given, 50), loss);
    expect(moved).toBeGreaterThan(0.1);
    expect(distance).toBeLessThan(limit);
    expect(logits).toBeLessThan(limit);
    expect(recall).toBeLessThan(0.01);
  });
}

test('they still agree after loss, weights and learning rate have changed half-way', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.compareReweighted(25))).toBeLessThan(limit);
});

test('tfjs holds as many tensors after 1,000 steps with frames as after one, and none once the engine is gone', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { before, early, late, after } = await page.evaluate(() => window.harness.memory(1000));
  expect(early.tensors).toBeGreaterThan(before.tensors);
  expect(late).toEqual(early);
  expect(after).toEqual({ tensors: 0, bytes: 0 });
});
