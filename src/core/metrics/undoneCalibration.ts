import type { Loss } from '../losses.ts';
import { calibrationBins } from './calibration.ts';
import { noPrediction } from './confusion.ts';
import { writeOdds } from './probabilities.ts';

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
  const odds = new Float64Array(classes);
  for (let point = 0; point < points; point += 1) {
    counts[labels[point]!] = counts[labels[point]!]! + 1;
    writeOdds(logits, point, kind, odds);
    note(answered, point, odds);
    // Times 0 and not 0, so that NaN stays.
    for (let c = 0; c < classes; c += 1) odds[c] = odds[c]! * (favours[c] === 0 ? 0 : 1 / favours[c]!);
    note(undone, point, odds);
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

/** Notes the class whose odds are larger than all others, if there is one, and its share of them. */
function note({ confidence, predicted }: Tops, point: number, odds: Float64Array): void {
  let top = 0;
  let sum = 0;
  for (let c = 0; c < odds.length; c += 1) {
    sum += odds[c]!;
    if (odds[c]! > odds[top]!) top = c;
  }
  // NaN is not below, so that it gives no class either.
  for (let c = 0; c < odds.length; c += 1) if (c !== top && !(odds[c]! < odds[top]!)) return;
  confidence[point] = odds[top]! / sum;
  predicted[point] = top;
}
