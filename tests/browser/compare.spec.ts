import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import { button, clickStep, expectStep, load, map, open, test } from './lab.ts';

/** Opens a part of the panel under the maps. */
async function openPart(page: Page, name: string): Promise<void> {
  await page.locator('.compare-tabs').getByRole('button', { name, exact: true }).click();
}

/** Opens the lab with something after `#/lab?`, takes steps, and waits until all maps show them. */
async function train(page: Page, query: string, steps: number): Promise<void> {
  await load(page, `#/lab?${query}`);
  await expect(page.locator('.decision-map .map-accuracy').first()).toHaveText(/\d %/);
  await clickStep(page, steps);
  await expectStep(page, steps);
}

/** Balanced accuracies on the maps, in their order. */
function onMaps(page: Page): Promise<string[]> {
  return page.locator('.decision-map .map-accuracy').allInnerTexts();
}

/** A table's cells by rows, its head included. */
async function cellsOf(page: Page): Promise<string[][]> {
  return page
    .locator('.compare-panel table tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));
}

/** A picture of a map's pixels, as a text. */
function pixelsOf(page: Page, index: number): Promise<string> {
  return page
    .locator('.decision-map canvas')
    .nth(index)
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/**
 * The pixels of a map when they no longer change: after a pause the models are evaluated once more, on a finer grid.
 */
async function restingPixels(page: Page, index: number): Promise<string> {
  let last = '';
  const isResting = async () => {
    const now = await pixelsOf(page, index);
    const isSame = now === last;
    last = now;
    return isSame;
  };
  await expect.poll(isResting, { intervals: [500] }).toBe(true);
  return last;
}

/** The file that a button saves, as a text; checks the file's name, if one is given. */
async function saved(page: Page, name: string, file?: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.save-charts').getByRole('button', { name, exact: true }).click(),
  ]);
  if (file !== undefined) expect(download.suggestedFilename()).toBe(file);
  return readFileSync(await download.path(), 'utf8');
}

test.describe('tiles', () => {
  test('are added, changed, pinned and removed, and the address says which', async ({ page }) => {
    await open(page, '#/lab?engine=plain&tiles=none,class-balanced');
    await expect(page.locator('.decision-map')).toHaveCount(2);
    await button(page, 'Add a scheme').click();
    await expect(map(page, 'Inverse frequency')).toContainText(/\d %/);

    await button(page, 'Class-balanced').click();
    const box = page.locator('.tile-box:popover-open');
    await expect(box).toContainText('Cui et al., CVPR 2019');
    await expect(box.locator('math')).toBeVisible();
    await box.getByRole('checkbox', { name: 'β of its own' }).check();
    await box.getByRole('slider').fill('3');
    await box.getByRole('radio', { name: 'Focal' }).check();
    await expect(map(page, 'Class-balanced')).toContainText('β = 0.999, focal');
    await box.getByRole('combobox').selectOption('logit-adjustment');
    await expect(map(page, 'Logit adjustment')).toContainText('balanced softmax');
    await expect(box).toContainText('It is defined for softmax');
    await box.getByRole('slider').fill('1.5');
    await expect(map(page, 'Logit adjustment')).toContainText('τ = 1.5');
    await expect
      .poll(() => decodeURIComponent(new URL(page.url()).hash))
      .toContain('tiles=none,logit-adjustment;tau:1.5,inverse-frequency');

    await box.getByRole('button', { name: 'Remove this map' }).click();
    await expect(page.locator('.decision-map')).toHaveCount(2);
    await expect(page.locator(':popover-open')).toHaveCount(0);
    await expect(map(page, 'Inverse frequency')).toContainText(/\d %/);
  });

  test('a pinned β does not change while the common slider moves, and neither does its model’s weight', async ({
    page,
  }) => {
    await train(page, 'engine=plain&tiles=class-balanced,class-balanced;beta:0.9999', 20);
    await page.getByRole('slider', { name: 'Class balance β', exact: true }).fill('1');
    await clickStep(page, 1);
    await expectStep(page, 21);
    await expect(page.locator('.decision-map .map-subtitle')).toHaveText(['β = 0.9', 'β = 0.9999']);
  });

  for (const engine of ['plain', 'webgl']) {
    test(`all eight schemes train and tell apart the classes, on the engine ${engine}`, async ({ page }) => {
      const names = [
        'none,inverse-frequency,inverse-square-root,class-balanced',
        'logit-adjustment,ldam,deferred;from:20,class-balanced-sampling',
      ];
      for (const tiles of names) {
        await train(page, `engine=${engine}&largest=150&imbalance=10&tiles=${tiles}`, 40);
        const shares = (await onMaps(page)).map(Number.parseFloat);
        for (const share of shares) expect(share).toBeGreaterThan(60);
        expect(new Set(shares).size).toBeGreaterThan(1);
      }
    });
  }

  test('deferred weights act from their step on: before it the map is that of no re-weighting', async ({ page }) => {
    await train(page, 'engine=plain&tiles=none,deferred;from:30&largest=300', 30);
    const [none, deferred] = await onMaps(page);
    expect(deferred).toBe(none);
    await clickStep(page, 30);
    await expectStep(page, 60);
    const [noneLater, deferredLater] = await onMaps(page);
    expect(deferredLater).not.toBe(noneLater);
  });
});

