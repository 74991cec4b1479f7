import type { Moment } from '../../../src/store/atlas.ts';
import { type Inputs, initialInputs } from '../../../src/store/parameters.ts';
import { planeEnds, planeRows } from '../../../src/store/plane.ts';
import { colourRange, planeNumbers } from '../../../src/views/atlas/planeNumbers.ts';
import type { PlaneShown } from '../../../src/views/atlas/planeReader.ts';

/**
 * A plane of two classes, the first of which all models get right.
 *
 * @param tailOf - Recall of the second class by row, column and seed.
 */
export function shownPlane(
  axes: Inputs['axes'],
  tailOf: (row: number, column: number, seed: number) => number,
  seeds = 1,
  frozen: readonly number[] = [],
): PlaneShown {
  const inputs = { ...initialInputs(), classes: 2, axes };
  const count = 9 * planeRows(axes).length;
  const momentOf = (seed: number): Moment => ({
    step: 600,
    recall: Float32Array.from({ length: 2 * count }, (_, at) =>
      at % 2 === 0 ? 1 : tailOf(Math.floor(at / 18), (at >> 1) % 9, seed),
    ),
    parameters: new Float32Array(count),
    frozen: Array.from({ length: count }, (_, model) => (frozen.includes(model) ? 12 : undefined)),
  });
  const moments = Array.from({ length: seeds }, (_, seed) => momentOf(seed));
  const numbers = planeNumbers(moments, 600, axes, inputs.measure, undefined, planeEnds(inputs));
  return { moment: moments[0]!, inputs, numbers, range: colourRange(numbers, numbers), bayes: undefined };
}
