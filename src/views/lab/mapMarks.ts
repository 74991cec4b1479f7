import type { Marks } from '../../canvas/paintMarks.ts';
import type { LabelledPoints } from '../../core/dataset.ts';
import type { Frame, TestAnswers } from '../../protocol/messages.ts';
import { type Objective, weightsAt } from '../../protocol/problem.ts';
import type { ConfusionCell } from '../../store/comparison.ts';

/** Training points that are shown by their pull: enough to see where it comes from, few enough to tell them apart. */
const mostPulling = 90;
/** Radius of the point that pulls most, and of one that is lit up, in CSS pixels. */
const radii = { pulling: 8.5, least: 1.5, lit: 4 } as const;

/** Test points of a cell of a confusion matrix. */
export function marksOfCell(
  { predicted }: TestAnswers,
  models: number,
  cell: ConfusionCell,
  { points, labels }: LabelledPoints,
): Marks | undefined {
  const tests = predicted.length / models;
  // The answers may be of other data, until the first frame of the new run is there.
  if (tests !== labels.length || cell.tile >= models) return undefined;
  const chosen: number[] = [];
  for (let i = 0; i < tests; i += 1) {
    if (labels[i] === cell.truth && predicted[cell.tile * tests + i] === cell.predicted) chosen.push(i);
  }
  return marksOf(chosen, points, labels, () => radii.lit);
}

/** What each training sample of a model pulls with: its weight times its pull; [n]. */
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
  const { rates } = minimised;
  const own = pulls.subarray(model * samples, (model + 1) * samples);
  return own.map((pull, i) => pull * (weights[labels[i]!] ?? 0) * (rates?.[labels[i]!] ?? 1));
}

/** The training points that pull most on a model, the area of each in proportion to its pull. */
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
  const order = Array.from(pulls, (_, index) => index).sort((a, b) => pulls[b]! - pulls[a]!);
  const chosen = order.slice(0, mostPulling).filter((index) => pulls[index]! > 0.01 * most);
  return marksOf(chosen, points, labels, (index) =>
    Math.max(radii.least, radii.pulling * Math.sqrt(pulls[index]! / most)),
  );
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
