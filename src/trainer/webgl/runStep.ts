import { headStepsAt } from '../../protocol/problem.ts';
import { biasCorrections, rateShareAt } from '../adam.ts';
import type { Block } from './device.ts';
import type { HeldObjective } from './heldObjective.ts';
import type { ProblemBlocks } from './problemBlocks.ts';
import { runHidden } from './runHidden.ts';
import type { Stack } from './stack.ts';

/** Samples that one texel of a gradient sums up, unless that makes more than {@link mostParts} parts. */
const samplesPerPart = 128;
const mostParts = 16;

/**
 * Runs the programs of the next step: with L hidden layers L forward, one for the loss's gradient, L backward, one for
 * the gradient by all parameters and one for Adam. One more comes first in a step that begins to train a head anew.
 *
 * @param before - Parameters and both moments before the step; [3, S, P].
 * @returns The state after it, a block of its own.
 */
export function runStep(stack: Stack, blocks: ProblemBlocks, before: Block, objective: HeldObjective): Block {
  const { device, programs, models, datasets, samples } = stack;
  const { stride } = programs.layout;
  const { points, everyModel } = blocks;
  const { current } = objective;
  const step = objective.step + 1;
  const isAnew = current.models.some((model) => headStepsAt(model, step) === 1);
  const state = isAnew
    ? device.run(programs.headAnew, [before, objective.block, blocks.start], [step], before.texels)
    : before;
  const parts = Math.min(mostParts, Math.max(1, Math.ceil(samples / samplesPerPart)));

  const hidden = runHidden(stack, state, { at: points, count: samples, maps: everyModel, mapped: 0, cells: 0 });
  const activations = [points, ...hidden];
  const deltas = runBackward(stack, blocks, state, objective, activations);
  const gradients = device.run(
    programs.parameterGradient,
    [...activations, ...deltas],
    [models, datasets, samples, Math.ceil(samples / parts)],
    parts * models * stride,
  );
  const { first: firstCorrection, second: secondCorrection } = biasCorrections(step);
  const after = device.run(
    programs.adam,
    [state, gradients, objective.block],
    [parts, firstCorrection, secondCorrection, rateShareAt(current, step), current.weightDecay ?? 0, step],
    3 * models * stride,
  );
  device.free([...hidden, ...deltas, gradients, ...(isAnew ? [state] : [])]);
  return after;
}

/**
 * Runs the loss's gradient by the logits and sends it back through the layers.
 *
 * @param activations - The training points, and then those of the hidden layers.
 * @returns Gradients by the sums that enter the units, by layer; the delta of layer l enters at l + 1, as its
 * activations do.
 */
function runBackward(
  { device, programs, models, datasets, samples }: Stack,
  { labels }: ProblemBlocks,
  state: Block,
  { block, step }: HeldObjective,
  activations: readonly Block[],
): Block[] {
  const { spans } = programs.layout;
  const last = spans.length - 1;
  const deltas: Block[] = [];
  deltas[last] = device.run(
    programs.lossGradient,
    [activations[last]!, state, labels, block],
    [models, last === 0 ? datasets : models, datasets, samples, step + 1],
    models * samples * spans[last]!.outputTexels,
  );
  for (let layer = last; layer > 0; layer -= 1) {
    deltas[layer - 1] = device.run(
      programs.backward[layer]!,
      [deltas[layer]!, activations[layer]!, state],
      [samples],
      models * samples * spans[layer]!.inputTexels,
    );
  }
  return deltas;
}
