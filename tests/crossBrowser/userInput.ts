import type { Browser, PointerAction } from './browser.ts';

/** An element of the page: the first of a selector, or the first of them that has this name or text. */
export interface Target {
  readonly css: string;
  readonly name?: string;
}

/** A button by its name. */
export const button = (name: string): Target => ({ css: 'button', name });

/** A place in an element, as shares of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const middle: Place = { x: 0.5, y: 0.5 };

/** Keys by the code points that WebDriver knows them by. */
export const keys = { escape: '\uE00C', arrowRight: '\uE014' } as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Scrolls an element into sight, and returns where it is then, in CSS pixels of the window. */
async function boxOf(browser: Browser, { css, name }: Target): Promise<Box> {
  const box = await browser.evaluate(
    (selector, wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
        (element) => wanted === null || (element.ariaLabel ?? element.innerText).trim() === wanted,
      );
      if (!found) return null;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = found.getBoundingClientRect();
      return { left, top, width, height };
    },
    css,
    name ?? null,
  );
  if (!box) throw new Error(`no element ${css}${name ? ` called “${name}”` : ''}`);
  return box;
}

const moveTo = ({ left, top, width, height }: Box, { x, y }: Place): PointerAction => ({
  type: 'pointerMove',
  x: Math.round(left + x * width),
  y: Math.round(top + y * height),
  duration: 0,
});
const down: PointerAction = { type: 'pointerDown', button: 0 };
const up: PointerAction = { type: 'pointerUp', button: 0 };

function move(browser: Browser, actions: readonly PointerAction[]): Promise<void> {
  return browser.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
}

/** Clicks an element with the mouse. */
export async function click(browser: Browser, target: Target, place = middle): Promise<void> {
  await move(browser, [moveTo(await boxOf(browser, target), place), down, up]);
}

/** Clicks the left edge of the window, where nothing but the page's margin is. */
export async function clickMargin(browser: Browser): Promise<void> {
  await move(browser, [{ type: 'pointerMove', x: 8, y: 500, duration: 0 }, down, up]);
}

/**
 * Drags in an element with the mouse, at an even speed.
 *
 * @param moves - How many, 20 ms apart.
 */
export async function drag(browser: Browser, target: Target, from: Place, to: Place, moves: number): Promise<void> {
  const box = await boxOf(browser, target);
  const along = Array.from({ length: moves }, (_, index): PointerAction[] => {
    const share = (index + 1) / moves;
    const place = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    return [{ type: 'pause', duration: 20 }, moveTo(box, place)];
  });
  await move(browser, [moveTo(box, from), down, ...along.flat(), up]);
}

/** Presses a key. */
export async function press(browser: Browser, value: string): Promise<void> {
  await browser.perform([
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ],
    },
  ]);
}
