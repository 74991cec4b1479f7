import { expect, type Page } from '@playwright/test';
import { button, clickStep, expectStep, load, open, slider, test } from './lab.ts';

test('a typed number is read in full-width digits, and 1,000 steps are a thousand', async ({ page }) => {
  await open(page, '#/lab?engine=plain&tiles=class-balanced,deferred');
  const beta = page.getByRole('textbox', { name: 'β, typed' });
  await beta.fill('０．９９９');
  await beta.press('Enter');
  await expect(slider(page, 'Class balance β')).toHaveValue('3');
  const imbalance = page.getByRole('textbox', { name: 'Value of ρ' });
  await imbalance.fill('５０');
  await imbalance.press('Enter');
  await expect(imbalance).toHaveValue('50');
  await page.locator('.tile-name').nth(1).click();
  const own = page.locator('.tile-box:popover-open .typed-value input').first();
  await own.fill('1,000');
  await own.press('Enter');
  await expect(own).toHaveValue('1000');
  await expect(page).toHaveURL(/deferred;from:1000/);
});

test('Enter that ends the composition of an input method does not apply the text yet', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  const field = page.getByRole('textbox', { name: 'Value of ρ' });
  await field.fill('nothing');
  // Chromium and Firefox say so by isComposing; Safari, whose composition is over by then, by the key code.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await field.dispatchEvent('keydown', { key: 'Enter', bubbles: true, ...composing });
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await field.dispatchEvent('keydown', { key: 'Escape', bubbles: true, ...composing });
    await expect(field).toHaveValue('nothing');
  }
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('a click beside the list of keys closes it where the browser does not do so by itself', async ({ page }) => {
  await open(page, '#/lab?engine=plain');
  const dialog = page.getByRole('dialog');
  await page.locator('#keys').evaluate((element) => element.removeAttribute('closedby'));
  await page.keyboard.press('?');
  await dialog.getByRole('heading').click();
  await expect(dialog).toBeVisible();
  // Text that is selected to beyond the edge.
  const box = (await dialog.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x - 30, box.y + 30);
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.click(box.x - 30, box.y + 30);
  await expect(dialog).toBeHidden();
});

test.describe('with a style of the test', () => {
  // The policy of the page forbids it.
  test.use({ bypassCSP: true });

  test('the upright sliders of logits follow the pointer where ranges lie on their side, and the keys', async ({
    page,
  }) => {
    await load(page, '#/effective-number');
    // As in a browser that has no upright ranges.
    await page.addStyleTag({
      content: '.logit-columns input { writing-mode: horizontal-tb !important; direction: ltr !important }',
    });
    const column = page.locator('.logit-handle .logit-column').nth(4);
    await column.scrollIntoViewIfNeeded();
    const box = (await column.boundingBox())!;
    const value = page.locator('.logit-handle output').nth(4);
    await page.mouse.move(box.x + box.width / 2, box.y + 0.25 * box.height);
    await page.mouse.down();
    await expect(value).toHaveText('3.0');
    await page.mouse.move(box.x + box.width / 2, box.y + 0.75 * box.height, { steps: 4 });
    await expect(value).toHaveText('-3.0');
    await page.mouse.move(box.x + 3 * box.width, box.y + box.height + 90);
    await page.mouse.up();
    await expect(value).toHaveText('-6.0');
    await expect(slider(page, 'Logit of class E')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(value).toHaveText('-5.9');
    await page.keyboard.press('ArrowRight');
    await expect(value).toHaveText('-5.8');
  });
});

test('nothing moves when the counter of steps gains a digit and a comma', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '#/lab?engine=plain');
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.transport-card > *, .data-card, .weighting-card')].map((element) => {
        const { x, y, height } = element.getBoundingClientRect();
        return element.matches('.transport-step') ? { y, height } : { x, y, height };
      }),
    );
  const before = await places();
  await page.getByTestId('step').evaluate((element) => {
    element.textContent = '1,234,567';
  });
  expect(await places()).toEqual(before);
  const [from, to] = await page.getByTestId('step').evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return [left, right] as const;
  });
  const beside = (await button(page, 'Step').boundingBox())!;
  const card = (await page.locator('.transport-card').boundingBox())!;
  expect(from).toBeGreaterThan(beside.x + beside.width);
  expect(to).toBeLessThan(card.x + card.width);
});

