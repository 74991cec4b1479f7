import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { problemOf } from '../../src/bridge/problemOf.ts';
import { logitsAt } from '../../src/core/logitsAt.ts';
import { testPointsOf } from '../../src/core/points/givenDataOf.ts';
import type { PointsFile } from '../../src/core/points/pointsFile.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectObjective, selectTestSet } from '../../src/store/selectors.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { penguins } from '../store/given.ts';
import { smallControls, violations } from './accessibility.ts';
import { whenIdle } from './idle.ts';
import { clickStep, expectStep, load, map, open, schemes, slider, test } from './lab.ts';

const file: PointsFile = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/points/penguins.json'), 'utf8'),
);

/** The penguins as a text that a reader might paste. */
const pasted = ['bill_length_mm,bill_depth_mm,species,island']
  .concat(file.rows.map(([x, y, index], at) => `${x},${y},${file.classes[index]},island ${at % 5}`))
  .join('\n');

const scene = (page: Page) => page.getByRole('combobox', { name: 'Scene' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your own points' });
const field = (page: Page) => dialog(page).getByRole('textbox', { name: 'Type or paste' });
const use = (page: Page) => dialog(page).getByRole('button', { name: 'Show these points' });
const legend = (page: Page) => page.getByRole('list', { name: 'Classes' });
/** The bars of a class's points. */
const counts = (page: Page) =>
  page.getByRole('slider', { name: /^Points of class/ }).evaluateAll((bars) => bars.map((bar) => bar.ariaValueNow));

async function openDialog(page: Page): Promise<void> {
  await scene(page).selectOption('own');
  await expect(dialog(page)).toBeVisible();
}

/** Recalls on a map from head to tail, in per cent. */
async function recalls(of: Locator): Promise<number[]> {
  const text = await of.getByRole('img', { name: /^Recall/ }).getAttribute('aria-label');
  return Array.from(text!.matchAll(/ (\d+\.\d) %/g), ([, share]) => Number(share));
}

/** Recalls of each tile after some steps on typed arrays, counted here, one test point after the other; in per cent. */
async function expectedRecalls(inputs: Inputs, steps: number): Promise<number[][]> {
  const problem = problemOf(inputs);
  const engine = startPlainEngine(problem, selectObjective(inputs));
  engine.step(steps);
  const { checkpoint } = await engine.answer({ columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 });
  const size = checkpoint.parameters.length / problem.models;
  const { points, labels } = selectTestSet(inputs)!;
  return inputs.tiles.map((_, model) => {
    const own = checkpoint.parameters.subarray(model * size, (model + 1) * size);
    const logits = logitsAt(problem, Float64Array.from(own), Float64Array.from(points));
    const [hits, of] = [new Array<number>(3).fill(0), new Array<number>(3).fill(0)];
    labels.forEach((label, at) => {
      const row = Array.from(logits.subarray(3 * at, 3 * at + 3));
      of[label]! += 1;
      if (row.every((logit, index) => index === label || logit < row[label]!)) hits[label]! += 1;
    });
    return hits.map((count, index) => Number(((100 * count) / of[index]!).toFixed(1)));
  });
}

test('an address with penguins opens on them, and its recalls are those that the core counts on their test points', async ({
  page,
}) => {
  await open(page, '#/lab?scene=penguins&engine=plain');
  await expect(scene(page)).toHaveValue('penguins');
  await expect(legend(page).getByRole('listitem')).toHaveText([/A Adelie: 151$/, /B Gentoo: 123$/, /C Chinstrap: 68$/]);
  expect(await counts(page)).toEqual(['101', '22', '5']);
  await clickStep(page, 60);
  await expectStep(page, 60);
  await whenIdle(page);
  const expected = await expectedRecalls(initialInputs('penguins', penguins), 60);
  for (const [index, scheme] of schemes.entries()) expect(await recalls(map(page, scheme))).toEqual(expected[index]);
  expect(file.rows.length).toBe(151 + 123 + 68);
  expect([151, 123, 68].map(testPointsOf)).toEqual([50, 41, 22]);
  await expect(page).toHaveURL(/#\/lab\?scene=penguins&engine=plain$/);
});

test('the maps of penguins have axes in millimetres, and their source and licence are shown', async ({ page }) => {
  await open(page, '#/lab?scene=penguins&engine=plain');
  for (const scheme of schemes) {
    await expect(map(page, scheme).locator('.map-axes')).toContainText('bill length (mm)');
    await expect(map(page, scheme).locator('.map-axes')).toContainText('bill depth (mm)');
    // 32.1 to 59.6 mm long, 13.1 to 21.5 mm deep.
    for (const mark of ['40', '50', '16', '18']) {
      await expect(map(page, scheme).locator('.map-axes').getByText(mark, { exact: true })).toBeVisible();
    }
  }
  await page.getByText('About these points').click();
  await expect(page.getByText(/PLoS ONE 9\(3\).*Licence: CC0/)).toBeVisible();
  await page.getByRole('application').first().focus();
  await page.keyboard.press('ArrowRight');
  // From the middle, 45.85 and 17.3 mm, 0.06 of half the range of 27.5 mm to the right: 46.68.
  await expect(page.getByText('bill length 46.68 mm · bill depth 17.3 mm')).toBeVisible();
});

test('truth, regret and the best line are absent, and the panels say why', async ({ page }) => {
  const why = /Nobody knows the densities that these points come from/;
  await open(page, '#/lab?scene=iris&engine=plain&panel=truth&bayes=both');
  const panel = page.locator('.compare-panel');
  await expect(panel.getByText(why)).toBeVisible();
  await expect(panel).not.toContainText('Regret');
  await expect(panel.getByText('Best boundary for the prior')).toHaveCount(0);
  await clickStep(page, 3);
  await expectStep(page, 3);
  for (const part of ['Metrics', 'Over time']) {
    await panel.getByRole('button', { name: part }).click();
    await expect(panel.getByText(why)).toBeVisible();
    await expect(panel).not.toContainText('Regret');
  }
  await expect(panel).not.toContainText(/best reachable \d/);
  await whenIdle(page);
});

test('a scene that is chosen changes the data, and another leaves nothing of it', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await scene(page).selectOption('Iris');
  await expect(legend(page)).toContainText('setosa');
  await expect(page).toHaveURL(/scene=iris/);
  expect(await counts(page)).toEqual(['34', '10', '3']);
  await slider(page, 'Imbalance factor').press('Home');
  await expect.poll(() => counts(page)).toEqual(['34', '34', '34']);
  await scene(page).selectOption('Clean rings');
  await expect(legend(page)).toHaveCount(0);
  await expect(page.locator('.map-axes')).toHaveCount(0);
  await open(page, '#/lab?engine=plain&scene=penguins&sizes=500,20,10');
  await expect(page.getByTestId('notice')).toContainText('sizes must be from 1 to 101: 500 was moved there');
  expect(await counts(page)).toEqual(['101', '20', '10']);
});

test('points of one’s own are pasted, looked at, shown and trained on; a link does not hold them', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await openDialog(page);
  await expect(use(page)).toBeDisabled();
  await field(page).fill(pasted);
  await expect(dialog(page).getByRole('status')).toHaveText(
    '342 points of 3 classes in what you typed. Line 1 is taken for a header.',
  );
  await expect(dialog(page).getByLabel('Across (x)')).toHaveValue('0');
  await expect(dialog(page).getByLabel('Label', { exact: true })).toHaveValue('2');
  await use(page).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.map-axes').first()).toContainText('bill length (mm)');
  expect(await counts(page)).toEqual(['101', '82', '46']);
  await clickStep(page, 30);
  await expectStep(page, 30);
  await whenIdle(page);
  // The same points as the real data set, so the same split, start and recalls.
  const expected = await expectedRecalls({ ...initialInputs('penguins', penguins), imbalance: 1 }, 30);
  expect(await recalls(map(page, schemes[0]))).toEqual(expected[0]);

  await expect(page).toHaveURL(/scene=own/);
  await load(page, new URL(page.url()).hash);
  await expect(page.getByTestId('notice')).toContainText('a link does not hold your own points');
  await expect(scene(page)).toHaveValue('noisy-pinwheel');
});

test('other columns give other axes and labels', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await openDialog(page);
  await field(page).fill(pasted);
  await dialog(page).getByLabel('Label', { exact: true }).selectOption('4: island');
  await expect(dialog(page).getByRole('status')).toContainText('342 points of 5 classes');
  await dialog(page).getByLabel('Up (y)').selectOption('1: bill_length_mm');
  await expect(dialog(page).getByRole('alert')).toContainText('Column bill_length_mm is chosen twice');
  await expect(use(page)).toBeDisabled();
  await dialog(page).getByLabel('Across (x)').selectOption('2: bill_depth_mm');
  await use(page).click();
  await expect(legend(page).getByRole('listitem')).toHaveCount(5);
  await expect(page.getByText('Across: bill depth (mm). Up: bill length (mm).')).toBeVisible();
});

