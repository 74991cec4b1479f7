import type { Inputs } from '../parameters.ts';

/** Groups of controls that a teacher can lock or hide, as an address names them, in the order of a dialog. */
export const groupNames = ['data', 'beta', 'loss', 'network', 'tiles', 'seed', 'pace', 'panel'] as const;

/** A group of controls that a teacher can lock or hide. */
export type GroupName = (typeof groupNames)[number];

/** The inputs that the controls of each group set. A lock of beta or of the loss holds what is pinned on maps, too. */
const inputsOfGroup: Readonly<Record<GroupName, readonly (keyof Inputs)[]>> = {
  data: ['scene', 'points', 'classes', 'imbalance', 'largest', 'noise', 'sizes', 'edits'],
  beta: ['volume'],
  loss: ['loss', 'gamma'],
  network: ['learningRate', 'schedule', 'until', 'weightDecay', 'depth', 'width', 'activation', 'restsWhenFlat'],
  tiles: ['tiles'],
  seed: ['seed'],
  pace: ['pace'],
  panel: ['panel'],
};

/** The inputs of some groups. */
export function inputsOf(groups: readonly GroupName[]): ReadonlySet<keyof Inputs> {
  return new Set(groups.flatMap((name) => inputsOfGroup[name]));
}