test('there is a gap between a logarithm and its argument', async ({ page }) => {
  await load(page, '#/effective-number');
  await expect(page.locator('.loss-card math')).toHaveCount(3);
  const gaps = await page.locator('.loss-card math mi', { hasText: /^log$/ }).evaluateAll((logs) =>
    logs.map((log) => {
      let next = log.nextElementSibling!;
      while (next.textContent === '\u2061' || next.matches('mspace')) next = next.nextElementSibling!;
      return next.getBoundingClientRect().left - log.getBoundingClientRect().right;
    }),
  );
  expect(gaps).toHaveLength(3);
  for (const gap of gaps) expect(gap).toBeGreaterThan(1.5);
});

/** Visible selects that the browser draws in its own style. */
function nativeSelects(page: Page): Promise<string[]> {
  return page.locator('select').evaluateAll((selects) =>
    selects
      .filter((select) => {
        const { appearance, backgroundImage } = getComputedStyle(select);
        return select.checkVisibility() && (appearance !== 'none' || !backgroundImage.includes('gradient'));
      })
      .map((select) => select.outerHTML.slice(0, 90)),
  );
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('no field is so small that the browser would zoom in on it, and selects are drawn alike everywhere', async ({
    page,
  }) => {
    for (const hash of ['#/lab?engine=plain&panel=difference', '#/effective-number', '#/counts']) {
      await load(page, hash);
      await expect(page.locator('main input, main select').first()).toBeVisible();
      if (hash.startsWith('#/lab')) {
        await expect(page.locator('.compare-panel select').first()).toBeVisible();
        await page.locator('.tile-name').first().click();
        await expect(page.locator('.tile-box:popover-open select')).toBeVisible();
      }
      if (hash === '#/counts') await expect(page.getByTestId('file')).toBeVisible();
      const small = await page
        .locator('input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"]), select, textarea')
        .evaluateAll((fields) =>
          fields
            .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
            .map((field) => field.outerHTML.slice(0, 90)),
        );
      expect.soft(small, hash).toEqual([]);
      expect.soft(await nativeSelects(page), hash).toEqual([]);
    }
    await load(page, '#/effective-number');
    await button(page, 'Share').click();
    expect(await page.locator('.share-box input').evaluate((field) => getComputedStyle(field).fontSize)).toBe('16px');
  });
});

test('bars of class counts are dragged and moved by keys; the models go on, and the formula comes back', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&largest=200&noise=0');
  await clickStep(page, 10);
  await expectStep(page, 10);
  const rarest = page.getByRole('slider', { name: 'Points of class E' });
  await expect(rarest).toHaveAttribute('aria-valuenow', '2');
  await rarest.focus();
  for (const key of ['PageUp', 'PageUp', 'ArrowUp']) await page.keyboard.press(key);
  await expect(rarest).toHaveAttribute('aria-valuenow', '9');
  await expect(rarest).toHaveAttribute('aria-valuetext', 'Class E: 9 labels, 9 of them right');
  await expect(page).toHaveURL(/sizes=200,63,20,6,9/);
  // Imbalance follows: 200/6.
  await expect(page.getByRole('textbox', { name: 'Value of ρ' })).toHaveValue('33.3333');
  await expectStep(page, 10);
  const head = page.getByRole('slider', { name: 'Points of class A' });
  const box = (await head.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 7, { steps: 3 });
  await page.mouse.up();
  // 53 pixels are 3.55 decades, so that 7 are a factor of 3.
  await expect(head).toHaveAttribute('aria-valuenow', /^[5-7]\d\d$/);
  await expectStep(page, 10);
  await button(page, 'Long tail again').click();
  await expect(button(page, 'Long tail again')).toBeHidden();
  await expectStep(page, 0);
  await expect(page).not.toHaveURL(/sizes=/);
});
