import type { CountSetName } from '../core/counts/countSets.ts';
import type { ReadAs } from '../core/counts/layout.ts';
import type { CountsSource } from '../protocol/countsMessages.ts';
import type { CountsActions, CountsState } from '../store/counts.ts';
import type { LabStore } from '../store/labStore.ts';
import type { CountsReader } from './countsReader.ts';

/** A file of `public/class-counts/`. */
export interface CountSetFile {
  readonly name: string;
  readonly source: string;
  readonly labels?: readonly string[];
  readonly counts: readonly number[];
}

/** Milliseconds without another key after which what is typed is read. */
const rest = 250;

/**
 * Keeps the counts in the store what the reader asked for. The latest wish wins; until its counts are there those before stay, and if
 * they cannot be had it is said why.
 *
 * @param load - Loads the file of a data set; rejects if it cannot be had.
 * @param titleOf - What a text that was typed is called.
 */
export function connectCounts(
  store: LabStore,
  reader: CountsReader,
  load: (name: CountSetName) => Promise<CountSetFile>,
  titleOf: () => string,
): CountsActions {
  let wish = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(counts: Partial<CountsState>): void {
    store.setState({ counts: { ...store.getState().counts, ...counts } });
  }

  /** Begins something new; what was under way is not wanted any more. */
  function begin(): number {
    clearTimeout(timer);
    wish += 1;
    return wish;
  }

  async function read(source: CountsSource, title: string, as: ReadAs): Promise<void> {
    const mine = begin();
    const outcome = await reader.read(source, as, (progress) => {
      if (mine === wish) set({ progress });
    });
    if (mine !== wish) return;
    switch (outcome.kind) {
      case 'read':
        set({
          shown: { kind: 'own', title, table: outcome.table, reading: outcome.reading },
          progress: undefined,
          failure: undefined,
        });
        return;
      case 'rejected':
        set({ progress: undefined, failure: { kind: 'rejected', title, problem: outcome.problem } });
        return;
      case 'broken':
        set({ progress: undefined, failure: { kind: 'broken', message: outcome.message } });
        return;
      case 'cancelled':
        set({ progress: undefined });
        return;
      default:
        outcome satisfies never;
    }
  }

  async function loadSet(name: CountSetName): Promise<void> {
    const mine = begin();
    try {
      const { name: title, source, labels, counts } = await load(name);
      if (mine !== wish) return;
      set({
        shown: { kind: 'set', name, title, source, table: { names: labels, counts } },
        progress: undefined,
        failure: undefined,
      });
    } catch (error) {
      if (mine !== wish) return;
      const message = error instanceof Error ? error.message : String(error);
      set({ failure: { kind: 'not-loaded', name, message } });
    }
  }

  /** Loads what the address names when the view is open: at first, and when the address changes. */
  function look(): void {
    const { page, inputs, counts } = store.getState();
    if (page !== 'counts') return;
    const isFirst = counts.shown === undefined && wish === 0;
    if (isFirst || wanted !== inputs.countSet) {
      wanted = inputs.countSet;
      void loadSet(inputs.countSet);
    }
  }

  let wanted = store.getState().inputs.countSet;
  store.subscribe(look);
  look();

  return {
    type(text, as) {
      set({ text });
      const mine = begin();
      if (text.trim() === '') {
        reader.cancel();
        set({ progress: undefined, failure: undefined });
        return;
      }
      timer = setTimeout(() => {
        if (mine === wish) void read(text, titleOf(), as);
      }, rest);
    },
    read: (source, title, as) => void read(source, title, as),
    cancel() {
      begin();
      reader.cancel();
      set({ progress: undefined });
    },
    choose(name) {
      // A worker that reads on for nobody is closed; one at rest is kept.
      if (store.getState().counts.progress) reader.cancel();
      wanted = name;
      store.setState({ inputs: { ...store.getState().inputs, countSet: name } });
      void loadSet(name);
    },
  };
}
