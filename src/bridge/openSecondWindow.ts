import type { LabStore } from '../store/labStore.ts';
import type { SecondWindow } from '../store/secondWindow.ts';
import { followTeacher } from './followTeacher.ts';
import { createPaintClock, type OnNextPaint } from './paintClock.ts';
import { showAudience, type WindowChannel } from './showAudience.ts';

/** Where a tab keeps the name of its pair, so that the audience's window goes on with it after a reload. */
const key = 'long-tail-lab/audience';

/** Where `next` tells of the next painting; it is replaced while an audience's window may stand in for this one. */
export interface Paints {
  next: OnNextPaint;
}

/** This window's end of a pair: the audience's if the address before its `#` names a pair, otherwise the teacher's. */
export function openSecondWindow(store: LabStore, paints: Paints, drawName: () => string): SecondWindow {
  const named = new URLSearchParams(window.location.search).get('audience');
  const name = named ?? keptName(drawName);
  const channel = `${key}/${name}`;
  const { next } = paints;
  if (named !== null) {
    return followTeacher(store, openChannel(channel), next, (callback) => {
      window.addEventListener('pagehide', callback);
      return () => window.removeEventListener('pagehide', callback);
    });
  }
  const clock = createPaintClock(
    next,
    () => document.hidden,
    () => performance.now(),
  );
  paints.next = clock.next;
  let opened: Window | null = null;
  return showAudience(
    store,
    openChannel(channel),
    {
      now: () => performance.now(),
      isHidden: () => document.hidden,
      later(callback, milliseconds) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      repeat(callback, milliseconds) {
        const timer = setInterval(callback, milliseconds);
        return () => clearInterval(timer);
      },
      onHidden(callback) {
        document.addEventListener('visibilitychange', callback);
        return () => document.removeEventListener('visibilitychange', callback);
      },
      openWindow() {
        if (opened && !opened.closed) opened.focus();
        else opened = window.open(audienceAddress(store, name), `audience-${name}`, 'popup,width=1280,height=720');
        return opened !== null;
      },
    },
    clock,
  );
}

/** The address of the audience's window: that of this page, with the name of the pair, in the same language. */
function audienceAddress(store: LabStore, name: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set('audience', name);
  address.searchParams.set('lang', store.getState().spoken);
  address.hash = '#/lesson?present=1';
  return address.href;
}

function keptName(drawName: () => string): string {
  try {
    const name = window.sessionStorage.getItem(key) ?? drawName();
    window.sessionStorage.setItem(key, name);
    return name;
  } catch {
    // A browser may keep nothing; then the pair lasts as long as the page.
    return drawName();
  }
}

function openChannel<To, From>(name: string): WindowChannel<To, From> {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    hear(listener) {
      channel.onmessage = ({ data }: MessageEvent<From>) => listener(data);
    },
  };
}
