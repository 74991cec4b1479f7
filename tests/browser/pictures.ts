import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { environmentDifference, type PictureEnvironment, pictureEnvironment } from '../tools/pictureEnvironment.mjs';
import { followRequests, whenIdle } from './idle.ts';
import { test as base } from './lab.ts';

const record = join(import.meta.dirname, 'pictures/madeWith.json');
const madeWith: PictureEnvironment | undefined = existsSync(record)
  ? JSON.parse(readFileSync(record, 'utf8'))
  : undefined;

/** A test that compares pictures. It is skipped where they cannot be equal to those that are kept. */
export const test = base.extend<{ readonly comparable: undefined }>({
  comparable: [
    async ({ browser }, use, testInfo) => {
      const difference = environmentDifference(madeWith, pictureEnvironment(browser.version()));
      // The renewal makes them here, wherever that is.
      testInfo.skip(difference !== undefined && process.env.PICTURES !== 'renew', difference);
      await use(undefined);
    },
    { auto: true },
  ],
});

/** The screen that a picture is of. */
export interface Screen {
  readonly width: number;
  readonly height?: number;
  readonly colours?: 'light' | 'dark';
}

/** Opens an address, relative to the page or whole, on a screen and waits until the page is idle. */
export async function openStill(page: Page, address: string, screen: Screen): Promise<void> {
  followRequests(page);
  await page.setViewportSize({ width: screen.width, height: screen.height ?? 900 });
  await page.emulateMedia({ colorScheme: screen.colours ?? 'light', reducedMotion: 'reduce' });
  await page.mouse.move(0, 0);
  // From another page: an address that differs after # alone would load nothing anew.
  await page.goto('about:blank');
  await page.goto(address);
  await whenIdle(page);
}

/** Makes the window as tall as the page, so that what is fixed at its foot lies under all else. */
export async function showAll(page: Page): Promise<void> {
  await whenIdle(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...page.viewportSize()!, height });
}

/** Compares the window, once the page is idle. No map in it may be blank. */
export async function expectWindow(page: Page, name: string): Promise<void> {
  await whenIdle(page);
  expect(await blankCanvases(page.locator('body'))).toEqual([]);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

/** Compares a part of the page, once that is idle. */
export async function expectPart(page: Page, part: Locator, name: string): Promise<void> {
  await whenIdle(page);
  expect(await blankCanvases(part)).toEqual([]);
  await expect(part).toHaveScreenshot(`${name}.png`);
}

/** Indices of the canvases in a part of the page that are of one colour, and so show nothing. */
export function blankCanvases(part: Locator): Promise<number[]> {
  return part.locator('canvas').evaluateAll((canvases) =>
    canvases.flatMap((canvas, index) => {
      const { width, height } = canvas as HTMLCanvasElement;
      if (width === 0 || height === 0) return [index];
      // From a copy: Chromium warns on the console of a canvas that is read again and again.
      const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      copy.drawImage(canvas as HTMLCanvasElement, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      const colours = new Uint32Array(data.buffer);
      return colours.every((colour) => colour === colours[0]) ? [index] : [];
    }),
  );
}
