import { parameterCount } from '../../core/network.ts';
import { type Checkpoint, type Objective, type Problem, rowOf, sizesOf } from '../../protocol/problem.ts';

/** Models of a run that one worker trains: those from `begin` to before `end`. */
export interface Part {
  readonly begin: number;
  readonly end: number;
}

/**
 * Shares models out, each worker those that follow one another, so that a step takes all about the same time.
 *
 * @param workers - In [1, S].
 */
export function partsOf(problem: Problem, workers: number): readonly Part[] {
  const { models, datasets } = problem;
  const sizes = sizesOf(problem);
  const costs = Array.from({ length: models }, (_, model) => sizes[rowOf(model, models, datasets)]!);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const parts: Part[] = [];
  let [begin, spent] = [0, 0];
  for (let worker = 1; worker <= workers; worker += 1) {
    let end = begin;
    // At least one, and one is left for each that follows.
    do {
      spent += costs[end]!;
      end += 1;
    } while (end < models - (workers - worker) && spent + costs[end]! / 2 <= (total * worker) / workers);
    parts.push({ begin, end });
    begin = end;
  }
  return parts;
}

/** A part's models as a problem of their own. */
export function partProblem(problem: Problem, { begin, end }: Part): Problem {
  const { models, datasets, initial, points, labels, testPoints, testLabels, widths } = problem;
  const own = Array.from({ length: end - begin }, (_, index) => begin + index);
  const size = parameterCount(widths);
  const starts = own.map((model) => rowOf(model, models, initial.length / size));
  const sets = evenRows(own.map((model) => rowOf(model, models, datasets)));
  const sizes = sizesOf(problem);
  return {
    ...problem,
    models: own.length,
    initial: rowsOf(initial, starts, size),
    datasets: sets.length,
    sizes: sets.map((set) => sizes[set]!),
    points: rowsOf(points, sets, points.length / datasets),
    labels: rowsOf(labels, sets, labels.length / datasets),
    testPoints: rowsOf(testPoints, sets, testPoints.length / datasets),
    testLabels: rowsOf(testLabels, sets, testLabels.length / datasets),
  };
}

/** What a part's models minimise. */
export function partObjective(objective: Objective, { begin, end }: Part): Objective {
  return { ...objective, models: objective.models.slice(begin, end) };
}

/** The state of a part's models. */
export function partCheckpoint(checkpoint: Checkpoint, { begin, end }: Part): Checkpoint {
  const { parameters, first, second, frozen } = checkpoint;
  const size = parameters.length / frozen.length;
  const [from, to] = [begin * size, end * size];
  return {
    ...checkpoint,
    parameters: parameters.slice(from, to),
    first: first.slice(from, to),
    second: second.slice(from, to),
    frozen: frozen.slice(begin, end),
  };
}

/** The rows that models use, once each if they share them evenly as {@link rowOf} says, and else a row for each. */
function evenRows(rows: readonly number[]): readonly number[] {
  const distinct = [...new Set(rows)];
  const isEven =
    rows.length % distinct.length === 0 &&
    rows.every((row, model) => distinct[rowOf(model, rows.length, distinct.length)] === row);
  return isEven ? distinct : rows;
}

/** Rows of an array, one after another, in an array of their own. */
function rowsOf<Kind extends Float32Array | Uint8Array>(from: Kind, rows: readonly number[], size: number): Kind {
  const Kind = from.constructor as { new (length: number): Kind };
  const taken = new Kind(rows.length * size);
  rows.forEach((row, index) => {
    taken.set(from.subarray(row * size, (row + 1) * size), index * size);
  });
  return taken;
}
