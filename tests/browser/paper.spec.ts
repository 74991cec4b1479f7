import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import { button, load, test } from './lab.ts';

async function openPaper(page: Page): Promise<void> {
  await load(page, '#/paper');
  await expect(page.getByRole('table', { name: 'Table 3' })).toBeVisible();
  await expect(page.locator('.error-panel')).toHaveCount(15);
}

test('the paper says its finding with the numbers that prove it, and has Tables 2 and 3', async ({ page }) => {
  await openPaper(page);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'At best β takes 3 points off the error. At worst it adds 11.',
  );
  await expect(page.locator('.paper-facts')).toContainText('+2.91');
  await expect(page.locator('.paper-facts')).toContainText('−11.21');
  const balanced = page.getByRole('table', { name: 'Table 2' }).getByRole('row', { name: /^class-balanced/ });
  await expect(balanced.getByRole('cell')).toHaveText([
    '31.11',
    '25.43',
    '20.73',
    '15.64',
    '12.51',
    '6.36',
    '63.77',
    '60.40',
    '54.68',
    '47.41',
    '42.01',
    '28.39',
  ]);
  await expect(page.locator('.gain-figures')).toContainText('24 gain · 37 within · 39 lose');
});

test('the head of a column sorts a table: ascending, descending, as printed', async ({ page }) => {
  await openPaper(page);
  const table = page.getByRole('table', { name: 'Table 3' });
  const networks = () => table.locator('tbody th').allInnerTexts();
  const printed = await networks();
  const head = table.getByRole('columnheader', { name: 'iNaturalist 2017, top 1' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.locator('tbody tr').first()).toContainText('33.73');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(table.locator('tbody tr').first()).toContainText('45.38');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'none');
  expect(await networks()).toEqual(printed);
});

test('a loss and a β that one points at show in all panels and beside them; a click keeps them', async ({ page }) => {
  await openPaper(page);
  const dock = page.locator('.focus-values');
  await expect(dock).toContainText('Mean of five, β 0.9999, N 10,000');
  // CIFAR-100 at 200, β 0.9999.
  const panel = page.getByRole('img', { name: /^CIFAR-100, imbalance 200\./ });
  await panel.scrollIntoViewIfNeeded();
  const { width } = (await panel.boundingBox())!;
  // The highest line there.
  const top = 8;
  await panel.hover({ position: { x: width - 15, y: top } });
  await expect(dock).toContainText(/focal γ 2, β 0\.9999/);
  await expect(dock).toContainText('77.10');
  await expect(dock).toContainText('−11.85');
  await page.mouse.move(2, 2);
  await expect(dock).toContainText('Mean of five');
  await panel.click({ position: { x: width - 15, y: top } });
  await page.mouse.move(2, 2);
  await expect(dock).toContainText(/focal γ 2, β 0\.9999/);
  await expect(page.getByRole('radio', { name: 'focal γ 2' })).toBeChecked();
});

test('arrow keys read the panels aloud', async ({ page }) => {
  await openPaper(page);
  const row = page.getByRole('application', { name: /^Errors on CIFAR-10\./ });
  await row.focus();
  const spoken = row.locator('xpath=following-sibling::*[@role="status"][1]');
  await expect(spoken).toContainText('mean of all five');
  await page.keyboard.press('ArrowDown');
  await expect(spoken).toContainText(/^CIFAR-10, softmax, β 0\.9999: 13\.46 % at 10, .*31\.11 % at 200\.$/);
  await page.keyboard.press('ArrowLeft');
  await expect(spoken).toContainText('β 0.999: 13.30 % at 10');
  await page.keyboard.press('Escape');
  await expect(spoken).toContainText('mean of all five');
});

