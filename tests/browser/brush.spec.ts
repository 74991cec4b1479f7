import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { whenIdle } from './idle.ts';
import { accuracies, button, clickStep, expectStep, map, open, test } from './lab.ts';

const brush = (page: Page) => page.getByRole('region', { name: 'Brush' });
const surface = (page: Page, scheme = 'No re-weighting') => map(page, scheme).getByRole('application');
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).check({ force: true });

/** Points of a class, all labels counted, as its bar says. */
async function countOf(page: Page, letter: string): Promise<number> {
  const text = await page.getByRole('slider', { name: `Points of class ${letter}` }).getAttribute('aria-valuetext');
  return Number(/: (\d+) labels/.exec(text!)![1]);
}

/** Drags the pointer over a map through places in shares of its width and height. */
async function drag(page: Page, over: Locator, places: readonly (readonly [number, number])[]): Promise<void> {
  const box = (await over.boundingBox())!;
  const at = ([across, down]: readonly [number, number]) =>
    [box.x + across * box.width, box.y + down * box.height] as const;
  await page.mouse.move(...at(places[0]!));
  await page.mouse.down();
  for (const place of places.slice(1)) await page.mouse.move(...at(place), { steps: 6 });
  await page.mouse.up();
}

for (const engine of ['plain', 'webgl'] as const) {
  test(`the brush adds, moves and erases points, and the models go on from where they are (${engine})`, async ({
    page,
  }) => {
    await open(page, `#/lab?engine=${engine}&largest=200&noise=0`);
    await clickStep(page, 10);
    await expectStep(page, 10);
    const before = await accuracies(page);
    await button(page, 'Brush').click();
    await choose(page, 'Add points of class E');
    await surface(page).click({ position: { x: 30, y: 30 } });
    await expect.poll(() => countOf(page, 'E')).toBe(3);
    await expect(page).toHaveURL(/[?&]edits=aE-?\d+:\d+(&|$)/);
    await whenIdle(page);
    await expectStep(page, 10);
    expect(await accuracies(page)).toEqual(before);
    const added = new URL(page.url()).hash;
    // 60 of some 320 pixels and more: the point is taken hold of and moved, and another one is not added.
    const box = (await surface(page).boundingBox())!;
    await drag(page, surface(page), [
      [30 / box.width, 30 / box.height],
      [0.5, 0.9],
    ]);
    await expect(brush(page)).toContainText('1 point added · in the address');
    await expect.poll(() => new URL(page.url()).hash).not.toBe(added);
    expect(await countOf(page, 'E')).toBe(3);
    await choose(page, 'Eraser');
    await drag(page, surface(page, 'Inverse frequency'), [
      [0.2, 0.5],
      [0.8, 0.5],
    ]);
    await expect(brush(page)).toContainText(/1 point added, \d+ erased/);
    expect(await countOf(page, 'A')).toBeLessThan(200);
    await whenIdle(page);
    await expectStep(page, 10);
    await clickStep(page, 5);
    await expectStep(page, 15);
    await button(page, 'undo all').click();
    await expect(brush(page)).toContainText('No point is edited.');
    expect(await countOf(page, 'A')).toBe(200);
    await whenIdle(page);
    await expectStep(page, 15);
    await expect(page).not.toHaveURL(/edits=/);
  });
}

test('an undo in mid-stroke ends the stroke, and the border is not painted from beside the map', async ({ page }) => {
  await open(page, '#/lab?engine=plain&largest=200&noise=0');
  await button(page, 'Brush').click();
  await choose(page, 'Add points of class E');
  const box = (await surface(page).boundingBox())!;
  await surface(page).click({ position: { x: 20, y: 20 } });
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 20, { steps: 4 });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.mouse.move(box.x + 140, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(brush(page)).toContainText('No point is edited.');
  // From the middle of the border to far beside the map and back.
  await drag(page, surface(page), [
    [0.98, 0.05],
    [1.4, 0.05],
    [1.4, 0.9],
  ]);
  expect(await countOf(page, 'E')).toBeLessThanOrEqual(2 + 2);
  await page.mouse.move(box.x + 20, box.y + 80);
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.keyboard.down('Control');
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.up('Control');
  expect(await countOf(page, 'E')).toBeLessThanOrEqual(2 + 2);
});

test('all points can be erased on every engine, and come back', async ({ page }) => {
  const all = [...'ABCDE'].flatMap((letter, index) =>
    Array.from({ length: [50, 28, 15, 8, 5][index]! }, (_, place) => `e${letter}${place}`),
  );
  for (const engine of ['webgl', 'simd', 'plain']) {
    await open(page, `#/lab?engine=${engine}&largest=50&imbalance=10&noise=0&edits=${all.join(',')}`);
    await clickStep(page, 3);
    await expectStep(page, 3);
    await expect(page.getByTestId('engine')).toHaveText(engine === 'webgl' ? /^WebGL/ : /^CPU/);
    await expect(page.getByText('No class has a point, so there is nothing to weigh.')).toBeVisible();
    await button(page, 'undo all').click();
    await clickStep(page, 3);
    await expectStep(page, 6);
    expect(await countOf(page, 'A')).toBe(50);
  }
});

