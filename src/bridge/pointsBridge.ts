import { shown } from '../core/counts/countsProblem.ts';
import { suggestedColumns } from '../core/points/columnChoice.ts';
import type { GivenData } from '../core/points/givenData.ts';
import { givenDataOf } from '../core/points/givenDataOf.ts';
import { pointsIn } from '../core/points/pointsIn.ts';
import type { TableProblem } from '../core/points/pointsProblem.ts';
import type { TableResult } from '../core/points/pointsTable.ts';
import type { GivenSceneName, RealSceneName } from '../core/scenes.ts';
import type { CountsSource } from '../protocol/countsMessages.ts';
import type { ToPointsReader } from '../protocol/pointsMessages.ts';
import type { Actions } from '../store/actions.ts';
import type { LabStore } from '../store/labStore.ts';
import type { PointsActions, PointsState } from '../store/points.ts';
import type { SourceReader } from './sourceReader.ts';

/** Reads tables in a worker. */
export type TableSourceReader = SourceReader<Omit<ToPointsReader, 'id'>, TableResult<TableProblem>>;

/** What a reader does with given points, and where an address finds them. */
export interface PointsBridge extends PointsActions {
  /** The points of a scene; `undefined` if they were never given. Rejects if they cannot be loaded. */
  pointsOf(name: GivenSceneName): Promise<GivenData | undefined>;
}

/** Milliseconds without a key press after which the typed text is read. */
const rest = 250;

/**
 * Connects given points with the store: real data sets are loaded once, and the reader's own are read in a worker. The
 * latest request wins; if it fails, its reason is stored and what was entered stays.
 *
 * @param load - Loads a real data set; rejects if that fails.
 * @param titleOf - What a text that was typed is called.
 */
export function connectPoints(
  store: LabStore,
  actions: Pick<Actions, 'patch'>,
  reader: TableSourceReader,
  load: (name: RealSceneName) => Promise<GivenData>,
  titleOf: () => string,
): PointsBridge {
  const known = new Map<GivenSceneName, GivenData>();
  /** Requests to read, and to enter a scene: of each the latest wins. */
  let wish = 0;
  let entered = 0;
  let taken = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { points: present } = store.getState().inputs;
  if (present) known.set(present.name, present);

  function set(points: Partial<PointsState>): void {
    store.setState({ points: { ...store.getState().points, ...points } });
  }

  /** Begins a new request; one in flight becomes stale. */
  function begin(): number {
    clearTimeout(timer);
    wish += 1;
    return wish;
  }

  async function read(source: CountsSource | (() => Promise<CountsSource>), title: string): Promise<void> {
    const mine = begin();
    set({ progress: { rows: 0, share: 0 }, failure: undefined, isBehind: true });
    let made: CountsSource;
    try {
      made = typeof source === 'function' ? await source() : source;
    } catch (error) {
      const value = shown(error instanceof Error ? error.message : String(error));
      const problem = { kind: 'unreadable-file', value } as const;
      if (mine === wish) set({ progress: undefined, isBehind: false, failure: { kind: 'rejected', title, problem } });
      return;
    }
    if (mine !== wish) return;
    const outcome = await reader.read({ kind: 'read-table', source: made }, (progress) => {
      if (mine === wish) set({ progress });
    });
    if (mine !== wish) return;
    set({ isBehind: false });
    switch (outcome.kind) {
      case 'read':
        set({
          read: { title, table: outcome.table, choice: suggestedColumns(outcome.table) },
          progress: undefined,
        });
        return;
      case 'rejected':
        set({ read: undefined, progress: undefined, failure: { kind: 'rejected', title, problem: outcome.problem } });
        return;
      case 'broken':
        set({ progress: undefined, failure: { kind: 'broken', message: shown(outcome.message) } });
        return;
      case 'cancelled':
        set({ progress: undefined });
        return;
      default:
        outcome satisfies never;
    }
  }

  async function pointsOf(name: GivenSceneName): Promise<GivenData | undefined> {
    const there = known.get(name);
    if (there || name === 'own') return there;
    const loaded = await load(name);
    known.set(name, loaded);
    return loaded;
  }

  return {
    pointsOf,
    async enter(name) {
      entered += 1;
      const mine = entered;
      const { scene, points: before } = store.getState().inputs;
      const points = await pointsOf(name);
      // Another scene may have been chosen meanwhile, in whichever way.
      const { inputs } = store.getState();
      if (mine === entered && inputs.scene === scene && inputs.points === before) actions.patch({ points });
    },
    open: () => set({ isOpen: true }),
    close: () => set({ isOpen: false }),
    type(text) {
      const mine = begin();
      set({ text, progress: undefined, failure: undefined, isBehind: true });
      if (text.trim() === '') {
        reader.cancel();
        set({ read: undefined, isBehind: false });
        return;
      }
      timer = setTimeout(() => {
        if (mine === wish) void read(text, titleOf());
      }, rest);
    },
    read(source, title) {
      void read(source, title);
    },
    choose(choice) {
      const { read: table } = store.getState().points;
      if (table) set({ read: { ...table, choice: { ...table.choice, ...choice } } });
    },
    cancel() {
      begin();
      reader.cancel();
      set({ progress: undefined, isBehind: false });
    },
    use() {
      const { read: table, isBehind } = store.getState().points;
      // What is read is of an earlier text.
      if (isBehind) return;
      const found = table && pointsIn(table.table, table.choice);
      if (found?.kind !== 'read') return;
      taken += 1;
      const named = { name: 'own', key: `own ${taken}`, title: table!.title, origin: undefined } as const;
      const points = givenDataOf(found.set, { ...named, imbalance: 1 });
      known.set('own', points);
      set({ isOpen: false });
      actions.patch({ points });
    },
  };
}
