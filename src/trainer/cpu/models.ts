import { parameterCount } from '../../core/network.ts';
import { type Checkpoint, type Problem, rowOf, sizesOf } from '../../protocol/problem.ts';
import type { Numbers } from '../engine.ts';

/** Parameters of a model and Adam's moments of them; [P] each. */
export interface ModelState<Kind extends Numbers = Numbers> {
  readonly parameters: Kind;
  readonly first: Kind;
  readonly second: Kind;
}

/** One model: its state, and the data set that it learns from. */
export interface Model<Kind extends Numbers = Numbers> extends ModelState<Kind> {
  readonly dataset: number;
  /** Parameters that it started from; [P]. */
  readonly start: Float32Array;
  /** Training points of that data set. */
  readonly count: number;
  /** The step after which it was frozen, if it was. */
  frozen: number | undefined;
}

/**
 * The models of a problem, as they start.
 *
 * @param roomFor - Makes the arrays of a model, all zero.
 */
export function modelsOf<Kind extends Numbers>(
  problem: Problem,
  roomFor: (model: number, size: number) => ModelState<Kind>,
): Model<Kind>[] {
  const { widths, models, datasets, initial } = problem;
  const size = parameterCount(widths);
  const sizes = sizesOf(problem);
  return Array.from({ length: models }, (_, index): Model<Kind> => {
    const row = rowOf(index, models, initial.length / size);
    const dataset = rowOf(index, models, datasets);
    const state = roomFor(index, size);
    const start = initial.subarray(row * size, (row + 1) * size);
    state.parameters.set(start);
    return { ...state, start, dataset, count: sizes[dataset]!, frozen: undefined };
  });
}

/**
 * Puts the last layer of a model back to where it started, with Adam's moments at 0.
 *
 * @param head - Place of its first parameter.
 */
export function beginHeadAnew({ start, parameters, first, second }: Model, head: number): void {
  parameters.set(start.subarray(head), head);
  first.fill(0, head);
  second.fill(0, head);
}

/** The state of all models after a step, in arrays of its own. */
export function checkpointOf(models: readonly Model[], step: number): Checkpoint {
  return {
    step,
    parameters: gathered(models, 'parameters'),
    first: gathered(models, 'first'),
    second: gathered(models, 'second'),
    frozen: models.map(({ frozen }) => frozen),
  };
}

/** Puts the models in the state of a checkpoint of the same problem. */
export function restoreModels(models: readonly Model[], checkpoint: Checkpoint): void {
  models.forEach((model, index) => {
    const size = model.parameters.length;
    for (const name of ['parameters', 'first', 'second'] as const) {
      model[name].set(checkpoint[name].subarray(index * size, (index + 1) * size));
    }
    model.frozen = checkpoint.frozen[index];
  });
}

/** One kind of numbers of all models; [S, P]. */
export function gathered(models: readonly Model[], name: keyof ModelState): Numbers {
  const { parameters } = models[0]!;
  const size = parameters.length;
  const Kind = parameters.constructor as { new (length: number): Numbers };
  const all = new Kind(models.length * size);
  models.forEach((model, index) => {
    all.set(model[name], index * size);
  });
  return all;
}
