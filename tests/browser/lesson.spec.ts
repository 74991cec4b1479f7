import { expect, type Page } from '@playwright/test';
import { smallControls, violations } from './accessibility.ts';
import { whenIdle } from './idle.ts';
import { button, load, test } from './lab.ts';

/** Quick and the same everywhere: the numbers of seed 7 stand in the file of the sixty seeds. */
const quick = 'engine=simd&pace=full';

const steps = ['forgotten', 'inverse', 'worth', 'beta', 'middle', 'clean', 'focal', 'counts', 'home'] as const;

/** Training three models, ten seeds beside them, and a busy machine. */
const patient = { timeout: 200_000 };

const rail = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Steps of the lesson' }).getByRole('link', { name });
const reveal = (page: Page) => page.locator('.lesson-reveal');
const handle = (page: Page, name: string | RegExp) => page.getByRole('slider', { name });

/** Opens a step of the lesson, and waits until its text is there. */
async function openStep(page: Page, at: string, more = ''): Promise<void> {
  await load(page, `#/lesson?${quick}&at=${at}${more}`);
  await expect(page.locator(`.lesson-view[data-step="${at}"]`)).toBeVisible();
}

/** Moves the focus to an element, as Tab would, and presses a key there. */
async function pressOn(page: Page, name: string | RegExp, key: string, role: 'button' | 'radio' = 'button') {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press(key);
}

test.describe.configure({ timeout: 600_000 });

