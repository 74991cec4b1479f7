import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { viewNames } from '../../src/store/views.ts';
import { words } from '../../src/words/words.ts';
import { whenIdle } from './idle.ts';
import { button, clickStep, expectStep, map, open, pretendCores, test } from './lab.ts';

const dist = join(import.meta.dirname, '../../dist');
const file = pathToFileURL(join(dist, 'long-tail-lab.html')).href;

/** Opens the file from the disk, and waits until it is idle. */
async function openFile(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(file + hash);
  await whenIdle(page);
}

test.describe('the page as one file, opened from the disk,', () => {
  // What it asks for besides itself, its workers in memory, and pictures and fonts in its text.
  const asked: string[] = [];
  test.beforeEach(({ context }) => {
    asked.length = 0;
    context.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && request.url().replace(/#.*/, '') !== file) {
        asked.push(request.url());
      }
    });
  });
  test.afterEach(() => expect(asked).toEqual([]));

  test('opens every view, and asks for nothing', async ({ page }) => {
    for (const view of viewNames) {
      await openFile(page, `#/${view}`);
      await expect(page.locator('main').first()).toBeVisible();
      await expect(page.locator('.app-broken')).toHaveCount(0);
      await expect(page).toHaveTitle(words.documentTitles[view]);
    }
  });

  for (const [engine, badge] of [
    ['plain', /^CPU · 4 models/],
    ['simd', /^CPU · SIMD/],
    ['webgl', /^WebGL/],
  ] as const) {
    test(`trains with engine=${engine}`, async ({ page }) => {
      await openFile(page, `#/lab?engine=${engine}`);
      await expect(page.getByTestId('engine')).toHaveText(badge);
      await clickStep(page, 5);
      await expectStep(page, 5);
      await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
    });
  }

  test('trains with one worker, however many cores there are', async ({ page }) => {
    await pretendCores(page, 8);
    await openFile(page, '#/lab?engine=simd');
    await clickStep(page, 5);
    await expectStep(page, 5);
    await page.locator('button.engine-badge').click();
    await expect(page.locator('.engine-box')).toBeVisible();
    await expect(page.locator('.engine-box')).not.toContainText('processor cores share');
  });

  test('has counts, points, runs and languages inside, reads counts, and finds the best boundary', async ({ page }) => {
    await openFile(page, '#/counts?counts=lvis-v1-images');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Or your own' }).fill('500, 40, 3');
    await expect(page.getByText('543').first()).toBeVisible();
    await openFile(page, '#/lab?scene=penguins');
    await expect(page.getByTestId('notice')).toHaveCount(0);
    await openFile(page, '#/lab?panel=truth');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await openFile(page, '#/lab?lang=xx');
    await expect(page.locator('html')).toHaveAttribute('lang', 'xx');
  });

  test('saves charts, and shares its own address and no other file', async ({ page }) => {
    await openFile(page, '#/lab');
    const card = page.locator('.lab-theory .chart-card').first();
    await card.hover();
    await card.getByRole('button', { name: 'Save “Effective number of samples”' }).click();
    const saving = page.waitForEvent('download');
    await page.locator('.save-box:popover-open').getByRole('button', { name: 'PNG' }).click();
    expect((await saving).suggestedFilename()).toBe('effective-number-of-samples.png');
    await button(page, 'Share').click();
    await expect(page.getByRole('textbox', { name: 'Share' })).toHaveValue(`${file}#/lab`);
    await expect(page.getByRole('heading', { name: 'Take this run home' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'one file' })).toHaveCount(0);
  });
});

test('Share offers the page as one file, and the licences of what it holds', async ({ page }) => {
  await open(page);
  await button(page, 'Share').click();
  const licences = page.getByRole('link', { name: 'Licences of the code and fonts in this page' });
  const address = await licences.evaluate((link: HTMLAnchorElement) => link.href);
  expect(await (await page.request.get(address)).text()).toMatch(/^Long-Tail Lab\n\nMIT License/);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download this page as one file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('long-tail-lab.html');
  expect(statSync(await download.path()).size).toBe(statSync(join(dist, 'long-tail-lab.html')).size);
});
