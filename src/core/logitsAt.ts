import { forward, lanes, makeLayers } from './layers.ts';
import { type Activation, type LayerWidths, layerSpans } from './network.ts';

/**
 * Logits of one network at many points, computed in doubles.
 *
 * @param network - Widths from the two coordinates to the C logits, and what the hidden units do.
 * @param parameters - Of one model, laid out as `layerSpans` says; [P].
 * @param points - Coordinates x, y of each point; [n, 2].
 * @returns [n, C].
 */
export function logitsAt(
  { widths, activation }: { readonly widths: LayerWidths; readonly activation: Activation },
  parameters: Float64Array,
  points: Float64Array,
): Float32Array {
  const spans = layerSpans(widths);
  const layers = makeLayers(widths);
  const inputs = layers.activations[0]!;
  const outputs = layers.activations.at(-1)!;
  const classes = widths.at(-1)!;
  const count = points.length / 2;
  const logits = new Float32Array(count * classes);
  let at = 0;
  for (let i = 0; i < count; i += lanes) {
    for (let lane = 0; lane < lanes; lane += 1) {
      // Lanes beyond the last point get it again.
      const point = Math.min(i + lane, count - 1);
      inputs[lane] = points[2 * point]!;
      inputs[lanes + lane] = points[2 * point + 1]!;
    }
    forward(parameters, spans, activation, layers);
    for (let lane = 0; lane < lanes && i + lane < count; lane += 1) {
      for (let c = 0; c < classes; c += 1) logits[at++] = outputs[lanes * c + lane]!;
    }
  }
  return logits;
}
