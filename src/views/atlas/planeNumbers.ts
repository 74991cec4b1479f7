import type { Ends } from '../../core/ends.ts';
import { bestOfMany } from '../../core/seeds/bestOfMany.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import type { Moment, PlaneSeed } from '../../store/atlas.ts';
import type { PlaneAxes, PlaneMeasure } from '../../store/parameters/atlas.ts';
import { columnCount } from '../../store/parameters/atlas.ts';
import { hasOwnData, planeRows } from '../../store/plane.ts';

/** Models on one seed: recalls and which of them diverged. */
type OneSeed = Pick<Moment, 'recall' | 'frozen'>;

/** Cells among which there is one best: those of a row where rows are data, which nobody chooses, or all. */
export interface PlaneGroup {
  /** Index of the best cell. */
  readonly best: number;
  /** Width of seed noise around it; none with one seed. */
  readonly margin: number | undefined;
}

/** What the plane shows, by cell: row after row, [S]. */
export interface PlaneNumbers {
  readonly measure: PlaneMeasure;
  /** The classes whose recalls are those of head and tail. */
  readonly ends: Ends;
  /** The measure, as a share; the mean over seeds if there are several, `undefined` where a model diverged. */
  readonly values: readonly (number | undefined)[];
  /** Standard deviation over seeds; none with one seed. */
  readonly deviations: readonly (number | undefined)[] | undefined;
  /** Recalls of the most frequent and of the rarest class, as the values are. */
  readonly head: readonly (number | undefined)[];
  readonly tail: readonly (number | undefined)[];
  /** Seeds that the numbers are of. */
  readonly seeds: number;
  readonly groups: readonly PlaneGroup[];
  /** Whether each cell may be the best of its group, with several seeds; [S]. */
  readonly mayBeBest: readonly boolean[] | undefined;
  /** Step of the models. */
  readonly step: number;
}

/** Value of a measure for one model; `undefined` if it diverged, or nothing is known to compare it with. */
export function measured(
  { recall, frozen }: OneSeed,
  model: number,
  measure: PlaneMeasure,
  bayes: number | undefined,
  ends: Ends,
): number | undefined {
  if (frozen[model] !== undefined) return undefined;
  const classes = recall.length / frozen.length;
  const own = recall.subarray(model * classes, (model + 1) * classes);
  if (measure === 'head' || measure === 'tail') return own[ends[measure]];
  const accuracy = own.reduce((sum, share) => sum + share, 0) / classes;
  return measure === 'accuracy' ? accuracy : bayes === undefined ? undefined : bayes - accuracy;
}

/** Whether more of a measure is better. */
export function isMoreBetter(measure: PlaneMeasure): boolean {
  return measure !== 'regret';
}

/**
 * The numbers of a plane.
 *
 * @param of - One seed or several, of the same models.
 * @param bayes - Best reachable balanced accuracy, if known.
 * @param ends - The classes whose recalls are those of head and tail.
 */
export function planeNumbers(
  of: readonly OneSeed[],
  step: number,
  axes: PlaneAxes,
  measure: PlaneMeasure,
  bayes: number | undefined,
  ends: Ends,
): PlaneNumbers {
  const count = of[0]!.frozen.length;
  const bySeed = (what: PlaneMeasure) =>
    of.map((seed) => Array.from({ length: count }, (_, model) => measured(seed, model, what, bayes, ends)));
  const own = bySeed(measure);
  const summaries = summariesOf(own, count);
  const sign = isMoreBetter(measure) ? 1 : -1;
  const groups = groupsOf(axes, count).flatMap((cells): (PlaneGroup & { readonly among: readonly number[] })[] => {
    const found = bestOfMany(own.map((seed) => cells.map((cell) => signed(seed[cell], sign))));
    if (found) {
      return [{ best: cells[found.best]!, margin: found.margin, among: cells.filter((_, at) => found.mayBeBest[at]) }];
    }
    const known = cells.filter((cell) => summaries[cell] !== undefined);
    if (known.length === 0) return [];
    const best = known.reduce((top, cell) => (sign * summaries[cell]!.mean > sign * summaries[top]!.mean ? cell : top));
    return [{ best, margin: undefined, among: [] }];
  });
  const among = new Set(groups.flatMap((group) => group.among));
  const meanOf = (what: PlaneMeasure) => summariesOf(bySeed(what), count).map((summary) => summary?.mean);
  return {
    measure,
    ends,
    values: summaries.map((summary) => summary?.mean),
    deviations: of.length > 1 ? summaries.map((summary) => summary?.deviation) : undefined,
    head: meanOf('head'),
    tail: meanOf('tail'),
    seeds: of.length,
    groups: groups.map(({ best, margin }) => ({ best, margin })),
    mayBeBest: of.length > 1 ? summaries.map((_, cell) => among.has(cell)) : undefined,
    step,
  };
}

function signed(value: number | undefined, sign: number): number | undefined {
  return value === undefined ? undefined : sign * value;
}

/** Cells of each group. */
function groupsOf(axes: PlaneAxes, count: number): number[][] {
  const all = Array.from({ length: count }, (_, cell) => cell);
  if (!hasOwnData(axes)) return [all];
  return planeRows(axes).map((_, row) => all.slice(row * columnCount, (row + 1) * columnCount));
}

function summariesOf(bySeed: readonly (readonly (number | undefined)[])[], count: number) {
  return Array.from({ length: count }, (_, cell) => {
    const values = bySeed.map((seed) => seed[cell]);
    return values.includes(undefined) ? undefined : seedSummary(values as number[]);
  });
}

/** The best of all cells, of whichever group; `undefined` if there is none. */
export function bestOf({ groups, values, measure }: PlaneNumbers): number | undefined {
  const sign = isMoreBetter(measure) ? 1 : -1;
  return groups
    .map(({ best }) => best)
    .reduce<number | undefined>(
      (top, cell) => (top === undefined || sign * values[cell]! > sign * values[top]! ? cell : top),
      undefined,
    );
}

/** Narrowest range of colours: below it differences are those between few test points. */
const leastRange = 0.02;

/**
 * Ends of the colours, the worse and the better: the better end is the best value shown, and the range is that of the
 * latest plane, so that a colour says how far a cell is behind the best, at every step. A tenth of the cells may lie
 * beyond the worse end, lest one that has learnt nothing leaves all others alike.
 *
 * @param latest - Numbers of the latest plane.
 */
export function colourRange(shown: PlaneNumbers, latest: PlaneNumbers): readonly [worse: number, better: number] {
  const sign = isMoreBetter(shown.measure) ? 1 : -1;
  const values = latest.values.flatMap((value) => (value === undefined ? [] : [sign * value])).sort((a, b) => a - b);
  const range = values.length === 0 ? 0 : values.at(-1)! - values[Math.floor(values.length / 10)]!;
  const best = bestOf(shown);
  const better = best === undefined ? 1 : shown.values[best]!;
  return [better - sign * Math.max(leastRange, range), better];
}

/** The seeds that a plane shows: those that it has been trained on beside its own, as many as were chosen. */
export function shownSeeds(done: readonly PlaneSeed[], chosen: readonly number[]): readonly PlaneSeed[] {
  return chosen.flatMap((seed) => done.find((one) => one.seed === seed) ?? []);
}
