import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { viewNames } from '../../src/store/views.ts';
import { hostingHeaders } from '../build/hostingHeaders.ts';
import { whenIdle } from './idle.ts';
import { button, clickStep, expectStep, map, test } from './lab.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

const dist = join(import.meta.dirname, '../../dist');

// A window of its own: service workers and what they store are shared by all pages of one.
test.use({ isKept: true, reuseContext: false } as object);

/** Paths of all files in a folder, with slashes. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** Serves the build from a folder, under the strict policy. */
function serve(amend?: Parameters<typeof serveFolder>[2]): Promise<StaticServer> {
  return serveFolder(dist, '/some/folder/', amend, hostingHeaders('nginx'));
}

/** Waits until the page is stored, and its service worker answers for it. */
async function whenKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 120_000,
  });
}

async function reopen(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await whenIdle(page);
}

test('with its server stopped after the first visit every view opens, models train and charts are saved', async ({
  page,
}) => {
  const server = await serve();
  await page.goto(server.address);
  await whenKept(page);
  await whenIdle(page);
  await server.close();

  for (const view of viewNames) {
    await reopen(page, `${server.address}?lang=en#/${view}`);
    await expect(page.locator('main').first()).toBeVisible();
    await expect(page.locator('.app-broken')).toHaveCount(0);
    await expect(page.locator('[data-style]')).toHaveCount(0);
  }
  for (const [engine, badge] of [
    ['plain', /^CPU · 4 models/],
    ['simd', /^CPU · SIMD/],
    ['webgl', /^WebGL/],
  ] as const) {
    await reopen(page, `${server.address}#/lab?engine=${engine}`);
    await expect(page.getByTestId('engine')).toHaveText(badge);
    await clickStep(page, 5);
    await expectStep(page, 5);
    await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
  }
  const card = page.locator('.lab-theory .chart-card').first();
  await card.hover();
  await card.getByRole('button', { name: 'Save “Effective number of samples”' }).click();
  const saving = page.waitForEvent('download');
  await page.locator('.save-box:popover-open').getByRole('button', { name: 'PNG' }).click();
  expect((await saving).suggestedFilename()).toBe('effective-number-of-samples.png');

  await reopen(page, `${server.address}#/lab?scene=penguins`);
  await expect(page).toHaveURL(/scene=penguins/);
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await reopen(page, `${server.address}#/counts?counts=lvis-v1-images`);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await reopen(page, `${server.address}#/lab?lang=xx`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'xx');
});

test('every file of the build is stored, but for pictures and a file to take away', () => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const stored = [...worker.matchAll(/url:"([^"]+)"|"url":"([^"]+)"/g)].map(([, short, long]) => short ?? long!);
  const left = filesOf(dist).filter((path) => !stored.includes(path));
  expect(left.filter((path) => !/^(sw\.js|lab\.png|social\.png|long-tail-lab\.html)$/.test(path))).toEqual([]);
  expect(stored).toContain('index.html');
});

test('a new version says so, waits, and takes the place of the old one when the reader reloads', async ({ page }) => {
  // Every file is stored twice, which takes a minute where others use the cores.
  test.setTimeout(480_000);
  let version = 1;
  const server = await serve((file, content) => {
    const text = () => content.toString();
    if (version === 1) return content;
    if (file === 'index.html') return text().replace('<html ', '<html data-version="2" ');
    return file === 'sw.js' ? text().replace(/(url:"index\.html",revision:")/, '$12') : content;
  });
  await page.goto(`${server.address}#/lab?beta=0.9`);
  await whenKept(page);
  version = 2;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const notice = page.getByTestId('update');
  await expect(notice).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('html')).not.toHaveAttribute('data-version', '2');
  await notice.getByRole('button', { name: 'Later' }).click();
  await expect(notice).toBeHidden();

  // The next visit has the old version still, and offers the new one again.
  await page.reload();
  await expect(notice).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('html')).not.toHaveAttribute('data-version', '2');
  await button(page, 'Reload').click();
  await expect(page.locator('html')).toHaveAttribute('data-version', '2', { timeout: 120_000 });
  expect(page.url()).toContain('#/lab?beta=0.9');
  await whenIdle(page);
  await expect(notice).toHaveCount(0);
  await server.close();
});

test('the page can be installed: its manifest is read without fault, and has an icon of every size', async ({
  page,
}) => {
  const server = await serve();
  await page.goto(server.address);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons, display } = JSON.parse(data!) as { icons: { src: string; sizes: string }[]; display: string };
  expect(display).toBe('standalone');
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['any', '192x192', '512x512']));
  for (const { src } of icons) expect(filesOf(dist)).toContain(src);
  await server.close();
});