test('edits are undone and redone by buttons and keys, with the brush off, too', async ({ page }) => {
  await open(page, '#/lab?engine=plain&largest=200&noise=0&scene=five-blobs');
  await button(page, 'Brush').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  for (const letter of ['B', 'C', 'D']) {
    await choose(page, `Add points of class ${letter}`);
    await drag(page, surface(page), [
      [0.03, 0.03],
      [0.97, 0.03],
    ]);
  }
  const counts = async () => [await countOf(page, 'B'), await countOf(page, 'C'), await countOf(page, 'D')];
  const all = await counts();
  expect(all[0]).toBeGreaterThan(63 + 5);
  await button(page, 'Undo').click();
  await expect.poll(counts).toEqual([all[0], all[1], 6]);
  await page.keyboard.press('Control+z');
  await expect.poll(counts).toEqual([all[0], 20, 6]);
  await button(page, 'Brush').click();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(counts).toEqual([all[0], all[1], 6]);
  await button(page, 'Redo').click();
  await expect.poll(counts).toEqual(all);
  await expect(button(page, 'Redo')).toBeDisabled();
  await button(page, 'undo all').click();
  await expect.poll(counts).toEqual([63, 20, 6]);
  // Nothing is edited, and what was can still be brought back.
  await expect(button(page, 'Brush')).toHaveAttribute('aria-pressed', 'false');
  await button(page, 'Undo').click();
  await expect.poll(counts).toEqual(all);
});

test('the keyboard alone chooses a class, adds a point at the probe and erases the nearest', async ({ page }) => {
  await open(page, '#/lab?engine=plain&largest=200&noise=0');
  await button(page, 'Brush').focus();
  await page.keyboard.press('Enter');
  await expect(brush(page).getByRole('radio', { name: 'Add points of class A' })).toBeChecked();
  await surface(page).focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'd', 'Enter']) await page.keyboard.press(key);
  await expect(brush(page).getByRole('radio', { name: 'Add points of class D' })).toBeChecked();
  await expect(brush(page).locator('p[role="status"]')).toHaveText('Point of class D added at 0.06, 0.12.');
  await expect(page).toHaveURL(/edits=aD6:12/);
  await page.keyboard.press('Delete');
  await expect(brush(page).locator('p[role="status"]')).toHaveText('Point of class D at 0.06, 0.12 erased.');
  await expect(brush(page)).toContainText('No point is edited.');
  await page.keyboard.press('Delete');
  await expect(brush(page)).toContainText('1 erased');
  // A letter that is typed where letters are typed chooses nothing.
  await page.getByRole('textbox', { name: 'Value of ρ' }).focus();
  await page.keyboard.press('e');
  await expect(brush(page).getByRole('radio', { name: 'Add points of class D' })).toBeChecked();
  expect(await violations(page, '.compare-panel')).toEqual([]);
});

test('edits are saved as a file and opened again with their data; what is no such file is refused by name', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&largest=1000&noise=0&seed=3&scene=five-blobs');
  await button(page, 'Brush').click();
  await choose(page, 'Eraser');
  await page.getByRole('slider', { name: 'Size of the eraser' }).fill('60');
  await drag(page, surface(page), [
    [0.05, 0.3],
    [0.95, 0.3],
    [0.95, 0.6],
    [0.05, 0.6],
  ]);
  await expect(brush(page)).toContainText(/\d+ erased · over 200, too many for the address: save them/);
  await expect(page).toHaveURL(/[?&]edits=file(&|$)/);
  const left = await countOf(page, 'A');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save edits').click()]);
  expect(download.suggestedFilename()).toBe('long-tail-lab-edits.json');
  const text = readFileSync((await download.path())!, 'utf8');
  await open(page, '#/lab?engine=plain');
  await button(page, 'Brush').click();
  const file = page.locator('.edits-file input');
  const give = (name: string, buffer: string) =>
    file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(buffer) });
  await give('mine.json', text.replace('"eA', '"eX'));
  await expect(brush(page).getByRole('alert')).toContainText(/^mine\.json: entry \d+ of "edits" must .*: eX\d+$/);
  await expect(brush(page)).toContainText('No point is edited.');
  await give('edits.json', text);
  await expect(brush(page).getByRole('alert')).toBeHidden();
  await expect.poll(() => countOf(page, 'A')).toBe(left);
  await expect(page).toHaveURL(/scene=five-blobs/);
  await expect(page).toHaveURL(/seed=3/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('taps add points, and the brush lies above the dock in reach', async ({ page }) => {
    await open(page, '#/lab?engine=plain&largest=200&noise=0');
    await button(page, 'Brush').tap();
    await page.getByText('E', { exact: true }).first().scrollIntoViewIfNeeded();
    await choose(page, 'Add points of class E');
    await page.evaluate(() => window.scrollTo(0, 0));
    const box = (await surface(page).boundingBox())!;
    for (const across of [20, 60, 100]) await page.touchscreen.tap(box.x + across, box.y + 20);
    await expect.poll(() => countOf(page, 'E')).toBe(5);
    await expect(button(page, 'Undo')).toBeInViewport({ ratio: 1 });
    await button(page, 'Undo').tap();
    await expect.poll(() => countOf(page, 'E')).toBe(4);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(client);
  });
});

test('what edits change is measured when it is asked for, and is said to be of before once something changes', async ({
  page,
}) => {
  await open(page, '#/lab?engine=simd&largest=200&until=100&edits=aE-191:99,aE-153:74,eA7,eA8');
  const effect = page.locator('.edits-effect');
  await button(page, 'What do they change?').click();
  await expect(effect.getByRole('listitem')).toHaveText([
    /^No re-weighting: \d+\.\d % → \d+\.\d %, [+−]\d/,
    /^Inverse frequency: /,
    /^Class-balanced: /,
    /^Inverse square root: /,
  ]);
  await expect(effect).toContainText('trained anew to step 100 from 5 starts');
  await expect(effect).toContainText(/Of the 2 erased, (none|one|2) had/);
  await button(page, 'Brush').click();
  await surface(page).click({ position: { x: 30, y: 30 } });
  await expect(effect.getByRole('listitem')).toHaveCount(0);
  await expect(button(page, 'What do they change?')).toBeEnabled();
});
