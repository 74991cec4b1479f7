import { type StepName, stepNames } from './stepStates.ts';

/** Milliseconds that each step took so far. */
export type TimeSpent = { readonly [Name in StepName]?: number };

/** Longest time between two looks at a clock that counts: a computer that slept shows nothing to a room. */
const longest = 5000;

/** The times with some milliseconds more in a step. */
export function withTime(spent: TimeSpent, step: StepName, milliseconds: number): TimeSpent {
  const more = Math.min(longest, Math.max(0, milliseconds));
  return { ...spent, [step]: (spent[step] ?? 0) + more };
}

/** Milliseconds of all steps. */
export function timeInAll(spent: TimeSpent): number {
  return stepNames.reduce((sum, name) => sum + (spent[name] ?? 0), 0);
}

/** Minutes and seconds, as clocks show them. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
