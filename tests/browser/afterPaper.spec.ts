import { expect, type Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { whenIdle } from './idle.ts';
import { button, expectStep, load, map, test } from './lab.ts';

/** Opens the lab with something after `#/lab?` at a step of its run, and waits until it rests there. */
async function openAt(page: Page, query: string, step: number): Promise<void> {
  await load(page, `#/lab?engine=simd&largest=100&until=100&step=${step}&${query}`);
  await expectStep(page, step);
  await whenIdle(page);
}

const accuracy = (page: Page, scheme: string) => map(page, scheme).locator('.map-accuracy').innerText();

/** What stands under the titles of the calibration charts. */
const errors = (page: Page) =>
  page
    .locator('svg.reliability-chart')
    .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('text')[1]!.textContent));

const dotOf = (page: Page, letter: string) => page.getByRole('slider', { name: `N of class ${letter}`, exact: true });

test.describe('what acts after training', () => {
  test('acts at once on a run that is over, without a step, and stands in the address', async ({ page }) => {
    await openAt(page, 'tiles=none,post-hoc-adjustment,tau-normalised', 100);
    const before = await Promise.all(['No re-weighting', 'Post-hoc adjustment'].map((name) => accuracy(page, name)));
    expect(before[1]).not.toBe(before[0]);
    await button(page, 'Post-hoc adjustment').click();
    const box = page.locator('.tile-box:popover-open');
    await expect(box).toContainText('Menon et al., ICLR 2021');
    await box.getByRole('slider').fill('0');
    await page.keyboard.press('Escape');
    await expect(map(page, 'Post-hoc adjustment')).toContainText('τ = 0');
    // At tau 0 it is the model without re-weighting, which it was trained as.
    await expect(map(page, 'Post-hoc adjustment').locator('.map-accuracy')).toHaveText(before[0]!);
    await expectStep(page, 100);
    await expect(page).toHaveURL(/post-hoc-adjustment;tau:0/);
  });

  test('is looked back at with the present tau, and the maps show it', async ({ page }) => {
    await openAt(page, 'tiles=none,post-hoc-adjustment;tau:0', 100);
    await page.getByRole('slider', { name: 'Time', exact: true }).fill('10');
    await whenIdle(page);
    const both = await Promise.all(['No re-weighting', 'Post-hoc adjustment'].map((name) => accuracy(page, name)));
    expect(both[1]).toBe(both[0]);
  });
});

test('a head that is learned anew makes its map jump in the step after T, and no map of another scheme', async ({
  page,
}) => {
  await openAt(page, 'tiles=none,retrained-head;from:60', 60);
  const before = await Promise.all(['No re-weighting', 'Retrained head'].map((name) => accuracy(page, name)));
  // Up to there both have taken the same steps.
  expect(before[1]).toBe(before[0]);
  await button(page, 'Step').click();
  await expectStep(page, 61);
  await whenIdle(page);
  const after = await Promise.all(['No re-weighting', 'Retrained head'].map((name) => accuracy(page, name)));
  const jump = (index: number) => Math.abs(Number.parseFloat(after[index]!) - Number.parseFloat(before[index]!));
  expect(jump(0)).toBeLessThan(1);
  expect(jump(1)).toBeGreaterThan(5);
});

test.describe('calibration with weights undone', () => {
  test('shows both errors, is better undone for a model with weights, and has nothing to undo for one without', async ({
    page,
  }) => {
    await openAt(page, 'tiles=none,inverse-frequency,ldam;margin:4,class-balanced-sampling&panel=metrics&noise=0', 100);
    await page.getByRole('radio', { name: 'Calibration' }).check();
    for (const error of await errors(page)) expect(error).toMatch(/^ECE \d+\.\d %$/);
    const toggle = page.getByRole('checkbox', { name: 'Weights undone' });
    await toggle.check();
    await expect(page.getByText('Exact, as far as a model fits its data')).toBeVisible();
    await whenIdle(page);
    const both = await errors(page);
    expect(both[0]).toMatch(/^ECE \d+\.\d %, nothing to undo$/);
    expect(both[2]).toMatch(/, nothing to undo$/);
    for (const model of [1, 3]) {
      const [, answered, undone] = /^ECE (\d+\.\d) % → (\d+\.\d) %$/.exec(both[model]!)!;
      expect(Number(undone)).toBeLessThan(Number(answered));
    }
    // Hollow dots are of what a model answers; there are none where both are the same.
    const hollow = await page
      .locator('svg.reliability-chart')
      .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('.reliability-hollow').length > 0));
    expect(hollow).toEqual([false, true, false, true]);
    await page.locator('svg.reliability-chart').nth(1).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.panel-read')).toContainText(/Undone: .* As it answers: /);
    expect(await violations(page, '.compare-panel')).toEqual([]);
    await toggle.uncheck();
    for (const error of await errors(page)) expect(error).toMatch(/^ECE \d+\.\d %$/);
  });

  test('says that it is not exact for the focal loss', async ({ page }) => {
    await openAt(page, 'tiles=inverse-frequency&loss=focal&gamma=2&panel=metrics', 50);
    await page.getByRole('radio', { name: 'Calibration' }).check();
    await page.getByRole('checkbox', { name: 'Weights undone' }).check();
    await expect.poll(() => errors(page)).toEqual([expect.stringMatching(/, not exact$/)]);
  });
});