test.describe('the panel', () => {
  for (const engine of ['plain', 'webgl']) {
    test(`says in numbers what the maps show, lights up a cell’s points, and shares out the pull, on the engine ${engine}`, async ({
      page,
    }) => {
      await train(page, `engine=${engine}&largest=300&panel=metrics`, 40);
      const expected = await onMaps(page);
      await expect.poll(async () => (await cellsOf(page)).slice(1).map((cells) => cells[1])).toEqual(expected);
      const rows = await cellsOf(page);
      for (const [, accuracy, regret] of rows.slice(1)) {
        // The best rule on the pinwheel with five arms has 97.617 %, by quadrature.
        expect(Number(regret)).toBeCloseTo(97.617 - Number.parseFloat(accuracy!), 0);
      }
      const csv = (await saved(page, 'CSV', 'metrics-by-scheme-and-class.csv')).trim().split('\n');
      // A head, and for each of four schemes five classes and a row of all.
      expect(csv).toHaveLength(1 + 4 * 6);
      expect(csv[0]).toMatch(/^scheme,settings,step,class,training_samples,weight,recall,precision,f1,/);

      await page.getByRole('radio', { name: 'Confusion' }).check();
      const matrix = page.locator('svg.confusion-matrix').first();
      await expect(matrix).toBeVisible();
      const light = async () => {
        await matrix.focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(page.locator('.panel-part .panel-read')).toContainText('test points of class');
      };
      const putOut = async () => {
        await page.keyboard.press('Escape');
        await matrix.blur();
        await expect(page.locator('.panel-part .panel-read')).toContainText('Select a cell');
      };
      const dark = [await restingPixels(page, 0), await restingPixels(page, 3)];
      await light();
      await expect.poll(() => pixelsOf(page, 0)).not.toBe(dark[0]);
      await expect.poll(() => pixelsOf(page, 3)).not.toBe(dark[1]);
      await putOut();
      await expect.poll(() => pixelsOf(page, 0)).toBe(dark[0]);

      await openPart(page, 'Pull');
      await expect(matrix).toHaveCount(0);
      const texts = page.locator('.compare-panel svg text');
      await expect(texts.first()).toBeVisible();
      const svg = await saved(page, 'SVG');
      const shares = [...svg.matchAll(/>([A-E]) (\d+) %</g)].map(([, , share]) => Number(share));
      // Four bars; a share too small for its text is left out, and each is rounded.
      const sum = shares.reduce((total, share) => total + share, 0);
      expect(sum).toBeGreaterThan(370);
      expect(sum).toBeLessThanOrEqual(410);
    });

    test(`counts what was gained and lost against a reference, on the engine ${engine}`, async ({ page }) => {
      await train(page, `engine=${engine}&largest=300&panel=difference&ref=0&tiles=none,none,inverse-frequency`, 30);
      const sums = page.locator('.panel-part p.visually-hidden');
      // The first two tiles are one model twice.
      await expect(sums).toHaveText(/^No re-weighting: \+0 −0, Inverse frequency: \+\d+ −\d+$/);
      const [none, , inverse] = (await onMaps(page)).map(Number.parseFloat);
      const [, gained, lost] = /\+(\d+) −(\d+)$/.exec(await sums.innerText())!;
      // 2,000 test points: a point is 0.05 %.
      expect((Number(gained) - Number(lost)) / 20).toBeCloseTo(inverse! - none!, 0);
      await expect(page.locator('svg.ui-chart.compare-chart')).toHaveCount(2);
    });
  }

  for (const engine of ['plain', 'webgl']) {
    test(`no metric moves without a step: a change of the loss at rest waits for the next one, on the engine ${engine}`, async ({
      page,
    }) => {
      await train(page, `engine=${engine}&largest=300&panel=metrics`, 30);
      await expect(page.locator('.numbers-table td').first()).toHaveText(/\d %/);
      await expect(page.locator('.save-charts button')).toHaveText(['CSV']);
      const before = await cellsOf(page);
      await page.locator('.weighting-card').getByRole('radio', { name: 'Sigmoid' }).check();
      await openPart(page, 'Pull');
      await expect(page.locator('.compare-panel svg.compare-chart')).toBeVisible();
      await openPart(page, 'Metrics');
      await expect(page.locator('.numbers-table td').first()).toHaveText(/\d %/);
      expect(await cellsOf(page)).toEqual(before);
      await clickStep(page, 1);
      await expectStep(page, 31);
      await expect.poll(() => cellsOf(page)).not.toEqual(before);
    });
  }

  test('six maps are of one size, whatever their names, and the probe stands where the pointer is', async ({
    page,
  }) => {
    const tiles =
      'logit-adjustment,ldam,deferred,class-balanced-sampling,class-balanced;beta:0.999,class-balanced;loss:focal;gamma:2';
    for (const panel of ['closed', 'metrics']) {
      await train(page, `engine=plain&largest=100&panel=${panel}&tiles=${tiles}`, 1);
      const sizes = await page
        .locator('.map-frame')
        .evaluateAll((frames) => frames.map((frame) => [frame.clientWidth, frame.clientHeight].join()));
      expect(new Set(sizes).size, panel).toBe(1);
    }
  });

  test('draws curves over the steps from the first on, also when it is opened late', async ({ page }) => {
    await train(page, 'engine=plain&largest=300', 40);
    await openPart(page, 'Over time');
    const chart = page.locator('.panel-curves svg');
    await expect(chart).toBeVisible();
    await expect(chart).toContainText('best reachable 97.6 %');
    await chart.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.panel-curves [role="status"]')).toHaveText(/^step \d+: none [\d.]+ %, 1\/n [\d.]+ %/);
    await page.getByRole('radio', { name: 'Test cross-entropy' }).check();
    await page.getByRole('radio', { name: 'logarithmic' }).check();
    await expect.poll(() => page.url()).toContain('curve=loss&axis=log');
    await expect(chart).not.toContainText('best reachable');
  });

  test('draws the Bayes boundary over the maps and says what it reaches', async ({ page }) => {
    await train(page, 'engine=plain&panel=truth', 1);
    await expect.poll(() => cellsOf(page)).toHaveLength(1 + 2 + 4);
    const [, best, prior] = await cellsOf(page);
    expect(best!.slice(1, 3)).toEqual(['97.6 %', '0.0']);
    // Best where classes are as frequent as in training: 95.796 %, by quadrature.
    expect(prior!.slice(1, 3)).toEqual(['95.8 %', '1.8']);
    const before = await restingPixels(page, 0);
    await page.getByRole('radio', { name: 'Both' }).check();
    await expect.poll(() => pixelsOf(page, 0)).not.toBe(before);
    await page.getByRole('radio', { name: 'None' }).check();
    await expect.poll(() => pixelsOf(page, 0)).toBe(before);
  });

  for (const engine of ['plain', 'webgl']) {
    test(`runs ten seeds, says what they say, and can be stopped, on the engine ${engine}`, async ({ page }) => {
      const query = `engine=${engine}&largest=100&imbalance=20&width=8&layers=1&steps=60&panel=seeds&ref=0`;
      await train(page, `${query}&tiles=none,inverse-frequency,none`, 1);
      await button(page, 'Run 10 seeds').click();
      await button(page, 'Cancel').click();
      await expect(button(page, 'Run 10 seeds')).toBeVisible();
      const before = await restingPixels(page, 1);
      await button(page, 'Run 10 seeds').click();
      await expect(button(page, 'Run again')).toBeVisible({ timeout: 60_000 });
      const rows = (await cellsOf(page)).slice(1);
      // No re-weighting forgets the tail in so few steps; the third is the first again.
      expect(rows[1]![1]).toMatch(/^\+\d/);
      expect(rows[1]!.at(-1)).toBe('unlikely to be chance');
      expect(rows[2]!.slice(1)).toEqual(['+0.0', '+0.0 to +0.0', 'within seed noise']);
      await expect.poll(() => pixelsOf(page, 1), 'a fan of boundaries').not.toBe(before);
      const csv = (await saved(page, 'CSV', 'balanced-accuracy-by-seed.csv')).trim().split('\n');
      expect(csv).toHaveLength(1 + 3 * 10);
      await page.getByRole('combobox', { name: 'Scene' }).selectOption('clean-rings');
      await expect(page.getByText('Settings have changed since')).toBeVisible();
      await expect(page.getByText('The thin lines on the maps')).toBeHidden();
    });
  }

  test.describe('whose SVG the test reads as a document', () => {
    // The policy of the page forbids the styles in it.
    test.use({ bypassCSP: true });

    test('saves each chart as an SVG that stands alone and as a PNG of its size', async ({ page }) => {
      await train(page, 'engine=plain&largest=100&panel=metrics', 5);
      await page.getByRole('radio', { name: 'Calibration' }).check();
      await expect(page.locator('svg.reliability-chart').first()).toBeVisible();
      const svg = await saved(page, 'SVG');
      const shown = await page.evaluate(async (text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        return { fault: parsed.querySelector('parsererror')?.textContent, width: image.naturalWidth };
      }, svg);
      expect(shown.fault).toBeUndefined();
      expect(shown.width).toBeGreaterThan(600);
      expect(svg).not.toMatch(/var\(--|light-dark\(/);
      const card = page.locator('.lab-theory .chart-card').first();
      await card.hover();
      await card.getByRole('button', { name: 'Save “Effective number of samples”' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.save-box:popover-open').getByRole('button', { name: 'PNG' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('effective-number-of-samples.png');
      expect(
        readFileSync(await download.path())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    });
  });
});

test.describe('for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${colorScheme} colours`, () => {
      test.use({ colorScheme });

      test('axe finds nothing in any part of the panel or in a tile’s box', async ({ page }) => {
        await train(page, 'engine=plain&largest=100&steps=50&layers=1&width=4&bayes=both', 10);
        // In dark colours only those with colours that do not come from tokens.
        const all = ['Metrics', 'Over time', 'Pull', 'Truth', 'Difference', '10 seeds'];
        for (const name of colorScheme === 'light' ? all : ['Metrics', '10 seeds']) {
          await openPart(page, name);
          await expect(page.locator('.panel-part')).toBeVisible();
          if (name === 'Metrics') {
            await page.getByRole('radio', { name: 'Confusion' }).check();
            await expect(page.locator('svg.confusion-matrix').first()).toBeVisible();
          }
          if (name === '10 seeds') {
            await button(page, 'Run 10 seeds').click();
            await expect(button(page, 'Run again')).toBeVisible({ timeout: 60_000 });
          }
          expect.soft(await violations(page, '.compare-panel'), name).toEqual([]);
        }
        await button(page, 'Class-balanced').click();
        await expect(page.locator('.tile-box:popover-open')).toBeVisible();
        expect.soft(await violations(page, '.decision-map:has(:popover-open)'), 'a tile’s box').toEqual([]);
      });
    });
  }

  test('Tab reaches every control of the panel, and each says its name', async ({ page }) => {
    await train(page, 'engine=plain&largest=100&panel=metrics', 3);
    await expect(page.locator('.numbers-table')).toBeVisible();
    const { wanted, missed, silent } = await tabThrough(page);
    expect(wanted).toBeGreaterThan(40);
    expect({ missed, silent }).toEqual({ missed: [], silent: [] });
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

    test('nothing is wider than the screen, and every control is large enough for a finger', async ({ page }) => {
      await train(
        page,
        'engine=plain&largest=100&steps=50&tiles=none,inverse-frequency,class-balanced,ldam,deferred,logit-adjustment',
        3,
      );
      for (const name of ['Metrics', 'Over time', 'Pull', 'Truth', 'Difference', '10 seeds']) {
        await openPart(page, name);
        await expect(page.locator('.panel-part')).toBeVisible();
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320);
        expect.soft(await smallControls(page), name).toEqual([]);
      }
      await map(page, 'LDAM margins').locator('.tile-name').tap();
      await expect(page.locator('.tile-box:popover-open')).toBeVisible();
      expect.soft(await smallControls(page), 'a tile’s box').toEqual([]);
    });
  });
});
