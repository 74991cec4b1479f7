import type { FromAudience, ToAudience } from '../protocol/audienceMessages.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import type { Mirrored, SecondWindow } from '../store/secondWindow.ts';
import { createMirror } from './mirror.ts';
import type { PaintClock } from './paintClock.ts';

/** What the ends of a pair of windows speak over. */
export interface WindowChannel<To, From> {
  post(message: To): void;
  /** Takes messages from now on; the latest listener alone. */
  hear(listener: (message: From) => void): void;
}

/** What the teacher's end needs of its page; tests hand in their own. */
export interface TeachersPage {
  now(): number;
  isHidden(): boolean;
  /** Calls back after milliseconds, unless the function it returns was called. */
  later(callback: () => void, milliseconds: number): () => void;
  /** Calls back again and again until the function it returns is called. */
  repeat(callback: () => void, milliseconds: number): () => void;
  /** Calls back when the window is covered, or shown again. */
  onHidden(callback: () => void): () => void;
  /** Opens the audience's window, or shows it; tells whether the browser did. */
  openWindow(): boolean;
}

/** Milliseconds between two questions whether the audience's window is there. */
const interval = 2000;

/** Questions without an answer after which it counts as closed. */
const mostUnanswered = 3;

/** Whether a window shows the lesson to a room: what else is opened in it is the teacher's own. */
const isPresented = ({ page, inputs }: LabState) => page === 'lesson' && inputs.present;

/** The teacher's end: shows in the store whether an audience's window is there, and tells it what changes. */
export function showAudience(
  store: LabStore,
  channel: WindowChannel<ToAudience<Partial<Mirrored>>, FromAudience>,
  page: TeachersPage,
  clock: PaintClock,
): SecondWindow {
  function begin(act: Parameters<SecondWindow['begin']>[0]): () => void {
    let unanswered = 0;
    const mirror = createMirror(
      (changes) => channel.post({ kind: 'changed', changes }),
      page.now,
      page.later,
      page.isHidden,
    );
    const isThere = () => store.getState().showing === 'teacher';

    function sendAll(): void {
      const state = store.getState();
      if (isPresented(state)) mirror.sendAll(state);
    }

    function see(isSeen: boolean): void {
      unanswered = 0;
      if (isSeen === isThere()) return;
      store.setState({ showing: isSeen ? 'teacher' : 'alone' });
      if (isSeen) sendAll();
    }

    function ping(): void {
      unanswered += 1;
      if (unanswered > mostUnanswered && isThere()) see(false);
      channel.post({ kind: 'ping' });
    }

    channel.hear((message) => {
      switch (message.kind) {
        case 'hello':
          if (isThere()) sendAll();
          see(true);
          break;
        case 'here':
          see(true);
          break;
        case 'painted':
          clock.paintedElsewhere();
          break;
        case 'pressed':
          act(message.command);
          break;
        case 'closed':
          see(false);
          break;
        default:
          message satisfies never;
      }
    });
    const ends = [
      store.subscribe((state, before) => {
        if (isThere() && isPresented(state)) mirror.heed(state, before);
      }),
      page.repeat(ping, interval),
      // What it waits to be painted here is painted there from now on.
      page.onHidden(ping),
    ];
    ping();
    return () => {
      for (const end of ends) end();
      mirror.close();
      channel.post({ kind: 'left' });
      channel.hear(() => {});
      store.setState({ showing: 'alone' });
    };
  }

  return { open: page.openWindow, send: () => {}, begin };
}
