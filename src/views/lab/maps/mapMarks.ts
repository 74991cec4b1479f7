import type { Marks } from '../../../canvas/paintMarks.ts';
import type { LabelledPoints } from '../../../core/labelledPoints.ts';
import type { Frame, TestAnswers } from '../../../protocol/messages.ts';
import { drawsAt, type Objective, weightsAt } from '../../../protocol/problem.ts';
import type { ConfusionCell } from '../../../store/comparison.ts';

/**
 * Training points that are shown by their pull: enough to show where the pull comes from, few enough to distinguish.
 */
const mostPulling = 90;
/** Radius of the point with the largest pull, and of a highlighted one, in CSS pixels. */
const radii = { pulling: 8.5, least: 1.5, lit: 4 } as const;

/** Test points of a cell of a confusion matrix. */
export function marksOfCell(
  { predicted }: TestAnswers,
  models: number,
  cell: ConfusionCell,
  { points, labels }: LabelledPoints,
): Marks | undefined {
  const tests = predicted.length / models;
  // The predictions may be of other data until the first frame of the new run arrives.
  if (tests !== labels.length || cell.tile >= models) return undefined;
  const chosen: number[] = [];
  for (let i = 0; i < tests; i += 1) {
    if (labels[i] === cell.truth && predicted[cell.tile * tests + i] === cell.predicted) chosen.push(i);
  }
  return marksOf(chosen, points, labels, () => radii.lit);
}

/** Weighted pull of each training sample of a model: its weight times its pull; [n]. */
export function pullOfSamples(
  { pulls, step, losses }: Frame & { readonly pulls: Float32Array },
  model: number,
  { models }: Objective,
  labels: Uint8Array,
): Float32Array | undefined {
  const samples = pulls.length / losses.length;
  const minimised = models[model];
  if (samples !== labels.length || !minimised) return undefined;
  const weights = weightsAt(minimised, step + 1);
  const rates = drawsAt(minimised, step + 1);
  const own = pulls.subarray(model * samples, (model + 1) * samples);
  return own.map((pull, i) => pull * (weights[labels[i]!] ?? 0) * (rates?.[labels[i]!] ?? 1));
}

/** The training points with the largest pulls on a model, the area of each in proportion to its pull. */
export function marksOfPulls(
  frame: Frame & { readonly pulls: Float32Array },
  model: number,
  objective: Objective,
  { points, labels }: LabelledPoints,
): Marks | undefined {
  const pulls = pullOfSamples(frame, model, objective, labels);
  if (!pulls) return undefined;
  const most = pulls.reduce((highest, pull) => Math.max(highest, pull), 0);
  if (!(most > 0)) return undefined;
  const least = Math.max(0.01 * most, boundOfMost(pulls, most, mostPulling));
  const chosen: number[] = [];
  for (let i = 0; i < pulls.length && chosen.length < 2 * mostPulling; i += 1) if (pulls[i]! > least) chosen.push(i);
  return marksOf(chosen, points, labels, (index) =>
    Math.max(radii.least, radii.pulling * Math.sqrt(pulls[index]! / most)),
  );
}

/** Bins of a histogram that finds the largest pulls without sorting: it runs for each map of each frame. */
const bins = 512;

/**
 * A threshold above which at most `most` of the values lie, and nearly as many; with a resolution
 * of 1/512 of the largest.
 */
function boundOfMost(numbers: Float32Array, largest: number, most: number): number {
  const counts = new Uint16Array(bins + 1);
  const binOf = (number: number) => Math.ceil((bins * number) / largest);
  for (const number of numbers) counts[binOf(number)] = counts[binOf(number)]! + 1;
  let above = 0;
  for (let bin = bins; bin > 0; bin -= 1) {
    above += counts[bin]!;
    // The top bin alone may hold more, where many samples have the largest possible pull.
    if (above > most && bin < bins) return (bin * largest) / bins;
  }
  return 0;
}

function marksOf(
  chosen: readonly number[],
  points: Float32Array,
  labels: Uint8Array,
  radiusOf: (index: number) => number,
): Marks {
  return {
    points: Float32Array.from(chosen.flatMap((index) => [points[2 * index]!, points[2 * index + 1]!])),
    labels: Uint8Array.from(chosen, (index) => labels[index]!),
    radii: Float32Array.from(chosen, radiusOf),
  };
}
