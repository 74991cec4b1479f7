import { parameterCount } from '../core/network.ts';
import type { Checkpoint, Objective, Problem } from '../protocol/problem.ts';

/**
 * Checks that a problem's arrays are as long as its numbers say, and that its rows can be shared out among its models.
 *
 * @throws RangeError naming what does not fit.
 */
export function checkedProblem(problem: Problem): Problem {
  const { models, datasets, initial, widths, points, labels, testPoints, testLabels } = problem;
  const size = parameterCount(widths);
  const rows = initial.length / size;
  requireThat(models >= 1, 'models', 'at least 1', models);
  requireThat(models % datasets === 0, 'data sets', `a divisor of ${models} models`, datasets);
  requireThat(
    rows >= 1 && models % rows === 0,
    'initial parameters',
    `rows of ${size} for ${models} models`,
    initial.length,
  );
  requireThat(
    labels.length % datasets === 0,
    'labels',
    `equally many for each of ${datasets} data sets`,
    labels.length,
  );
  requireThat(
    points.length === 2 * labels.length,
    'points',
    `two coordinates for each of ${labels.length} labels`,
    points.length,
  );
  requireThat(
    testPoints.length === 2 * testLabels.length && testLabels.length % datasets === 0,
    'test points',
    `two coordinates for each of ${testLabels.length} test labels of ${datasets} data sets`,
    testPoints.length,
  );
  return problem;
}

/**
 * Checks that an objective has one entry a model.
 *
 * @throws RangeError if it has not, or if one has not a weight for each class.
 */
export function checkedObjective(objective: Objective, { models, widths }: Problem): Objective {
  const classes = widths.at(-1)!;
  requireThat(
    objective.models.length === models,
    'objective',
    `one entry for each of ${models} models`,
    objective.models.length,
  );
  for (const { weights } of objective.models) {
    requireThat(weights.length === classes, 'class weights', `one for each of ${classes} classes`, weights.length);
  }
  return objective;
}

/**
 * Checks that a checkpoint belongs to a problem.
 *
 * @throws RangeError if it has another number of models or parameters.
 */
export function checkedCheckpoint(checkpoint: Checkpoint, { models, widths }: Problem): Checkpoint {
  const size = parameterCount(widths) * models;
  for (const name of ['parameters', 'first', 'second'] as const) {
    requireThat(
      checkpoint[name].length === size,
      `${name} of the checkpoint`,
      `${size} numbers`,
      checkpoint[name].length,
    );
  }
  requireThat(
    checkpoint.frozen.length === models,
    'checkpoint',
    `a mark for each of ${models} models`,
    checkpoint.frozen.length,
  );
  return checkpoint;
}

function requireThat(holds: boolean, thing: string, rule: string, value: number): void {
  if (!holds) throw new RangeError(`invalid ${thing}; not ${rule}: ${value}`);
}
