import { expect, type Page, type Route } from '@playwright/test';
import { whenIdle } from './idle.ts';
import { button, load, map, open, setSlider, slider, stepCount, test } from './lab.ts';

const views = ['lab', 'effective-number', 'counts', 'paper', 'questions'] as const;

/** What a reader reads in the root, line by line, without what training or a file writes. */
function textOf(page: Page): Promise<string> {
  return page.locator('#root').evaluate((root) => root.textContent ?? '');
}

/** Holds back the page's code until it is let go, so that the prerendered markup stays. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/start-.*\.js$/, async (route: Route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.describe('before its code is there, the page', () => {
  for (const [view, title, text] of [
    ['lab', 'Long-Tail Lab', 'Class weights, head to tail'],
    ['effective-number', 'How many samples is a sample worth?', 'Throw samples into a box'],
    ['counts', 'Which β for your counts?', 'The counts'],
    ['paper', 'At best β takes 3 points off the error. At worst it adds 11.', 'Where β pays, and where it costs'],
  ] as const) {
    test(`shows the view "${view}" with its defaults, and says the same afterwards`, async ({ page }) => {
      const release = await holdCode(page);
      await load(page, `#/${view}`);
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
      const controls = () => page.locator('#root input, #root button').count();
      const [before, count] = [await textOf(page), await controls()];
      expect(before.length).toBeGreaterThan(200);
      release();
      await whenIdle(page);
      if (view !== 'lab') return;
      // The lab gains the engine, accuracies and options that load later, and loses nothing.
      const after = await textOf(page);
      for (const word of before.split(/(?<=[a-z.])(?=[A-Z])/).filter((part) => !/Starting|–/.test(part))) {
        expect(after).toContain(word);
      }
      expect(await controls()).toBeGreaterThanOrEqual(count);
    });
  }

  test('shows no default where the address has other inputs, and nothing in another language', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/lab?beta=0.9');
    await expect(page.getByRole('link', { name: 'Your counts' })).toBeVisible();
    await expect(page.getByText('Class weights, head to tail')).toBeHidden();
    await load(page, '#/lab?lang=xx');
    await expect(page.getByRole('link', { name: 'Your counts', includeHidden: true })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('xx');
    await load(page, '#/counts?beta=0.9');
    await expect(page.getByRole('link', { name: 'Your counts' })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText('The counts', { exact: true }).first()).toBeHidden();
    release();
    await expect(page.getByText('The counts', { exact: true }).first()).toBeVisible();
  });

  test('has the colours that the reader chose', async ({ page }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page);
    await button(page, 'Dark colours').click();
    const dark = await background();
    const release = await holdCode(page);
    await load(page);
    expect(await background()).toBe(dark);
    release();
    await expect(button(page, 'Light colours')).toBeVisible();
    expect(await background()).toBe(dark);
    await button(page, 'Light colours').click();
  });

  test('remembers that Step was pressed, and takes the step when it can', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/lab');
    await button(page, 'Step').click();
    expect(await stepCount(page)).toBe(0);
    release();
    await expect.poll(() => stepCount(page)).toBe(1);
    await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
  });

  test('fills what was opened meanwhile: the box that shares holds the address, and the run to take home', async ({
    page,
  }) => {
    const release = await holdCode(page);
    await load(page, '#/lab');
    await button(page, 'Share').click();
    const field = page.getByRole('textbox', { name: 'Share' });
    await expect(field).toHaveValue('');
    release();
    await expect(field).toHaveValue(/\/#\/lab$/);
    await expect(page.getByRole('heading', { name: 'Take this run home' })).toBeVisible();
  });

  test('remembers sliders, choices and options that were set, and the order in which', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/lab');
    await setSlider(page, 'Class balance β', 3);
    await setSlider(page, 'Class balance β', 4);
    await page.getByRole('radio', { name: 'Slow' }).check();
    await page.getByRole('combobox', { name: 'Scene' }).selectOption({ label: 'Five blobs' });
    release();
    await expect(page).toHaveURL(/scene=five-blobs/);
    await expect(page).toHaveURL(/beta=0.9999\b/);
    await expect(page).toHaveURL(/pace=slow/);
    await expect(slider(page, 'Class balance β')).toHaveValue('4');
  });

  test('remembers what was typed and entered', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/effective-number');
    const field = page.getByRole('textbox', { name: 'Value of C', exact: true });
    await field.fill('10');
    await field.press('Enter');
    release();
    await expect(page.getByRole('row', { name: /^sigmoid, bias −log/ })).toContainText('3.251');
    await expect(field).toHaveValue('10');
  });

  test('remembers where the focus went and the keys that followed', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/effective-number');
    const chart = page.getByRole('application', { name: 'Effective number against n' });
    const reading = page.locator('.figure-card', { has: chart }).locator('.reading-text');
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    release();
    // The first key leads from where the focus begins, n = 100.
    await expect(reading).toHaveText(/^n = 1[0-4]\d$/);
    await expect(reading).not.toHaveText('n = 100');
  });

  test('remembers keys that are its commands', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/lab');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    release();
    await expect.poll(() => stepCount(page)).toBe(3);
  });

  test('begins what is still held, and not for good what was let go', async ({ page }) => {
    const thrown = async () => Number(await page.locator('.key-numbers dd').first().innerText());
    const release = await holdCode(page);
    await load(page, '#/effective-number');
    const pour = button(page, 'Hold to pour');
    await pour.hover();
    await page.mouse.down();
    await page.mouse.up();
    release();
    await expect.poll(thrown).toBeGreaterThan(0);
    // While samples are poured, the page is not idle.
    await whenIdle(page);
    expect(await thrown()).toBeLessThan(10);
    await load(page, '#/effective-number');
    await pour.hover();
    await page.mouse.down();
    await expect.poll(thrown).toBeGreaterThan(20);
    await page.mouse.up();
  });

  for (const [what, scripts] of [
    ['code', /assets\/start-.*\.js$/],
    ['entry', /assets\/index-.*\.js$/],
  ] as const) {
    test(`says so if its ${what} cannot be loaded`, async ({ page, complaints }) => {
      await page.route(scripts, (route) => route.abort());
      await load(page, '#/lab');
      await expect(page.getByRole('alert')).toContainText('could not be loaded');
      expect(complaints.length).toBeGreaterThan(0);
      complaints.length = 0;
    });
  }

  for (const view of views) {
    test(`paints the view "${view}" and then asks for its scripts`, async ({ page }) => {
      await load(page, `#/${view}`);
      await whenIdle(page);
      const [painted, asked] = await page.evaluate(
        () =>
          [
            performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
            performance
              .getEntriesByType('resource')
              // The script in the head is what it is painted with.
              .filter(({ name }) => /\.js$/.test(name) && !/assets.head-/.test(name))
              .map(({ startTime }) => startTime),
          ] as const,
      );
      expect(asked.length).toBeGreaterThan(3);
      expect(Math.min(...asked)).toBeGreaterThan(painted);
    });
  }

  test('follows a link to another view', async ({ page }) => {
    const release = await holdCode(page);
    await load(page, '#/lab');
    await page.getByRole('link', { name: 'Your counts' }).click();
    release();
    await expect(page.getByRole('heading', { name: 'Which β for your counts?' })).toBeVisible();
  });
});

test.describe('while it opens, the page', () => {
  for (const view of views) {
    for (const [size, viewport] of [
      ['wide', { width: 1440, height: 900 }],
      ['narrow', { width: 390, height: 844 }],
    ] as const) {
      test(`moves nothing that is read in the view "${view}", on a ${size} screen`, async ({ page }) => {
        await page.setViewportSize(viewport);
        // Slow enough that the browser paints before all of the markup is parsed.
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await load(page, `#/${view}`);
        await whenIdle(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await session.detach();
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 100);
            }),
        );
        expect(shift).toBeLessThan(0.01);
      });
    }
  }
});
