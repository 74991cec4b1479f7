import type { Frame } from '../../src/protocol/messages.ts';
import type { Checkpoint } from '../../src/protocol/problem.ts';
import { schemeOf } from '../../src/schemes/schemes.ts';
import { firstTiles } from '../../src/schemes/tile.ts';

/**
 * A frame of the models of the tiles that the lab opens with, trained as it opens, over a view of four points, with
 * logits and recalls of 0 unless others are given. Models beyond those tiles are trained without beta.
 *
 * @param classes - C.
 * @param models - S.
 */
export function frameOf(given: Partial<Frame> = {}, classes = 5, models = firstTiles.length): Frame {
  return {
    run: 1,
    step: 0,
    stepsPerSecond: 0,
    trained: Array.from({ length: models }, (_, index) => {
      const tile = firstTiles[index];
      return { loss: 'softmax', volume: tile && schemeOf(tile.scheme).usesVolume ? 100 : undefined };
    }),
    view: { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 },
    maps: Array.from({ length: models }, (_, model) => model),
    logits: new Float32Array(models * 2 * 2 * classes),
    recall: new Float64Array(models * classes),
    losses: new Float32Array(models),
    testLosses: new Float32Array(models),
    frozen: new Array(models).fill(undefined),
    ...given,
  };
}

/** A checkpoint of the models of the tiles that the lab opens with, of two parameters each, all equal to its step. */
export function checkpointOf(step: number, models = firstTiles.length): Checkpoint {
  const numbers = () => new Float32Array(2 * models).fill(step);
  return {
    step,
    parameters: numbers(),
    first: numbers(),
    second: numbers(),
    frozen: new Array(models).fill(undefined),
  };
}
