import { expect, type Page } from '@playwright/test';
import { classWeights } from '../../src/core/classWeights.ts';
import { labelCounts, trainingSet } from '../../src/core/dataset.ts';
import { effectiveNumber } from '../../src/core/effectiveNumber.ts';
import { lossAndGradient } from '../../src/core/losses.ts';
import { scenes, specOf } from '../../src/core/scenes.ts';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import { button, load, setSlider, slider, test } from './lab.ts';

/** Opens the view, and waits until it is there. */
async function openView(page: Page, query = ''): Promise<void> {
  await load(page, `#/effective-number${query}`);
  await expect(page.getByRole('heading', { name: 'Throw samples into a box' })).toBeVisible();
}

/** A number of the experiment by its name. */
async function number(page: Page, name: string): Promise<number> {
  const text = await page
    .locator('.key-numbers dl > div')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('dd')
    .innerText();
  return Number(text.replaceAll(',', ''));
}

const throwTen = (page: Page) => button(page, 'Throw 10 samples').click();

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test.describe(`in ${colorScheme} colours at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
      await openView(page, '?covering=discs');
      await throwTen(page);
      await button(page, 'Run 200 times').click();
      await expect(page.getByTestId('survey')).toContainText('standard errors', { timeout: 30_000 });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every button, slider, field and choice is at least 44 px high, and β stays in reach', async ({ page }) => {
    await openView(page);
    expect(await smallControls(page)).toEqual([]);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect(slider(page, 'Class balance β')).toBeInViewport();
    // Nothing of the page shows below the bar that holds it.
    expect(await page.locator('.document-dock').evaluate((dock) => dock.getBoundingClientRect().bottom)).toBe(844);
  });
});

test('Tab reaches every control, and each says its name', async ({ page }) => {
  await openView(page);
  const { wanted, missed, silent } = await tabThrough(page);
  expect(wanted).toBeGreaterThan(40);
  expect(missed).toEqual([]);
  expect(silent).toEqual([]);
});

test.describe('the covering', () => {
  test('counts throws and cells, beside what the formula says', async ({ page }) => {
    await openView(page, '?beta=0.9');
    for (let click = 0; click < 3; click += 1) await throwTen(page);
    expect(await number(page, 'thrown')).toBe(30);
    const covered = await number(page, 'covered');
    expect(Number.isInteger(covered)).toBe(true);
    expect(covered).toBeGreaterThan(5);
    expect(covered).toBeLessThanOrEqual(10);
    expect(await number(page, 'formula')).toBeCloseTo(effectiveNumber(30, 10), 3);
    expect(await number(page, 'p on average')).toBeCloseTo(effectiveNumber(29, 10) / 10, 3);
    await button(page, 'Empty').click();
    expect(await number(page, 'thrown')).toBe(0);
  });

  test('pours for as long as the button is held, by pointer and by key', async ({ page }) => {
    await openView(page);
    const pour = button(page, 'Hold to pour');
    await pour.hover();
    await page.mouse.down();
    await expect.poll(() => number(page, 'thrown')).toBeGreaterThan(10);
    await page.mouse.up();
    const rested = await number(page, 'thrown');
    await throwTen(page);
    expect(await number(page, 'thrown')).toBe(rested + 10);
    await pour.focus();
    await page.keyboard.down('Space');
    await expect.poll(() => number(page, 'thrown')).toBeGreaterThan(rested + 20);
    await page.keyboard.up('Space');
    const after = await number(page, 'thrown');
    await throwTen(page);
    expect(await number(page, 'thrown')).toBe(after + 10);
  });

  for (const [beta, kind] of [
    ['0', 'cells'],
    ['0.5', 'cells'],
    ['0.9', 'cells'],
    ['0.99', 'cells'],
    ['0.999', 'cells'],
    ['0.99', 'discs'],
    ['0.98', 'duplicates'],
  ] as const) {
    test(`of 200 runs at beta = ${beta} with ${kind} has its mean within 3 standard errors of the formula`, async ({
      page,
    }) => {
      await openView(page, `?beta=${beta}&covering=${kind}`);
      await button(page, 'Run 200 times').click();
      await expect(page.getByTestId('survey')).toContainText('standard errors', { timeout: 60_000 });
      const [, errors] = /which is ([\d.]+) standard errors/.exec(await page.getByTestId('survey').innerText())!;
      expect(Number(errors)).toBeLessThan(3);
    });
  }

  test('of another beta is another box, and of another kind too', async ({ page }) => {
    await openView(page);
    await throwTen(page);
    await setSlider(page, 'Class balance β', 1);
    expect(await number(page, 'thrown')).toBe(0);
    await throwTen(page);
    await page.getByRole('radio', { name: 'A disc' }).check({ force: true });
    expect(await number(page, 'thrown')).toBe(0);
    await expect(page).toHaveURL(/covering=discs/);
  });

  test('of near-duplicates says so when beta hits their N', async ({ page }) => {
    await openView(page, '?covering=duplicates');
    await expect(page.getByText('one of 50 prototypes')).toBeVisible();
    await expect(page.getByText('That is it')).toBeHidden();
    await openView(page, '?covering=duplicates&beta=0.98');
    await expect(page.getByText('That is it: N = 50')).toBeVisible();
  });
});

test('near-duplicates show the two N that they have: that of the data and that of β', async ({ page }) => {
  await openView(page, '?covering=duplicates&beta=0.9');
  await throwTen(page);
  expect(await number(page, 'Eₙ, the data’s N = 50')).toBeCloseTo(effectiveNumber(10, 50), 3);
  expect(await number(page, 'Eₙ, β’s N = 10')).toBeCloseTo(effectiveNumber(10, 10), 3);
  await expect(page.locator('.proof-lead')).toContainText('N is that of the data, 50');
  await button(page, 'Run 200 times').click();
  await expect(page.getByTestId('survey')).toContainText('how far the guess is off', { timeout: 60_000 });
});

test('the proof says beside discs that two of its steps are false for them, and beside cells nothing', async ({
  page,
}) => {
  const said = page.getByText('for which steps 2 and 3 are false');
  await openView(page, '?covering=discs');
  await expect(said).toBeVisible();
  await page.getByRole('radio', { name: 'A cell' }).check({ force: true });
  await expect(said).toBeHidden();
});

test('the proof moves on with each throw, with the same numbers', async ({ page }) => {
  await openView(page, '?beta=0.9');
  await throwTen(page);
  const proof = page.locator('.proof-steps');
  await expect(proof.locator('li').nth(1)).toContainText(effectiveNumber(9, 10).toFixed(3));
  await button(page, 'Throw another').click();
  await expect(page.getByText('With n = 11, the latest throw. The numbers are the formula’s')).toBeVisible();
  await expect(proof.locator('li').nth(3)).toContainText('0.911');
  await expect(proof.locator('li').nth(3)).toContainText(effectiveNumber(11, 10).toFixed(3));
});

test('curves give exact values at the place pointed at, with the keyboard too', async ({ page }) => {
  await openView(page);
  const chart = page.getByRole('application', { name: 'Effective number against n' });
  await chart.focus();
  await expect(page.locator('.figure-card', { has: chart }).locator('.reading-text')).toHaveText('n = 100');
  // E_100 at N = 100 is 100 (1 − 0.99^100) = 63.4.
  await expect(chart).toContainText('63.4');
  await page.keyboard.press('ArrowRight');
  const text = await page.locator('.figure-card', { has: chart }).locator('.reading-text').innerText();
  const n = Number(text.replace('n = ', ''));
  expect(n).toBeGreaterThan(100);
  await expect(chart).toContainText(effectiveNumber(n, 100).toFixed(2));
});

test('long-tailed CIFAR is the one that is chosen, in the address too', async ({ page }) => {
  await openView(page);
  const chart = page.getByRole('application', { name: 'Class counts by imbalance factor' });
  await page.getByRole('radio', { name: 'CIFAR-100' }).check({ force: true });
  await page.getByRole('radio', { name: '200', exact: true }).check({ force: true });
  await expect(page).toHaveURL(/cifar=100&factor=200/);
  await chart.focus();
  await page.keyboard.press('PageDown');
  // The rarest class of five hundred images at the head and a factor of 200 has 2, the commonest 500.
  const last = page.locator('.figure-card', { has: chart }).locator('.reading-text');
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('PageUp');
  await expect(last).toHaveText('class 100');
  await expect(chart.locator('.chart-curve.curve-main text')).toHaveText('2');
});

test('losses follow the logits, and agree with the losses that train', async ({ page }) => {
  await openView(page, '?gamma=2');
  const letters = ['A', 'B', 'C', 'D', 'E'];
  const logits = [1.5, -2, 0.3, 0, -1.2];
  for (const [index, letter] of letters.entries()) {
    await slider(page, `Logit of class ${letter}`).fill(String(logits[index]));
  }
  const { labelled } = labelCounts(trainingSet(specOf(scenes['noisy-pinwheel'], 7)), 5);
  const weight = classWeights(labelled, { kind: 'effective-number', volume: 100 })[4]!;
  for (const [name, loss] of [
    ['Softmax', { kind: 'softmax' }],
    ['Sigmoid', { kind: 'sigmoid' }],
    ['Focal', { kind: 'focal', gamma: 2 }],
  ] as const) {
    const card = page.locator('.loss-card', { has: page.getByRole('button', { name, exact: true }) });
    const { loss: plain, gradient } = lossAndGradient(loss, logits, 4, 1);
    await expect(card.locator('.loss-values dd').nth(0)).toHaveText(plain.toPrecision(3));
    await expect(card.locator('.loss-values b')).toHaveText((weight * plain).toPrecision(3));
    const shown = await card.locator('.loss-gradients small').allInnerTexts();
    shown.forEach((text, index) => {
      expect(Number(text.replace('−', '-'))).toBeCloseTo(weight * gradient[index]!, 1);
    });
  }
});

test('the initial losses are those of the paper: 3.251 with 10 classes and 5.600 with 100', async ({ page }) => {
  await openView(page);
  const row = page.getByRole('row', { name: /^sigmoid, bias −log/ });
  await expect(row).toContainText('5.600');
  await expect(page.getByRole('row', { name: /^sigmoid, bias 0/ })).toContainText('69.31');
  const field = page.getByRole('textbox', { name: 'Value of C', exact: true });
  await field.fill('10');
  await field.press('Enter');
  await expect(row).toContainText('3.251');
});

test('views are reached by their links and left by Back, with all that is set; training rests meanwhile', async ({
  page,
}) => {
  await load(page, '#/lab?engine=plain&autoplay=1&schedule=constant&rest=0&gamma=2');
  await expect(page.getByTestId('step')).not.toHaveText('000,000', { timeout: 30_000 });
  await page.getByRole('link', { name: 'Effective number' }).click();
  await expect(page.getByRole('heading', { name: 'Throw samples into a box' })).toBeVisible();
  await expect(page).toHaveURL(/#\/effective-number\?.*gamma=2/);
  await expect(page).toHaveTitle(/Effective number/);
  await page.getByRole('link', { name: 'Your counts' }).click();
  await expect(page.getByRole('heading', { name: 'Which β for your counts?' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Throw samples into a box' })).toBeVisible();
  await page.goBack();
  const step = page.getByTestId('step');
  const before = await step.innerText();
  await expect(step).not.toHaveText(before, { timeout: 30_000 });
});