test('a malformed text is refused by line, column and value, and stays', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await openDialog(page);
  const wrong = pasted.replace('39.5,17.4', '39.5,deep');
  await field(page).fill(wrong);
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'what you typed: line 3, column bill_depth_mm: “deep” is not a number',
  );
  await expect(use(page)).toBeDisabled();
  await field(page).fill('[[1, 2, "a"]]');
  await expect(dialog(page).getByRole('alert')).toContainText('line 1: “[[1, 2, "a"]]” is a list of JSON');
  await field(page).fill(wrong);
  await expect(dialog(page).getByRole('alert')).toContainText('deep');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(scene(page)).toHaveValue('noisy-pinwheel');
  await openDialog(page);
  await expect(field(page)).toHaveValue(wrong);
  await expect(dialog(page).getByRole('alert')).toContainText('deep');
});

test('a file is read when it is chosen and when it is dropped; one that is no text is refused', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await openDialog(page);
  const choose = (name: string, buffer: Buffer) =>
    dialog(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await choose('penguins.csv', Buffer.from(pasted));
  await expect(dialog(page).getByRole('status')).toContainText('342 points of 3 classes in penguins.csv');
  await choose('sheet.xlsx', Buffer.from('PK\x03\x04 and so on'));
  await expect(dialog(page).getByRole('alert')).toContainText('sheet.xlsx: line 1: “PK');
  const transfer = await page.evaluateHandle(() => {
    const given = new DataTransfer();
    given.items.add(new File(['1;2,5;a\n3;4;b\n5;6,25;a\n7;8;b'], 'dropped.csv', { type: 'text/csv' }));
    return given;
  });
  await dialog(page).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(dialog(page).getByRole('status')).toContainText('4 points of 2 classes in dropped.csv');
  await use(page).click();
  await expect(legend(page)).toContainText('a: 2');
});

