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
  { scores, grid = new Float32Array(), points, pulls }: FrameTexels,
  { maps, losses = true }: Wanted & { readonly maps: readonly number[] },
  { models, classes, samples, tests, cells, scoreParts }: FrameSizes,
): Omit<Answers, 'checkpoint'> {
  return {
    maps,
    logits: rowsFromTexels(grid, classes, maps.length * cells),
    ...scoresOf(scores, { models, classes, parts: scoreParts, tests }),
    ...(!losses && { losses: new Float32Array(), testLosses: new Float32Array() }),
    ...(points && { tests: pointAnswers(points) }),
    ...(pulls && { pulls: rowsFromTexels(pulls, samples, models) }),
  };
}
