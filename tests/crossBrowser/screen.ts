import type { Browser } from './browser.ts';
import type { PageRecord } from './recordPage.ts';

/** Keeps the state of the models with each frame that the latest worker sends from now on. */
export const followState = (browser: Browser): Promise<void> =>
  browser.evaluate(() => {
    window.pageRecord.workers.at(-1)!.addEventListener('message', ({ data }) => {
      if (data.kind === 'frame') window.pageRecord.state = data.checkpoint;
    });
  });

/** The step of the latest state that was kept, and the bits of its parameters and moments, 32 at a time. */
export const stateKept = (browser: Browser): Promise<{ step: number; bits: number[] } | null> =>
  browser.evaluate(() => {
    const { state } = window.pageRecord;
    if (!state) return null;
    const { step, parameters, first, second } = state;
    const bits = [parameters, first, second].flatMap((numbers) => Array.from(new Uint32Array(numbers.buffer)));
    return { step, bits };
  });

/** The step that is shown. */
export const stepShown = (browser: Browser): Promise<number> =>
  browser.evaluate(() =>
    Number((document.querySelector('[data-testid="step"]')?.textContent ?? '').replace(/\D/g, '') || Number.NaN),
  );

/** Balanced accuracies on the maps, as texts. */
export const accuraciesShown = (browser: Browser): Promise<string[]> =>
  browser.evaluate(() =>
    [...document.querySelectorAll('.decision-map .map-accuracy')].map((each) => each.textContent ?? ''),
  );

/** Text about the engine. */
export const engineShown = (browser: Browser): Promise<string | null> =>
  browser.evaluate(() => document.querySelector('[data-testid="engine"]')?.textContent ?? null);

/** Text of the first element of a selector; `null` if there is none. */
export const textOf = (browser: Browser, css: string): Promise<string | null> =>
  browser.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? null, css);

/** How many elements match a selector. */
export const countOf = (browser: Browser, css: string): Promise<number> =>
  browser.evaluate((selector) => document.querySelectorAll(selector).length, css);

/** The part of the address from `#` on. */
export const hashOf = (browser: Browser): Promise<string> => browser.evaluate(() => location.hash);

/** Errors and warnings of the page since it was loaded. */
export const complaintsOf = (browser: Browser): Promise<PageRecord['complaints']> =>
  browser.evaluate(() => window.pageRecord.complaints);

/** The latest file that was offered for download, once its content has been read. */
export const savedFile = (browser: Browser): Promise<{ name: string; type: string; text: string } | null> =>
  browser.evaluate(() => {
    const last = window.pageRecord.saved.at(-1);
    return last?.text === undefined ? null : { name: last.name, type: last.type, text: last.text };
  });

/** Clicks Step `times` times, in the page, without waiting for a frame in between. */
export const clickStep = (browser: Browser, times: number): Promise<void> =>
  browser.evaluate((count) => {
    const step = [...document.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === 'Step');
    for (let click = 0; click < count; click += 1) step!.click();
  }, times);
