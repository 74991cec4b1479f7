import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import {
  button,
  clickStep,
  expectStep,
  load,
  map,
  open,
  pretendCores,
  reachStep,
  restingStep,
  stepCount,
  test,
} from './lab.ts';

/** Few points, so that 63 models take a step within some milliseconds. */
const small = 'largest=60&imbalance=10&classes=3';

const cells = (page: Page) => page.getByRole('grid', { name: 'Atlas' }).getByRole('gridcell');
const cell = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Atlas' }).getByRole('gridcell', { name, exact: false });
const model = (page: Page) => page.getByRole('figure', { name: 'Model', exact: true });

async function openAtlas(page: Page, query = '', engine = 'simd'): Promise<void> {
  await load(page, `#/atlas?engine=${engine}&${small}${query}`);
  await expect(page.getByTestId('engine')).toHaveText(/models/);
  await expect(cells(page).first()).toHaveAccessibleName(/\d %$/);
}

/** Text of the model's balanced accuracy. */
function accuracyOf(figure: Locator): Promise<string> {
  return figure.getByTestId('accuracy').innerText();
}

test('54 models of six label noises train together, and each cell says β, its row and its accuracy', async ({
  page,
}) => {
  await openAtlas(page);
  await expect(page.getByTestId('engine')).toContainText('54 models');
  await expect(cells(page)).toHaveCount(54);
  await expect(cell(page, 'β 0.99, label noise 5 %:')).toHaveAccessibleName(/^β 0\.99, label noise 5 %: \d+\.\d %$/);
  await button(page, 'Play').click();
  await reachStep(page, 20);
  await button(page, 'Pause').click();
  await restingStep(page);
  // The plane and the map beside it agree.
  const name = await cells(page).and(page.locator('[aria-selected="true"]')).getAttribute('aria-label');
  expect(name).toContain(await accuracyOf(model(page)));
  await button(page, 'Reset').click();
  await expectStep(page, 0);
});

test('a cell is the model that the lab trains with the same address: the same accuracy after the same steps', async ({
  page,
}) => {
  await openAtlas(page, '&axes=gamma&beta=0.999&loss=focal&gamma=2', 'plain');
  await clickStep(page, 12);
  await expectStep(page, 12);
  await expect(model(page)).toContainText('β = 0.999, γ 2');
  const inAtlas = await accuracyOf(model(page));
  await open(page, `#/lab?engine=plain&${small}&beta=0.999&loss=focal&gamma=2`);
  await clickStep(page, 12);
  await expectStep(page, 12);
  await expect(map(page, 'Class-balanced')).toContainText(inAtlas);
});

