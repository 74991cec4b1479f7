import { expect, type Page } from '@playwright/test';
import type { Checkpoint } from '../../src/protocol/problem.ts';
import { words } from '../../src/words/words.ts';
import { digestOf, knownRun } from '../trainer/simdBits.ts';
import { accuracies, button, clickStep, expectStep, load, open, pretendCores, reachStep, test } from './lab.ts';

/** What the badge says when it is opened. */
async function reasonShown(page: Page): Promise<string> {
  await page.locator('button.engine-badge').click();
  return page.locator('.engine-box').innerText();
}

/** Loads an address and trains to a step. */
async function trainTo(page: Page, hash: string, step: number): Promise<number[]> {
  await open(page, hash);
  await clickStep(page, step);
  await expectStep(page, step);
  return accuracies(page);
}

test('SIMD trains where WebGL is drawn in software, and the badge says which and why', async ({ page }) => {
  await open(page);
  await expect(page.getByTestId('engine')).toHaveText(/^CPU · SIMD · 4 models/);
  expect(await reasonShown(page)).toContain(words.engine.reasons['software-renderer']);
  await open(page, '#/lab?engine=simd');
  await expect(page.getByTestId('engine')).toHaveText(/^CPU · SIMD/);
  expect(await reasonShown(page)).toContain(words.engine.reasons.chosen);
});

test('a run goes on from its step, with its numbers, from engine to engine', async ({ page }) => {
  const before = await trainTo(page, '#/lab?engine=plain&seed=3', 60);
  await page.locator('button.engine-badge').click();
  const choose = async (name: string, shown: RegExp) => {
    await page.locator('.engine-box').getByRole('radio', { name, exact: true }).check({ force: true });
    await expect(page.getByTestId('engine')).toHaveText(shown);
    await expectStep(page, 60);
  };
  await choose('CPU · SIMD', /^CPU · SIMD/);
  const after = await accuracies(page);
  after.forEach((share, index) => {
    // A test point or two may lie on a boundary.
    expect(Math.abs(share - before[index]!)).toBeLessThan(0.15);
  });
  await choose('WebGL', /^WebGL/);
  await choose('CPU · SIMD', /^CPU · SIMD/);
  await clickStep(page, 10);
  await expectStep(page, 70);
});

for (const [engine, name] of [
  ['simd', 'SIMD'],
  ['auto', 'the engine that suits'],
] as const) {
  test(`under a policy that forbids to compile WebAssembly, typed arrays train if ${name} was chosen, and the badge says why`, async ({
    page,
    complaints,
  }) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': "script-src 'self' 'unsafe-inline'; worker-src 'self'",
      };
      await route.fulfill({ response, headers });
    });
    await open(page, `#/lab?engine=${engine}`);
    await expect(page.getByTestId('engine')).toHaveText(/^CPU · 4 models/);
    expect(await reasonShown(page)).toContain(words.engine.reasons['no-simd']);
    await clickStep(page, 5);
    await expectStep(page, 5);
    // The browser itself reports what its policy refuses.
    const others = complaints
      .splice(0)
      .filter((complaint) => !/Content Security Policy|wasm-unsafe-eval/.test(complaint));
    expect(others).toEqual([]);
    // The page still preloads what may be opened later: a request in flight at the end is none of this test.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

test('a run reaches the very bits that it reaches in Node', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = new Proxy(Worker, {
      construct(target, given: ConstructorParameters<typeof Worker>) {
        const worker = new target(...given);
        worker.addEventListener('message', ({ data }) => {
          if (data.kind === 'frame') Object.assign(window, { state: data.checkpoint });
        });
        return worker;
      },
    });
  });
  await trainTo(page, knownRun.hash, knownRun.steps);
  const bits = await page.evaluate(() => {
    const { parameters, first, second } = (window as unknown as { state: Checkpoint }).state;
    return [parameters, first, second].flatMap((numbers) => Array.from(new Uint32Array(numbers.buffer)));
  });
  expect(bits.length).toBe(3 * 4 * 405);
  expect(digestOf(bits)).toBe(knownRun.digest);
});

test('two workers train to the very numbers that one trains to, also after a reset and other weights', async ({
  page,
}) => {
  const hash = '#/lab?engine=simd&seed=5&panel=metrics';
  const course = async () => {
    const first = await trainTo(page, hash, 100);
    await button(page, 'Reset').click();
    await expectStep(page, 0);
    await clickStep(page, 40);
    await expectStep(page, 40);
    return [first, await accuracies(page)];
  };
  const alone = await course();
  expect(await reasonShown(page)).not.toContain('processor cores share');
  await pretendCores(page, 4);
  expect(await course()).toEqual(alone);
  expect(await reasonShown(page)).toContain(words.engine.workers('2'));
});

test('workers that end, ten times at any moment, take nothing with them', async ({ page }) => {
  await pretendCores(page, 4);
  await page.addInitScript(() => {
    const opened: Worker[] = [];
    Object.assign(window, { opened });
    window.Worker = new Proxy(Worker, {
      construct(target, given: ConstructorParameters<typeof Worker>) {
        const worker = new target(...given);
        opened.push(worker);
        return worker;
      },
    });
  });
  await load(page, '#/lab?engine=simd&seed=5&schedule=constant&rest=0&autoplay=1&pace=full');
  await reachStep(page, 20);
  let last = 0;
  for (let round = 0; round < 10; round += 1) {
    await page.evaluate(() => {
      const { opened } = window as unknown as { opened: Worker[] };
      // As a worker ends that breaks: its page is told.
      opened.at(-1)!.onerror?.(new ErrorEvent('error', { message: 'out of memory' }));
    });
    const step = Number((await page.getByTestId('step').innerText()).replace(/\D/g, ''));
    expect(step).toBeGreaterThanOrEqual(last);
    last = step;
    await reachStep(page, step + 30);
  }
  await expect(page.getByTestId('engine')).toHaveText(/^CPU · SIMD/);
});
