/** A moment of training. */
export interface TrainingMoment {
  readonly step: number;
  /** Milliseconds on any clock that does not go back. */
  readonly time: number;
  /** Whether the models train; otherwise they have come to rest at this step. */
  readonly isRunning: boolean;
}

/** Milliseconds between two summaries while training runs: usually, and at least, where a round step has passed. */
const usualGap = 20_000;
const leastGap = 6_000;

/** The largest of 20, 50, 100, 200, 500, 1000 and so on that a step has reached; 0 below 20. */
export function roundStep(step: number): number {
  if (step < 20) return 0;
  const power = 10 ** Math.floor(Math.log10(step));
  return step < 2 * power ? power : step < 5 * power ? 2 * power : 5 * power;
}

/**
 * Whether a summary of training is to be spoken: when training comes to rest at a step that has not been told; while
 * it runs, when it has passed a round step, but not within six seconds of the last, or else every twenty seconds.
 *
 * @param last - The moment of the last summary of the same run; none before the first.
 */
export function isSummaryDue(now: TrainingMoment, last: Pick<TrainingMoment, 'step' | 'time'> | undefined): boolean {
  if (now.step === last?.step || now.step === 0) return false;
  if (!now.isRunning) return true;
  if (!last) return roundStep(now.step) > 0;
  const gone = now.time - last.time;
  return gone >= usualGap || (gone >= leastGap && roundStep(now.step) > last.step);
}

/** Accuracy of one model. */
export interface ToldStanding {
  readonly balancedAccuracy: number;
  /** Recall by class; [C]. */
  readonly recall: readonly number[];
}

/** What a summary of training says. */
export interface TrainingSummary {
  /** The models with the highest and the lowest balanced accuracy; the first of those that are equal. */
  readonly best: { readonly model: number; readonly accuracy: number };
  readonly worst: { readonly model: number; readonly accuracy: number };
  /** The class that is found least, over all models, and the model that finds it least. */
  readonly least: { readonly class: number; readonly model: number; readonly recall: number };
  /** The model whose balanced accuracy has changed most since the last summary, and by how much. */
  readonly change: { readonly model: number; readonly by: number } | undefined;
}

/** Changes of balanced accuracy below this are none; half a point. */
const worthSaying = 0.005;

/**
 * What is to be said of the models.
 *
 * @param now - [S], at least one.
 * @param before - Those of the last summary of the same run, if there was one; others than S models say nothing.
 */
export function trainingSummary(
  now: readonly ToldStanding[],
  before: readonly ToldStanding[] | undefined,
): TrainingSummary {
  const models = now.map(({ balancedAccuracy: accuracy }, model) => ({ model, accuracy }));
  const recalls = now.flatMap(({ recall }, model) =>
    recall.map((share, index) => ({ model, class: index, recall: share })),
  );
  const changes =
    before?.length === now.length
      ? models.map(({ model, accuracy }) => ({ model, by: accuracy - before[model]!.balancedAccuracy }))
      : [];
  const change = changes.reduce<TrainingSummary['change']>(
    (most, one) => (Math.abs(one.by) > Math.abs(most?.by ?? 0) ? one : most),
    undefined,
  );
  return {
    best: models.reduce((best, one) => (one.accuracy > best.accuracy ? one : best)),
    worst: models.reduce((worst, one) => (one.accuracy < worst.accuracy ? one : worst)),
    least: recalls.reduce((least, one) => (one.recall < least.recall ? one : least)),
    change: change && Math.abs(change.by) >= worthSaying ? change : undefined,
  };
}
