import { expect, type Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { button, load, test } from './lab.ts';

/** A page on a slow machine takes its time. */
const patience = { timeout: 60_000 };

/** Opens a step as it is presented, on a projector. */
async function present(page: Page, step: string): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await load(page, `#/lesson?at=${step}&present=1&engine=simd`);
  await expect(slide(page)).toBeVisible(patience);
}

const slide = (page: Page) => page.getByRole('region', { name: 'What the room sees' });
const hands = (page: Page, option: string) => page.getByRole('textbox', { name: `Hands for: ${option}` });
const options = (page: Page) => slide(page).getByRole('listitem');

/** The number of hands at each option of an audience's window, empty where there are none. */
const countsSeen = (page: Page) =>
  options(page).evaluateAll((items) =>
    items.map((item) => /(\d+)\s+hands?$/.exec((item as HTMLElement).innerText)?.[1] ?? ''),
  );

/** Opens the audience's window and waits until it shows the lesson. */
async function openAudience(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await button(page, 'Open the audience’s window').click();
  const audience = await opened;
  await expect(slide(audience)).toBeVisible(patience);
  return audience;
}

/** Covers a window as a browser says it: it is hidden, and calls back for no painting. */
async function makeCoverable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = window.requestAnimationFrame.bind(window);
    let isCovered = false;
    let waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => {
      if (!isCovered) return own((time) => (isCovered ? waiting.push(callback) : callback(time)));
      waiting.push(callback);
      return 0;
    };
    Object.defineProperty(document, 'hidden', { get: () => isCovered });
    Object.defineProperty(document, 'visibilityState', { get: () => (isCovered ? 'hidden' : 'visible') });
    Object.assign(window, {
      cover(isNow: boolean) {
        isCovered = isNow;
        document.dispatchEvent(new Event('visibilitychange'));
        if (isNow) return;
        const all = waiting;
        waiting = [];
        for (const callback of all) own(callback);
      },
    });
  });
}

const cover = (page: Page, isCovered: boolean) =>
  page.evaluate((isNow) => (window as unknown as { cover(isNow: boolean): void }).cover(isNow), isCovered);

