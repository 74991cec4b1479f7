import { readFileSync } from 'node:fs';

/** A network's logits at the test points after one change of its head; [8][3]. */
interface ChangedAnswers {
  readonly kind: 'post-hoc' | 'tau-normalised';
  readonly tau: number;
  readonly logits: readonly (readonly number[])[];
}

/** Class weights with N by class; `null` stands for ∞. */
interface WeightsByVolumes {
  readonly counts: readonly number[];
  readonly volumes: readonly (number | null)[];
  readonly expected: readonly number[];
}

/** Probabilities of some points with their weights undone, and calibration errors at given class frequencies. */
interface UndoneCase {
  readonly name: string;
  readonly classes: number;
  readonly logits: readonly number[];
  readonly labels: readonly number[];
  readonly factors: readonly number[];
  readonly shares: readonly number[];
  readonly undone: readonly number[];
  readonly predicted: readonly number[];
  readonly error: number;
  readonly undoneError: number;
}

/**
 * Numbers that this code did not compute: a small network trained in float64 by NumPy, its answers with changed heads,
 * with weights by N of each class and with a head that is trained anew; weights by Python's decimal at 60 digits; and
 * undone probabilities. See `reference/afterPaper.py`.
 */
export const afterPaper: {
  readonly problem: {
    readonly widths: readonly number[];
    readonly counts: readonly number[];
    readonly points: readonly number[];
    readonly labels: readonly number[];
    readonly initial: readonly number[];
    readonly testPoints: readonly number[];
    readonly learningRate: number;
    readonly weightDecay: number;
    /** Step at which the cosine ends. */
    readonly end: number;
    readonly steps: number;
  };
  readonly plain: readonly number[];
  readonly answers: readonly ChangedAnswers[];
  readonly classVolumes: {
    readonly volumes: readonly (number | null)[];
    readonly weights: readonly number[];
    readonly parameters: readonly number[];
  };
  readonly retrainedHead: {
    readonly after: number;
    readonly parameters: readonly number[];
    readonly first: readonly number[];
    readonly second: readonly number[];
  };
  readonly classWeights: readonly WeightsByVolumes[];
  readonly undone: readonly UndoneCase[];
} = JSON.parse(readFileSync(new URL('../reference/afterPaper.json', import.meta.url), 'utf8'));

/** N of each class, ∞ where the reference has none. */
export function volumesOf(volumes: readonly (number | null)[]): number[] {
  return volumes.map((volume) => volume ?? Infinity);
}
