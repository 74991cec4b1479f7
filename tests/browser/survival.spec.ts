import { expect, type Page } from '@playwright/test';
import {
  accuracies,
  button,
  clickStep,
  expectStep,
  isRising,
  load,
  map,
  open,
  reachStep,
  recordSteps,
  setSlider,
  stepCount,
  test,
} from './lab.ts';

declare global {
  interface Window {
    /** Workers that the page has made, latest last. */
    workers: Worker[];
    /** Those of them that train. */
    trainers: Worker[];
  }
}

// The size does not matter to training, and small maps leave it more of the processor.
test.use({ viewport: { width: 800, height: 600 } });

/** Records the page's workers, and lets a message called "lose" make the latest of them lose its graphics processor. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.Worker;
    const workers: Worker[] = [];
    window.workers = workers;
    window.trainers = [];
    const hook = `
      const getContext = OffscreenCanvas.prototype.getContext;
      let context;
      OffscreenCanvas.prototype.getContext = function (...given) {
        context = getContext.apply(this, given);
        return context;
      };
      self.addEventListener('message', (event) => {
        if (event.data !== 'lose') return;
        event.stopImmediatePropagation();
        context.getExtension('WEBGL_lose_context').loseContext();
      });
    `;
    const urlOf = (code: string) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const hookUrl = urlOf(hook);
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        // Imports run in their order: the hook is there before the worker's own code.
        super(urlOf(`import '${hookUrl}'; import '${url}';`), options);
        workers.push(this);
        if (String(url).includes('trainer')) window.trainers.push(this);
      }
    };
  });
}

// Workers that the test makes of text may load the page's own, which its policy forbids.
test.use({ bypassCSP: true });

/** Takes the graphics processor from the worker in use. */
const loseContext = (page: Page) => page.evaluate(() => window.workers.at(-1)!.postMessage('lose'));

/** Terminates the worker in use without an event on the page. */
const terminate = (page: Page) => page.evaluate(() => window.workers.at(-1)!.terminate());

/** Workers made so far. */
const workerCount = (page: Page) => page.evaluate(() => window.workers.length);

test('a worker that is terminated five times, at random steps, costs no step and changes no digit', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await watchWorkers(page);
  await open(page, '#/lab?engine=plain&seed=3&largest=300');
  await clickStep(page, 400);
  await expectStep(page, 400);
  const without = await accuracies(page);

  await open(page, '#/lab?engine=plain&seed=3&largest=300');
  const steps = await recordSteps(page);
  // The same pseudo-random steps each time.
  let chance = 11;
  for (let time = 1; time <= 5; time += 1) {
    chance = (chance * 16807) % 2147483647;
    const before = await stepCount(page);
    await clickStep(page, 80);
    await reachStep(page, before + 1);
    await page.waitForTimeout(chance % 240);
    await terminate(page);
    await expect.poll(() => workerCount(page), { timeout: 15_000 }).toBe(time + 1);
    await expectStep(page, 80 * time);
  }
  expect(isRising(await steps.jsonValue())).toBe(true);
  expect(await accuracies(page)).toEqual(without);
  await expect(page.getByTestId('incident')).toContainText('no longer answered');
  await expect(page.getByTestId('incident')).toContainText(/went on from step \d+/);
});

test('a lost graphics processor ten times: training goes on, on the processor after three losses within a minute, and back when asked', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await watchWorkers(page);
  await open(page, '#/lab?engine=plain&seed=3&largest=300');
  await clickStep(page, 200);
  await expectStep(page, 200);
  const without = await accuracies(page);

  await open(page, '#/lab?engine=webgl&seed=3&largest=300');
  const steps = await recordSteps(page);
  const badge = page.getByTestId('engine');
  const chooseWebgl = async () => {
    await badge.click();
    // Away and back: the choice is WebGL already.
    await page.getByRole('radio', { name: 'Automatic' }).check({ force: true });
    await page.getByRole('radio', { name: 'WebGL' }).check({ force: true });
    await page.keyboard.press('Escape');
    await expect(badge).toHaveText(/^WebGL/);
  };
  let lost = 0;
  for (let time = 1; time <= 10; time += 1) {
    if (!/^WebGL/.test(await badge.innerText())) await chooseWebgl();
    const before = await stepCount(page);
    await clickStep(page, 20);
    await reachStep(page, before + 1);
    await loseContext(page);
    lost += 1;
    await expectStep(page, 20 * lost);
    if (time === 3) {
      await expect(badge).toHaveText(/^CPU/);
      await expect(page.getByTestId('incident')).toContainText('on the processor');
    }
  }
  const seen = await steps.jsonValue();
  expect(isRising(seen)).toBe(true);
  expect(await stepCount(page)).toBe(200);
  const survived = await accuracies(page);
  // Another precision, so one test point of 2,000 may fall on the other side.
  survived.forEach((share, index) => {
    expect(Math.abs(share - without[index]!)).toBeLessThanOrEqual(0.3);
  });
});

