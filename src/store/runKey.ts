import type { DatasetSpec } from '../core/datasetSpec.ts';
import type { HandEdit } from '../core/handEdits.ts';
import type { Objective } from '../protocol/problem.ts';
import type { LabState } from './labStore.ts';
import type { Inputs } from './parameters.ts';
import { remember } from './remember.ts';
import { selectDrawnCounts, selectDrawnSpec, selectLineUp, selectNetwork, selectObjective } from './selectors.ts';

/**
 * What a run is made of, as text: data, network and the schemes that are trained side by side. Two inputs with the same
 * key train the same run; another key begins another.
 */
export function runKey(inputs: Inputs): string {
  return `${formKey(inputs)} ${sizesKey(inputs)} ${editsKey(inputs)}`;
}

/** The run that a state asks for, as text: the same one begun again is another. */
export function runId({ inputs, transport }: Pick<LabState, 'inputs' | 'transport'>): string {
  return `${transport.restarts} ${runKey(inputs)}`;
}

/** What a run is made of besides the numbers of points of each class and the reader's edits, as text. */
export function formKey(inputs: Inputs): string {
  return [formText(selectDrawnSpec(inputs)), JSON.stringify(selectNetwork(inputs)), selectLineUp(inputs)].join(' ');
}

/** Points drawn of each class, as text. */
export function sizesKey(inputs: Inputs): string {
  return selectDrawnCounts(inputs).join(' ');
}

/** Points that the reader added, moved and erased, as text. */
export function editsKey({ edits }: Pick<Inputs, 'edits'>): string {
  return edits ? editsText(edits) : '';
}

/** What determines the data, as text. */
export function dataKey(inputs: Inputs): string {
  return `${formText(selectDrawnSpec(inputs))} ${sizesKey(inputs)} ${editsKey(inputs)}`;
}

/**
 * What the models minimise, as text. Two inputs with the same run and objective take the same steps; another objective
 * goes to the running models.
 */
export function objectiveKey(inputs: Inputs): string {
  return textOf(selectObjective(inputs));
}

/**
 * What steps are taken with, as text: what the models minimise, on which data. Models whose steps were all taken with
 * one key are those that training from the start gives.
 */
export function stepsKey(inputs: Inputs): string {
  // On other data the same objective is another one.
  return `${minimisedKey(inputs)} ${sizesKey(inputs)} ${editsKey(inputs)}`;
}

/** What steps minimise, as text: of two inputs with the same one models answer differently, but train the same. */
export function minimisedKey(inputs: Inputs): string {
  return textOf(minimised(selectObjective(inputs)));
}

/** What is done to the heads of the models before they answer, as text. */
export function headsKey(inputs: Inputs): string {
  return textOf(selectObjective(inputs).models.map(({ after }) => after ?? {}));
}

const minimised = remember((objective: Objective) => ({
  ...objective,
  models: objective.models.map(({ after: _, ...model }) => model),
}));

// Remembered for speed alone, since these are asked for with each frame. Given points are known by their key.
const formText = remember((spec: DatasetSpec) =>
  JSON.stringify(spec, (name, value: unknown) => (name === 'counts' || ArrayBuffer.isView(value) ? undefined : value)),
);
const editsText = remember((edits: readonly HandEdit[]) => JSON.stringify(edits));

// JSON writes every infinity and NaN as null.
const textOf = remember((objective: object) =>
  JSON.stringify(objective, (_, value: unknown) => (typeof value === 'number' ? String(value) : value)),
);