test('the button of the lesson begins, Page Down goes through a step, and Escape leaves', async ({ page }) => {
  await load(page, '#/lesson?engine=simd');
  await button(page, 'Presenter').click();
  await expect(slide(page)).toContainText('1 / 8', patience);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect.poll(() => page.url()).toContain('present=1');
  await expect(hands(page, 'Fewer than 10')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(hands(page, 'Fewer than 10')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toContainText('Training: step 100 of 100', patience);
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toContainText('So it is on 58 of 60 seeds', patience);
  await expect(slide(page)).toContainText('of 100. Of A it finds');
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toContainText('2 / 8');
  await page.keyboard.press('PageUp');
  await expect(slide(page)).toContainText('So it is on 58 of 60 seeds');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Presenter')).toBeVisible(patience);
  await expect(page.getByRole('banner')).toBeVisible();
});

test('digits raise hands, a row that nobody chose stays empty, and a reload loses none', async ({ page }) => {
  await present(page, 'inverse');
  for (const key of ['1', '2', '2', '2']) await page.keyboard.press(key);
  await expect(hands(page, 'The tail gains, the head pays')).toHaveValue('3');
  await expect(hands(page, 'Both lose')).toHaveValue('');
  await hands(page, 'Hardly anything').fill('12');
  // A digit in the field is typed, and raises no hand.
  await page.keyboard.press('Enter');
  await expect(hands(page, 'Hardly anything')).toHaveValue('12');
  await page.reload();
  await expect(hands(page, 'Hardly anything')).toHaveValue('12', patience);
  await expect(hands(page, 'The tail gains, at no one’s cost')).toHaveValue('1');
  await expect(hands(page, 'Both lose')).toHaveValue('');
  const width = (index: number) =>
    options(page)
      .nth(index)
      .locator('.present-share')
      .evaluate((bar) => bar.getAnimations().map((each) => each.finish()) && (bar as HTMLElement).style.width);
  // Of 16 hands.
  expect(await width(0)).toBe('6.25%');
  expect(await width(3)).toBe('75%');
});

test('B shows nothing, and any key brings the step back and does nothing else', async ({ page }) => {
  await present(page, 'beta');
  await page.keyboard.press('b');
  await expect(slide(page)).toHaveText('');
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toContainText('β is N');
  await expect(hands(page, '5 times')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(slide(page)).toContainText('5 / 8');
  await page.keyboard.press('ArrowLeft');
  await expect(slide(page)).toContainText('4 / 8');
});

test.describe('the audience’s window', () => {
  test('follows the beats and hands of the teacher’s, and has neither notes nor controls', async ({ page }) => {
    await present(page, 'beta');
    await page.keyboard.press('3');
    const audience = await openAudience(page);
    await expect(slide(audience)).toContainText('4 / 8');
    expect(await countsSeen(audience)).toEqual(['', '', '1', '']);
    await expect(page.getByRole('complementary', { name: 'Notes, for you alone' })).toBeVisible();
    await expect(audience.getByRole('complementary')).toHaveCount(0);
    await expect(audience.getByText('Many expect')).toHaveCount(0);
    await expect(audience.getByRole('textbox')).toHaveCount(0);
    await expect(audience.getByRole('main').getByRole('button')).toHaveText(['Full screen']);
    await page.keyboard.press('PageDown');
    await expect(slide(audience)).toContainText('So it is on 60 of 60 seeds', patience);
    await page.keyboard.press('b');
    await expect(slide(audience)).toHaveText('');
    await audience.close();
    await expect(page.getByRole('complementary')).toBeHidden();
  });

  test('shows the question of the teacher’s link first, with its hands, and then its answer in a frame', async ({
    page,
  }) => {
    const link = 'inverse&ask=Which+one+is+it%3F&choices=one%7Ctwo%7Cthree&answer=2';
    await present(page, link);
    await expect(slide(page)).toContainText('Which one is it?');
    await expect(slide(page)).not.toContainText('2 / 8');
    await expect(page.getByRole('complementary')).toBeHidden();
    for (const key of ['2', '1', '2', '4']) await page.keyboard.press(key);
    await expect(hands(page, 'two')).toHaveValue('2');
    expect(await violations(page)).toEqual([]);
    const audience = await openAudience(page);
    expect(await countsSeen(audience)).toEqual(['1', '2', '']);
    await page.reload();
    await expect(hands(page, 'one')).toHaveValue('1', patience);
    await page.keyboard.press('PageDown');
    await expect(audience.locator('.present-answer')).toContainText('This is the answer', patience);
    await expect(audience.locator('.present-answer')).toContainText('two');
    await page.keyboard.press('PageDown');
    await expect(slide(audience)).toContainText('2 / 8', patience);
    await page.keyboard.press('PageUp');
    await expect(slide(audience)).toContainText('Which one is it?', patience);
  });

  test('follows while it is covered, and maps are there when it is seen again', async ({ page }) => {
    await present(page, 'forgotten');
    const opened = page.waitForEvent('popup');
    await button(page, 'Open the audience’s window').click();
    const audience = await opened;
    await makeCoverable(audience);
    await audience.reload();
    await expect(slide(audience)).toContainText('1 / 8', patience);
    await cover(audience, true);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('2');
    await expect.poll(() => countsSeen(audience), patience).toEqual(['', '1', '', '']);
    await page.keyboard.press('PageDown');
    await expect(slide(audience)).toContainText('Training: step 100 of 100', patience);
    await cover(audience, false);
    await expect(audience.getByRole('figure', { name: 'No re-weighting' })).toContainText(/\d\d\.\d %/, patience);
    const colours = await audience.locator('canvas').first().evaluate(coloursOf);
    expect(colours).toBeGreaterThan(20);
  });

  test('lets models train on while the teacher’s is covered', async ({ page }) => {
    await makeCoverable(page);
    await present(page, 'inverse');
    const audience = await openAudience(page);
    await page.keyboard.press('PageDown');
    await cover(page, true);
    // The window in front has the keys, and hands them on.
    await audience.keyboard.press('PageDown');
    await expect(slide(audience)).toContainText('Training: step 300 of 300', patience);
    await audience.keyboard.press('PageDown');
    await expect(slide(audience)).toContainText('So it is on 59 of 60 seeds', patience);
  });

  test('goes on with the teacher’s when that is loaded again', async ({ page }) => {
    await present(page, 'worth');
    const audience = await openAudience(page);
    await page.reload();
    await expect(slide(page)).toBeVisible(patience);
    await expect(page.getByRole('complementary')).toBeVisible(patience);
    await page.keyboard.press('4');
    await expect.poll(() => countsSeen(audience), patience).toEqual(['', '', '', '1']);
    await page.keyboard.press('Escape');
    await expect(audience.getByRole('heading')).toContainText('This window follows the presenter’s', patience);
  });
});

/** Different colours in the middle row of a canvas, each of eight levels. Runs in the page. */
function coloursOf(canvas: HTMLElement | SVGElement): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, Math.floor(height / 2), width, 1);
  const found = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    found.add((data[at]! >> 3) * 1024 + (data[at + 1]! >> 3) * 32 + (data[at + 2]! >> 3));
  return found.size;
}

/** Texts in sight that are smaller than 20 px, with their size. Runs in the page. */
function smallTexts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    const text = walker.currentNode.textContent!.trim();
    const { width, height } = element.getBoundingClientRect();
    const isHidden = !element.checkVisibility() || element.closest('.visually-hidden, .app-skip, dialog') !== null;
    if (text === '' || isHidden || width * height < 4) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < 20) found.push(`${text.slice(0, 40)}: ${size} px`);
  }
  return found;
}

