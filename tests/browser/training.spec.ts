import { expect, type Page } from '@playwright/test';
import {
  accuracies,
  button,
  clickStep,
  expectStep,
  isRising,
  open,
  openTraining,
  reachStep,
  recordSteps,
  restingStep,
  setSlider,
  setSliderAt,
  slider,
  stepCount,
  test,
} from './lab.ts';

/** Whether class-balanced is ahead of both extremes by the numbers on screen. */
async function isClassBalancedAhead(page: Page): Promise<boolean> {
  const [none, inverse, balanced] = (await accuracies(page)) as [number, number, number, number];
  return balanced > none && balanced > inverse;
}

// The size does not matter to training, and small maps leave it more of the processor.
test.use({ viewport: { width: 800, height: 600 } });

test.describe('after 400 steps of the first scene class-balanced is ahead of no re-weighting and of inverse frequency', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  // Twenty other seeds are measured by the project's own script, and a sample of them is trained
  // anew by the unit tests.
  test('on typed arrays, with each of the seeds 1 and 2', async ({ context }) => {
    const waiting = [1, 2];
    const ahead: number[] = [];
    // Two at a time, since a worker trains on one core.
    async function trainOnOnePage(): Promise<void> {
      const page = await context.newPage();
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
        await open(page, `#/lab?engine=plain&seed=${seed}`);
        await clickStep(page, 400);
        await expectStep(page, 400);
        if (await isClassBalancedAhead(page)) ahead.push(seed);
      }
    }
    await Promise.all([trainOnOnePage(), trainOnOnePage()]);
    expect(ahead.sort()).toEqual([1, 2]);
  });

  // One seed alone, since WebGL in software is slow, for the last 100 of 300 steps: from the same state both engines
  // take the same steps, as other tests hold. Typed arrays, whose parameters are the same, lead by 1.9 points at step
  // 240 and by 5 at 400, so that neither rounding nor the step of the frame decides.
  test('on WebGL from step 200 on, with seed 1', async ({ page }) => {
    test.setTimeout(180_000);
    await open(page, '#/lab?engine=plain&seed=1');
    await clickStep(page, 200);
    await expectStep(page, 200);
    await page.getByTestId('engine').click();
    await page.getByRole('radio', { name: 'WebGL' }).check({ force: true });
    await expect(page.getByTestId('engine')).toHaveText(/^WebGL/);
    await page.keyboard.press('Escape');
    await clickStep(page, 100);
    await reachStep(page, 300, 150_000);
    expect(await isClassBalancedAhead(page)).toBe(true);
  });
});

for (const loss of ['sigmoid', 'focal'] as const) {
  test(`all four models learn with the ${loss} loss`, async ({ page }) => {
    await open(page, `#/lab?engine=plain&loss=${loss}`);
    await clickStep(page, 400);
    await expectStep(page, 400);
    for (const share of await accuracies(page)) expect(share).toBeGreaterThan(80);
  });
}

test('Play trains until Pause, and goes on from there', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await expect(page.getByTestId('engine')).toHaveText(/^CPU/);
  await expectStep(page, 0);
  await button(page, 'Play').click();
  await reachStep(page, 20);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  const stopped = await restingStep(page);
  expect(stopped).toBeGreaterThanOrEqual(20);
  expect(await restingStep(page)).toBe(stopped);
  await button(page, 'Play').click();
  await reachStep(page, stopped + 20);
});

test('a run ends by itself at the last step of its schedule; Play starts it again, and a constant rate goes on from there', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&pace=full&until=100');
  const label = page.getByTestId('step-label');
  await expect(label).toHaveText('step of 100');
  await button(page, 'Play').click();
  await expect(label).toHaveText('end of the run', { timeout: 30_000 });
  await expectStep(page, 100);
  expect(await restingStep(page)).toBe(100);
  const ended = await accuracies(page);
  await expect(button(page, 'Step')).toBeDisabled();

  await button(page, 'Play again').click();
  await expect(label).toHaveText('step of 100');
  await expect(label).toHaveText('end of the run', { timeout: 30_000 });
  expect(await accuracies(page)).toEqual(ended);

  await openTraining(page);
  await page.getByRole('radio', { name: 'Constant', exact: true }).check();
  await expect(label).toHaveText('step');
  await button(page, 'Step').click();
  await expectStep(page, 101);
});

test('at the end of a scene’s run the note compares the maps in their own numbers, and tells of twenty other seeds', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&pace=full&scene=clean-rings');
  await button(page, 'Play').click();
  await expect(page.getByTestId('step-label')).toHaveText('end of the run', { timeout: 60_000 });
  const note = page.locator('.note-card');
  await expect(note).toContainText('On 20 other seeds, at step 600,');
  const shown = (await note.innerText()).match(/\d+\.\d(?=\u00a0%)/g)!.map(Number);
  expect(shown.length).toBeGreaterThan(1);
  for (const share of shown) expect(await accuracies(page)).toContain(share);
});

