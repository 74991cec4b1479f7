import { expect } from '@playwright/test';
import { tabThrough } from './accessibility.ts';
import { load, open, test } from './lab.ts';

// What 1280 x 1024 pixels hold at 400 %.
test.use({ viewport: { width: 320, height: 256 } });

for (const [name, hash] of [
  ['lab', '#/lab?engine=plain'],
  ['atlas', '#/atlas?engine=plain'],
  ['effective number', '#/effective-number'],
  ['counts', '#/counts'],
  ['paper', '#/paper'],
  ['questions', '#/questions'],
] as const) {
  test(`at 400 % the view ${name} leaves the window to its content`, async ({ page }) => {
    if (name === 'lab') await open(page, hash);
    else await load(page, hash);
    await expect(page.locator('main .ui-card').first()).toBeVisible();
    const header = (await page.locator('.app-header').boundingBox())!;
    expect(header.height).toBeLessThan(0.4 * 256);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const top of [200, Math.round(height / 2), height]) {
      const covered = await page.evaluate((place) => {
        window.scrollTo(0, place);
        let share = 0;
        for (const element of document.querySelectorAll('body *')) {
          if (!element.checkVisibility() || !['fixed', 'sticky'].includes(getComputedStyle(element).position)) continue;
          const { top: from, bottom: to } = element.getBoundingClientRect();
          share += Math.max(0, Math.min(innerHeight, to) - Math.max(0, from)) / innerHeight;
        }
        return share;
      }, top);
      expect(covered, `scrolled to ${top}`).toBeLessThan(0.2);
    }
  });
}

test('at 400 % every control of the lab is reached, and nothing lies over it', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  const { wanted, missed } = await tabThrough(page);
  expect(wanted).toBeGreaterThan(30);
  expect(missed).toEqual([]);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, input, select, summary)')]
      .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden'))
      .filter((element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        // A button of a chart is there when one points at its card.
        return !(element.contains(hit) || hit?.contains(element));
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(hidden).toEqual([]);
});

test('at 400 % boxes and the list of keys scroll where they do not fit', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await page.getByTestId('engine').click();
  const box = (await page.locator(':popover-open').boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(256);
  await page.keyboard.press('Escape');
  const name = page.getByRole('button', { name: 'Class balance β', exact: true });
  await name.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await name.click();
  const about = (await page.locator(':popover-open').boundingBox())!;
  expect(about.y).toBeGreaterThanOrEqual(0);
  expect(about.y + about.height).toBeLessThanOrEqual(256);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const dialog = (await page.getByRole('dialog').boundingBox())!;
  expect(dialog.y + dialog.height).toBeLessThanOrEqual(256);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});
