import { expect, type Locator } from '@playwright/test';
import { whenIdle } from './idle.ts';
import { clickStep, expectStep, load, map, open, setSlider, test } from './lab.ts';

/** Numbers of pixels of an element that differ clearly from the commonest colour in it. */
async function inked(element: Locator): Promise<number> {
  const shot = (await element.screenshot({ animations: 'disabled' })).toString('base64');
  return element.page().evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<number, number>();
    const colourAt = (at: number) => (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    for (let at = 0; at < data.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
    const ground = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
    let differing = 0;
    for (const [colour, count] of counts) {
      const distance = [16, 8, 0].reduce(
        (sum, shift) => sum + Math.abs(((colour >> shift) & 255) - ((ground >> shift) & 255)),
        0,
      );
      if (distance > 200) differing += count;
    }
    return differing;
  }, shot);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('tracks, ticks, recall bars and the current view are seen', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page, '#/lab?engine=plain');
      await clickStep(page, 30);
      await expectStep(page, 30);
      const track = page.locator('.weighting-card .beta-slider .slider-track');
      const { width } = (await track.boundingBox())!;
      // A line along the whole track, and five ticks.
      await expect(track.locator('i')).toHaveCount(5);
      expect(await inked(track)).toBeGreaterThan(2 * width);
      for (const tick of await track.locator('i').all()) {
        expect(await tick.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
          await page.evaluate(() => getComputedStyle(document.body).color),
        );
      }
      // The head's recall is near 1: its bar is filled from end to end.
      const bar = map(page, 'No re-weighting').locator('.map-bar').first();
      const box = (await bar.boundingBox())!;
      expect(await bar.locator('i').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        await page.evaluate(() => getComputedStyle(document.body).color),
      );
      expect(box.height).toBeGreaterThan(6);
      const colours = await page
        .locator('.app-header nav a')
        .evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
      expect(colours[0]).not.toBe(colours[1]);
    });

    test('columns of logits and bars of gradients are seen', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await load(page, '#/effective-number');
      await whenIdle(page);
      await setSlider(page, 'Logit of class A', 6);
      const column = page.locator('.logit-handle .logit-column').first();
      const { width, height } = (await column.boundingBox())!;
      // The upper half, 70 % of the width.
      expect(await inked(column)).toBeGreaterThan(0.25 * width * height);
      const gradient = page.locator('.loss-gradients li:not(.loss-rises) i').first();
      const bar = (await gradient.boundingBox())!;
      expect(await inked(gradient)).toBeGreaterThan(2 * bar.height);
    });
  });
}
