import { expect, type Page } from '@playwright/test';
import { clickStep, expectStep, load, map, open, test } from './lab.ts';
import { pageContents } from './pdf.ts';

// Dark colours on the screen: paper is light whatever they are.
test.use({ colorScheme: 'dark' });

/** Width in CSS pixels of A4 within margins of 14 mm. */
const paperWidth = Math.round(((210 - 28) / 25.4) * 96);

const views = [
  ['lab', '#/lab?engine=plain', 2],
  ['lab with a panel', '#/lab?engine=plain&panel=metrics', 3],
  ['atlas', '#/atlas?engine=plain&largest=60', 2],
  ['effective number', '#/effective-number', 8],
  ['paper', '#/paper', 12],
  ['questions', '#/questions', 8],
  ['counts', '#/counts', 8],
  // The worksheet, until something else is chosen.
  ['lesson', '#/lesson?engine=plain', 1],
  // 8,142 classes: the rows that scroll on the screen would be 240 pages.
  ['counts of thousands of classes', '#/counts?set=inaturalist-2018', 12],
] as const;

async function openView(page: Page, hash: string): Promise<void> {
  if (hash.startsWith('#/lab')) {
    await open(page, hash);
    await clickStep(page, 5);
    await expectStep(page, 5);
  } else if (hash.startsWith('#/atlas')) {
    await load(page, hash);
    await expect(page.getByTestId('engine')).toHaveText(/^CPU/);
    await clickStep(page, 2);
    await expectStep(page, 2);
  } else if (hash.startsWith('#/lesson')) {
    await load(page, hash);
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible({ timeout: 60_000 });
  } else {
    await load(page, hash);
    await expect(page.locator('.line-chart, .error-panel, .question-card').first()).toBeVisible({ timeout: 60_000 });
  }
  if (hash.startsWith('#/counts')) await expect(page.getByTestId('file')).toContainText('import');
}

for (const [name, hash, most] of views) {
  test(`the view ${name} is printed on at most ${most} pages, none of them blank`, async ({ page }) => {
    await openView(page, hash);
    const pages = pageContents(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(most);
    // Text stands on the page itself or in a group that it draws.
    pages.forEach((content, index) => {
      expect(/\bT[jJ]\b|\bDo\b/.test(content), `page ${index + 1} of ${pages.length}`).toBe(true);
    });
  });
}

/** From `beforeprint` on nothing is measured again, as when a browser prints. */
async function measureNothingOnPaper(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let isPrinting = false;
    window.addEventListener('beforeprint', () => {
      isPrinting = true;
    });
    window.ResizeObserver = class extends ResizeObserver {
      constructor(callback: ResizeObserverCallback) {
        super((entries, observer) => {
          if (!isPrinting) callback(entries, observer);
        });
      }
    };
  });
}

for (const [name, hash] of views.slice(0, 8)) {
  test(`on paper nothing of the view ${name} is wider than the page, cut off or scrolled, and no control is left`, async ({
    page,
  }) => {
    await measureNothingOnPaper(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await openView(page, hash);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.setViewportSize({ width: paperWidth, height: 1017 });
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate((width) => {
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('#root *:not(svg *)')) {
        if (!element.checkVisibility()) continue;
        const { left, right } = element.getBoundingClientRect();
        const { overflowX, overflowY, position } = getComputedStyle(element);
        const what = element.outerHTML.slice(0, 90);
        if (right > width + 1 || left < -1) found.push(`wider than the page: ${what}`);
        if (['fixed', 'sticky'].includes(position)) found.push(`${position}: ${what}`);
        const isCut = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
        const clips =
          /auto|scroll/.test(overflowX + overflowY) || (element.tagName === 'PRE' && overflowY !== 'visible');
        if (clips && isCut) found.push(`scrolled: ${what}`);
      }
      // What a chart says stands within its card.
      for (const text of document.querySelectorAll('.ui-card svg text')) {
        if (!text.checkVisibility() || text.textContent === '') continue;
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const card = text.closest('.ui-card')!.getBoundingClientRect();
        if (left < card.left - 1 || right > card.right + 1 || top < card.top - 1 || bottom > card.bottom + 1) {
          found.push(`beyond its card: ${text.outerHTML.slice(0, 90)}`);
        }
      }
      // Charts of one card do not lie on each other, but for the layers of one picture.
      const charts = [...document.querySelectorAll('svg.ui-chart')].filter((chart) => chart.checkVisibility());
      const boxes = charts.map((chart) => chart.getBoundingClientRect());
      charts.forEach((chart, index) => {
        const { left, right, top, bottom } = boxes[index]!;
        const isCovered = boxes.slice(index + 1).some((other) => {
          return other.left < right - 1 && other.right > left + 1 && other.top < bottom - 1 && other.bottom > top + 1;
        });
        if (isCovered) found.push(`under another chart: ${chart.outerHTML.slice(0, 90)}`);
      });
      for (const control of document.querySelectorAll(
        'main button:not(.ui-name, [aria-expanded="true"]), input[type="range"], input[type="checkbox"], textarea, .app-header button',
      )) {
        if (control.checkVisibility({ opacityProperty: true }))
          found.push(`a control: ${control.outerHTML.slice(0, 90)}`);
      }
      return found;
    }, paperWidth);
    expect(faults).toEqual([]);
  });
}

test('maps and charts keep their proportions on paper, and are drawn in light colours', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openView(page, '#/lab?engine=plain');
  const canvas = map(page, 'Class-balanced').locator('canvas');
  const brightness = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      // From a copy: Chromium warns on the console of a canvas that is read again and again.
      const copy = new OffscreenCanvas(element.width, element.height).getContext('2d', { willReadFrequently: true })!;
      copy.drawImage(element, 0, 0);
      const { data } = copy.getImageData(0, 0, element.width, element.height);
      let sum = 0;
      for (let index = 0; index < data.length; index += 4) sum += data[index]! + data[index + 1]! + data[index + 2]!;
      return sum / (0.75 * data.length);
    });
  expect(await brightness()).toBeLessThan(110);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await brightness()).toBeGreaterThan(170);
  // Measured at once, before a resize observer could redraw anything: printing does not wait for it either.
  const chart = page.locator('.lab-theory svg.ui-chart').first();
  const viewBox = (await chart.getAttribute('viewBox'))!.split(' ').map(Number);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paperWidth, height: 1017 });
  const box = (await canvas.boundingBox())!;
  const pixels = await canvas.evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }));
  expect(box.width / box.height).toBeCloseTo(pixels.width / pixels.height, 1);
  const shown = (await chart.boundingBox())!;
  expect(shown.width / shown.height).toBeCloseTo(viewBox[2]! / viewBox[3]!, 1);
  // Bars are backgrounds, which browsers leave out unless told otherwise.
  const bar = map(page, 'Class-balanced').locator('.map-bar i').first();
  expect(await bar.evaluate((element) => getComputedStyle(element).printColorAdjust)).toBe('exact');

  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await brightness()).toBeLessThan(110);
  await expect(page.locator('svg[data-printed].ui-chart, svg[viewBox].ui-chart')).toHaveCount(0);
});
