import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { test } from './lab.ts';
import { harnessServer } from './servers.ts';

async function openBars(page: Page): Promise<void> {
  await page.goto(`${harnessServer}/guessBars.html`);
  await expect(page.getByRole('heading', { name: 'Guess bars' })).toBeVisible();
}

/** Where a bar's handle is drawn, as a share of its lane. */
async function handleOf(row: Locator): Promise<number> {
  const lane = (await row.locator('.guess-lane').boundingBox())!;
  const ring = (await row.locator('.guess-handle circle').boundingBox())!;
  return (ring.x + ring.width / 2 - lane.x) / lane.width;
}

test('a handle begins, dashed, at the value of now, and arrow keys move it by 1 and page keys by 10', async ({
  page,
}) => {
  await openBars(page);
  const row = page.locator('.guess-row').nth(1);
  const handle = page.getByRole('slider', { name: 'Your guess for E' });
  await expect(handle).toHaveValue('77');
  await expect(handle).toHaveAttribute('aria-valuetext', '77 of 100 without weights, no guess yet');
  await expect(row.locator('.guess-unset')).toHaveCount(1);
  expect(await handleOf(row)).toBeCloseTo(0.77, 2);
  await handle.focus();
  for (const [key, value] of [
    ['ArrowRight', 78],
    ['PageUp', 88],
    ['PageUp', 98],
    ['PageUp', 100],
    ['ArrowLeft', 99],
    ['PageDown', 89],
  ] as const) {
    await page.keyboard.press(key);
    await expect(handle).toHaveValue(String(value));
    await expect(handle).toHaveAttribute('aria-valuetext', `${value} of 100`);
    await expect(row.locator('.guess-flag')).toHaveText(`you ${value}`);
  }
  await expect(row.locator('.guess-unset')).toHaveCount(0);
  expect(await handleOf(row)).toBeCloseTo(0.89, 2);
});

test('a guess may be what is there already: Enter takes it, and so does a press on the handle', async ({ page }) => {
  await openBars(page);
  const [first, second] = [page.locator('.guess-row').nth(0), page.locator('.guess-row').nth(1)];
  await page.getByRole('slider', { name: 'Your guess for A' }).focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('.guess-flag')).toHaveText('you 100');
  // 18 pixels beside the line the press is still on the target, which is 44 pixels wide and moves nothing.
  const ring = (await second.locator('.guess-handle circle').boundingBox())!;
  await page.mouse.click(ring.x + ring.width / 2 + 18, ring.y + ring.height / 2 + 20);
  await expect(second.locator('.guess-flag')).toHaveText('you 77');
});

test('the handle goes where one presses, and its target is 52 pixels high', async ({ page }) => {
  await openBars(page);
  const row = page.locator('.guess-row').first();
  const handle = page.getByRole('slider', { name: 'Your guess for A' });
  expect((await handle.boundingBox())!.height).toBe(52);
  const lane = (await row.locator('.guess-lane').boundingBox())!;
  for (const share of [0.25, 0.6, 0.05]) {
    await page.mouse.click(lane.x + share * lane.width, lane.y + 8);
    await expect(row.locator('.guess-flag')).toHaveText(`you ${100 * share}`);
    expect(await handleOf(row)).toBeCloseTo(share, 2);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the bars, guessed and revealed', async ({ page }) => {
      await openBars(page);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('each bar is told in a sentence to who does not see it', async ({ page }) => {
  await openBars(page);
  await expect(
    page.getByRole('img', { name: 'A: 78 of 100 here, 100 without weights, your guess 95', exact: true }),
  ).toBeVisible();
});

for (const width of [320, 390, 1024]) {
  test(`at a width of ${width} pixels nothing of the bars leaves the window or lies on a name`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openBars(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const outside = await page.locator('.guess-bars').evaluateAll((charts) =>
      charts.flatMap((chart) => {
        const card = chart.closest('section')!.getBoundingClientRect();
        const names = [...chart.querySelectorAll('.guess-name, .guess-reading')];
        return [...chart.querySelectorAll('.guess-flag, .guess-seeds circle, .guess-field text, .guess-name *')]
          .map((mark) => ({ mark, box: mark.getBoundingClientRect() }))
          .filter(({ mark, box }) => {
            const isCovering = names.some((name) => {
              const { left, right, top, bottom } = name.getBoundingClientRect();
              const isBeside = box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom;
              return !name.contains(mark) && !isBeside;
            });
            return box.left < card.left || box.right > card.right || isCovering;
          })
          .map(({ mark }) => mark.outerHTML.slice(0, 90));
      }),
    );
    expect(outside).toEqual([]);
  });
}

test('in forced colours bars, lanes and dots are seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openBars(page);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const [mark, property] of [
    ['.guess-value', 'fill'],
    ['.guess-lane', 'stroke'],
    ['.guess-seeds circle', 'fill'],
    ['.guess-line', 'stroke'],
    ['.guess-marker path', 'fill'],
  ] as const) {
    const colour = await page
      .locator(mark)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
    expect(colour, mark).not.toBe(ground);
    expect(colour, mark).not.toBe('none');
  }
});
