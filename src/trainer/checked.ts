import { parameterCount } from '../core/network.ts';
import type { Wanted } from '../protocol/messages.ts';
import type { Checkpoint, Objective, Problem } from '../protocol/problem.ts';

/**
 * Checks that a problem's arrays have the lengths that its sizes imply, and that its rows divide
 * evenly among its models.
 *
 * @throws RangeError naming what does not fit.
 */
export function checkedProblem(problem: Problem): Problem {
  const { models, datasets, sizes, initial, widths, points, labels, testPoints, testLabels } = problem;
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
  if (sizes) {
    requireThat(sizes.length === datasets, 'sizes', `one for each of ${datasets} data sets`, sizes.length);
    const most = labels.length / datasets;
    for (const size of sizes) {
      const isSize = Number.isInteger(size) && size >= 1 && size <= most;
      requireThat(isSize, 'size of a data set', `a whole number in [1, ${most}]`, size);
    }
  }
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
 * Checks that an objective has one entry a model, that whatever it has by class it has for each class, and that the
 * engines agree on it. Weights may be any numbers: a model that diverges is frozen.
 *
 * @throws RangeError naming what is missing or out of range.
 */
export function checkedObjective(objective: Objective, { models, widths }: Problem): Objective {
  const classes = widths.at(-1)!;
  requireThat(
    objective.models.length === models,
    'objective',
    `one entry for each of ${models} models`,
    objective.models.length,
  );
  for (const { weights, offsets, margins, rates, before, retrain, after, learningRate } of objective.models) {
    requireOneEach('class weights', weights, classes);
    requireOneEach('logit offsets', offsets, classes);
    requireOneEach('margins', margins, classes);
    requireOneEach('sampling rates', rates, classes);
    requireOneEach('first class weights', before?.weights, classes);
    requireOneEach('logit offsets after training', after?.offsets, classes);
    requireEach('logit offset after training', after?.offsets, 'finite', Number.isFinite);
    if (after?.normPower !== undefined) {
      const isPower = after.normPower >= 0 && after.normPower < Infinity;
      requireThat(isPower, 'power of norms', 'in [0, ∞)', after.normPower);
    }
    requireEach('logit offset', offsets, 'finite', Number.isFinite);
    requireEach('margin', margins, 'finite', Number.isFinite);
    // On the GPU a negative rate means that nothing is drawn.
    requireEach('sampling rate', rates, 'in [0, ∞)', (rate) => rate >= 0 && rate < Infinity);
    requireEach('first class weight', before?.weights, 'in [0, ∞)', (weight) => weight >= 0 && weight < Infinity);
    if (learningRate !== undefined) {
      const isRate = learningRate > 0 && learningRate < Infinity;
      requireThat(isRate, 'learning rate of a model', 'in (0, ∞)', learningRate);
    }
    if (before) requireWhole('number of first steps', before.steps);
    if (retrain) requireWhole('number of steps before the head is trained anew', retrain.after);
  }
  return objective;
}

/**
 * Checks that a checkpoint belongs to a problem, and that its steps are whole numbers ≥ 0.
 *
 * @throws RangeError if it has another number of models or parameters, or a model that was frozen after
 * the checkpoint's own step.
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
  requireWhole('step of the checkpoint', checkpoint.step);
  for (const step of checkpoint.frozen) {
    if (step === undefined) continue;
    requireWhole('step of a frozen model', step);
    requireThat(step <= checkpoint.step, 'step of a frozen model', `at most the checkpoint's ${checkpoint.step}`, step);
  }
  return checkpoint;
}

/**
 * The models whose maps are wanted, by index.
 *
 * @param models - S, how many there are.
 * @throws RangeError if one of them does not exist, or is wanted twice.
 */
export function checkedMaps(maps: Wanted['maps'], models: number): readonly number[] {
  if (maps === 'all') return Array.from({ length: models }, (_, model) => model);
  maps.forEach((model, place) => {
    const exists = Number.isInteger(model) && model >= 0 && model < models;
    requireThat(exists, 'model of a map', `a whole number in [0, ${models})`, model);
    requireThat(maps.indexOf(model) === place, 'model of a map', 'wanted only once', model);
  });
  return maps;
}

function requireOneEach(thing: string, values: readonly number[] | undefined, classes: number): void {
  if (values) requireThat(values.length === classes, thing, `one for each of ${classes} classes`, values.length);
}

function requireEach(
  thing: string,
  values: readonly number[] | undefined,
  rule: string,
  holds: (value: number) => boolean,
): void {
  for (const value of values ?? []) requireThat(holds(value), thing, rule, value);
}

function requireWhole(thing: string, value: number): void {
  requireThat(Number.isInteger(value) && value >= 0, thing, 'a whole number ≥ 0', value);
}

function requireThat(holds: boolean, thing: string, rule: string, value: number): void {
  if (!holds) throw new RangeError(`invalid ${thing}; not ${rule}: ${value}`);
}
