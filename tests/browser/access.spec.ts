import { expect } from '@playwright/test';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import {
  button,
  clickStep,
  expectStep,
  load,
  map,
  open,
  openTraining,
  reachStep,
  restingStep,
  schemes,
  slider,
  stepCount,
  test,
} from './lab.ts';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test.describe('axe finds nothing', () => {
  // Colours do not depend on the size: each size and each colour scheme once.
  for (const [colorScheme, viewport] of [
    ['light', desktop],
    ['dark', phone],
  ] as const) {
    test.describe(`in ${colorScheme} colours at ${viewport.width} x ${viewport.height}`, () => {
      test.use({ colorScheme, viewport });

      test('with a notice, at rest, trained, with a popover, folds and the list of keys', async ({ page }) => {
        await open(page, '#/lab?engine=plain&colour=red');
        await expect(page.getByTestId('notice')).toBeVisible();
        expect.soft(await violations(page), 'with a notice').toEqual([]);
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await clickStep(page, 150);
        await expectStep(page, 150);
        // A click elsewhere closes a popover, so the fold is opened before it.
        await page.getByText('More about the data').click();
        await openTraining(page);
        await page.getByRole('application', { name: 'Class-balanced' }).focus();
        await page.keyboard.press('ArrowUp');
        expect.soft(await violations(page), 'trained, with a fold and the probe').toEqual([]);
        await button(page, 'Class balance β').click();
        await expect(page.locator(':popover-open')).toBeVisible();
        // The page around it was checked before.
        expect.soft(await violations(page, ':popover-open'), 'with a popover').toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        expect.soft(await violations(page, 'dialog'), 'with the list of keys').toEqual([]);
      });
    });
  }

  test('with the boxes of engine and address open, and when training has failed', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    await page.getByTestId('engine').click();
    await expect(page.locator(':popover-open')).toBeVisible();
    expect.soft(await violations(page, ':popover-open'), 'with the box of the engine').toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Share').click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Take this run home' })).toBeVisible();
    expect.soft(await violations(page, ':popover-open'), 'with the box of the address').toEqual([]);

    await page.route(/worker.*\.js$/, (route) => route.abort());
    await load(page, '#/lab?engine=plain');
    await expect(button(page, 'Start again')).toBeVisible();
    expect.soft(await violations(page), 'with a failure').toEqual([]);
  });
});

test.describe('with the keyboard alone', () => {
  test.use({ viewport: desktop });

  test('Tab reaches every control, and each says its name', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    await page.getByText('More about the data').click();
    await openTraining(page);
    const { wanted, missed, silent } = await tabThrough(page);
    expect(wanted).toBeGreaterThan(40);
    expect(missed).toEqual([]);
    expect(silent).toEqual([]);
  });

  test('the first Tab stop skips the controls and leads to the maps', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Skip to the maps' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    // A map's name comes before it: it opens the explanation of its scheme.
    await expect(button(page, 'No re-weighting')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('application', { name: 'No re-weighting' })).toBeFocused();
  });

  test('Space plays and pauses, the right arrow steps, R resets, N takes a new seed, ? opens the keys', async ({
    page,
  }) => {
    await open(page, '#/lab?engine=plain');
    await page.keyboard.press('Space');
    await expect(button(page, 'Pause')).toBeVisible();
    await reachStep(page, 5);
    await page.keyboard.press('Space');
    await expect(button(page, 'Play')).toBeVisible();
    const paused = await restingStep(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectStep(page, paused + 2);
    await page.keyboard.press('r');
    await expectStep(page, 0);
    await page.keyboard.press('ArrowRight');
    await expectStep(page, 1);
    await page.keyboard.press('n');
    await expectStep(page, 0);
    await page.waitForURL(/[?&]seed=\d+/);

    await page.keyboard.press('?');
    const keys = page.getByRole('dialog');
    await expect(keys).toBeVisible();
    await expect(keys).toContainText('Space');
    // Controls under a modal dialog cannot be reached.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expectStep(page, 1);
  });

  test('a key does nothing else while the focused control uses it', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    await page.getByText('More about the data').click();
    await clickStep(page, 3);
    await expectStep(page, 3);
    const pressIn = async (field: ReturnType<typeof slider>, keys: readonly string[]) => {
      await field.focus();
      for (const key of keys) await page.keyboard.press(key);
    };
    const beta = slider(page, 'Class balance β');
    await pressIn(beta, ['ArrowRight']);
    await expect(beta).toHaveValue('2.01');
    await pressIn(page.getByRole('textbox', { name: 'Value of seed' }), ['r', ' ', '?', 'n', 'ArrowRight', 'Escape']);
    // In a select, letters search for an option; none begins with these.
    await pressIn(page.getByRole('combobox', { name: 'Scene' }), ['r', '?']);
    await pressIn(page.getByRole('radio', { name: 'Softmax' }), ['ArrowRight']);
    await expect(page.getByRole('radio', { name: 'Sigmoid' })).toBeChecked();
    await pressIn(page.getByRole('application', { name: 'Class-balanced' }), ['ArrowRight']);
    await pressIn(button(page, 'Class balance β'), ['Space']);
    await expect(page.locator(':popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    await pressIn(page.getByRole('checkbox', { name: 'Show test points' }), ['Space']);
    await expect(page.getByRole('checkbox', { name: 'Show test points' })).toBeChecked();

    await expect(button(page, 'Play')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(page.url()).not.toContain('seed=');
    // Had one of the keys stepped or reset, this would not be the fourth step.
    await clickStep(page, 1);
    await expectStep(page, 4);
    // A slider does not use Space, so there it plays.
    await beta.focus();
    await page.keyboard.press('Space');
    await expect(button(page, 'Pause')).toBeVisible();
  });

  test('arrow keys on a map move the probe in all four maps, and Escape takes it away', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    await clickStep(page, 20);
    await expectStep(page, 20);
    const opinions = schemes.map((scheme) => map(page, scheme).locator('.map-probe span'));
    for (const opinion of opinions) await expect(opinion).toBeHidden();
    await page.getByRole('application', { name: 'Class-balanced' }).focus();
    await page.keyboard.press('ArrowUp');
    for (const opinion of opinions) {
      await expect(opinion).toBeVisible();
      await expect(opinion).toHaveText(/^[A-J] \d+(\.\d)? %$/);
    }
    const places = () => Promise.all(opinions.map(async (opinion) => (await opinion.boundingBox())!));
    const before = await places();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(async () => (await places())[0]!.x).toBeGreaterThan(before[0]!.x);
    (await places()).forEach((place, index) => {
      expect(place.x).toBeGreaterThan(before[index]!.x);
      expect(place.y).toBeGreaterThan(before[index]!.y);
    });
    await page.keyboard.press('Escape');
    for (const opinion of opinions) await expect(opinion).toBeHidden();
    expect(await stepCount(page)).toBe(20);
  });
});

