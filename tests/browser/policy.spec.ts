import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { viewNames } from '../../src/store/views.ts';
import { hostingHeaders } from '../build/hostingHeaders.ts';
import { whenIdle } from './idle.ts';
import { button, clickStep, expectStep, test } from './lab.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

const dist = join(import.meta.dirname, '../../dist');

let server: StaticServer;
test.beforeAll(async () => {
  server = await serveFolder(dist, '/', undefined, hostingHeaders('nginx'));
});
test.afterAll(() => server.close());

// What the policy forbids becomes a message on the console, which no test allows. Workers write theirs themselves.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`the policy forbids ${violatedDirective} ${blockedURI}, in ${sourceFile} ${lineNumber}`),
    );
  }),
);

/** Loads the page from the server that sends the policy. */
async function openUnderPolicy(page: Page, hash: string): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`${server.address}${hash}`);
  await whenIdle(page);
}

test('the page says its policy itself, before anything that it loads', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, said] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(said).toBe(hostingHeaders('nginx')['content-security-policy']);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link|<style/));
  expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
});

test('what breaks the policy is noticed', async ({ page, complaints }) => {
  await openUnderPolicy(page, '#/questions');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">');
  });
  await expect
    .poll(() => complaints.some((complaint) => complaint.includes('forbids style-src-attr inline')))
    .toBe(true);
  complaints.length = 0;
});

for (const view of viewNames) {
  test(`under the policy as a header the view "${view}" opens as it always does`, async ({ page }) => {
    await openUnderPolicy(page, `#/${view}`);
    await expect(page.locator('main').first()).toBeVisible();
    await expect(page.locator('[data-style]')).toHaveCount(0);
  });
}

test('under the policy markup that comes before the code has the styles of its elements', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/start-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${server.address}#/paper`);
  const places = () =>
    page
      .locator('#root [style*="--place"]')
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).getPropertyValue('--place')));
  await expect.poll(async () => (await places()).length).toBeGreaterThan(100);
  expect((await places()).filter((place) => !/^[\d.]+%$/.test(place))).toEqual([]);
  release();
  await whenIdle(page);
});

for (const [engine, badge] of [
  ['plain', /^CPU · 4 models/],
  ['simd', /^CPU · SIMD/],
  ['webgl', /^WebGL/],
] as const) {
  test(`under the policy models train with engine=${engine}`, async ({ page }) => {
    await openUnderPolicy(page, `#/lab?engine=${engine}`);
    await expect(page.getByTestId('engine')).toHaveText(badge);
    await clickStep(page, 5);
    await expectStep(page, 5);
  });
}

test('under the policy charts are saved, panels and boxes open, and a run is taken home', async ({ page }) => {
  await openUnderPolicy(page, '#/lab?engine=simd&panel=truth');
  const card = page.locator('.lab-theory .chart-card').first();
  for (const kind of ['SVG', 'PNG']) {
    await card.hover();
    await card.getByRole('button', { name: 'Save “Effective number of samples”' }).click();
    const saving = page.waitForEvent('download');
    await page.locator('.save-box:popover-open').getByRole('button', { name: kind }).click();
    expect((await saving).suggestedFilename()).toMatch(/^effective-number-of-samples\./);
  }
  for (const part of ['Metrics', 'Over time', 'Pull', 'Difference', '10 seeds']) {
    await page.locator('.compare-tabs').getByRole('button', { name: part, exact: true }).click();
    await whenIdle(page);
  }
  await button(page, 'Share').click();
  await expect(page.getByRole('heading', { name: 'Take this run home' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('under the policy counts and points are read by their worker', async ({ page }) => {
  await openUnderPolicy(page, '#/counts');
  await page.getByRole('textbox', { name: 'Or your own' }).fill('500, 40, 3');
  await expect(page.getByText('543').first()).toBeVisible();
  await whenIdle(page);
});