test('numbers behind a statement open, and the CSV has all 375 errors', async ({ page }) => {
  await openPaper(page);
  const first = page.locator('.paper-statements li').first();
  await expect(first).toContainText('Chance alone moves an error by 0.70 points');
  await expect(first.locator('table')).toBeHidden();
  await first.locator('summary').click();
  await expect(first.locator('tbody tr')).toHaveCount(25);
  await first.getByRole('button', { name: 'Show it above' }).click();
  await expect(page.locator('.focus-values')).toContainText('Mean of five, β 0.9, N 10');
  const csv = page.locator('.panel-choice').getByRole('button', { name: 'CSV' });
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  const lines = (await readFile((await download.path())!, 'utf8')).trim().split('\n');
  expect(lines.length).toBe(1 + 375);
  expect(lines).toContain('CIFAR-100,200,sigmoid,0.9999,10000,76.82,-12.43');
});

test('the lab opens with the shape of the paper’s class counts', async ({ page }) => {
  await openPaper(page);
  await page.getByRole('radio', { name: 'CIFAR-100' }).check({ force: true });
  await page.locator('.see-here').getByRole('radio', { name: '200', exact: true }).check({ force: true });
  await expect(page.locator('.see-here')).toContainText('500 to 2 points, N 10');
  await button(page, 'Open in the lab').click();
  await expect(page).toHaveURL(/#\/lab\?.*imbalance=200/);
  await expect(page).toHaveURL(/beta=0\.9(&|$)/);
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
  ['light', { width: 320, height: 640 }],
] as const) {
  test.describe(`the paper in ${colorScheme} colours at ${viewport.width} pixels`, () => {
    test.use({ colorScheme, viewport, hasTouch: viewport.width < 500 });

    test('has nothing that axe finds, is reached with Tab, and does not scroll sideways', async ({ page }) => {
      await openPaper(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      if (viewport.width < 500) {
        expect(await smallControls(page)).toEqual([]);
        const view = page.getByRole('link', { name: 'Paper' }).first();
        await expect(view).toBeInViewport({ ratio: 0.9 });
      }
      const { missed, silent } = await tabThrough(page);
      expect(missed).toEqual([]);
      expect(silent).toEqual([]);
    });
  });
}

test('loss, β, view and band are in the address, and all counts follow the band', async ({ page }) => {
  await load(page, '#/paper?paperloss=focal-0.5&paperbeta=0.99&papershow=gain&paperband=wide');
  await expect(page.getByRole('radio', { name: 'focal γ 0.5' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '.99', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Gain over its own baseline' })).toBeChecked();
  await expect(page.locator('body')).toContainText('Of 300 runs 44 gain more than the band chosen above, 221 lie');
  await expect(page.locator('.panel-band').first()).toContainText('±2.28');
  await page.getByRole('radio', { name: 'by set' }).check();
  await expect(page.locator('body')).toContainText('Of 300 runs 111 gain more');
  await page.getByRole('radio', { name: 'softmax' }).check();
  await expect(page).toHaveURL(/paperloss=softmax/);
  await expect(page).not.toHaveURL(/paperband/);
});

test('dots are read with arrow keys and by pointing, and a click keeps their loss and β', async ({ page }) => {
  await load(page, '#/paper');
  const dots = page.locator('.gain-dots').first();
  await dots.focus();
  // The first run: softmax at imbalance 10 and β 0.9, which is one of the pairs without any effect of weights.
  const spoken = page.getByRole('status').filter({ hasText: 'imbalance' });
  await expect(spoken).toContainText('CIFAR-10, imbalance 10, softmax, β 0.9');
  await page.keyboard.press('ArrowDown');
  await expect(spoken).toContainText('CIFAR-10, imbalance 10, softmax, β 0.99');
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText('CIFAR-10, imbalance 10, sigmoid, β 0.99');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
  await expect(spoken).toContainText('CIFAR-10, imbalance 20, sigmoid, β 0.9:');
  const mark = dots.locator('.gain-dot').nth(0);
  const { x, y, width, height } = (await mark.boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page.getByRole('radio', { name: 'softmax' })).toBeChecked();
  await expect(page).toHaveURL(/paperbeta=0\.9(&|$)/);
});
