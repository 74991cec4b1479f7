import { type LayerWidths, layerSpans } from '../../../core/network.ts';
import { rowOf } from '../../../protocol/problem.ts';
import { texelsOf, unitsPerTexel } from './glsl.ts';

/** One layer's place in a model's parameters on the GPU: a matrix of texels by rows, whose last row is the bias. */
export interface TexelSpan {
  /** Texels of the model before it. */
  readonly offset: number;
  /** Texels that its inputs take: it has four times as many rows, and the bias. */
  readonly inputTexels: number;
  /** Texels that its outputs take, and so does each row. */
  readonly outputTexels: number;
}

/** Where the layers' parameters lie on the GPU. */
export interface Layout {
  readonly spans: readonly TexelSpan[];
  /** Texels of one model. */
  readonly stride: number;
  readonly classes: number;
}

/**
 * Where the parameters of a network lie on the GPU, all layers in one block, model after model.
 *
 * Rows and columns are padded to multiples of four with zeros. These stay zero: a unit without weights gives
 * tanh(0) = relu(0) = 0 and gets no gradient.
 */
export function layoutOf(widths: LayerWidths): Layout {
  let offset = 0;
  const spans = layerSpans(widths).map(({ inputs, outputs }) => {
    const span = { offset, inputTexels: texelsOf(inputs), outputTexels: texelsOf(outputs) };
    offset += (unitsPerTexel * span.inputTexels + 1) * span.outputTexels;
    return span;
  });
  return { spans, stride: offset, classes: widths.at(-1)! };
}

/** Calls back with the place of each parameter of one model, in a vector [P] and in the model's floats on the GPU. */
function eachPlace(widths: LayerWidths, visit: (place: number, float: number) => void): void {
  const { spans } = layoutOf(widths);
  layerSpans(widths).forEach(({ offset, inputs, outputs }, layer) => {
    const span = spans[layer]!;
    for (let row = 0; row <= inputs; row += 1) {
      const texelRow = row < inputs ? row : unitsPerTexel * span.inputTexels;
      const begin = unitsPerTexel * (span.offset + texelRow * span.outputTexels);
      for (let column = 0; column < outputs; column += 1) visit(offset + row * outputs + column, begin + column);
    }
  });
}

/**
 * Parameters, or their moments, as they lie on the GPU.
 *
 * @param vectors - [R, P]; each row goes to S / R models.
 * @returns Floats of all models' texels.
 */
export function toTexels(vectors: Float32Array | Float64Array, widths: LayerWidths, models: number): Float32Array {
  const { stride } = layoutOf(widths);
  const last = layerSpans(widths).at(-1)!;
  const size = last.offset + (last.inputs + 1) * last.outputs;
  const floats = new Float32Array(models * stride * unitsPerTexel);
  for (let model = 0; model < models; model += 1) {
    const from = rowOf(model, models, vectors.length / size) * size;
    const to = model * stride * unitsPerTexel;
    eachPlace(widths, (place, float) => {
      floats[to + float] = vectors[from + place]!;
    });
  }
  return floats;
}

/** The inverse of {@link toTexels}; [S, P]. */
export function fromTexels(floats: Float32Array, widths: LayerWidths, models: number): Float32Array {
  const { stride } = layoutOf(widths);
  const last = layerSpans(widths).at(-1)!;
  const size = last.offset + (last.inputs + 1) * last.outputs;
  const vectors = new Float32Array(models * size);
  for (let model = 0; model < models; model += 1) {
    const from = model * stride * unitsPerTexel;
    eachPlace(widths, (place, float) => {
      vectors[model * size + place] = floats[from + float]!;
    });
  }
  return vectors;
}

/**
 * Rows of `columns` numbers each, padded to whole texels.
 *
 * @param columns - Numbers in a row.
 */
export function rowsToTexels(rows: ArrayLike<number>, columns: number): Float32Array {
  const count = rows.length / columns;
  const padded = unitsPerTexel * texelsOf(columns);
  const floats = new Float32Array(count * padded);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < columns; column += 1) floats[row * padded + column] = rows[row * columns + column]!;
  }
  return floats;
}

/** The inverse of {@link rowsToTexels}, for the first `count` rows. */
export function rowsFromTexels(floats: Float32Array, columns: number, count: number): Float32Array {
  const padded = unitsPerTexel * texelsOf(columns);
  const rows = new Float32Array(count * columns);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < columns; column += 1) rows[row * columns + column] = floats[row * padded + column]!;
  }
  return rows;
}