test('one moves through the plane with the pointer, with keys and with clicks; Enter opens the cell in the lab', async ({
  page,
}) => {
  await openAtlas(page, '&axes=gamma');
  await clickStep(page, 5);
  await expectStep(page, 5);
  await expect(model(page)).toContainText('β = 0.99, softmax');
  await cell(page, 'β 0.9999, γ 3:').hover();
  await expect(model(page)).toContainText('β = 0.9999, γ 3');
  // What is only pointed at does not stay.
  await page.mouse.move(5, 5);
  await expect(model(page)).toContainText('β = 0.99, softmax');
  await cell(page, 'β 0.968, γ 1:').click();
  await page.mouse.move(5, 5);
  await expect(model(page)).toContainText('β = 0.968, γ 1');
  await expect(page).toHaveURL(/cell=29/);
  await cell(page, 'β 0.968, γ 1:').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(model(page)).toContainText('β = 0.99, γ 2');
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  await expect(model(page)).toContainText('β → 1, γ 5');
  expect(await stepCount(page)).toBe(5);
  const shown = await accuracyOf(model(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/lab\?.*beta=1/);
  await expect(page).toHaveURL(/loss=focal&gamma=5/);
  // At the same step, and so with the same accuracy.
  await expectStep(page, 5);
  await expect(map(page, 'Class-balanced')).toContainText(shown);
});

test('strip and section move along the row, the section beside the plane along the column', async ({ page }) => {
  await openAtlas(page, '&axes=gamma');
  await clickStep(page, 5);
  await expectStep(page, 5);
  await page.locator('.plane-strip canvas').nth(6).hover();
  await expect(model(page)).toContainText('β = 0.9997, softmax');
  await page.locator('.section-picture').hover();
  await expect(model(page)).toContainText('β = 0.9968, softmax');
  await page.mouse.move(5, 5);
  await expect(model(page)).toContainText('β = 0.99, softmax');
  const beside = page.locator('.plane-column svg');
  const { height } = (await beside.boundingBox())!;
  await beside.hover({ position: { x: 20, y: height - 4 } });
  await expect(model(page)).toContainText('β = 0.99, γ 5');
  await page.mouse.move(5, 5);
  await expect(model(page)).toContainText('β = 0.99, softmax');
  await beside.click({ position: { x: 20, y: height - 4 } });
  await page.mouse.move(5, 5);
  await expect(model(page)).toContainText('β = 0.99, γ 5');
});

test('the samples of a class stand out while one points at its recall', async ({ page }) => {
  await openAtlas(page);
  const picture = () => model(page).locator('canvas').first().screenshot();
  const before = await picture();
  await page.locator('.model-recall').nth(2).hover();
  await expect(page.locator('.model-recall-faded')).toHaveCount(2);
  await expect.poll(async () => (await picture()).equals(before)).toBe(false);
  await page.mouse.move(5, 5);
  await expect(page.locator('.model-recall-faded')).toHaveCount(0);
  await expect.poll(async () => (await picture()).equals(before)).toBe(true);
});

for (const engine of ['simd', 'plain']) {
  test(`on ${engine} two workers train the plane to the numbers that one trains to`, async ({ page }) => {
    const numbers = () => cells(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const trained = async (cores: number) => {
      await pretendCores(page, cores);
      await openAtlas(page, `&axes=gamma`, engine);
      await clickStep(page, 12);
      await expectStep(page, 12);
      await expect.poll(async () => (await numbers())[0]).toMatch(/\d %$/);
      return { workers: page.workers().length, numbers: await numbers() };
    };
    const alone = await trained(1);
    const two = await trained(2);
    expect(two.workers).toBe(alone.workers + 1);
    expect(two.numbers).toEqual(alone.numbers);
    expect(new Set(two.numbers).size).toBe(63);
  });
}

test('time shows plane and map at an earlier step, and Play goes on from the latest', async ({ page }) => {
  await openAtlas(page);
  await button(page, 'Play').click();
  await reachStep(page, 30);
  await button(page, 'Pause').click();
  const last = await restingStep(page);
  const time = page.getByRole('slider', { name: 'Time' });
  const now = await accuracyOf(model(page));
  await time.focus();
  await page.keyboard.press('Home');
  await expectStep(page, 0);
  await expect(page).toHaveURL(/step=0/);
  await expect(model(page).getByTestId('accuracy')).not.toHaveText(now);
  await page.keyboard.press('End');
  await expect(page.getByTestId('step')).toHaveText(new RegExp(`${last}$`));
  await expect(model(page).getByTestId('accuracy')).toHaveText(now);
  await page.keyboard.press('Home');
  await button(page, 'Play').click();
  await reachStep(page, last + 1);
  await button(page, 'Pause').click();
});

test('more seeds fill in the background, can be cancelled, and draw an outline at the end of the run', async ({
  page,
}) => {
  await openAtlas(page, '&axes=gamma&until=100&pace=full');
  await button(page, 'Play').click();
  await expectStep(page, 100);
  await expect(page.locator('.plane-legend')).toContainText('one seed');
  await page.getByRole('radio', { name: '10', exact: true }).check();
  await expect(page.getByText(/^[12] of 10 seeds/)).toBeVisible({ timeout: 60_000 });
  await button(page, 'Cancel').click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('radio', { name: '3', exact: true }).check();
  await expect(page.locator('.plane-legend')).toContainText(/within seed noise of the best, [\d.]+ points: \d+ of 63/, {
    timeout: 60_000,
  });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('.plane-outline path').last()).toHaveAttribute('d', /^M/);
  await expect(page.getByRole('note')).toContainText('over 3 seeds');

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'CSV').click()]);
  const lines = (await readFile((await download.path())!, 'utf8')).trim().split('\n');
  // The plane's own models, and those of at least three seeds.
  expect(lines.length).toBeGreaterThanOrEqual(1 + 63 + 3 * 63);
  expect(lines[0]).toMatch(
    /^run,loss,gamma,label_noise,imbalance,learning_rate,beta,volume,seed,step,balanced_accuracy,/,
  );
});

test('a pinned cell is what others are compared with, on the map and in points', async ({ page }) => {
  await openAtlas(page, '&axes=gamma');
  await clickStep(page, 30);
  await expectStep(page, 30);
  await button(page, 'Pin').click();
  await expect(button(page, 'Unpin')).toBeVisible();
  await cell(page, 'β → 1, γ 5:').or(cell(page, 'β 1, γ 5:')).first().click();
  await expect(model(page)).toContainText(/[+−][\d.]+ points against β 0\.99, softmax/);
  await cell(page, 'β 0.99, softmax:').click();
  await button(page, 'Unpin').click();
  await expect(button(page, 'Pin')).toBeVisible();
});

test('the plane is saved as SVG and PNG', async ({ page }) => {
  await openAtlas(page);
  for (const kind of ['SVG', 'PNG']) {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, kind).click()]);
    expect(download.suggestedFilename()).toBe(`plane-of-models.${kind.toLowerCase()}`);
    const start = (await readFile((await download.path())!)).subarray(0, 4).toString('latin1');
    expect(start).toBe(kind === 'SVG' ? '<svg' : '\x89PNG');
  }
});

test('cells can be maps, and the strip then shows the numbers', async ({ page }) => {
  await openAtlas(page);
  await clickStep(page, 3);
  await expectStep(page, 3);
  await expect(page.locator('.plane-strip canvas')).toHaveCount(9);
  await page.getByRole('radio', { name: 'Maps' }).check();
  await expect(page.locator('.cell-maps canvas')).toHaveCount(54);
  await expect(page.locator('.plane-strip')).toContainText(/\d\d\.\d/);
  await expect(page).toHaveURL(/maps=1/);
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test.describe(`the atlas in ${colorScheme} colours at ${viewport.width} pixels`, () => {
    test.use({ colorScheme, viewport });

    test('has nothing that axe finds, is reached with Tab, and does not scroll sideways', async ({ page }) => {
      await openAtlas(page);
      await clickStep(page, 3);
      await expectStep(page, 3);
      expect(await violations(page)).toEqual([]);
      const { missed, silent } = await tabThrough(page);
      expect(missed).toEqual([]);
      expect(silent).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });
  });
}

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('controls are large enough, and a tap chooses a cell', async ({ page }) => {
    await openAtlas(page);
    await clickStep(page, 3);
    await expectStep(page, 3);
    expect(await smallControls(page)).toEqual([]);
    await cell(page, 'β 0.9, label noise 0 %:').tap();
    await expect(model(page)).toContainText('β = 0.9, label noise 0 %');
  });
});