test.describe('N by class', () => {
  test('is set by dragging the dot of a class on the chart of E_n: the weight follows, and the address says it', async ({
    page,
  }) => {
    await openAt(page, 'tiles=none,class-balanced,class-volumes', 20);
    const dot = dotOf(page, 'A');
    await dot.scrollIntoViewIfNeeded();
    await expect(dot).toHaveAttribute('aria-valuetext', /^N = 100, as for all, Eₙ = \d/);
    const box = (await dot.locator('.class-marker').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 30, { steps: 5 });
    await page.mouse.up();
    await expect(dot).toHaveAttribute('aria-valuetext', /^N = \d+(\.\d+)?, Eₙ = \d+(\.\d+)? of \d+ samples$/);
    const covered = Number(await dot.getAttribute('aria-valuenow'));
    expect(covered).toBeGreaterThan(1);
    expect(covered).toBeLessThan(40);
    const moved = (await dot.locator('.class-marker').boundingBox())!;
    // The dot is where the pointer let it go, to the three digits of N.
    expect(Math.abs(moved.y + moved.height / 2 - (y + 30))).toBeLessThan(2);
    await expect(page).toHaveURL(/class-volumes;volumes:\d/);
    await expect(map(page, 'N by class')).toContainText('own N: A');
    // The class that is weighed up costs all others weight.
    await page.reload();
    await expectStep(page, 20);
    await expect(dot).toHaveAttribute('aria-valuenow', String(covered));
  });

  test('is set by keys: arrows, End for all samples new, Home for the common N', async ({ page }) => {
    await openAt(page, 'tiles=class-balanced,class-volumes', 10);
    const dot = dotOf(page, 'B');
    const covered = async () => Number(await dot.getAttribute('aria-valuenow'));
    await dot.focus();
    const before = await covered();
    await page.keyboard.press('ArrowDown');
    await expect.poll(covered).toBeLessThan(before);
    expect((await covered()) / before).toBeCloseTo(1 / 1.05, 1);
    await page.keyboard.press('End');
    await expect(dot).toHaveAttribute('aria-valuetext', /^N = ∞, /);
    expect(await covered()).toBe(Number(await dot.getAttribute('aria-valuemax')));
    await expect(page).toHaveURL(/volumes:_inf/);
    await page.keyboard.press('Home');
    await expect.poll(covered).toBe(before);
    await expect(page).not.toHaveURL(/volumes:/);
    await expect(dot).toBeFocused();
  });

  test('is given up for all classes in the box of the tile', async ({ page }) => {
    await openAt(page, 'tiles=none,class-volumes;volumes:50__7', 10);
    await button(page, 'N by class').click();
    const box = page.locator('.tile-box:popover-open');
    await expect(box).toContainText('A 50, C 7');
    await box.getByRole('button', { name: 'One N for all classes' }).click();
    await expect(box).toContainText('none; drag a class’s dot');
    await expect(dotOf(page, 'C')).toHaveAttribute('aria-valuetext', /as for all/);
  });

  test('has no sliders without its scheme, and with it no fault that axe finds', async ({ page }) => {
    await openAt(page, 'tiles=none,class-balanced', 10);
    await expect(page.locator('.lab-theory .chart-dot').first()).toBeVisible();
    await expect(dotOf(page, 'A')).toHaveCount(0);
    await openAt(page, 'tiles=none,class-volumes', 10);
    await expect(dotOf(page, 'A')).toHaveCount(1);
    expect(await violations(page, '.lab-theory')).toEqual([]);
  });
});
