import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { effectiveNumber } from '../../src/core/effectiveNumber.ts';
import { violations } from './accessibility.ts';
import { whenIdle } from './idle.ts';
import { accuracies, button, load, map, open, reachStep, stepCount, test } from './lab.ts';

/** The dialog that reads figures. */
const dialog = (page: Page) => page.locator('.reading-dialog');

/** A trained lab that is still: the same numbers each time. */
const still = '#/lab?engine=plain&step=40';

async function openStill(page: Page, more = ''): Promise<void> {
  await open(page, still + more);
  await whenIdle(page);
}

/** Presses T until the code that hears it is there, which loads when the page has nothing else to do. */
async function pressT(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('t');
    await expect(dialog(page)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

/** The names of the figures that the dialog offers. */
function figures(page: Page): Promise<string[]> {
  return dialog(page).getByLabel('Figure', { exact: true }).locator('option').allInnerTexts();
}

async function choose(page: Page, figure: string | RegExp): Promise<void> {
  const names = await figures(page);
  const index = names.findIndex((name) => (typeof figure === 'string' ? name === figure : figure.test(name)));
  expect(index, `${figure} is one of ${names.join(' | ')}`).toBeGreaterThanOrEqual(0);
  await dialog(page).getByLabel('Figure', { exact: true }).selectOption(String(index));
}

/** The cells of a table by rows, each with its header. */
function cellsOf(table: Locator): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

test.describe('the lab', () => {
  test('the menu of a chart opens its table, whose numbers are those of the core', async ({ page }) => {
    await openStill(page);
    const card = page.locator('.lab-theory .chart-card').first();
    await card.hover();
    await card.getByRole('button', { name: 'Save “Effective number of samples”' }).click();
    await page.locator('.save-box:popover-open').getByRole('button', { name: 'Table' }).click();
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText('Effective number of samples');
    const rows = await cellsOf(dialog(page).getByRole('table'));
    expect(rows.length).toBeGreaterThan(13);
    for (const [n, chosen] of rows) {
      const exact = effectiveNumber(Number(n!.replace(',', '')), 100);
      expect(Math.abs(Number(chosen!.replace(',', '')) / exact - 1), n).toBeLessThan(1e-3);
    }
    await button(page, 'Close').click();
    await expect(dialog(page)).toHaveCount(0);
    // The focus is where the dialog was opened from.
    await expect(card.locator('.save-figure')).toBeFocused();
  });

  test('the box of a map reads it: accuracy, shares that sum to 100 %, recalls as the bars say them', async ({
    page,
  }) => {
    await openStill(page);
    const [, inverse] = await accuracies(page);
    const recalls = await map(page, 'Inverse frequency').locator('.map-bars').getAttribute('aria-label');
    await page.locator('.tile-name', { hasText: 'Inverse frequency' }).click();
    await page.locator('.tile-box:popover-open').getByRole('button', { name: 'Table' }).click();
    await expect(dialog(page)).toContainText(
      `Map of Inverse frequency: at step 40 its balanced accuracy is ${inverse!.toFixed(1)} %.`,
    );
    const [byClass, places] = await dialog(page).getByRole('table').all();
    const rows = await cellsOf(byClass!);
    expect(rows.map(([letter]) => letter)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const sum = rows.reduce((total, [, share]) => total + Number.parseFloat(share!), 0);
    expect(Math.abs(sum - 100)).toBeLessThan(0.3);
    for (const [letter, , recall] of rows) expect(recalls).toContain(`${letter} ${recall}`);
    const grid = await cellsOf(places!);
    expect(grid).toHaveLength(9);
    expect(grid.flatMap(([, ...letters]) => letters).join('')).toMatch(/^[A-E]{81}$/);
  });

  test('T reads the map in focus, and at the second time says what has changed', async ({ page }) => {
    await openStill(page);
    await page.getByRole('application', { name: /^Map of Class-balanced/ }).focus();
    await pressT(page);
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText('Map of Class-balanced');
    await expect(dialog(page).locator('.reading-since')).toBeEmpty();
    await button(page, 'Read again').click();
    await expect(dialog(page).locator('.reading-since')).toHaveText(
      'Nothing in it has changed since you last read it.',
    );
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await button(page, 'Step').click();
    await expect(page.getByTestId('step')).toHaveText('000,041');
    await whenIdle(page);
    await page.getByRole('application', { name: /^Map of Class-balanced/ }).focus();
    await page.keyboard.press('t');
    await expect(dialog(page)).toContainText('at step 41 its balanced accuracy is');
    await expect(dialog(page).locator('.reading-since')).toHaveText(
      /^(Since you last read it, at step 40, balanced accuracy has gone from .*|)The largest change by class: /,
    );
  });

  test('every figure can be chosen by keyboard, and T types where letters are typed', async ({ page }) => {
    await openStill(page, '&panel=pull');
    await pressT(page);
    expect(await figures(page)).toEqual([
      'Labels of each class',
      'Map of No re-weighting',
      'Map of Inverse frequency',
      'Map of Class-balanced',
      'Map of Inverse square root',
      expect.stringMatching(/^What share of the gradient each class makes/),
      'Effective number of samples',
      'Weight of a sample',
      'Loss of a sample',
    ]);
    await dialog(page).getByLabel('Figure', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText('Map of No re-weighting');
    await page.keyboard.press('Escape');
    await page.locator('.tile-name').first().click();
    await page.locator('.tile-box:popover-open select').focus();
    await page.keyboard.press('t');
    await expect(dialog(page)).toHaveCount(0);
  });

  test.describe('the panel', () => {
    const parts = [
      ['metrics', /^Confusion matrix of No re-weighting/, 4],
      ['curves', /over training steps|Balanced accuracy/, 1],
      ['difference', /^Test points gained and lost in each class/, 3],
    ] as const;
    for (const [panel, name, count] of parts) {
      test(`${panel} has the table of each of its charts`, async ({ page }) => {
        await openStill(page, `&panel=${panel}`);
        // The metrics begin with a table, which needs no other.
        if (panel === 'metrics') await page.getByRole('radio', { name: 'Confusion', exact: true }).check();
        await page.locator('.save-charts').getByRole('button', { name: 'Table' }).click();
        const names = await figures(page);
        expect(names.filter((one) => name.test(one)).length, names.join(' | ')).toBeGreaterThanOrEqual(1);
        const others = /^(Labels|Map of|Effective|Weight of|Loss of)/;
        expect(names.filter((one) => !others.test(one)).length).toBeGreaterThanOrEqual(count);
        await expect(dialog(page).getByRole('heading', { level: 2 })).not.toHaveText(others);
        expect((await cellsOf(dialog(page).getByRole('table').first())).length).toBeGreaterThan(2);
      });
    }
  });
});

/** Records what an audio context is asked for, in place of the browser's own. */
function recordAudio(): void {
  const heard: { frequency: number; begin: number; end: number }[] = [];
  const contexts: { isClosed: boolean }[] = [];
  const chain = { connect: (next: unknown) => next };
  class Recorder {
    readonly currentTime = 0;
    readonly destination = {};
    isClosed = false;
    constructor() {
      contexts.push(this);
    }
    createOscillator() {
      const note = { frequency: 0, begin: 0, end: 0 };
      heard.push(note);
      return {
        ...chain,
        frequency: { setValueAtTime: (value: number) => Object.assign(note, { frequency: value }) },
        start: (begin: number) => Object.assign(note, { begin }),
        stop: (end: number) => Object.assign(note, { end }),
      };
    }
    createGain = () => ({ ...chain, gain: { setValueAtTime() {}, linearRampToValueAtTime() {} } });
    createStereoPanner = () => ({ ...chain, pan: { setValueAtTime() {} } });
    resume = async () => {};
    close = async () => {
      this.isClosed = true;
    };
  }
  Object.assign(window, { AudioContext: Recorder, heard, contexts });
}

const heardIn = (page: Page) =>
  page.evaluate(() => {
    const { heard, contexts } = window as unknown as {
      heard: { frequency: number; begin: number }[];
      contexts: { isClosed: boolean }[];
    };
    return {
      notes: heard.map(({ frequency, begin }) => [frequency, begin] as const),
      contexts: contexts.map((one) => one.isClosed),
    };
  });

test.describe('sound', () => {
  test('nothing sounds before a press; then the curve of E_n sounds with its values, and stops at Escape', async ({
    page,
  }) => {
    await page.addInitScript(recordAudio);
    await openStill(page);
    await pressT(page);
    await choose(page, 'Effective number of samples');
    expect((await heardIn(page)).contexts).toEqual([]);
    await button(page, 'Play these curves').click();
    await expect(button(page, 'Stop')).toBeVisible();
    const { notes, contexts } = await heardIn(page);
    expect(contexts).toEqual([false]);
    // The first curve: E_n at N = 100 on axes of n from 1 to 10,000 and of E_n from 1 to 3,000; ticks are at 1,760 Hz.
    const tones = notes.filter(([frequency]) => frequency !== 1760).slice(0, 48);
    tones.forEach(([frequency], index) => {
      const n = 10_000 ** (index / 47);
      const up = Math.log(effectiveNumber(n, 100)) / Math.log(3000);
      // Values lie at whole n.
      expect(Math.abs(frequency / (220 * 4 ** up) - 1)).toBeLessThan(1e-6);
    });
    // A tick a class in each of three curves.
    expect(notes.filter(([frequency]) => frequency === 1760)).toHaveLength(15);
    await page.keyboard.press('Escape');
    await expect(button(page, 'Play these curves')).toBeVisible();
    expect((await heardIn(page)).contexts).toEqual([true]);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });

  test('closing the dialog stops the sound', async ({ page }) => {
    await page.addInitScript(recordAudio);
    await openStill(page);
    await pressT(page);
    await button(page, 'Play these curves').click();
    await button(page, 'Close').click();
    await expect(dialog(page)).toHaveCount(0);
    expect((await heardIn(page)).contexts).toEqual([true]);
  });

  test('a browser without audio says that it plays none', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'AudioContext'));
    await openStill(page);
    await pressT(page);
    await button(page, 'Play these curves').click();
    await expect(dialog(page).getByRole('alert')).toHaveText('This browser plays no sound here.');
  });
});

test('a table has a caption, a header a row and a column, and is saved as CSV with all digits', async ({ page }) => {
  await openStill(page);
  await pressT(page);
  await choose(page, 'Labels of each class');
  await expect(dialog(page).getByRole('table')).toMatchAriaSnapshot(`
    - table "Labels of each class":
      - caption: Labels of each class
      - rowgroup:
        - row "Class labels right ones":
          - columnheader "Class"
          - columnheader "labels"
          - columnheader "right ones"
      - rowgroup:
        - row /A \\d+ \\d+/:
          - rowheader "A"
          - cell /\\d+/
          - cell /\\d+/
        - row /B \\d+ \\d+/
        - row /C \\d+ \\d+/
        - row /D \\d+ \\d+/
        - row /E \\d+ \\d+/
  `);
  const rows = await cellsOf(dialog(page).getByRole('table'));
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as CSV').click()]);
  expect(download.suggestedFilename()).toBe('labels-of-each-class.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toBe(
    ['Class,labels,right ones', ...rows.map((row) => row.join(','))].map((line) => `${line}\n`).join(''),
  );
});

test.describe('the other views', () => {
  test('effective number: each chart has its table', async ({ page }) => {
    await load(page, '#/effective-number');
    await expect(page.locator('.line-chart').first()).toBeVisible();
    await whenIdle(page);
    await pressT(page);
    const names = await figures(page);
    const own = '.line-chart, .bars-chart, .box-canvas, .logit-columns, .loss-gradients';
    expect(names).toHaveLength(await page.locator(own).count());
    expect(names).toContain('The box');
    await choose(page, 'Logits of a sample of class E');
    // The logits that it begins with fall evenly from 2 to 0.
    const logits = (await cellsOf(dialog(page).getByRole('table'))).map(([, logit]) => logit);
    expect(logits).toEqual(['2.0', '1.5', '1.0', '0.5', '0.0']);
  });

  test('your counts: each of the four figures has its table', async ({ page }) => {
    await load(page, '#/counts');
    await expect(page.locator('.line-chart')).toHaveCount(4);
    await whenIdle(page);
    await page.locator('.line-chart').nth(1).focus();
    await pressT(page);
    expect(await figures(page)).toHaveLength(4);
    expect((await cellsOf(dialog(page).getByRole('table'))).length).toBeGreaterThan(5);
  });

  test('the paper: 15 panels, three sets of gains and the statements, with the numbers that are printed', async ({
    page,
  }) => {
    await load(page, '#/paper');
    await expect(page.locator('.error-panel')).toHaveCount(15);
    await whenIdle(page);
    await pressT(page);
    const names = await figures(page);
    expect(names.filter((name) => name.startsWith('Error in percent on'))).toHaveLength(15);
    expect(names.filter((name) => name.startsWith('Points of error gained by weights on'))).toHaveLength(3);
    await choose(page, 'Error in percent on CIFAR-100, imbalance factor 200');
    // Softmax on long-tailed CIFAR-100 of imbalance 200 without weights: Table 2 says 65.16.
    expect((await cellsOf(dialog(page).getByRole('table')))[0]!.slice(0, 2)).toEqual(['0', '65.16']);
  });

  test('questions: the bars of an answer are a list whose largest and smallest are named', async ({ page }) => {
    await load(page, '#/questions');
    await expect(page.locator('.bars-chart').first()).toBeVisible();
    await whenIdle(page);
    await pressT(page);
    await expect(dialog(page)).toContainText(/The largest is .* with .*, the smallest .* with/);
  });

  test('the lesson: maps, guess bars and curve of a step, and what all steps came to at its end', async ({ page }) => {
    await load(page, '#/lesson?engine=plain&at=forgotten');
    await page.getByRole('slider', { name: 'Your guess for E' }).fill('30');
    await pressT(page);
    const bars = 'Found, of 100 fresh points of the class';
    // The map is veiled until the guess is made.
    expect(await figures(page)).toEqual([bars, 'Balanced accuracy over steps']);
    await choose(page, bars);
    await expect(dialog(page)).toContainText('E: your guess is 30.');
    expect(await cellsOf(dialog(page).getByRole('table'))).toEqual([['E', '30']]);
    await page.keyboard.press('Escape');
    await load(page, '#/lesson?at=home&guess=forgotten:30;clean:-1.5');
    await pressT(page);
    await expect(dialog(page)).toContainText('The forgotten: your guess is 30. ');
    await expect(dialog(page)).toContainText('Clean labels: your guess is −1.5.');
  });

  test('the atlas: the plane, its sections and its map', async ({ page }) => {
    await load(page, '#/atlas?engine=simd&axes=few-noise&largest=60&imbalance=10&classes=3');
    const cell = page.getByRole('gridcell', { name: /^β 0\.99, label noise/ }).first();
    await expect(cell).toHaveAccessibleName(/\d %$/);
    await whenIdle(page);
    await cell.focus();
    await pressT(page);
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText('Balanced accuracy of all models');
    const names = await figures(page);
    expect(names).toEqual([
      'Balanced accuracy of all models',
      'Along the column β = 0.99',
      expect.stringMatching(/^Along the row label noise /),
      expect.stringMatching(/^Map of β 0\.99, label noise /),
    ]);
    // A column of the table for each row of the plane, and a row for each β.
    expect(await dialog(page).getByRole('columnheader').count()).toBe(
      1 + (await page.locator('.plane-row [role=rowheader]').count()),
    );
    expect(await cellsOf(dialog(page).getByRole('table'))).toHaveLength(9);
  });
});

test('what training did is told rarely, in at most two sentences, and not once it is switched off', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&largest=60&schedule=constant&rest=0');
  const told = page.getByTestId('told-training');
  await expect(told).toHaveAttribute('aria-live', 'polite', { timeout: 60_000 });
  await told.evaluate((element) => {
    const said: string[] = [];
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, { childList: true });
    Object.assign(window, { said });
  });
  await button(page, 'Play').click();
  await expect(told).toHaveText(/^Step \d+: .* leads with a balanced accuracy of .* Class [A-E] is found least/, {
    timeout: 60_000,
  });
  await reachStep(page, 60);
  await button(page, 'Pause').click();
  await whenIdle(page);
  await expect(told).toHaveText(/^Class [A-E] is found least: \d+\.\d % of its test points, by /);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  for (const text of said) expect(text.match(/\.(?= [A-Z]|$)/g)!.length, text).toBeLessThanOrEqual(2);
  await pressT(page);
  await dialog(page)
    .getByRole('checkbox', { name: /^Screen readers/ })
    .uncheck();
  await button(page, 'Close').click();
  const before = await told.innerText();
  await button(page, 'Play').click();
  // Past a round step that has not been told.
  await reachStep(page, 2 * (await stepCount(page)) + 20);
  await button(page, 'Pause').click();
  await whenIdle(page);
  expect(await told.innerText()).toBe(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog has no accessibility violation and fits at 320 px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await openStill(page);
    await page.getByRole('application', { name: /^Map of Class-balanced/ }).focus();
    await pressT(page);
    expect(await violations(page)).toEqual([]);
    const wide = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(across).toBeLessThanOrEqual(320);
  });
}
