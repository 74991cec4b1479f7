import { expect, type Page } from '@playwright/test';
import { documentLanguage, languageNames, ownNames } from '../../src/core/languages.ts';
import { viewNames } from '../../src/store/views.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { main as english } from '../../src/words/en/main.ts';
import { cutTexts } from './cutTexts.ts';
import { load, test } from './lab.ts';

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
];

/** Whether there is a font of Chinese: in all of them a sign is as wide as high. Without one, boxes are narrower. */
const hasChinese = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = `100px ${getComputedStyle(document.body).fontFamily}`;
    return Math.round(context.measureText('类别平衡').width) === 400;
  });

/** Charts measure themselves anew after a frame, and draw in the next. */
const drawnAnew = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
      }),
  );

for (const language of languageNames.filter((name) => name !== 'xx' && name !== 'en')) {
  for (const view of viewNames) {
    test(`${view} in ${ownNames[language]} cuts no text off, at any of four sizes`, async ({ page }) => {
      await load(page, `#/${view}?lang=${language}&engine=plain&until=100&pace=full&autoplay=1`);
      await page.waitForFunction(() => 'loadBusyWith' in window, undefined, { timeout: 60_000 });
      if (view === 'lab') await expect(page.getByTestId('step')).toHaveText(/^000.100$/, { timeout: 60_000 });
      await expect(page.locator('html')).toHaveAttribute('lang', documentLanguage(language));
      const words = await catalogues[language].main(english);
      await expect(page).toHaveTitle(words.documentTitles[view]);
      const isMeasured = language !== 'zh' || (await hasChinese(page));
      for (const size of sizes) {
        await page.setViewportSize(size);
        await drawnAnew(page);
        const where = `${size.width} x ${size.height}`;
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(size.width);
        if (isMeasured) expect.soft(await cutTexts(page), where).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
    });
  }
}
