import { afterEach, expect, test, vi } from 'vitest';
import { followVersions } from '../../src/app/followVersions.ts';

/** A service worker in a state that the test sets. */
class FakeWorker extends EventTarget {
  state = 'installing';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** A page whose registration has the workers that the test gives it. */
function page(workers: { waiting?: FakeWorker; installing?: FakeWorker }) {
  const registration = Object.assign(new EventTarget(), { waiting: null, installing: null, ...workers });
  const container = Object.assign(new EventTarget(), { controller: {}, register: async () => registration });
  const reload = vi.fn();
  const ownDocument = Object.assign(new EventTarget(), { querySelector: () => ({}), baseURI: 'https://lab.test/' });
  vi.stubGlobal('document', ownDocument);
  vi.stubGlobal('location', { reload });
  const stop = vi.fn();
  vi.stubGlobal('window', { stop });
  const onWaiting = vi.fn<(take: () => void) => void>();
  const followed = followVersions({ serviceWorker: container as unknown as ServiceWorkerContainer }, onWaiting);
  return { registration, container, reload, stop, onWaiting, followed };
}

afterEach(() => vi.unstubAllGlobals());

test('a version that waits takes its place when it is asked to, and the page reloads once it has', async () => {
  vi.useFakeTimers();
  const waiting = new FakeWorker();
  const { container, reload, stop, onWaiting, followed } = page({ waiting });
  await followed;
  expect(stop).not.toHaveBeenCalled();
  onWaiting.mock.lastCall![0]();
  expect(waiting.told).toEqual([{ type: 'SKIP_WAITING' }]);
  expect(stop).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('a page that was stopped for a new version is reloaded in any case, after a while', async () => {
  vi.useFakeTimers();
  const { reload, onWaiting, followed } = page({ waiting: new FakeWorker() });
  await followed;
  onWaiting.mock.lastCall![0]();
  vi.advanceTimersByTime(9_000);
  expect(reload).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(reload).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('if another tab has put it in place already, asking for it reloads the page', async () => {
  const waiting = new FakeWorker();
  const { registration, reload, onWaiting, followed } = page({ waiting });
  await followed;
  Object.assign(registration, { waiting: null });
  onWaiting.mock.lastCall![0]();
  expect(reload).toHaveBeenCalledOnce();
  expect(waiting.told).toEqual([]);
});

test('a version that is being stored before the page could listen is offered once it is', async () => {
  const installing = new FakeWorker();
  const { registration, onWaiting, followed } = page({ installing });
  await followed;
  expect(onWaiting).not.toHaveBeenCalled();
  Object.assign(registration, { waiting: installing, installing: null });
  installing.become('installed');
  expect(onWaiting).toHaveBeenCalledOnce();
});
