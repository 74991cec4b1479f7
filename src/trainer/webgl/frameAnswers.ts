import type { Wanted } from '../../protocol/messages.ts';
import type { Answers } from '../engine.ts';
import { pointAnswers } from './pointAnswers.ts';
import { rowsFromTexels } from './programs/layout.ts';
import { scoresOf } from './scores.ts';

/** Numbers of a frame as they were read back, four a texel; see `FrameBlocks`. */
interface FrameTexels {
  readonly scores: Float32Array;
  readonly grid?: Float32Array;
  readonly points?: Float32Array;
  readonly logits?: Float32Array;
  readonly pulls?: Float32Array;
}

/** Of how many things a frame is. */
interface FrameSizes {
  /** S. */
  readonly models: number;
  /** C. */
  readonly classes: number;
  /** n, padding included. */
  readonly samples: number;
  /** m. */
  readonly tests: number;
  /** Points of the grid. */
  readonly cells: number;
  /** Parts of the sums of hits and losses. */
  readonly scoreParts: number;
}

/**
 * What a frame answers, without padding, but for the checkpoint.
 *
 * @param wanted - With the models whose maps were wanted, as many as the grid has logits of; [M].
 */
export function frameAnswers(
  { scores, grid = new Float32Array(), points, logits, pulls }: FrameTexels,
  { maps, losses = true }: Wanted & { readonly maps: readonly number[] },
  { models, classes, samples, tests, cells, scoreParts }: FrameSizes,
): Omit<Answers, 'checkpoint'> {
  return {
    maps,
    logits: rowsFromTexels(grid, classes, maps.length * cells),
    ...scoresOf(scores, { models, classes, parts: scoreParts, tests }),
    ...(!losses && { losses: new Float32Array(), testLosses: new Float32Array() }),
    ...(points && { tests: pointAnswers(points) }),
    ...(logits && { testLogits: testRows(logits, { models, classes, samples, tests }) }),
    ...(pulls && { pulls: rowsFromTexels(pulls, samples, models) }),
  };
}

/** Logits of the test points alone; [S, m, C]. */
function testRows(
  texels: Float32Array,
  { models, classes, samples, tests }: Pick<FrameSizes, 'models' | 'classes' | 'samples' | 'tests'>,
): Float32Array {
  const all = rowsFromTexels(texels, classes, models * (tests + samples));
  const rows = new Float32Array(models * tests * classes);
  for (let model = 0; model < models; model += 1) {
    const begin = model * (tests + samples) * classes;
    rows.set(all.subarray(begin, begin + tests * classes), model * tests * classes);
  }
  return rows;
}
