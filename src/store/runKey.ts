import type { DatasetSpec } from '../core/datasetSpec.ts';
import type { Inputs } from './parameters.ts';
import { remember } from './remember.ts';
import { selectLineUp, selectNetwork, selectObjective, selectSpec } from './selectors.ts';

/**
 * What a run is made of, as text: data, network and the schemes that are trained side by side. Two inputs with the same
 * key train the same run; another key begins another.
 */
export function runKey(inputs: Inputs): string {
  return [specText(selectSpec(inputs)), JSON.stringify(selectNetwork(inputs)), selectLineUp(inputs)].join(' ');
}

/**
 * What the models minimise, as text. Two inputs with the same run and objective take the same steps; another objective
 * goes to the running models.
 */
export function objectiveKey(inputs: Inputs): string {
  return textOf(selectObjective(inputs));
}

// Both are remembered for speed alone, since they are asked for with each frame: given points make a long text.
const specText = remember((spec: DatasetSpec) => JSON.stringify(spec));

// JSON writes every infinity and NaN as null.
const textOf = remember((objective: object) =>
  JSON.stringify(objective, (_, value: unknown) => (typeof value === 'number' ? String(value) : value)),
);
