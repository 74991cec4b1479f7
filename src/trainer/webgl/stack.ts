import { type Problem, rowOf, sizesOf } from '../../protocol/problem.ts';
import type { Block, Device } from './device.ts';
import { type Programs, programsOf } from './programs/programs.ts';

/** The models of a run, stacked along a leading axis on a device: what all their programs have in common. */
export interface Stack {
  readonly device: Device;
  readonly programs: Programs;
  readonly widths: readonly number[];
  /** S, number of models. */
  readonly models: number;
  /** D, number of data sets. */
  readonly datasets: number;
  /** n, training points in a row, padding included. */
  readonly samples: number;
  /** m, test points of each data set. */
  readonly tests: number;
  /** Training points of each model's data set, without padding; [S]. */
  readonly counts: readonly number[];
  /** Uploads numbers, four a texel, in rows as long as those of all blocks of the run. */
  upload(values: Float32Array): Block;
}

/**
 * Stacks the models of a problem.
 *
 * @param gridPoints - Grid points of the largest view that is answered.
 * @throws TextureLimitError if the models with that many points do not fit the GPU.
 */
export function stackOf(device: Device, problem: Problem, gridPoints: number): Stack {
  const { widths, activation, models, datasets, labels, testLabels } = problem;
  const programs = programsOf(widths, activation);
  const samples = labels.length / datasets;
  const tests = testLabels.length / datasets;
  const sizes = sizesOf(problem);
  const widest = Math.max(...programs.layout.spans.map(({ outputTexels }) => outputTexels));
  const rowShift = device.rowShiftFor(models * (gridPoints + tests + samples) * widest);
  return {
    ...{ device, programs, widths, models, datasets, samples, tests },
    counts: Array.from({ length: models }, (_, model) => sizes[rowOf(model, models, datasets)]!),
    upload: (values) => device.upload(values, rowShift),
  };
}
