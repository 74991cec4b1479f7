import { expect, type Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { clickStep, expectStep, load, open, test } from './lab.ts';

/** Reads every chart that Tab reaches with the arrow keys; returns the names of those that break the rules. */
async function readEachChart(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const charts = page.locator('main svg[tabindex="0"]');
  const count = await charts.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index += 1) {
    const chart = charts.nth(index);
    const name = (await chart.getAttribute('aria-label')) ?? '';
    if ((await chart.getAttribute('role')) !== 'application') faults.push(`${name}: a screen reader keeps the keys`);
    if (!/\. .*arrow keys.*\.$/i.test(name)) faults.push(`${name}: nothing says how it is read`);
    const spoken = chart.locator('xpath=following-sibling::*[@role="status"][1]');
    await chart.focus();
    const first = await spoken.innerText();
    if (first === '') faults.push(`${name}: silent on focus`);
    // One of the two keys moves the cursor from any cell.
    await page.keyboard.press(/Up and down/.test(name) ? 'ArrowDown' : 'ArrowLeft');
    const second = await spoken.innerText();
    await page.keyboard.press('ArrowRight');
    if (second === first && (await spoken.innerText()) === first) faults.push(`${name}: silent after an arrow key`);
    await chart.blur();
    if ((await spoken.innerText()) !== '') faults.push(`${name}: speaks on when left`);
  }
  return faults;
}

test('every chart that arrow keys read says so, takes them from a screen reader and says what it reads', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&panel=metrics');
  await clickStep(page, 10);
  await expectStep(page, 10);
  for (const panel of ['Metrics', 'Over time', 'Pull', 'Difference']) {
    const tab = page.locator('.compare-tabs button', { hasText: panel }).first();
    if ((await tab.getAttribute('aria-expanded')) === 'false') await tab.click();
    if (panel === 'Metrics') await page.getByRole('radio', { name: 'Confusion' }).check({ force: true });
    await expect(page.locator('.compare-panel svg[tabindex="0"]').first()).toBeVisible();
    expect.soft(await readEachChart(page), panel).toEqual([]);
    expect.soft(await violations(page, '.compare-panel'), panel).toEqual([]);
  }
  await open(page, '#/lab?engine=plain');
  await page.getByRole('link', { name: 'Effective number' }).click();
  await expect(page.getByRole('application', { name: 'Effective number by class' })).toBeVisible();
  expect.soft(await readEachChart(page), 'Effective number').toEqual([]);
  expect.soft(await violations(page, '.figure-grid'), 'Effective number').toEqual([]);
});

for (const view of ['lab', 'counts']) {
  test(`what one reads off a chart of ${view} moves nothing, however long it is`, async ({ page }) => {
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await load(page, `#/${view}?engine=plain&largest=100`);
      const cards = page.locator('.chart-card, .figure-card').filter({ has: page.locator('svg.ui-chart') });
      await expect(cards.first()).toBeVisible();
      let isAnyRead = false;
      for (const card of await cards.all()) {
        const header = card.locator('header');
        const chart = card.locator('svg.ui-chart').first();
        await chart.scrollIntoViewIfNeeded();
        await page.mouse.move(1, 1);
        const { height } = (await header.boundingBox())!;
        for (const share of [0.4, 0.9]) {
          const box = (await chart.boundingBox())!;
          await page.mouse.move(box.x + share * box.width, box.y + 0.5 * box.height);
          isAnyRead ||= (await card.locator('.reading-text').innerText()) !== '';
          expect.soft((await header.boundingBox())!.height, `${width} pixels`).toBe(height);
        }
      }
      expect(isAnyRead).toBe(true);
    }
  });
}
