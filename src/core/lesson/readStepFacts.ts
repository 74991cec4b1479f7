import type { StepFacts } from './stepFacts.ts';
import { type StepName, stepNames } from './stepStates.ts';

type Test = (value: unknown) => boolean;

/** Whether something is an object with names, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// JSON writes NaN, and nothing in a list, as null.
const isEntry: Test = (value) => typeof value === 'number' || value === null;
const isNumber: Test = (value) => typeof value === 'number';
const isTruth: Test = (value) => typeof value === 'boolean';
const isText: Test = (value) => typeof value === 'string';

/** Whether something is a list of numbers, or of none in their place. */
export function isNumbers(value: unknown): value is readonly (number | null)[] {
  return Array.isArray(value) && value.every(isEntry);
}

const isLists: Test = (value) => Array.isArray(value) && value.every((list) => list === null || isNumbers(list));
const isTable: Test = (value) => Array.isArray(value) && value.every(isNumbers);

const rowTests: Readonly<Record<string, Test>> = {
  seed: isNumber,
  ...{ labels: isNumbers, right: isNumbers, pullOfWrong: isNumbers },
  ...{ noisy100: isTable, noisy300: isTable, clean300: isTable },
};

const isRow: Test = (value) =>
  isRecord(value) && Object.entries(value).every(([name, list]) => rowTests[name]?.(list) ?? false);

const tests: { readonly [Name in keyof StepFacts]-?: Test } = {
  guess: isNumbers,
  ...{ isBegun: isTruth, isDone: isTruth, isRevealed: isTruth, isOther: isTruth, wasDone: isTruth },
  row: isRow,
  ...{ thrown: isNumber, covered: isNumber, volume: isNumber, ratio: isNumber },
  ...{ seeds: isTable, seedsFrom: isNumber, shares: isLists },
  ...{ hasOtherCounts: isTruth, hasCopied: isTruth },
  left: isText,
};

/**
 * What is known of the steps, from what a browser kept of them, which may be anything.
 *
 * @returns What is of no known step, or no such thing as its name says, is left out; `undefined` if it is no record.
 */
export function readStepFacts(kept: unknown): { readonly [Name in StepName]?: StepFacts } | undefined {
  if (!isRecord(kept)) return undefined;
  const steps = stepNames.flatMap((name) => {
    const facts = kept[name];
    if (!isRecord(facts)) return [];
    const known = Object.entries(facts).filter(([fact, value]) => tests[fact as keyof StepFacts]?.(value) ?? false);
    return [[name, Object.fromEntries(known) as StepFacts] as const];
  });
  return Object.fromEntries(steps);
}
