import type { GivenData } from '../../core/points/givenData.ts';
import { type Address, readAddress, writeAddress } from '../address.ts';
import type { Classroom } from './classroom.ts';
import { writeClass } from './classText.ts';

/** Where the tab keeps what a teacher's link opened with. */
const key = 'long-tail-lab.opened.1';

/**
 * What a link with this text opened with in this tab, if the page was only reloaded since: its own address then holds
 * what the reader has made of it.
 *
 * @param points - Those that are there, if any are.
 */
export function keptOpened(text: string, points: GivenData | undefined): Address | undefined {
  try {
    // Who follows a link, or types it, opens it anew.
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type === 'navigate') return undefined;
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { text?: unknown; address?: unknown } | null;
    if (kept?.text !== text || typeof kept.address !== 'string') return undefined;
    const address = readAddress(kept.address, '', points);
    return address.faults.length > 0 ? undefined : address;
  } catch {
    // Storage may be refused, as in a frame, or hold something else.
    return undefined;
  }
}

/** Keeps what a link opened with, or that there is none. */
export function keepOpened(opened: Classroom['opened'] | undefined): void {
  try {
    if (!opened) sessionStorage.removeItem(key);
    else {
      const { page, inputs, setting } = opened;
      sessionStorage.setItem(key, JSON.stringify({ text: writeClass(setting), address: writeAddress(page, inputs) }));
    }
  } catch {
    // It then lasts as long as the page.
  }
}
