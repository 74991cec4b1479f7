import type { Loss } from '../losses.ts';
import { undoneWeights } from '../undoneWeights.ts';
import { calibrationBins } from './calibration.ts';
import { noPrediction } from './confusion.ts';
import { classProbabilities } from './probabilities.ts';

/** What a model answers at its test points, and what its answers favour. */
interface Answered {
  /** [m, C]. */
  readonly logits: Float32Array;
  /** Loss that it was trained with, which decides what probabilities its logits stand for. */
  readonly kind: Loss['kind'];
  /** By what factor it favours each class over its frequency in training; [C], ≥ 0. */
  readonly favours: readonly number[];
}

/** Calibration of a model's probabilities as they are and with its weights undone, in bins of confidence; [15, 3]. */
export interface UndoneCalibration {
  readonly answered: Float64Array;
  readonly undone: Float64Array;
}

/**
 * Calibration at the class frequencies of training of the probabilities that a model answers with, q, and of those that
 * undo its weights, p_c ∝ q_c / w_c, see `undoneWeights`.
 *
 * A test point counts as often as makes its class as frequent as it is in training: p is about samples like those that
 * were trained on, and only there can it be right as often as it is sure.
 *
 * @param labels - True classes of the test points; [m].
 * @param shares - Share of each true class in training; [C], summing to 1.
 * @returns Bins whose points sum to m, as far as every class has test points.
 */
export function undoneCalibration(
  { logits, kind, favours }: Answered,
  labels: Uint8Array,
  shares: readonly number[],
): UndoneCalibration {
  const classes = favours.length;
  const points = labels.length;
  const answered = tops(points);
  const undone = tops(points);
  const counts = new Float64Array(classes);
  for (let point = 0; point < points; point += 1) {
    counts[labels[point]!] = counts[labels[point]!]! + 1;
    const q = classProbabilities(logits.subarray(point * classes, (point + 1) * classes), kind);
    note(answered, point, q);
    note(undone, point, undoneWeights(q, favours));
  }
  const weights = shares.map((share, index) => (counts[index] === 0 ? 0 : (share * points) / counts[index]!));
  const binsOf = ({ confidence, predicted }: Tops) => calibrationBins(confidence, predicted, labels, weights);
  return { answered: binsOf(answered), undone: binsOf(undone) };
}

/** The likeliest class of each point, and its probability; [m] each. */
interface Tops {
  readonly confidence: Float32Array;
  readonly predicted: Uint8Array;
}

function tops(points: number): Tops {
  return { confidence: new Float32Array(points), predicted: new Uint8Array(points).fill(noPrediction) };
}

/** Notes the class whose probability is larger than all others, if there is one. */
function note({ confidence, predicted }: Tops, point: number, probabilities: readonly number[]): void {
  const top = probabilities.indexOf(Math.max(...probabilities));
  if (top < 0 || probabilities.indexOf(probabilities[top]!, top + 1) >= 0) return;
  confidence[point] = probabilities[top]!;
  predicted[point] = top;
}
