import { initialParameters } from '../core/network.ts';
import type { ModelObjective, Problem } from './problem.ts';

/** Points in the plane and their labels. */
interface Samples {
  /** [n, 2]. */
  readonly points: Float32Array;
  /** [n]. */
  readonly labels: Uint8Array;
}

/** The part of a problem that belongs to one seed. */
export interface SeedPart {
  /** Seed of the first weights. */
  readonly seed: number;
  readonly training: Samples;
  /** `undefined` if the data have no test points. */
  readonly test: Samples | undefined;
  /** What its models minimise; [S]. */
  readonly models: readonly ModelObjective[];
}

/**
 * One problem of K · S models from the parts of K seeds, seed after seed: models 0 to S − 1 are those of the first.
 * The models of a seed share its data sets and its start, of which only the last bias depends on the loss.
 *
 * @param parts - [K], at least one. All have as many models and as many points, which is not checked.
 */
export function joinedProblem(
  { widths, activation }: Pick<Problem, 'widths' | 'activation'>,
  parts: readonly SeedPart[],
): Problem {
  const starts = parts.flatMap((part) => startsOf(part, { widths, activation }));
  return {
    widths,
    activation,
    initial: joined(Float32Array, starts),
    models: starts.length,
    datasets: parts.length,
    points: joinedPoints(parts.map(({ training }) => training)),
    labels: joinedLabels(parts.map(({ training }) => training)),
    testPoints: joinedPoints(parts.map(({ test }) => test)),
    testLabels: joinedLabels(parts.map(({ test }) => test)),
  };
}

/** First parameters of each model, drawn once for each kind of loss; [S] arrays, of which some may be the same. */
function startsOf(
  { seed, models }: SeedPart,
  { widths, activation }: Pick<Problem, 'widths' | 'activation'>,
): Float32Array[] {
  const starts = new Map<string, Float32Array>();
  return models.map(({ loss }) => {
    const start = starts.get(loss.kind) ?? initialParameters(widths, loss, seed, activation);
    starts.set(loss.kind, start);
    return start;
  });
}

function joinedPoints(sets: readonly (Samples | undefined)[]): Float32Array {
  return joined(
    Float32Array,
    sets.map((set) => set?.points),
  );
}

function joinedLabels(sets: readonly (Samples | undefined)[]): Uint8Array {
  return joined(
    Uint8Array,
    sets.map((set) => set?.labels),
  );
}

/** The arrays, all of one length, one after the other. */
function joined<Numbers extends Float32Array | Uint8Array>(
  ofLength: new (length: number) => Numbers,
  arrays: readonly (Numbers | undefined)[],
): Numbers {
  const length = arrays[0]?.length ?? 0;
  const all = new ofLength(length * arrays.length);
  arrays.forEach((array, index) => {
    if (array) all.set(array, length * index);
  });
  return all;
}
