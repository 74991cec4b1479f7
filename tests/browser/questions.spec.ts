import { expect, type Page } from '@playwright/test';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import { button, load, test } from './lab.ts';

async function openQuestions(page: Page, query = ''): Promise<void> {
  await load(page, `#/questions${query}`);
  await expect(page.locator('.question-card').first()).toBeVisible();
}

test('fifteen questions are found by words that are in them or in their answers', async ({ page }) => {
  await openQuestions(page);
  const cards = page.locator('.question-card');
  await expect(cards).toHaveCount(15);
  const search = page.getByRole('searchbox', { name: 'Search questions' });
  await search.fill('pos_weight');
  await expect(cards.first()).toContainText('Are α and pos_weight the same');
  await search.fill('gradient nothing of the kind');
  await expect(cards).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'No question has' })).toBeVisible();
  await search.fill('');
  await expect(cards).toHaveCount(15);
});

test('a question has an address of its own, which opens it', async ({ page }) => {
  await openQuestions(page, '?q=pos-weight');
  const chosen = page.locator('#question-pos-weight');
  await expect(chosen).toHaveClass(/question-chosen/);
  await expect(chosen).toBeInViewport();
  await page.getByRole('link', { name: 'A balanced sampler and weights at once?' }).click();
  await expect(page).toHaveURL(/#\/questions\?q=sampler/);
  await expect(page.locator('#question-sampler')).toHaveClass(/question-chosen/);
});

test('answers have the numbers of the reader’s own counts, at the β beside them', async ({ page }) => {
  await load(page, '#/counts');
  await page.locator('textarea').fill('cat, 1000\ndog, 100\nbat, 10');
  await expect(page.locator('.key-numbers')).toContainText('1,110');
  await page.getByRole('link', { name: 'Questions' }).click();
  await expect(page.locator('.question-search')).toContainText('3 classes, 1,110 samples');
  await expect(page.locator('#question-inverse')).toContainText('weighs 100 times one of the commonest');
  const { before, after } = await page.evaluate(async () => {
    const answer = () => document.querySelector('#question-smoothing p')!.textContent;
    const before = answer();
    const slider = document.querySelector<HTMLInputElement>('.beta-slider input[type="range"]')!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(slider, slider.max);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { before, after: answer() };
  });
  expect(after).not.toBe(before);
  await button(page, 'Change the counts').click();
  await expect(page).toHaveURL(/#\/counts/);
});

test('a warning of "Your counts" leads to the question that it touches', async ({ page }) => {
  await load(page, '#/counts?counts=cifar10-lt-10&beta=0.9');
  await page.locator('.count-warnings').getByRole('link', { name: 'The question about it' }).first().click();
  await expect(page).toHaveURL(/#\/questions\?.*q=small-beta/);
  await expect(page.locator('#question-small-beta')).toHaveClass(/question-chosen/);
  await expect(page.locator('#question-small-beta')).toBeInViewport();
});

test('the lab opens with what shows an answer', async ({ page }) => {
  await openQuestions(page);
  await page.locator('#question-worse').getByRole('button', { name: 'See it in the lab' }).click();
  await expect(page).toHaveURL(/#\/lab\?.*noise=0\.2/);
  await expect(page).toHaveURL(/beta=0\.9999/);
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test.describe(`the questions in ${colorScheme} colours at ${viewport.width} pixels`, () => {
    test.use({ colorScheme, viewport, hasTouch: viewport.width < 500 });

    test('have nothing that axe finds, are reached with Tab, and do not scroll sideways', async ({ page }) => {
      await openQuestions(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      if (viewport.width < 500) expect(await smallControls(page)).toEqual([]);
      const { missed, silent } = await tabThrough(page);
      expect(missed).toEqual([]);
      expect(silent).toEqual([]);
    });
  });
}

test('explanations in the lab lead to the question that they touch', async ({ page }) => {
  await load(page, '#/lab');
  await button(page, 'Loss').first().click();
  await page.getByRole('note').getByRole('link', { name: 'The question about it' }).click();
  await expect(page).toHaveURL(/#\/questions\?.*q=sigmoid/);
  await expect(page.locator('#question-sigmoid')).toHaveClass(/question-chosen/);
});

test('answers have their numbers as bars and their code to copy, and lead to the whole file', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openQuestions(page);
  const sampler = page.locator('#question-sampler');
  await expect(sampler.getByRole('img', { name: /balanced sampler: 100 times/ })).toBeVisible();
  await sampler.getByText('Code', { exact: true }).click();
  await expect(sampler.locator('pre')).toContainText('WeightedRandomSampler(each, len(labels))');
  await sampler.getByRole('button', { name: 'Copy' }).click();
  await expect(sampler.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('WeightedRandomSampler');
  await sampler.getByRole('button', { name: 'The whole file for your counts' }).click();
  await expect(page).toHaveURL(/#\/counts\?.*balance=sampler/);
  await expect(page.getByRole('combobox', { name: 'Balance by' })).toHaveValue('sampler');
});
