import { type OwnQuestion, presentBeatsOf } from '../../core/lesson/presentBeats.ts';
import { isNumbers, isRecord } from '../../core/lesson/readStepFacts.ts';
import { stepNames } from '../../core/lesson/stepStates.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { Room } from '../../store/room.ts';

/** What is kept in the session of the tab, under a version: another version of it is not read. */
const key = 'long-tail-lab/present/1';

/** The part of a browser's storage that is used here. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/**
 * Restores the beats and hands of this tab, and keeps them from now on.
 *
 * @returns A function that ends that.
 */
export function keepRoom(store: LabStore, storage: Storage | undefined): () => void {
  if (!storage) return () => {};
  const kept = read(storage);
  if (kept && store.getState().room === undefined) store.setState({ room: kept });
  return store.subscribe(({ room }, before) => {
    if (room && room !== before.room) write(storage, room);
  });
}

function read(storage: Storage): Room | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (!isRecord(kept) || !isRecord(kept.beats) || !isRecord(kept.hands)) return undefined;
    const { beats, hands } = kept;
    const own = readOwn(kept.own);
    const beatsOf = stepNames.filter((name) => presentBeatsOf(name, own).some((beat) => beat === beats[name]));
    const handsOf = stepNames.filter((name) => isNumbers(hands[name]));
    return {
      beats: Object.fromEntries(beatsOf.map((name) => [name, beats[name]])),
      hands: Object.fromEntries(handsOf.map((name) => [name, hands[name]])),
      own,
      ownHands: own && isNumbers(kept.ownHands) ? (kept.ownHands as Room['ownHands']) : [],
      isBlank: false,
      hasNotes: kept.hasNotes === true,
    };
  } catch {
    return undefined;
  }
}

/** A question of the teacher's own; `undefined` if it is none. */
function readOwn(kept: unknown): OwnQuestion | undefined {
  if (!isRecord(kept)) return undefined;
  const { text, options, answer } = kept;
  const before = stepNames.find((name) => name === kept.before);
  const areOptions = Array.isArray(options) && options.every((option): option is string => typeof option === 'string');
  if (before === undefined || typeof text !== 'string' || !areOptions) return undefined;
  const isAnswer = typeof answer === 'number' && options[answer] !== undefined;
  return { before, text, options, answer: isAnswer ? answer : undefined };
}

function write(storage: Storage, room: Room): void {
  try {
    storage.setItem(key, JSON.stringify(room));
  } catch {
    // A browser may keep nothing; then hands last as long as the page.
  }
}
