import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { whenIdle } from './idle.ts';
import { test } from './lab.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Chunk of a view that is not the first. */
const paper = /PaperView-.*\.js$/;

/**
 * A server without the chunk of a view until its page was asked for so often: once to open, once to see whether the
 * server answers, and once more to be reloaded.
 */
async function serveWithout(until = Number.POSITIVE_INFINITY): Promise<StaticServer & { loads: () => number }> {
  let loads = 0;
  const server = await serveFolder(dist, '/course/', (file, content) => {
    if (paper.test(file) && loads < until) throw new Error('gone');
    if (file === 'index.html') loads += 1;
    return content;
  });
  return { ...server, loads: () => loads };
}

/** Waits until the page has tried at leisure to preload what is gone. */
function tried(page: Page): Promise<unknown> {
  return page.waitForResponse((response) => paper.test(response.url()) && response.status() === 404);
}

test('a view whose code is gone after a deploy opens after one reload, with the state of the address', async ({
  page,
  complaints,
}) => {
  const server = await serveWithout(3);
  const preloads = tried(page);
  await page.goto(`${server.address}#/lab?beta=0.9`);
  await preloads;
  await whenIdle(page);
  // What fails while nobody waits for it reloads nothing.
  expect(server.loads()).toBe(1);
  await page.evaluate(() => {
    location.hash = '#/paper?beta=0.9';
  });
  await expect(page.getByRole('heading', { name: /^At best β/ })).toBeVisible();
  await whenIdle(page);
  expect(server.loads()).toBe(3);
  expect(page.url()).toContain('beta=0.9');
  complaints.length = 0;
  await server.close();
});

test('a view whose code stays gone is met by one reload and then by a message, and no more', async ({
  page,
  complaints,
}) => {
  const server = await serveWithout();
  const preloads = tried(page);
  await page.goto(`${server.address}#/lab`);
  await preloads;
  await page.getByRole('link', { name: 'Paper', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
  expect(server.loads()).toBe(3);
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect.poll(() => server.loads()).toBe(4);
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
  await whenIdle(page);
  expect(server.loads()).toBe(4);
  complaints.length = 0;
  await server.close();
});

test('a page whose server is gone is not reloaded', async ({ page, complaints }) => {
  const server = await serveWithout();
  const preloads = tried(page);
  await page.goto(`${server.address}#/lab`);
  await preloads;
  await page.evaluate(() => Object.assign(window, { isFirst: true }));
  await server.close();
  await page.getByRole('link', { name: 'Paper', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
  expect(await page.evaluate(() => 'isFirst' in window)).toBe(true);
  complaints.length = 0;
});

test('a worker whose script is gone is met by a reload if the server has another build, and else by none', async ({
  page,
  complaints,
}) => {
  const state = { isOther: false, isGone: false };
  let loads = 0;
  const server = await serveFolder(dist, '/', (file, content) => {
    if (state.isGone && file.includes('counts.worker')) throw new Error('gone');
    if (file !== 'index.html') return content;
    loads += 1;
    return state.isOther ? content.toString().replaceAll(/index-[\w-]+\.js/g, 'index-other.js') : content;
  });
  await page.goto(`${server.address}#/counts`);
  await whenIdle(page);
  state.isGone = true;
  const field = page.getByRole('textbox', { name: 'Or your own' });
  await field.fill('500, 40, 3');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await whenIdle(page);
  // Once to open, once to see which build the server has.
  expect(loads).toBe(2);
  state.isOther = true;
  await field.fill('500, 40, 4');
  await expect.poll(() => loads).toBe(4);
  complaints.length = 0;
  await server.close();
});
