import type { CountSetName } from '../core/counts/countSets.ts';
import { shown } from '../core/counts/countsProblem.ts';
import type { CountsSource } from '../protocol/countsMessages.ts';
import type { Actions } from '../store/actions.ts';
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

/** Something to read, and what it is called. */
interface Source {
  readonly source: CountsSource | (() => Promise<CountsSource>);
  readonly title: string;
}

/** Milliseconds without a key press after which the typed text is read. */
const rest = 250;

/**
 * Loads the counts that the reader asked for into the store. The latest request wins; until its counts are loaded the
 * old ones stay, and if loading fails the reason is stored.
 *
 * @param actions - Set the input that names the data set.
 * @param load - Loads the file of a data set; rejects if that fails.
 * @param titleOf - What a text that was typed is called.
 */
export function connectCounts(
  store: LabStore,
  actions: Pick<Actions, 'change'>,
  reader: CountsReader,
  load: (name: CountSetName) => Promise<CountSetFile>,
  titleOf: () => string,
): CountsActions {
  let wish = 0;
  /** The source that was read last, to read it again with another setting; `undefined` after a data set was chosen. */
  let latest: Source | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(counts: Partial<CountsState>): void {
    store.setState({ counts: { ...store.getState().counts, ...counts } });
  }

  /** Begins a new request; one in flight becomes stale. */
  function begin(): number {
    clearTimeout(timer);
    wish += 1;
    return wish;
  }

  async function read({ source, title }: Source): Promise<void> {
    const mine = begin();
    let made: CountsSource;
    if (typeof source === 'function') {
      set({ progress: { rows: 0, share: 0 } });
      try {
        made = await source();
      } catch (error) {
        if (mine !== wish) return;
        reader.cancel();
        const value = shown(error instanceof Error ? error.message : String(error));
        set({ progress: undefined, failure: { kind: 'rejected', title, problem: { kind: 'unreadable-file', value } } });
        return;
      }
      if (mine !== wish) return;
    } else made = source;
    const outcome = await reader.read(made, store.getState().counts.as, (progress) => {
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
      set({ progress: undefined, failure: { kind: 'not-loaded', name, message } });
    }
  }

  /** Loads what the address names when the view is open: at first, and when the address changes. */
  function look(): void {
    const { page, inputs, counts } = store.getState();
    if (page !== 'counts' && !(page === 'lesson' && inputs.at === 'counts')) return;
    const isFirst = counts.shown === undefined && wish === 0;
    if (isFirst || wanted !== inputs.countSet) {
      show(inputs.countSet);
    }
  }

  /** Shows a data set in place of the present counts and of any request in flight. */
  function show(name: CountSetName): void {
    wanted = name;
    latest = undefined;
    // A worker whose reading is no longer wanted is closed; an idle one is kept.
    if (store.getState().counts.progress) reader.cancel();
    void loadSet(name);
  }

  let wanted = store.getState().inputs.countSet;
  store.subscribe(look);
  look();

  return {
    type(text) {
      set({ text });
      latest = undefined;
      const mine = begin();
      if (text.trim() === '') {
        reader.cancel();
        set({ progress: undefined, failure: undefined });
        return;
      }
      timer = setTimeout(() => {
        if (mine !== wish) return;
        latest = { source: text, title: titleOf() };
        void read(latest);
      }, rest);
    },
    read(source, title) {
      latest = { source, title };
      void read(latest);
    },
    readAs(as) {
      set({ as });
      if (latest) void read(latest);
    },
    cancel() {
      begin();
      reader.cancel();
      set({ progress: undefined });
    },
    choose(name) {
      if (store.getState().locked.has('countSet')) return;
      show(name);
      actions.change('countSet', name);
    },
  };
}
