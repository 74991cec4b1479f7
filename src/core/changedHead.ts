import { type LayerWidths, layerSpans } from './network.ts';

/** What is done to the last layer of a trained network before it answers. Nothing of it is learned. */
export interface HeadChange {
  /**
   * τ: each class's weights are divided by the τ-th power of their Euclidean norm, and its bias is left out; in [0, ∞).
   * If left out, weights and biases stay.
   */
  readonly normPower?: number;
  /** Added to the logits; [C], none if left out. */
  readonly offsets?: readonly number[];
}

/**
 * Parameters with a changed head: w_c / ‖w_c‖^τ without biases, then offsets. Other layers stay.
 *
 * @param parameters - Of one network, laid out as `layerSpans` says; [P]. Not written.
 * @param widths - From the two coordinates to the C logits.
 * @returns [P], in the precision of the parameters; an array of its own. A class whose weights are all 0 keeps them.
 * @throws RangeError if offsets are not one a class.
 *
 * @remarks
 * Sources: the τ-normalised classifier of Kang et al., "Decoupling Representation and Classifier for Long-Tailed
 * Recognition", ICLR 2020, arXiv:1910.09217, where the bias is discarded for its negligible effect there: in a head of
 * a few units it is not negligible, and at τ = 0 the answers are those of the trained network without its last bias.
 * Post-hoc logit adjustment of Menon et al., ICLR 2021, arXiv:2007.07314, argmax_c f_c(x) − τ log π_c, is the offsets
 * −τ log π_c, see `postHocOffsets`.
 */
export function changedHead<Numbers extends Float32Array | Float64Array>(
  parameters: Numbers,
  widths: LayerWidths,
  { normPower, offsets }: HeadChange,
): Numbers {
  const { offset, inputs, outputs } = layerSpans(widths).at(-1)!;
  if (offsets && offsets.length !== outputs) {
    throw new RangeError(`invalid offsets; not one for each of ${outputs} classes: ${offsets.length}`);
  }
  const changed = parameters.slice() as Numbers;
  const biases = offset + inputs * outputs;
  for (let c = 0; c < outputs; c += 1) {
    if (normPower !== undefined) {
      let squares = 0;
      for (let at = offset + c; at < biases; at += outputs) squares += parameters[at]! * parameters[at]!;
      const scale = squares === 0 ? 1 : squares ** (-normPower / 2);
      for (let at = offset + c; at < biases; at += outputs) changed[at] = parameters[at]! * scale;
      changed[biases + c] = 0;
    }
    changed[biases + c] = changed[biases + c]! + (offsets?.[c] ?? 0);
  }
  return changed;
}

/**
 * Parameters of several networks of the same form, one after another, each with its own change of the head.
 *
 * @param parameters - [S, P].
 * @param changes - By network, `undefined` for one that stays as it is; [S].
 * @returns [S, P]; the very array where nothing is changed.
 */
export function changedHeads<Numbers extends Float32Array | Float64Array>(
  parameters: Numbers,
  widths: LayerWidths,
  changes: readonly (HeadChange | undefined)[],
): Numbers {
  if (changes.every((change) => change === undefined)) return parameters;
  const all = parameters.slice() as Numbers;
  const size = parameters.length / changes.length;
  changes.forEach((change, model) => {
    const own = parameters.subarray(model * size, (model + 1) * size) as Numbers;
    if (change) all.set(changedHead(own, widths, change), model * size);
  });
  return all;
}
