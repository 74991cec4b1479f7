import { type Inputs, inputNames } from '../../../store/parameters.ts';

/** What was tried: the inputs that it changed, as they were before and as it left them. */
export interface Tried {
  readonly before: Partial<Inputs>;
  readonly after: Inputs;
}

/** What was tried between two states of the inputs: all that differs, also what follows from what was set. */
export function triedBetween(before: Inputs, after: Inputs): Tried {
  const names = inputNames.filter((name) => !Object.is(after[name], before[name]));
  return { before: Object.fromEntries(names.map((name) => [name, before[name]])), after };
}

/** Whether the inputs are still as they were left. What was changed since is the reader's, and is not taken back. */
export function isAsTried({ before, after }: Tried, inputs: Inputs): boolean {
  return (Object.keys(before) as (keyof Inputs)[]).every((name) => Object.is(inputs[name], after[name]));
}