/** Goes on from the answer of the step on beta, and moves beta until a label of E weighs five of A. */
async function dragBeta(page: Page): Promise<void> {
  const bars = slide(page).getByRole('figure', { name: 'How many times a label weighs' });
  await expect(bars).toContainText('1.1');
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toContainText('Now drag β until it is 5 times.');
  const track = slide(page).getByRole('slider', { name: 'Class balance β' });
  // N = 10^1.98 = 95.
  await track.fill('1.98');
  await expect(slide(page)).toContainText('Now a label of E weighs 5.0 times one of A.');
  await expect(bars).toContainText('5.0');
  await expect(slide(page).locator('.present-sentence')).toContainText('β matters where N comes near the counts');
  await track.press('ArrowRight');
  await expect(track).toHaveValue('1.99');
}

/** What is cut off of what a room sees. Runs in the page. */
function cutParts(region: HTMLElement | SVGElement): string[] {
  const parts =
    '.present-option, .present-option-text, .present-ask, .present-sentence, .present-points, .present-side, ' +
    '.present-bars, .present-tens, .present-beta, .present-picture';
  return [...region.querySelectorAll(parts)]
    .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
    .map((each) => `${each.className}: ${each.scrollWidth} x ${each.scrollHeight}`);
}

for (const step of ['forgotten', 'inverse', 'worth', 'beta', 'middle', 'clean', 'focal', 'counts', 'home']) {
  test(`${step} on a projector has no text under 20 px, with notes or without, nothing cut off, no fault`, async ({
    page,
  }) => {
    test.slow();
    await present(page, step);
    if (step !== 'home') {
      await page.keyboard.press('PageDown');
      await page.keyboard.press('1');
      const beats = ['beta', 'counts'].includes(step) ? 1 : 2;
      for (let beat = 0; beat < beats; beat += 1) await page.keyboard.press('PageDown');
      await expect(slide(page).locator('.present-answer')).toBeVisible(patience);
      await expect(slide(page).locator('.present-sentence b')).toBeVisible(patience);
      // On the seed that the lesson opens with every claim holds.
      await expect(slide(page)).not.toContainText('though not on this one');
    }
    if (step === 'beta') await dragBeta(page);
    if (step === 'middle') {
      const tens = slide(page).getByRole('figure', { name: 'Balanced accuracy over 10 seeds' });
      await expect(tens).toContainText(/β = 0.99 \d\d\.\d ± \d\.\d/, patience);
      await expect(slide(page).locator('.present-sentence')).toContainText('Over 10 seeds it leads no weights by');
    }
    for (const notes of ['closed', 'open']) {
      for (const size of [
        { width: 1920, height: 1080 },
        { width: 1440, height: 900 },
      ]) {
        await page.setViewportSize(size);
        expect(await page.evaluate(smallTexts), `${notes}, ${size.width}`).toEqual([]);
        await expect.poll(() => slide(page).evaluate(cutParts), { message: `${notes}, ${size.width}` }).toEqual([]);
      }
      if (notes === 'closed') await button(page, 'Notes').click();
      await expect(page.getByRole('complementary', { name: 'Notes, for you alone' })).toBeVisible();
    }
    expect(await violations(page)).toEqual([]);
  });
}
