import { isRecord, readStepFacts } from '../../core/lesson/readStepFacts.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { readAddress, writeAddress } from '../../store/address.ts';
import type { LabStore } from '../../store/labStore.ts';

/** What is kept in the session of the tab, under a version: another version of it is not read. */
const key = 'long-tail-lab/lesson/1';

interface Kept {
  readonly steps: { readonly [Name in StepName]?: StepFacts };
  /** Address of what was set outside the lesson, if it was left for it. */
  readonly apart?: string;
}

/** The part of a browser's storage that is used here. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/**
 * Restores what the reader did in the lesson before the page was loaded, and keeps what is done from now on.
 *
 * @returns A function that ends that.
 */
export function keepLesson(store: LabStore, storage: Storage | undefined): () => void {
  if (!storage) return () => {};
  const { lesson } = store.getState();
  const kept = read(storage);
  if (kept && Object.keys(lesson.steps).length === 0) {
    const apart = lesson.apart ?? (kept.apart === undefined ? undefined : readAddress(kept.apart).inputs);
    store.setState({ lesson: { ...lesson, steps: kept.steps, apart } });
  }
  return store.subscribe(({ lesson: now, page, inputs }, before) => {
    if (now === before.lesson) return;
    const lab = page === 'lesson' ? now.apart : inputs;
    write(storage, { steps: now.steps, ...(lab && { apart: writeAddress('lab', lab) }) });
  });
}

function read(storage: Storage): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    const steps = isRecord(kept) ? readStepFacts(kept.steps) : undefined;
    if (!isRecord(kept) || !steps) return undefined;
    return { steps, ...(typeof kept.apart === 'string' && { apart: kept.apart }) };
  } catch {
    return undefined;
  }
}

function write(storage: Storage, kept: Kept): void {
  try {
    storage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser may keep nothing; then the lesson lasts as long as the page.
  }
}
