import { expect, type Page } from '@playwright/test';
import { accuracies, button, clickStep, expectStep, open, setSliderAt, test } from './lab.ts';

const note = (page: Page) => page.locator('.note-card');
const label = (page: Page) => page.getByTestId('step-label');

/** Waits until a run that has begun anew is over. */
async function ended(page: Page): Promise<void> {
  await expect(label(page)).toHaveText('step of 100');
  await expect(label(page)).toHaveText('end of the run', { timeout: 60_000 });
}

/** As the page writes it. */
const saturated = '#/lab?imbalance=10&largest=200&noise=0&beta=0.5&until=100&pace=full&engine=plain';

test('“Try it” sets what the note says and trains anew; “Undo this” gives the inputs and the run back', async ({
  page,
}) => {
  await open(page, saturated);
  const address = page.url();
  await button(page, 'Play').click();
  await ended(page);
  const before = await accuracies(page);
  // At N = 2 all classes are saturated, so that class-balanced is no re-weighting.
  expect(before[2]).toBe(before[0]);
  await expect(note(page)).toContainText('At β = 0.5 nothing happens.');

  await button(page, 'Try it: β = 0.99').click();
  await ended(page);
  await expect(page).not.toHaveURL(/beta=/);
  const after = await accuracies(page);
  expect(after[2]).not.toBe(before[2]);
  // What has no β is trained as before.
  expect([after[0], after[1], after[3]]).toEqual([before[0], before[1], before[3]]);
  await expect(note(page)).not.toContainText('nothing happens');

  await button(page, 'Undo this').click();
  await ended(page);
  expect(page.url()).toBe(address);
  expect(await accuracies(page)).toEqual(before);
  await expect(button(page, 'Undo this')).toBeHidden();
  await expect(button(page, 'Try it: β = 0.99')).toBeVisible();
});

test('what is set after a try is the reader’s, and no longer undone', async ({ page }) => {
  await open(page, saturated);
  await clickStep(page, 60);
  await expectStep(page, 60);
  await button(page, 'Try it: β = 0.99').click();
  await expect(button(page, 'Undo this')).toBeVisible();
  await setSliderAt(page, 'Learning rate', 0.3);
  await expect(button(page, 'Undo this')).toBeVisible();
  await setSliderAt(page, 'Class balance β', 0.8);
  await expect(button(page, 'Undo this')).toBeHidden();
});

test('a note leads to the question about it, and the keyboard from a try to its undo', async ({ page }) => {
  await open(page, saturated);
  await clickStep(page, 60);
  await expectStep(page, 60);
  await button(page, 'Try it: β = 0.99').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo this')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo this')).toBeHidden();
  await expect(page).toHaveURL(/beta=0\.5/);
  await note(page).getByRole('link', { name: 'The question about it' }).click();
  await expect(page).toHaveURL(/#\/questions\?.*q=small-beta/);
});

test('a note whose offer changes keeps its own words', async ({ page }) => {
  await open(page, '#/lab?engine=plain&pace=full&until=100&largest=200');
  await button(page, 'Play').click();
  await ended(page);
  const text = page.locator('.note-card p');
  await expect(text).toContainText('step 100');
  const shown = (await text.innerText()).match(/\d+\.\d(?=\u00a0%)/g)!.map(Number);
  expect(shown.length).toBeGreaterThan(1);
  await expect(text).not.toContainText('Press Play');
});
