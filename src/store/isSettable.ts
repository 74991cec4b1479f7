import type { LabState } from './labStore.ts';
import type { Inputs } from './parameters.ts';
import { patched } from './patched.ts';

/** Whether no lock keeps any of these changes back. */
export function isSettable({ inputs, locked }: Pick<LabState, 'inputs' | 'locked'>, changes: Partial<Inputs>): boolean {
  if (locked.size === 0) return true;
  const next = patched(inputs, changes, locked);
  return (Object.keys(changes) as (keyof Inputs)[]).every((name) => Object.is(next[name], changes[name]));
}