test('the keyboard alone gives points, and the focus is back on the scene when the dialog has closed', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain');
  await scene(page).focus();
  await page.keyboard.press('End');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('1,2,a\n3,4,b\n5,7,a\n7,8,b');
  await expect(use(page)).toBeEnabled();
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    if (await use(page).evaluate((element) => element === document.activeElement)) break;
  }
  await expect(use(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(legend(page)).toContainText('a: 2');
  await expect(scene(page)).toHaveValue('own');
  await expect(scene(page)).toBeFocused();
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 320, height: 640 }],
] as const) {
  test.describe(`in ${colorScheme} colours at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ colorScheme, viewport, hasTouch: viewport.width < 500 });

    test('axe finds nothing in given points and in the dialog for them, and nothing is wider than the screen', async ({
      page,
    }) => {
      await open(page, '#/lab?scene=penguins&engine=plain');
      await page.getByText('About these points').click();
      await whenIdle(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      await openDialog(page);
      await field(page).fill(pasted);
      await expect(use(page)).toBeEnabled();
      expect(await violations(page, 'dialog[open]')).toEqual([]);
      expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      await field(page).fill(pasted.replace('39.5,17.4', '39.5,deep'));
      await expect(dialog(page).getByRole('alert')).toBeVisible();
      expect(await violations(page, 'dialog[open]')).toEqual([]);
      if (viewport.width < 500) expect(await smallControls(page)).toEqual([]);
    });
  });
}

test('penguins that cannot be loaded leave the scene as it is, and say so', async ({ page, complaints }) => {
  await page.route('**/points/*.json', (route) => route.abort());
  await open(page, '#/lab?engine=plain');
  await scene(page).selectOption('penguins');
  await expect(page.getByRole('alert')).toContainText('“Penguins” could not be loaded.');
  await expect(scene(page)).toHaveValue('noisy-pinwheel');
  await load(page, '#/lab?engine=plain&scene=penguins');
  await expect(page.getByTestId('notice')).toContainText('the points of “penguins” could not be loaded');
  await expect(scene(page)).toHaveValue('noisy-pinwheel');
  // The browser itself reports each file.
  expect(complaints.splice(0).every((text) => text.includes('Failed to load resource'))).toBe(true);
});
