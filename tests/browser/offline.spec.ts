import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { button, clickStep, expectStep, load, map, open, reachStep, schemes, setSlider, test } from './lab.ts';
import { pageServer } from './servers.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

const repository = join(import.meta.dirname, '../..');

/** Addresses that the page and its workers request, with the error of those that failed. */
function listenToRequests(context: BrowserContext): { asked: string[]; failed: string[] } {
  const asked: string[] = [];
  const failed: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left cancels its idle-time loads.
    if (reason !== 'net::ERR_ABORTED') failed.push(`${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.url()}: ${response.status()}`);
  });
  return { asked, failed };
}

const isOfEngine = (address: string) => address.includes('openWebgl');

for (const engine of ['plain', 'auto'] as const) {
  test(`with engine=${engine} no request leaves the origin, and tfjs is not asked for where WebGL is not taken`, async ({
    page,
    context,
  }) => {
    const { asked, failed } = listenToRequests(context);
    await open(page, `#/lab?engine=${engine}&autoplay=1`);
    await reachStep(page, 10);
    expect(asked.some((address) => address.includes('trainer.worker'))).toBe(true);
    expect(asked.filter((address) => !/^(data|blob):/.test(address) && new URL(address).origin !== pageServer)).toEqual(
      [],
    );
    const isWebgl = /^WebGL/.test((await page.getByTestId('engine').textContent()) ?? '');
    expect(asked.some(isOfEngine)).toBe(isWebgl);
    expect(failed).toEqual([]);
  });
}

test('tfjs is asked for when the reader chooses WebGL, from the same origin, and not before', async ({
  page,
  context,
}) => {
  const { asked, failed } = listenToRequests(context);
  await open(page, '#/lab?engine=plain');
  expect(asked.filter(isOfEngine)).toEqual([]);
  await page.getByTestId('engine').click();
  await page.locator(':popover-open').getByRole('radio', { name: 'WebGL' }).check();
  await expect(page.getByTestId('engine')).toHaveText(/^WebGL/);
  await clickStep(page, 3);
  await expectStep(page, 3);
  expect(asked.filter(isOfEngine).length).toBe(1);
  expect(asked.filter((address) => new URL(address).origin !== pageServer)).toEqual([]);
  expect(failed).toEqual([]);
});

const worker = /trainer\.worker.*\.js$/;

test('theory, data and controls work before the worker is loaded', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(worker, async (route) => {
    await released;
    await route.continue();
  });
  await load(page, '#/lab?engine=plain');
  const curve = page.locator('.lab-theory path.main-line').first();
  await expect(curve).toHaveAttribute('d', /^M[\d.]+,[\d.]+L/);
  await expect(page.locator('.lab-theory .chart-curve path:not(.curve-leader)')).toHaveCount(4);
  for (const path of await page.locator('.lab-theory .chart-curve path:not(.curve-leader)').all()) {
    await expect(path).toHaveAttribute('d', /^M[\d.]+,[\d.]+L/);
  }
  await expect(page.locator('.lab-theory math')).toContainText('0.99');
  await expect(page.getByTestId('engine')).toHaveText('Starting');
  // The points stand in the maps already.
  const leastColours = () =>
    page.locator('figure canvas').evaluateAll((canvases) => {
      const colours = (canvases as HTMLCanvasElement[]).map((canvas) => {
        const { width, height } = canvas;
        // From a copy: Chromium warns on the console of a canvas that is read again and again.
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
      return colours.length === 4 ? Math.min(...colours) : 0;
    });
  // As soon as the code is there that draws them.
  await expect.poll(leastColours).toBeGreaterThan(5);

  const before = await curve.getAttribute('d');
  await setSlider(page, 'Class balance β', 3);
  await expect(curve).not.toHaveAttribute('d', before!);
  await expect(page.locator('.lab-theory math')).toContainText('0.999');
  // A request made in the meantime is not lost.
  await button(page, 'Play').click();
  release();
  await reachStep(page, 5);
});

test('a worker that cannot be loaded is reported, and Start again works once it can', async ({ page }) => {
  let attempts = 0;
  await page.route(worker, (route) => {
    attempts += 1;
    return route.abort();
  });
  await load(page, '#/lab?engine=plain');
  const failure = page.getByRole('alert').filter({ has: button(page, 'Start again') });
  await expect(failure).toBeVisible();
  await expect(failure).toContainText('Training stopped');
  await expect(page.locator('.lab-theory path.main-line').first()).toBeVisible();

  // Still unreachable.
  await button(page, 'Start again').click();
  await expect.poll(() => attempts).toBe(2);
  await expect(failure).toBeVisible();
  await page.unroute(worker);
  await button(page, 'Start again').click();
  await expect(failure).toBeHidden();
  await expect(page.getByTestId('engine')).toHaveText(/^CPU/);
  await clickStep(page, 5);
  await expectStep(page, 5);
});

test('if tfjs cannot be loaded, the models train on the processor, and the engine says why', async ({ page }) => {
  await page.route(/openWebgl.*\.js$/, (route) => route.abort());
  await load(page, '#/lab?engine=webgl');
  await expect(page.getByTestId('engine')).toHaveText(/^CPU/);
  await clickStep(page, 5);
  await expectStep(page, 5);
  await page.getByTestId('engine').click();
  await expect(page.locator(':popover-open')).toContainText('WebGL could not be started');
});

test.describe('the build', () => {
  // One worker runs both tests, since each worker would build again.
  test.describe.configure({ mode: 'default' });
  let built: string;
  const servers: StaticServer[] = [];

  test.beforeAll(() => {
    built = mkdtempSync(join(tmpdir(), 'long-tail-lab-'));
    const manifest = createRequire(import.meta.url).resolve('vite/package.json');
    const vite = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.vite);
    // Playwright sets NODE_ENV to "test", with which React would be built for development.
    const { NODE_ENV: _, ...env } = process.env;
    const args = [vite, 'build', '--base', '/some/path/', '--outDir', built, '--emptyOutDir', '--logLevel', 'warn'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: repository, env, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  test.afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(built, { recursive: true, force: true });
  });

  for (const [how, folder, path] of [
    ['with its base', () => built, '/some/path/'],
    ['that knows of no base', () => join(repository, 'dist'), '/another/folder/'],
  ] as const) {
    test(`${how} runs from ${path} of a static host, with all engines, and with two workers`, async ({
      page,
      context,
    }) => {
      const { asked, failed } = listenToRequests(context);
      const server = await serveFolder(folder(), path);
      servers.push(server);
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 4 });
      });
      for (const [engine, badge] of [
        ['plain', /^CPU · 4/],
        ['simd', /^CPU · SIMD/],
        ['webgl', /^WebGL/],
      ] as const) {
        await page.goto('about:blank');
        await page.goto(`${server.address}#/lab?engine=${engine}`);
        await expect(page.getByTestId('engine')).toHaveText(badge);
        await clickStep(page, 5);
        await expectStep(page, 5);
        for (const scheme of schemes) await expect(map(page, scheme)).toContainText(/\d %/);
      }
      expect(failed).toEqual([]);
      expect(asked.filter(isOfEngine).length).toBe(1);
      expect(asked.filter((address) => !address.startsWith(server.address) && address !== 'about:blank')).toEqual([]);
    });
  }
});
