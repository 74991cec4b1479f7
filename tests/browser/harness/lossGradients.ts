import type { Loss } from '../../../src/core/losses.ts';
import { layoutOf, rowsFromTexels, rowsToTexels, toTexels } from '../../../src/trainer/webgl/programs/layout.ts';
import { lossCode, lossGradientProgram, scoresProgram } from '../../../src/trainer/webgl/programs/losses.ts';
import { device } from './openedDevice.ts';

/** Logits of a batch with their labels and class weights. */
export interface Batch {
  readonly loss: Loss;
  readonly logits: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly classWeights: readonly number[];
}

/** Losses and their gradients by the logits, as the GPU computes them, of batches whose samples are given as logits. */
export async function lossGradients(batches: readonly Batch[]) {
  const gpu = device();
  const rowShift = gpu.rowShiftFor(1);
  const results: { losses: number[]; gradients: number[][] }[] = [];
  for (const { loss, logits, labels, classWeights: weights } of batches) {
    const classes = weights.length;
    const samples = labels.length;
    const layout = layoutOf([classes, classes]);
    // An identity layer.
    const identity = new Float32Array((classes + 1) * classes);
    for (let c = 0; c < classes; c += 1) identity[c * classes + c] = 1;
    const objective = new Float32Array(4 * (classes + 1));
    weights.forEach((weight, c) => {
      objective.set([weight, 0, 0, -1], 4 * c);
    });
    objective.set([lossCode(loss), 1], 4 * classes);
    const blocks = {
      logits: gpu.upload(rowsToTexels(logits.flat(), classes), rowShift),
      parameters: gpu.upload(toTexels(identity, [classes, classes], 1), rowShift),
      labels: gpu.upload(rowsToTexels(labels, 1), rowShift),
      objective: gpu.upload(objective, rowShift),
    };
    const gradient = gpu.run(
      lossGradientProgram(layout),
      [blocks.logits, blocks.parameters, blocks.labels, blocks.objective],
      [1, 1, 1, samples, 1],
      samples * layout.spans[0]!.outputTexels,
    );
    const scores = scoresProgram(layout);
    // Parts of one point each, so that each texel of a class is one sample's loss.
    const sums = gpu.run(
      scores,
      [blocks.logits, blocks.labels, blocks.objective],
      [1, 1, samples, 0, 1, samples],
      classes * samples,
    );
    const [gradients, lossTexels] = (await gpu.read([gradient, sums])) as [Float32Array, Float32Array];
    const rows = rowsFromTexels(gradients, classes, samples);
    results.push({
      losses: labels.map((label, sample) => lossTexels[4 * (label * samples + sample) + 2]!),
      gradients: labels.map((_, sample) => Array.from(rows.slice(sample * classes, (sample + 1) * classes))),
    });
    gpu.free([...Object.values(blocks), gradient, sums]);
  }
  return results;
}
