import type { Block } from './device.ts';
import type { Stack } from './stack.ts';

/** Points that a network is evaluated at. */
export interface PointsToRun {
  /** `count` points of each data set, and then those of a grid; [D · count + cells, 2]. */
  readonly at: Block;
  readonly count: number;
  /** Models that are evaluated on the grid, too; [M]. Without a grid its values are not read. */
  readonly maps: Block;
  /** M. */
  readonly mapped: number;
  readonly cells: number;
}

/**
 * Sends points through the hidden layers, a program a layer.
 *
 * @param state - [3, S, P], whose first third, the parameters, is read.
 * @returns Activations by layer, [S · count + M · cells, H] each; see `forwardProgram`. The caller frees them.
 */
export function runHidden(
  { device, programs, models, datasets }: Stack,
  state: Block,
  { at, count, maps, mapped, cells }: PointsToRun,
): Block[] {
  const activations: Block[] = [];
  programs.hidden.forEach((program, layer) => {
    const below = activations[layer - 1] ?? at;
    const texels = (models * count + mapped * cells) * programs.layout.spans[layer]!.outputTexels;
    activations.push(device.run(program, [below, state, maps], [models, datasets, count, cells, 0], texels));
  });
  return activations;
}
