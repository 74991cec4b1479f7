import { expect, type Page } from '@playwright/test';
import { whenIdle } from './idle.ts';
import { button, load, stepCount, test } from './lab.ts';

/** Opens a page that has nothing to do. */
async function openBlank(page: Page): Promise<void> {
  await page.setContent('<body></body>');
  await page.evaluate(() => Object.assign(window, { loadBusyWith: async () => () => [] }));
}

test.describe('waiting for an idle page', () => {
  test('lasts until a run has ended, and until the single step after it has been answered', async ({ page }) => {
    await load(page, '#/lab?engine=plain&largest=100&until=100&pace=full&autoplay=1');
    await whenIdle(page);
    expect(await stepCount(page)).toBe(100);
    await button(page, 'Reset').click();
    await button(page, 'Step').click();
    await whenIdle(page);
    expect(await stepCount(page)).toBe(1);
  });

  test('lasts until a survey of 200 runs is complete', async ({ page }) => {
    await load(page, '#/effective-number');
    await whenIdle(page);
    await button(page, 'Run 200 times').click();
    await whenIdle(page);
    await expect(page.getByText(/Run \d+ of 200/)).toHaveCount(0);
    await expect(page.getByText('mean of 200').first()).toBeVisible();
  });

  for (const [cause, start] of [
    ['animating', () => document.body.animate([{ opacity: 0.5 }, { opacity: 1 }], { duration: 1e6 })],
    [
      'drawing',
      () =>
        requestAnimationFrame(function again() {
          requestAnimationFrame(again);
        }),
    ],
    ['writing to the document', () => setInterval(() => document.body.toggleAttribute('data-odd'), 20)],
    ['loading a part', () => document.body.setAttribute('aria-busy', 'true')],
    ['training', () => Object.assign(window, { loadBusyWith: async () => () => ['training'] })],
  ] as const) {
    test(`never ends while the page is ${cause}, and the error says so`, async ({ page }) => {
      await openBlank(page);
      await page.evaluate<unknown>(start);
      await expect(whenIdle(page, 400)).rejects.toThrow(cause);
    });
  }

  test('leaves nothing behind in the page', async ({ page }) => {
    await openBlank(page);
    const isNative = () => page.evaluate(() => String(window.requestAnimationFrame).includes('[native code]'));
    await whenIdle(page);
    expect(await isNative()).toBe(true);
  });
});