test('pointing at one map marks the place in all four, and lights up its class elsewhere', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  await map(page, 'Inverse frequency')
    .locator('canvas')
    .hover({ position: { x: 60, y: 60 } });
  for (const scheme of schemes) await expect(map(page, scheme).locator('.map-probe span')).toHaveText(/^[A-J] \d/);
  await expect(page.locator('.lab-theory .chart-dot.chart-faded').first()).toBeVisible();
  await page.mouse.move(1, 1);
  for (const scheme of schemes) await expect(map(page, scheme).locator('.map-probe span')).toBeHidden();
  await expect(page.locator('.lab-theory .chart-dot.chart-faded')).toHaveCount(0);
});

test('every control has a popover that explains it in a sentence', async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page, '#/lab?engine=plain');
  await page.getByText('More about the data').click();
  await openTraining(page);
  const controls = page
    .locator('main')
    .locator('input[type="range"], input[type="checkbox"], select, [role="radiogroup"]');
  const count = await controls.count();
  expect(count).toBeGreaterThanOrEqual(15);
  for (let index = 0; index < count; index += 1) {
    const id = await controls.nth(index).getAttribute('aria-labelledby');
    const name = page.locator(`[id="${id}"]`);
    await name.click();
    const popover = page.locator(':popover-open');
    await expect(popover).toBeVisible();
    await expect(popover).toHaveText(/^\p{L}.{15,}\.( The question about it)?$/u);
    const box = (await popover.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(desktop.width);
    expect(box.y + box.height).toBeLessThanOrEqual(desktop.height);
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
  }
  // The field for the seed has no control beside it; its name explains it, too.
  await button(page, 'Seed').click();
  await expect(page.locator(':popover-open')).toBeVisible();
});

test.describe('for those who want less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing on the page moves by itself', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    await map(page, 'Class-balanced').locator('canvas').hover();
    await page.getByRole('radio', { name: 'Focal' }).check();
    await button(page, 'Step').hover();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
  });
});

test('no width from 320 to 2560 scrolls sideways, with or without folds and notices', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '#/lab?engine=plain&scene=ten-classes&colour=red');
  for (const isOpen of [false, true]) {
    if (isOpen) {
      await page.getByText('More about the data').click();
      await openTraining(page);
    }
    for (const width of [320, 390, 768, 1024, 1440, 2560]) {
      await page.setViewportSize({ width, height: 700 });
      const sizes = await page.evaluate(
        () =>
          new Promise<{ scroll: number; client: number; out: string[] }>((resolve) => {
            requestAnimationFrame(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              const out = [...document.querySelectorAll('main button, main input, main select, header button, figure')]
                .filter(
                  (element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5,
                )
                .map((element) => element.outerHTML.slice(0, 100));
              resolve({ scroll: scrollWidth, client: clientWidth, out });
            });
          }),
      );
      expect(sizes, `${width} px wide`).toEqual({ scroll: sizes.client, client: sizes.client, out: [] });
    }
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('every button, slider, field and choice is at least 44 px high', async ({ page }) => {
    await open(page, '#/lab?engine=plain&colour=red');
    await page.getByText('More about the data').click();
    await openTraining(page);
    const small = await smallControls(page);
    expect(small).toEqual([]);
  });

  test('β and Play stay in reach wherever the page is scrolled to, and work there', async ({ page }) => {
    await open(page, '#/lab?engine=plain');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(2 * phone.height);
    for (const top of [0, Math.round(height / 2), height]) {
      await page.evaluate((place) => window.scrollTo(0, place), top);
      for (const control of [slider(page, 'Class balance β'), button(page, 'Play')]) {
        await expect(control).toBeInViewport({ ratio: 1 });
        const isOnTop = await control.evaluate((element) => {
          const { left, top: above, width, height: tall } = element.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, above + tall / 2);
          return element.contains(hit);
        });
        expect(isOnTop).toBe(true);
      }
    }
    await slider(page, 'Class balance β').tap();
    await expect(slider(page, 'Class balance β')).not.toHaveValue('2');
    await button(page, 'Play').tap();
    await reachStep(page, 5);
    await expect(button(page, 'Pause')).toBeInViewport({ ratio: 1 });
  });
});
