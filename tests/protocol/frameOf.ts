import { schemeNames } from '../../src/core/schemes.ts';
import type { Frame } from '../../src/protocol/messages.ts';

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
    ...given,
  };
}