test('the text announced on Pause is what is shown: the last step, and the accuracies there', async ({ page }) => {
  await open(page, '#/lab?engine=plain&autoplay=1');
  await reachStep(page, 20);
  await button(page, 'Pause').click();
  const stopped = await restingStep(page);
  const said = page.getByRole('group', { name: 'Training' }).getByRole('status');
  await expect(said).toContainText(`step ${stopped}.`);
  for (const share of await accuracies(page)) await expect(said).toContainText(`${share.toFixed(1)} %`);
});

test('Step takes exactly one step a click, however fast they come', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  for (let click = 1; click <= 5; click += 1) await button(page, 'Step').click();
  await expectStep(page, 5);
  expect(await restingStep(page)).toBe(5);
  await button(page, 'Step').click();
  await expectStep(page, 6);
});

test('Step pauses a run and takes one step more', async ({ page }) => {
  await open(page, '#/lab?engine=plain&autoplay=1');
  await reachStep(page, 10);
  await button(page, 'Step').click();
  await expect(button(page, 'Play')).toBeVisible();
  const stopped = await restingStep(page);
  await button(page, 'Step').click();
  await expectStep(page, stopped + 1);
});

test('Reset gives the same run again: the same accuracies after the same steps', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  const start = await accuracies(page);
  await clickStep(page, 40);
  await expectStep(page, 40);
  const trained = await accuracies(page);
  expect(trained).not.toEqual(start);

  await button(page, 'Reset').click();
  await expectStep(page, 0);
  expect(await accuracies(page)).toEqual(start);
  // Not waited for: steps requested while the run starts belong to it.
  await button(page, 'Reset').click();
  await clickStep(page, 40);
  await expectStep(page, 40);
  expect(await accuracies(page)).toEqual(trained);
});

test('Reset while training stops at step 0', async ({ page }) => {
  await open(page, '#/lab?engine=plain&autoplay=1');
  await reachStep(page, 10);
  await button(page, 'Reset').click();
  await expect(button(page, 'Play')).toBeVisible();
  await expectStep(page, 0);
  expect(await restingStep(page)).toBe(0);
});

test('New seed starts another run, writes the seed into the address, and that address gives the same run', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain');
  await clickStep(page, 20);
  await expectStep(page, 20);
  const before = await accuracies(page);
  await button(page, 'New seed').click();
  await expectStep(page, 0);
  await clickStep(page, 20);
  await expectStep(page, 20);
  const after = await accuracies(page);
  expect(after).not.toEqual(before);

  await page.waitForURL(/[?&]seed=\d+/);
  await page.reload();
  await expect(page.getByTestId('engine')).toHaveText(/^CPU/);
  await clickStep(page, 20);
  await expectStep(page, 20);
  expect(await accuracies(page)).toEqual(after);
});

test('weights change the running models; data start them again', async ({ page }) => {
  await open(page, '#/lab?engine=plain&autoplay=1');
  await reachStep(page, 20);
  const steps = await recordSteps(page);
  for (const name of ['Class balance β', 'Learning rate', 'Focusing γ']) {
    const before = await stepCount(page);
    await setSliderAt(page, name, 0.6);
    await reachStep(page, before + 20);
  }
  const before = await stepCount(page);
  await page.getByRole('radio', { name: 'Focal' }).check();
  await reachStep(page, before + 20);
  expect(isRising(await steps.jsonValue())).toBe(true);

  for (const name of ['Imbalance factor', 'Label noise']) {
    const recorded = await recordSteps(page);
    await setSliderAt(page, name, 0.4);
    await expect.poll(async () => isRising(await recorded.jsonValue())).toBe(false);
    // It continues by itself.
    await reachStep(page, 20);
  }
});

test('a slider keeps its last position, and the models get its value', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await setSlider(page, 'Class balance β', 6);
  await expect(slider(page, 'Class balance β')).toHaveValue('6');
  await clickStep(page, 60);
  await expectStep(page, 60);
  // At β → 1 the class-balanced weights are those of inverse frequency, so the two models are one.
  const [, inverse, balanced] = await accuracies(page);
  expect(balanced).toBe(inverse);
  await setSlider(page, 'Class balance β', 0);
  await button(page, 'Reset').click();
  await expectStep(page, 0);
  await clickStep(page, 60);
  await expectStep(page, 60);
  // At β = 0 all classes weigh the same.
  const [none, , uniform] = await accuracies(page);
  expect(uniform).toBe(none);
});