test('the first two steps by keyboard alone: a guess, training, what came, and back with nothing lost', async ({
  page,
}) => {
  await openStep(page, 'forgotten');
  await handle(page, 'Your guess for E').focus();
  for (const key of ['PageUp', 'PageUp', 'PageUp']) await page.keyboard.press(key);
  await expect(handle(page, 'Your guess for E')).toHaveAttribute('aria-valuetext', '30 of 100, your guess for E');
  await pressOn(page, 'Train 100 steps', 'Enter');
  await expect(rail(page, 'The forgotten, done')).toBeVisible(patient);
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('0 of 100. Of A it finds 100.');
  await expect(reveal(page)).toContainText('You put 30: 60 of 60 seeds end lower.');
  await pressOn(page, 'Train on to 300', 'Enter');
  await expect(reveal(page)).toContainText('At step 300 it finds 77', patient);
  await whenIdle(page);
  const accuracy = await page.locator('.lesson-accuracy').innerText();

  await page.getByRole('heading', { level: 2, name: 'Who is forgotten?' }).focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Make every class count the same' })).toBeFocused();
  // The bar begins where E was without weights, in the step before.
  await expect(handle(page, 'Your guess for E')).toHaveValue('77');
  await handle(page, 'Your guess for A').focus();
  for (const key of ['Enter', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'Make every class count the same' }).focus();
  await page.keyboard.press('Space');
  await expect(rail(page, 'Weigh by 1/n, done')).toBeVisible(patient);
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('E rises: 77 to 93. A pays: 100 to 78.');
  await expect(reveal(page)).toContainText(/You put A at 98: \d+ of 60 seeds end lower\./);

  await page.evaluate(() => Object.assign(window, { trained: 0 }));
  await page.locator('.lesson-view').evaluate((view) => {
    new MutationObserver(() => {
      if (/Pause at step/.test(view.textContent ?? '')) Object.assign(window, { trained: 1 });
    }).observe(view, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.press('PageUp');
  await expect(reveal(page)).toContainText('You put 30: 60 of 60 seeds end lower.');
  // The map is as it was left, at once and without training.
  await expect(page.locator('.lesson-accuracy')).toHaveText(accuracy);
  await whenIdle(page);
  await expect(page.locator('.lesson-accuracy')).toHaveText(accuracy);
  expect(await page.evaluate(() => (window as unknown as { trained: number }).trained)).toBe(0);
  await page.reload();
  await expect(reveal(page)).toContainText('At step 300 it finds 77', patient);
  await expect(rail(page, 'Weigh by 1/n, done')).toBeVisible();
  // A guess again asks again, and what was done stays done.
  await pressOn(page, 'Guess again', 'Enter');
  await expect(reveal(page)).toBeEmpty();
  await expect(rail(page, 'The forgotten, done')).toBeVisible();
});

test('the other steps reach done by keyboard alone', async ({ page }) => {
  await openStep(page, 'worth');
  await handle(page, 'Your guess, of 100 cells').focus();
  for (const key of [...'12345678'].map(() => 'PageUp')) await page.keyboard.press(key);
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(handle(page, /cells/)).toHaveAttribute('aria-valuetext', '79 of 100 cells, your guess');
  for (let tens = 0; tens < 10; tens += 1) await pressOn(page, 'Throw 10', 'Enter');
  await expect(rail(page, 'Worth less, done')).toBeVisible();
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('Your box: 66. The formula: 63.4.');
  await expect(reveal(page)).toContainText('You put 79; of 100 boxes 94 end between 58 and 69.');
  await expect(page.locator('.level-flag')).toHaveText('you 79');
  await pressOn(page, 'Next step', 'Enter');

  await pressOn(page, '5 times', 'Space', 'radio');
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('1.1 times: nothing happens.');
  await page.getByRole('textbox', { name: 'β, typed' }).fill('0.9895');
  await page.keyboard.press('Enter');
  await expect(rail(page, 'β is N, done')).toBeVisible();
  await expect(reveal(page)).toContainText('β = 0.9895');
  await pressOn(page, 'Next step', 'Enter');

  await pressOn(page, 'I choose Class-balanced', 'Space', 'radio');
  await pressOn(page, 'Train 300 steps', 'Enter');
  await expect(rail(page, 'The middle, done')).toBeVisible(patient);
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('β = 0.99: 93.2, against 91.5 and 90.4.');
  await expect(reveal(page)).toContainText('Over 10 seeds it leads no weights by 4.5 points: larger than seed noise.');
  await pressOn(page, 'Next step', 'Enter');

  await expect(page.getByText('β = 0.99 led 1/n by 2.8 points on this seed')).toBeVisible();
  await expect(button(page, 'Train 300 steps').first()).toBeDisabled();
  await handle(page, 'Label noise').focus();
  await page.keyboard.press('Home');
  await pressOn(page, 'Train 300 steps', 'Enter');
  await expect(rail(page, 'Clean labels, done')).toBeVisible(patient);
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('the lead is gone');
  await pressOn(page, 'Next step', 'Enter');

  await expect(handle(page, 'Focusing γ')).toBeEnabled(patient);
  await page.getByRole('textbox', { name: 'Value of γ' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(rail(page, 'Focal γ, done')).toBeVisible();
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('76 in 100.', patient);
  await pressOn(page, 'Next step', 'Enter');

  await pressOn(page, '476', 'Space', 'radio');
  await pressOn(page, 'Reveal', 'Enter');
  await expect(reveal(page)).toContainText('476 of 500: 1/n in all but name.');
  await page.getByRole('textbox', { name: 'Or your own' }).fill('cat, 5000\ndog, 12');
  await expect(rail(page, 'Your counts, done')).toBeVisible(patient);
  await pressOn(page, 'Next step', 'Enter');

  const row = (name: RegExp) => page.getByRole('row', { name });
  await expect(row(/^β is N/)).toContainText('5 times');
  await expect(row(/^The middle/)).toContainText('β = 0.99');
  await expect(row(/^Focal γ/)).toContainText('76');
  await expect(page.getByRole('button', { name: 'Next step' })).toHaveCount(0);
});

test('steps may be skipped, a reveal needs no training before it, and the lab is found as it was left', async ({
  page,
}) => {
  await load(page, '#/lab?engine=plain&beta=0.999&seed=3');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Lesson' }).click();
  await expect(page).toHaveURL(/#\/lesson/);
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await button(page, 'Previous step').click();
  await expect(page.getByRole('heading', { name: 'Make every class count the same' })).toBeVisible();
  await button(page, 'Reveal').click();
  await expect(reveal(page)).toContainText('E rises: 77 to 93. A pays: 100 to 78.', patient);
  await expect(reveal(page)).toContainText('You made no guess here.');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Lab' }).click();
  await expect(page).toHaveURL('/#/lab?seed=3&beta=0.999&engine=plain');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Lesson' }).click();
  await expect(reveal(page)).toContainText('E rises: 77 to 93.');
  await button(page, 'Open in the lab').click();
  await expect(page).toHaveURL(/#\/lab\?.*tiles=none,inverse-frequency/);
});

test('an address names step, steps and what differs, and guesses that came with it stand at the end', async ({
  page,
}) => {
  await openStep(page, 'forgotten', '&only=forgotten,middle&seed=11');
  await expect(page.getByRole('navigation', { name: 'Steps of the lesson' }).getByRole('link')).toHaveCount(3);
  await button(page, 'Next step').click();
  await expect(page).toHaveURL(/seed=11.*at=middle.*only=forgotten,middle/);
  await load(page, '#/lesson?at=home&guess=inverse:95,90;beta:2');
  await expect(page.getByText('These guesses came with the address.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Weigh by 1\/n A/ })).toContainText('95');
  await expect(page.getByRole('row', { name: /^β is N/ })).toContainText('10 times');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in any step, asked and revealed, and nothing is wider than a phone of 320 px', async ({
      page,
    }) => {
      for (const at of steps) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await openStep(page, at);
        await whenIdle(page);
        expect(await violations(page), at).toEqual([]);
        const canReveal = button(page, 'Reveal');
        if (at !== 'home') {
          await expect(canReveal).toBeEnabled(patient);
          await canReveal.click();
          await expect(reveal(page)).not.toBeEmpty(patient);
          await whenIdle(page);
          expect(await violations(page), `${at}, revealed`).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        await whenIdle(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBe(320);
      }
    });
  });
}

test('at 1440 x 900 no step scrolls before its reveal', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const at of steps) {
    await openStep(page, at);
    await whenIdle(page);
    const { height, story } = await page.evaluate(() => {
      const scroll = document.querySelector('.lesson-scroll')!;
      return { height: document.documentElement.scrollHeight, story: scroll.scrollHeight - scroll.clientHeight };
    });
    expect([height, Math.max(0, story)], at).toEqual([900, 0]);
  }
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the docked button trains, reveals and goes on, and no control is too small for a finger', async ({ page }) => {
    await openStep(page, 'inverse');
    const main = page.locator('.lesson-foot .lesson-main');
    await expect(main).toHaveText('Train 300 steps');
    await main.tap();
    await expect(main).toHaveText('Reveal', patient);
    await main.tap();
    await expect(reveal(page)).toContainText('E rises: 77 to 93.');
    await expect(main).toHaveText('Next step');
    expect(await smallControls(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await main.tap();
    await expect(page.getByRole('heading', { name: 'The more there are, the less one is worth' })).toBeVisible();

    // The level in the box: a tap sets it, its grip drags it, and it never jumps under the finger.
    const level = handle(page, 'Your guess, of 100 cells');
    const field = page.locator('.level-field');
    const { height } = (await field.boundingBox())!;
    await field.tap({ position: { x: 40, y: 0.2 * height } });
    await expect(level).toHaveValue('80');
    expect((await page.locator('.level-grip').boundingBox())!.height).toBeGreaterThanOrEqual(44);
    const grip = (await page.locator('.level-grip').boundingBox())!;
    const [x, y] = [grip.x + 0.7 * grip.width, grip.y + 0.8 * grip.height];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await expect(level).toHaveValue('80');
    await page.mouse.move(x, y + 0.3 * height, { steps: 4 });
    await page.mouse.up();
    await expect(level).toHaveValue('50');
    await expect(page.locator('.level-flag')).toHaveText('you 50');
  });
});
