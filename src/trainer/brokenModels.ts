import type { Checkpoint } from '../protocol/problem.ts';

/** The largest finite 32-bit float. Larger values overflow on the GPU, so all engines treat them as divergence. */
const largest = 3.4028234663852886e38;

/** Models not yet frozen whose parameters or moments are NaN or overflow 32-bit floats. */
export function brokenModels({ parameters, first, second, frozen }: Checkpoint): number[] {
  const size = parameters.length / frozen.length;
  return frozen.flatMap((step, model) => {
    if (step !== undefined) return [];
    for (let at = model * size; at < (model + 1) * size; at += 1) {
      // Negated, so that NaN counts as broken.
      const isSound =
        Math.abs(parameters[at]!) <= largest && Math.abs(first[at]!) <= largest && Math.abs(second[at]!) <= largest;
      if (!isSound) return [model];
    }
    return [];
  });
}

/**
 * The checkpoint with its broken models frozen as they were in an earlier one; the others stay.
 *
 * @param sound - An earlier checkpoint of the same run.
 */
export function withFrozen(checkpoint: Checkpoint, broken: readonly number[], sound: Checkpoint): Checkpoint {
  const size = checkpoint.parameters.length / checkpoint.frozen.length;
  const mended = copyOf(checkpoint);
  for (const model of broken) {
    for (const name of ['parameters', 'first', 'second'] as const) {
      mended[name].set(sound[name].subarray(model * size, (model + 1) * size), model * size);
    }
  }
  const frozen = checkpoint.frozen.map((step, model) => (broken.includes(model) ? sound.step : step));
  return { ...mended, frozen };
}

/** A checkpoint with arrays of its own. */
export function copyOf(checkpoint: Checkpoint): Checkpoint {
  const { parameters, first, second } = checkpoint;
  return { ...checkpoint, parameters: parameters.slice(), first: first.slice(), second: second.slice() };
}
