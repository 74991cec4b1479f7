import { expect, type Page } from '@playwright/test';
import { button, clickStep, expectStep, openTraining } from './lab.ts';
import { blankCanvases, expectPart, expectWindow, openStill, showAll, test } from './pictures.ts';
import { harnessServer } from './servers.ts';

// What holds a page still is a style of the tests, which its policy forbids.
test.use({ bypassCSP: true });

/** A run that ends after a hundred steps, which are the same ones wherever typed arrays train. */
const run = 'engine=plain&until=100&pace=full&autoplay=1';

const wide = { width: 1440 } as const;
const middle = { width: 1024, height: 768 } as const;
const narrow = { width: 390, height: 844 } as const;

test.describe('a picture of the lab is what it was', () => {
  test('wide, in light colours', async ({ page }) => {
    await openStill(page, `/#/lab?${run}`, wide);
    await expectWindow(page, 'lab-wide-light');
  });

  test('of middle width, in dark colours, with Bayes boundaries and test points over six maps', async ({ page }) => {
    const tiles = 'none,inverse-frequency,class-balanced,logit-adjustment,ldam,deferred';
    await openStill(page, `/#/lab?${run}&largest=300&bayes=both&test=1&tiles=${tiles}`, { ...middle, colours: 'dark' });
    await expectWindow(page, 'lab-middle-dark');
  });

  test('narrow, from head to foot', async ({ page }) => {
    await openStill(page, `/#/lab?${run}&scene=figure-1`, narrow);
    await showAll(page);
    await expectWindow(page, 'lab-narrow-light');
  });
});

test.describe('a picture of the panel is what it was', () => {
  test('with metrics, confusion, calibration, pull, truth and difference', async ({ page }) => {
    await openStill(page, `/#/lab?${run}&largest=300&panel=metrics`, wide);
    const panel = page.locator('.compare-panel');
    await expectPart(page, panel, 'panel-metrics');
    for (const kind of ['Confusion', 'Calibration']) {
      await page.getByRole('radio', { name: kind }).check();
      await expectPart(page, panel, `panel-${kind.toLowerCase()}`);
    }
    for (const [name, label] of [
      ['pull', 'Pull'],
      ['truth', 'Truth'],
      ['difference', 'Difference'],
    ] as const) {
      await page.locator('.compare-tabs').getByRole('button', { name: label, exact: true }).click();
      await expectPart(page, panel, `panel-${name}`);
    }
  });

  test('with curves, whose points are the steps that were shown', async ({ page }) => {
    await openStill(page, '/#/lab?engine=plain&largest=150&panel=curves', wide);
    // One at a time: of several that are asked for together, as many are shown as there is time for.
    for (let step = 1; step <= 12; step += 1) {
      await clickStep(page, 1);
      await expectStep(page, step);
    }
    await expectPart(page, page.locator('.compare-panel'), 'panel-curves');
  });

  test('with ten seeds', async ({ page }) => {
    await openStill(page, '/#/lab?engine=plain&largest=100&until=100&steps=50&tiles=none,class-balanced&panel=seeds', {
      ...wide,
      colours: 'dark',
    });
    await button(page, 'Run 10 seeds').click();
    await expectPart(page, page.locator('.compare-panel'), 'panel-seeds');
  });
});

test.describe('a picture of what opens over the lab is what it was', () => {
  test('the settings of a map and of training, the keys, and what was wrong with the address', async ({ page }) => {
    await openStill(page, `/#/lab?${run}&largest=150&tiles=none,ldam&beta=2`, wide);
    await expectPart(page, page.getByTestId('notice'), 'opened-fault');
    await openTraining(page);
    await expectPart(page, page.locator('.lab-controls .ui-card').last(), 'opened-training');
    await button(page, 'LDAM margins').click();
    await expectPart(page, page.locator('.tile-box:popover-open'), 'opened-map');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expectPart(page, page.locator('dialog[open]'), 'opened-keys');
  });
});

test.describe('a picture of the other views is what it was', () => {
  for (const [name, address] of [
    ['effective-number', '/#/effective-number'],
    ['counts', '/#/counts'],
  ] as const) {
    test(`${name}, wide, from head to foot, in light colours`, async ({ page }) => {
      await openStill(page, address, wide);
      await showAll(page);
      await expectWindow(page, `${name}-wide-light`);
    });

    test(`${name}, narrow, in dark colours`, async ({ page }) => {
      await openStill(page, address, { width: 390, height: 1600, colours: 'dark' });
      await expectWindow(page, `${name}-narrow-dark`);
    });
  }
});

for (const colours of ['light', 'dark'] as const) {
  test(`a picture of the gallery of charts, controls and a map, in ${colours} colours, is what it was`, async ({
    page,
  }) => {
    await openStill(page, `${harnessServer}/gallery.html`, { ...middle, colours });
    await showAll(page);
    await expectWindow(page, `gallery-${colours}`);
  });
}

test.describe('the comparison of pictures', () => {
  const card = (page: Page) => page.locator('.lab-controls .ui-card').last();

  test('fails where one card is a pixel lower, and where a text has a slightly different colour', async ({ page }) => {
    await openStill(page, '/#/lab?engine=plain&largest=100', wide);
    await expectPart(page, card(page), 'comparison');
    await card(page)
      .locator('.slider-box')
      .first()
      .evaluate((element) => element.setAttribute('style', 'translate: 0 1px'));
    await expect(card(page)).not.toHaveScreenshot('comparison.png');
    await card(page)
      .locator('.slider-box')
      .first()
      .evaluate((element) => element.setAttribute('style', 'color: #33312b'));
    await expect(card(page)).not.toHaveScreenshot('comparison.png');
  });

  test('sees a map that is blank, of whatever colour', async ({ page }) => {
    await openStill(page, '/#/lab?engine=plain&largest=100', wide);
    const maps = page.locator('.maps-panel');
    expect(await blankCanvases(maps)).toEqual([]);
    await maps
      .locator('canvas')
      .nth(2)
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const context = (canvas as HTMLCanvasElement).getContext('2d')!;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, width, height);
      });
    expect(await blankCanvases(maps)).toEqual([2]);
  });
});
