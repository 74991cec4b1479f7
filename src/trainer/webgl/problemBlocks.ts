import type { Problem } from '../../protocol/problem.ts';
import { checkedMaps } from '../checked.ts';
import type { Block } from './device.ts';
import { joinedRows } from './joinedRows.ts';
import { rowsToTexels, toTexels } from './programs/layout.ts';
import type { Stack } from './stack.ts';
import type { withoutPadding } from './withoutPadding.ts';

/** What of a problem stays on the GPU for as long as its models train. */
export interface ProblemBlocks {
  /** Training points; [D, n, 2], each a texel. */
  readonly points: Block;
  /** Parameters that the models start from; [S, P]. */
  readonly start: Block;
  /** All models, as a list of those that have maps; [S]. */
  readonly everyModel: Block;
  /** Training labels, −1 for padding; [D, n]. */
  readonly labels: Block;
  /** Labels of the test points and then of the training points of each data set; [D, m + n]. */
  readonly scoredLabels: Block;
}

/** Uploads what stays the same in all steps and frames. */
export function uploadProblem(
  { upload, models, datasets, widths }: Stack,
  { testLabels, initial }: Pick<Problem, 'testLabels' | 'initial'>,
  { points, labels }: ReturnType<typeof withoutPadding>,
): ProblemBlocks {
  return {
    points: upload(rowsToTexels(points, 2)),
    start: upload(toTexels(initial, widths, models)),
    everyModel: upload(modelsToTexels(checkedMaps('all', models))),
    labels: upload(rowsToTexels(labels, 1)),
    scoredLabels: upload(rowsToTexels(joinedRows(datasets, [testLabels, labels]), 1)),
  };
}

/** A list of models as `forwardProgram` reads it, one a texel. */
export function modelsToTexels(models: readonly number[]): Float32Array {
  return rowsToTexels(models, 1);
}
