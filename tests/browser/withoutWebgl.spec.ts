import { expect } from '@playwright/test';
import { clickStep, expectStep, map, test } from './lab.ts';
import { pageServer } from './servers.ts';

test('a browser without WebGL trains on the processor, whatever engine is chosen, and says nothing on its console', async ({
  playwright,
  launchOptions,
}) => {
  const args = launchOptions.args?.filter((arg) => !arg.includes('swiftshader')) ?? [];
  // `--disable-3d-apis` would leave WebGL to canvases off screen.
  const disabled = ['--disable-gpu', '--disable-software-rasterizer'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args: [...args, ...disabled] });
  const complaints: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    for (const engine of ['auto', 'webgl']) {
      await page.goto('about:blank');
      await page.goto(`${pageServer}/#/lab?engine=${engine}`);
      expect(await page.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2'))).toBe(null);
      await expect(page.getByTestId('engine')).toHaveText(/^CPU/);
      await clickStep(page, 30);
      await expectStep(page, 30);
      await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
    }
  } finally {
    await browser.close();
  }
  expect(complaints).toEqual([]);
});
