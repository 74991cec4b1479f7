import { expect, type Page } from '@playwright/test';
import { whenIdle } from './idle.ts';
import { load, test } from './lab.ts';
import { pageContents } from './pdf.ts';

/** Sides of A4 within margins of 14 mm, in CSS pixels. */
const paper = { width: Math.round((182 / 25.4) * 96), height: Math.round((269 / 25.4) * 96) };

async function openLesson(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // What a browser's own dialog does to the page.
    window.print = () => {};
  });
  await load(page, '#/lesson?engine=plain');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible({ timeout: 60_000 });
  await whenIdle(page);
}

async function print(page: Page, sheet: 'Worksheet' | 'What you did'): Promise<void> {
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: sheet, exact: true }).click();
}

/** Shows the page as it is printed. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
}

test('the worksheet is one page with eight questions, each with room for a guess, for why and for what came', async ({
  page,
}) => {
  await openLesson(page);
  await print(page, 'Worksheet');
  expect(pageContents(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
  await layOut(page);
  const sheet = page.locator('.worksheet-page');
  const tasks = sheet.locator(':scope > ol > li');
  await expect(tasks).toHaveCount(8);
  for (const task of await tasks.all()) {
    await expect(task.locator('.sheet-figure').locator('svg, .sheet-options').first()).toBeVisible();
    await expect(task.locator('.sheet-line')).toHaveText(['Because', 'Measured']);
  }
  // The counts of the labels of seed 7.
  await expect(sheet).toContainText('966 labels say A, 21 say E');
  expect(await sheet.innerText()).not.toMatch(/NaN|undefined/);
  await expect(page.locator('.lesson-story, .lesson-stage').first()).toBeHidden();
});

test('on the worksheet nothing leaves its row or the page, and all ink is black', async ({ page }) => {
  await openLesson(page);
  await print(page, 'Worksheet');
  await layOut(page);
  const faults = await page.evaluate(({ width, height }) => {
    const found: string[] = [];
    const sheet = document.querySelector('.worksheet-page')!;
    if (sheet.getBoundingClientRect().bottom > height) found.push('longer than the page');
    for (const row of sheet.querySelectorAll(':scope > ol > li')) {
      const box = row.getBoundingClientRect();
      for (const part of row.querySelectorAll('*')) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const isOut = left < -1 || right > width + 1 || top < box.top - 1 || bottom > box.bottom + 1;
        if (isOut) found.push(`outside: ${part.outerHTML.slice(0, 80)}`);
      }
    }
    for (const part of sheet.querySelectorAll('*')) {
      const { color, fill, stroke } = getComputedStyle(part);
      const inks = part.closest('svg') ? [fill, stroke] : [color];
      const coloured = inks.filter((ink) => ink !== 'none' && !ink.startsWith('rgb(0, 0, 0'));
      if (coloured.length > 0) found.push(`${coloured}: ${part.outerHTML.slice(0, 80)}`);
    }
    return found;
  }, paper);
  expect(faults).toEqual([]);
});

test('what you did holds the guess, and what was not done stays empty', async ({ page }) => {
  await openLesson(page);
  const handle = page.getByRole('slider', { name: 'Your guess for E' });
  await handle.focus();
  for (const key of ['PageUp', 'PageUp', 'PageUp', 'ArrowRight']) await page.keyboard.press(key);
  await print(page, 'What you did');
  expect(pageContents(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
  await layOut(page);
  const rows = page.locator('.done-sheet tbody tr');
  // Eight steps; one of them asks for two classes.
  await expect(rows).toHaveCount(9);
  await expect(rows.first().locator('td').nth(0)).toHaveText('31');
  await expect(rows.first().locator('td').nth(1)).toHaveText('–');
  await expect(rows.nth(1).locator('td').nth(0)).toHaveText('–');
  await expect(rows.first().locator('.done-you')).toHaveCount(1);
});
