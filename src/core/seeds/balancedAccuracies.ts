/**
 * Balanced accuracies of models that were trained on several seeds: the mean of a model's recalls over all classes.
 *
 * @param recall - Recall of each model and class, seed after seed; [K · S, C].
 * @param frozen - The step after which a model diverged and was frozen, `undefined` for those that
 * trained to the end; [K · S].
 * @param seeds - K.
 * @returns [K][S]; `undefined` for a model that diverged, so that no mean includes it by mistake.
 * @throws RangeError if the models cannot be shared out among the seeds, or the recalls among the models.
 */
export function balancedAccuracies(
  recall: ArrayLike<number>,
  frozen: readonly (number | undefined)[],
  seeds: number,
): (number | undefined)[][] {
  const models = frozen.length / seeds;
  const classes = recall.length / frozen.length;
  if (!(Number.isInteger(models) && models >= 1)) {
    throw new RangeError(`invalid number of models; not a multiple of ${seeds} seeds: ${frozen.length}`);
  }
  if (!(Number.isInteger(classes) && classes >= 1)) {
    throw new RangeError(`invalid number of recalls; not a multiple of ${frozen.length} models: ${recall.length}`);
  }
  const accuracyOf = (model: number) => {
    if (frozen[model] !== undefined) return undefined;
    let sum = 0;
    for (let c = 0; c < classes; c += 1) sum += recall[model * classes + c]!;
    return sum / classes;
  };
  return Array.from({ length: seeds }, (_, seed) =>
    Array.from({ length: models }, (_, index) => accuracyOf(seed * models + index)),
  );
}
