import type { LayerWidths } from '../../core/network.ts';
import type { Checkpoint, Problem } from '../../protocol/problem.ts';
import { fromTexels, toTexels } from './programs/layout.ts';

/** Parameters and Adam's moments, each a vector a row. */
type StateVectors = Pick<Checkpoint, 'parameters' | 'first' | 'second'>;

/**
 * The state before the first step: both moments are zero, and no model is frozen. Vectors have a row for each of the
 * problem's starts; [R, P].
 */
export function startOf({ initial, models }: Pick<Problem, 'initial' | 'models'>): Checkpoint {
  return {
    step: 0,
    parameters: initial,
    first: new Float32Array(initial.length),
    second: new Float32Array(initial.length),
    frozen: new Array(models).fill(undefined),
  };
}

/**
 * The state of all models as one block: parameters, first and second moments.
 *
 * @param vectors - [R, P] each; a row goes to S / R models.
 * @returns Floats of [3, S, P], each layer padded to whole texels.
 */
export function stateTexels({ parameters, first, second }: StateVectors, widths: LayerWidths, models: number) {
  const kinds = [parameters, first, second].map((vectors) => toTexels(vectors, widths, models));
  const size = kinds[0]!.length;
  const floats = new Float32Array(3 * size);
  kinds.forEach((texels, kind) => {
    floats.set(texels, kind * size);
  });
  return floats;
}

/** The inverse of {@link stateTexels}; [S, P] each. */
export function stateFromTexels(floats: Float32Array, widths: LayerWidths, models: number) {
  const size = floats.length / 3;
  const vectorsOf = (kind: number) => fromTexels(floats.subarray(kind * size, (kind + 1) * size), widths, models);
  return { parameters: vectorsOf(0), first: vectorsOf(1), second: vectorsOf(2) };
}
