import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { StaticServer } from '../browser/staticServer.ts';
import type { Browser } from './browser.ts';
import { servePages } from './pages.ts';
import { accuraciesShown, complaintsOf } from './screen.ts';

/** A browser under test, and the way to a page in it. */
export interface Session {
  readonly browser: Browser;
  /** Loads the page with what follows `#` in its address, even if only that differs from what is there. */
  visit(hash: string): Promise<void>;
  /** Loads the lab, and waits for the first frame. */
  openLab(query: string): Promise<void>;
}

/**
 * Starts a browser before the tests that are declared here, and ends it after them. No test may cause an
 * error or warning of the page.
 *
 * @param serve - Serves the page, which keeps a record of what it does.
 * @returns Gives the browser to a running test.
 */
export function openSession(
  start: () => Promise<Browser>,
  serve: () => Promise<Pick<StaticServer, 'address' | 'close'>> = servePages,
): () => Session {
  let session: Session | undefined;
  let server: Pick<StaticServer, 'address' | 'close'>;

  beforeAll(async () => {
    server = await serve();
    const browser = await start();
    console.log(browser.name);
    async function visit(hash: string): Promise<void> {
      await browser.goto('about:blank');
      await browser.goto(server.address + hash);
      // Surfaces that follow a pointer, as the columns of logits do, need the page's code; buttons and inputs do not.
      await expect.poll(() => browser.evaluate(() => 'loadBusyWith' in window)).toBe(true);
    }
    session = {
      browser,
      visit,
      async openLab(query) {
        await visit(`#/lab?${query}`);
        await expect.poll(() => accuraciesShown(browser)).toContainEqual(expect.stringMatching(/\d %/));
      },
    };
  });

  afterEach(async () => {
    if (session) expect(await complaintsOf(session.browser)).toEqual([]);
  });

  afterAll(async () => {
    await session?.browser.close();
    await server.close();
  });

  return () => session!;
}
