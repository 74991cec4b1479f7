import { move } from './adam';
import { backward, transpose } from './backward';
import { drawSamples } from './draws';
import { forward } from './forward';
import { addGradient } from './gradient';
import {
  activationsBefore,
  classCount,
  deltasBefore,
  gradientSums,
  layerCount,
  layOut,
  mostLayers,
  parameterCount,
} from './layers';
import { differentiate } from './losses';
import { all, row, vector } from './vectors';

// Networks trained in 32-bit floats, four points at a time, and 64 points, a block, after one another: AssemblyScript,
// which is compiled to WebAssembly. All arguments that are addresses are of the module's memory, which the caller
// divides from `base` on; vectors begin at multiples of 16.

/** Where free memory begins. */
export function base(): usize {
  return (__heap_base + 63) & ~63;
}

/**
 * Sets the network that all calls are about.
 *
 * @param at - Where its working memory begins; a multiple of 64.
 * @param layers - 1 to 4.
 * @param widths - Address of layers + 1 whole numbers, from the inputs to the logits.
 * @returns Where the working memory ends, or 0 if there are too many layers.
 */
export function configure(at: usize, layers: i32, widths: usize, isRelu: bool): usize {
  return layers > mostLayers ? 0 : layOut(at, layers, widths, isRelu);
}

/** How often each sample is drawn for a step, see `drawSamples`. */
export function draw(labels: usize, blocks: i32, table: usize, most: i32, step: i32, dataset: i32, times: usize): void {
  drawSamples(labels, blocks * <i32>(row / vector), classCount(), table, most, step, dataset, times);
}

/**
 * Takes a step with one model: forward, gradient by the logits and backward, block after block, then Adam.
 *
 * @param parameters - Followed by Adam's first and second moments; each [P], and then up to a whole vector.
 * @param points - By block a row of x and one of y.
 * @param labels - By block a row of 32-bit whole numbers; 255 where there is no sample.
 * @param times - How often each sample counts, a row by block, or 0 if each counts once.
 */
export function train(
  parameters: usize,
  points: usize,
  labels: usize,
  blocks: i32,
  table: usize,
  isAdjusted: bool,
  gamma: f32,
  times: usize,
  rate: f32,
  correction: f32,
  kept: f32,
): void {
  const size = (<usize>((parameterCount() + 3) & ~3)) << 2;
  const last = layerCount() - 1;
  memory.fill(gradientSums(), 0, size << 2);
  transpose(parameters);
  for (let block = 0; block < blocks; block += 1) {
    const inputs = points + 2 * <usize>block * row;
    const offset = <usize>block * row;
    forward(parameters, inputs);
    const counted: usize = times === 0 ? 0 : times + offset;
    differentiate(
      activationsBefore(last + 1),
      deltasBefore(last + 1),
      labels + offset,
      table,
      isAdjusted,
      gamma,
      counted,
    );
    for (let layer = last; layer > 0; layer -= 1) {
      addGradient(layer, activationsBefore(layer));
      backward(layer);
    }
    addGradient(0, inputs);
  }
  move(parameters, parameters + size, parameters + 2 * size, rate, correction, kept);
}

/** Arranges points x, y, one after another, in blocks of a row of x and a row of y each. */
export function arrange(points: usize, blocks: i32, to: usize): void {
  let from = points;
  let at = to;
  for (let block = 0; block < blocks; block += 1, at += row) {
    for (const end = at + row; at < end; at += vector, from += 2 * vector) {
      const first = v128.load(from);
      const second = v128.load(from, 16);
      v128.store(at, v128.shuffle<f32>(first, second, 0, 2, 4, 6));
      v128.store(at + row, v128.shuffle<f32>(first, second, 1, 3, 5, 7));
    }
  }
}

/** Logits of a model at points; [64 · blocks, C]. */
export function evaluate(parameters: usize, points: usize, blocks: i32, to: usize): void {
  const classes = classCount();
  const logits = activationsBefore(layerCount());
  let at = to;
  for (let block = 0; block < blocks; block += 1) {
    forward(parameters, points + 2 * <usize>block * row);
    for (let point: usize = 0; point < row; point += 4) {
      for (let c = 0, from = logits + point; c < classes; c += 1, from += row, at += 4) {
        store<f32>(at, load<f32>(from));
      }
    }
  }
}

/** Half the sum of the absolute gradients by the logits of each sample, before weights; a row by block. */
export function pull(
  parameters: usize,
  points: usize,
  labels: usize,
  blocks: i32,
  table: usize,
  isAdjusted: bool,
  gamma: f32,
  to: usize,
): void {
  const logits = activationsBefore(layerCount());
  const deltas = deltasBefore(layerCount());
  for (let block = 0; block < blocks; block += 1) {
    const offset = <usize>block * row;
    forward(parameters, points + 2 * offset);
    differentiate(logits, deltas, labels + offset, table, isAdjusted, gamma, 0);
    for (let point: usize = 0; point < row; point += vector) {
      let sum = all(0);
      for (let c = 0, delta = deltas + point; c < classCount(); c += 1, delta += row) {
        sum = f32x4.add(sum, f32x4.abs(v128.load(delta)));
      }
      v128.store(to + offset + point, f32x4.mul(sum, all(0.5)));
    }
  }
}
