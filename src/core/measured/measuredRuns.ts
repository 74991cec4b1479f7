import { type PairedComparison, pairedComparison } from '../seeds/pairedComparison.ts';

/** Balanced accuracies of schemes that were trained together on many seeds with one loss and schedule. */
export interface MeasuredRun {
  readonly loss: string;
  readonly schedule: string;
  /** Names of the schemes; [S]. */
  readonly schemes: readonly string[];
  /** Steps at which they were measured, ascending; [K]. */
  readonly steps: readonly number[];
  /** Balanced accuracy in ten-thousandths, `null` where a model diverged; [S][K][seeds]. */
  readonly accuracies: readonly (readonly (readonly (number | null)[])[])[];
}

/** What was measured on one scene, with everything as the scene opens but for the seed, the loss and the schedule. */
export interface MeasuredScene {
  readonly seeds: readonly number[];
  readonly runs: readonly MeasuredRun[];
}

/** A scheme with the loss that it is trained with. */
export interface MeasuredModel {
  readonly scheme: string;
  readonly loss: string;
}

/** How two schemes compare over the measured seeds at about a step. */
export interface MeasuredPair {
  /** The measured step that is nearest on a logarithmic scale. */
  readonly step: number;
  readonly seeds: number;
  /** At that step. */
  readonly comparison: PairedComparison;
  /**
   * Whether the measured steps before and after this one agree: the same verdict, and the same sign of what is larger.
   */
  readonly isSteady: boolean;
}

/**
 * Compares two models at a step over the measured seeds.
 *
 * @param schedule - Of the run.
 * @param step - Whole; between the first and the last measured step.
 * @returns First minus second, seed by seed; `undefined` if it was not measured.
 */
export function measuredPair(
  { seeds, runs }: MeasuredScene,
  schedule: string,
  first: MeasuredModel,
  second: MeasuredModel,
  step: number,
): MeasuredPair | undefined {
  const [one, other] = [first, second].map(({ scheme, loss }) =>
    runs.find((run) => run.loss === loss && run.schedule === schedule && run.schemes.includes(scheme)),
  );
  if (!one || !other) return undefined;
  const { steps } = one;
  const before = steps.findLastIndex((measured) => measured <= step);
  const after = steps.findIndex((measured) => measured >= step);
  if (before < 0 || after < 0) return undefined;
  const at = (index: number) =>
    pairedComparison(valuesOf(one, first.scheme, steps[index]!), valuesOf(other, second.scheme, steps[index]!));
  const [early, late] = [at(before), at(after)];
  if (!early || !late) return undefined;
  const isLate = Math.log(steps[after]! / step) < Math.log(step / steps[before]!);
  const isSteady =
    early.verdict === late.verdict &&
    (early.verdict === 'within-seed-noise' || Math.sign(early.mean) === Math.sign(late.mean));
  return {
    step: steps[isLate ? after : before]!,
    seeds: seeds.length,
    comparison: isLate ? late : early,
    isSteady,
  };
}

/** Balanced accuracies of a scheme at a measured step, in [0, 1]; `undefined` where a model diverged. */
function valuesOf({ schemes, steps, accuracies }: MeasuredRun, scheme: string, step: number): (number | undefined)[] {
  const values = accuracies[schemes.indexOf(scheme)]![steps.indexOf(step)];
  if (!values) throw new RangeError(`invalid measured run; step ${step} is missing of ${scheme}`);
  return values.map((value) => (value === null ? undefined : value / 1e4));
}
