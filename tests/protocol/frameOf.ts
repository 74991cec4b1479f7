import { schemeNames } from '../../src/core/schemes.ts';
import type { Frame } from '../../src/protocol/messages.ts';
import type { Checkpoint } from '../../src/protocol/problem.ts';

/**
 * A frame of all schemes' models over a view of four points, with logits and recalls of 0 unless others are given.
 *
 * @param classes - C.
 */
export function frameOf(given: Partial<Frame> = {}, classes = 5): Frame {
  const models = schemeNames.length;
  return {
    run: 1,
    step: 0,
    stepsPerSecond: 0,
    trained: { loss: 'softmax', volume: 100 },
    view: { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 },
    logits: new Float32Array(models * 2 * 2 * classes),
    recall: new Float32Array(models * classes),
    losses: new Float32Array(models),
    frozen: new Array(models).fill(undefined),
    ...given,
  };
}

/** A checkpoint of all schemes' models with two parameters each, which are all its step unless told otherwise. */
export function checkpointOf(step: number): Checkpoint {
  const models = schemeNames.length;
  const numbers = () => new Float32Array(2 * models).fill(step);
  return {
    step,
    parameters: numbers(),
    first: numbers(),
    second: numbers(),
    frozen: new Array(models).fill(undefined),
  };
}
