import type { Page, Request } from '@playwright/test';

/** Milliseconds for which nothing may happen before a page counts as idle. */
const quietTime = 100;

/** Animation frames for which nothing may happen: on a busy machine 100 ms may hold a single one. */
const quietFrames = 6;

/** Requests in flight of each page that is followed. */
const inFlight = new WeakMap<Page, Set<Request>>();

/** Follows the requests of a page from now on: scripts that load later, fonts and files count for its idleness. */
export function followRequests(page: Page): void {
  if (inFlight.has(page)) return;
  const requests = new Set<Request>();
  inFlight.set(page, requests);
  // What a page that is left has asked for is never answered, also what it asks for until the next one is there.
  let next: Request | undefined;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      requests.clear();
      next = request;
    }
    requests.add(request);
  });
  page.on('framenavigated', (frame) => {
    if (!next || frame !== page.mainFrame()) return;
    for (const request of requests) if (request !== next) requests.delete(request);
    next = undefined;
  });
  page.on('requestfinished', (request) => void requests.delete(request));
  page.on('requestfailed', (request) => void requests.delete(request));
}

/**
 * Waits until a page is idle: the store names nothing that it is busy with, no request is in flight, no animation or
 * transition runs, no font loads, nothing has asked for an animation frame or written to the document, all this for
 * {@link quietTime} and for {@link quietFrames} frames.
 *
 * The page is observed only while a test waits.
 *
 * @throws Error that names what the page was busy with, if that never ends.
 */
export async function whenIdle(page: Page, timeout = 60_000): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const left = Math.max(1, end - Date.now());
    const causes = await page.evaluate(quiet, { quietTime, quietFrames, timeout: left });
    const open = [...(inFlight.get(page) ?? [])].map((request) => `loading ${request.url()}`);
    if (causes.length + open.length === 0) return;
    if (Date.now() >= end) throw new Error(`page not idle within ${timeout} ms: ${[...causes, ...open].join(', ')}`);
  }
}

/**
 * Runs in the page.
 *
 * @returns Nothing once the page has been quiet, or what it was last busy with after the timeout.
 */
function quiet(limits: { quietTime: number; quietFrames: number; timeout: number }): Promise<readonly string[]> {
  // The page sets it once it is open.
  const page = window as typeof window & { loadBusyWith?: () => Promise<() => readonly string[]> };
  let isAsked = false;
  let busyWith = (): readonly string[] => ['opening'];
  const requestFrame = window.requestAnimationFrame;
  const begin = performance.now();
  let since = begin;
  let frames = 0;
  let activity: string[] = [];
  let last: readonly string[] = ['waking up'];
  const observer = new MutationObserver(() => activity.push('writing to the document'));
  observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  window.requestAnimationFrame = (callback) => {
    activity.push('drawing');
    return requestFrame.call(window, callback);
  };

  function causesNow(): string[] {
    if (page.loadBusyWith && !isAsked) {
      isAsked = true;
      void page.loadBusyWith().then((loaded) => {
        busyWith = loaded;
      });
    }
    const causes = [...activity, ...busyWith()];
    if (document.getAnimations().some(({ playState }) => playState === 'running')) causes.push('animating');
    if (document.fonts.status === 'loading') causes.push('loading fonts');
    if (document.querySelector('[aria-busy="true"]')) causes.push('loading a part');
    activity = [];
    return [...new Set(causes)];
  }

  return new Promise((resolve) => {
    function finish(causes: readonly string[]): void {
      observer.disconnect();
      window.requestAnimationFrame = requestFrame;
      resolve(causes);
    }
    function look(): void {
      const now = performance.now();
      const causes = causesNow();
      if (causes.length > 0) {
        last = causes;
        since = now;
        frames = 0;
      } else frames += 1;
      if (now - since >= limits.quietTime && frames >= limits.quietFrames) finish([]);
      else if (now - begin >= limits.timeout) finish(last);
      else requestFrame.call(window, look);
    }
    requestFrame.call(window, look);
  });
}