test('an engine that is switched while it trains goes on from the same parameters', async ({ page }) => {
  await open(page, '#/lab?engine=plain&seed=3');
  await clickStep(page, 150);
  await expectStep(page, 150);
  const before = await accuracies(page);
  await page.getByTestId('engine').click();
  await page.getByRole('radio', { name: 'WebGL' }).check({ force: true });
  await expect(page.getByTestId('engine')).toHaveText(/^WebGL/);
  await page.keyboard.press('Escape');
  await expectStep(page, 150);
  expect(await accuracies(page)).toEqual(before);
  await clickStep(page, 5);
  await expectStep(page, 155);
});

test('a model that diverges to NaN is frozen and says so on its map; the others continue', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { kind: string; objective?: unknown }) {
      if (message.kind === 'reweight') {
        const { objective } = message as unknown as { objective: { models: { weights: number[] }[] } };
        const models = objective.models.map((model, index) =>
          index === 1 ? { ...model, weights: model.weights.map(() => Number.NaN) } : model,
        );
        message = { ...message, objective: { ...objective, models } };
      }
      post.call(this, message);
    } as typeof post;
  });
  for (const engine of ['plain', 'webgl']) {
    await open(page, `#/lab?engine=${engine}&largest=300`);
    await clickStep(page, 30);
    await expectStep(page, 30);
    const before = await accuracies(page);
    // Any new weights, of which one model's arrive as NaN.
    await setSlider(page, 'Class balance β', 3);
    await clickStep(page, 20);
    await expectStep(page, 50);
    await expect(map(page, 'Inverse frequency')).toContainText('Frozen at step 30');
    const after = await accuracies(page);
    expect(after[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
    for (const other of ['No re-weighting', 'Class-balanced', 'Inverse square root'] as const) {
      await expect(map(page, other)).not.toContainText('Frozen');
    }
    await button(page, 'Reset').click();
    await expectStep(page, 0);
    await expect(map(page, 'Inverse frequency')).not.toContainText('Frozen');
  }
});

const terminateTrainer = (page: Page) => page.evaluate(() => window.trainers.at(-1)!.terminate());
const loseOfTrainer = (page: Page) => page.evaluate(() => window.trainers.at(-1)!.postMessage('lose'));

/** Plays the plane of models, has it lose what it trains on after a few steps, and plays on. */
async function trainPlane(
  page: Page,
  engine: string,
  lose?: (page: Page) => Promise<void>,
): Promise<(string | null)[]> {
  const cells = page.getByRole('grid', { name: 'Atlas' }).getByRole('gridcell');
  await load(page, `#/atlas?engine=${engine}&axes=gamma&largest=60&imbalance=10&classes=3&until=100&pace=full`);
  await expect(cells.first()).toHaveAccessibleName(/\d %$/);
  if (lose) {
    await clickStep(page, 5);
    await expectStep(page, 5);
    const before = await page.evaluate(() => window.trainers.length);
    await lose(page);
    await button(page, 'Play').click();
    await expect.poll(() => page.evaluate(() => window.trainers.length), { timeout: 60_000 }).toBe(before + 1);
    await expectStep(page, 100);
    // What was before the loss can still be looked back at.
    await page.getByRole('slider', { name: 'Time' }).press('Home');
    await expectStep(page, 0);
    await page.getByRole('slider', { name: 'Time' }).press('End');
  }
  if (!lose) await button(page, 'Play').click();
  await expectStep(page, 100);
  await expect.poll(async () => (await cells.first().getAttribute('aria-label')) ?? '').toMatch(/\d %$/);
  return cells.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
}

for (const [engine, name, lose] of [
  ['plain', 'a worker that is terminated', terminateTrainer],
  ['webgl', 'a graphics processor that is lost', loseOfTrainer],
] as const) {
  test(`${name} under the plane of models costs no step and changes no digit`, async ({ page }) => {
    test.setTimeout(240_000);
    await watchWorkers(page);
    const without = await trainPlane(page, engine);
    const before = page.workers().length;
    expect(await trainPlane(page, engine, lose)).toEqual(without);
    // What was lost does not run on.
    expect(page.workers().length).toBeLessThanOrEqual(before);
    expect(new Set(without).size).toBeGreaterThan(20);
  });
}
