import { test as base, expect, type JSHandle, type Locator, type Page } from '@playwright/test';

/** Accessible names of the four maps, in their order on screen. */
export const schemes = ['No re-weighting', 'Inverse frequency', 'Class-balanced', 'Inverse square root'] as const;

/** Name of a scheme as its map says it. */
export type Scheme = (typeof schemes)[number];

/** Console messages and uncaught errors during a test, none of which a reader should be able to cause. */
export interface Listening {
  readonly complaints: string[];
  /**
   * Whether the page may keep itself for use without a network. Most tests forbid it: what a service worker answers no
   * test can hold back or change.
   */
  readonly isKept: boolean;
}

/**
 * A test that fails if the page, or a worker of it, writes to the console or throws. A test that
 * expects a message removes it.
 */
export const test = base.extend<Listening>({
  isKept: [false, { option: true }],
  complaints: [
    async ({ context, isKept }, use) => {
      const complaints: string[] = [];
      if (!isKept) {
        await context.addInitScript(() => {
          if ('Navigator' in self) Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
        });
      }
      context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error()}`));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Lets the page believe in so many cores, from its next load on. */
export async function pretendCores(page: Page, cores: number): Promise<void> {
  await page.addInitScript((count) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { configurable: true, get: () => count });
  }, cores);
}

/**
 * Loads the page and waits for the first frame.
 *
 * @param hash - The part of the address from `#` on.
 */
export async function open(page: Page, hash = ''): Promise<void> {
  await load(page, hash);
  await expect(page.getByTestId('engine')).toHaveText(/^(WebGL|CPU)/);
  await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
}

/** Loads the page, even if only the part after `#` differs from what is there, and waits for nothing. */
export async function load(page: Page, hash = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`/${hash}`);
}

/** The map of a scheme. */
export function map(page: Page, scheme: string): Locator {
  return page.getByRole('figure', { name: scheme, exact: true });
}

/** A slider by its name. */
export function slider(page: Page, name: string): Locator {
  return page.getByRole('slider', { name, exact: true });
}

/** A button by its name. */
export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Moves a slider to a position of its track. */
export async function setSlider(page: Page, name: string, position: number): Promise<void> {
  await slider(page, name).fill(String(position));
}

/** Moves a slider to a share of its track, to the nearest position that it has. */
export async function setSliderAt(page: Page, name: string, share: number): Promise<void> {
  const position = await slider(page, name).evaluate((element, along) => {
    const [min, max, step] = ['min', 'max', 'step'].map((key) => Number(element.getAttribute(key)));
    return min! + Math.round((along * (max! - min!)) / step!) * step!;
  }, share);
  await setSlider(page, name, Number(position.toPrecision(12)));
}

/** The step on screen. */
export async function stepCount(page: Page): Promise<number> {
  return Number((await page.getByTestId('step').innerText()).replace(/\D/g, ''));
}

/** Waits until a step, or a later one, is on screen. */
export async function reachStep(page: Page, step: number, timeout = 60_000): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const text = document.querySelector('[data-testid="step"]')?.textContent ?? '';
      return Number(text.replace(/\D/g, '')) >= least;
    },
    step,
    { timeout },
  );
}

/** Waits until exactly a step is on screen. */
export async function expectStep(page: Page, step: number): Promise<void> {
  const text = String(step).padStart(6, '0');
  await expect(page.getByTestId('step')).toHaveText(`${text.slice(0, 3)},${text.slice(3)}`, { timeout: 60_000 });
}

/** Clicks Step `times` times, in the page, without waiting for a frame in between. */
export async function clickStep(page: Page, times: number): Promise<void> {
  await button(page, 'Step').evaluate((element, count) => {
    for (let click = 0; click < count; click += 1) (element as HTMLButtonElement).click();
  }, times);
}

/** Balanced accuracies on screen, in per cent, in the order of {@link schemes}. */
export function accuracies(page: Page): Promise<number[]> {
  return Promise.all(
    schemes.map(async (scheme) => {
      const text = await map(page, scheme).innerText();
      const share = /(\d+\.\d) %/.exec(text)?.[1];
      if (share === undefined) throw new Error(`no balanced accuracy in the map of ${scheme}: ${text}`);
      return Number(share);
    }),
  );
}

/** Keeps every step that is on screen from now on, in order. */
export function recordSteps(page: Page): Promise<JSHandle<number[]>> {
  return page.getByTestId('step').evaluateHandle((element) => {
    const read = () => Number(element.textContent?.replace(/\D/g, ''));
    const steps = [read()];
    new MutationObserver(() => steps.push(read())).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return steps;
  });
}

/** Whether numbers never fall. */
export function isRising(steps: readonly number[]): boolean {
  return steps.every((step, index) => index === 0 || step >= steps[index - 1]!);
}

/**
 * Waits until the step has not changed for as many animation frames as a slow machine takes for a frame; returns it.
 */
export function restingStep(page: Page): Promise<number> {
  return page.getByTestId('step').evaluate(
    (element, pictures) =>
      new Promise<number>((resolve) => {
        let last = element.textContent;
        let rested = 0;
        const look = () => {
          rested = element.textContent === last ? rested + 1 : 0;
          last = element.textContent;
          if (rested < pictures) requestAnimationFrame(look);
          else resolve(Number(last?.replace(/\D/g, '')));
        };
        look();
      }),
    30,
  );
}

/** Opens the less common settings of training; they load when they are opened first. */
export async function openTraining(page: Page): Promise<void> {
  await page.getByText('More about training').click();
  await expect(page.getByRole('radio', { name: 'Cosine', exact: true })).toBeVisible();
}
