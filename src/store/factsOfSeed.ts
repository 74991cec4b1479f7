import type { StepFacts } from '../core/lesson/stepFacts.ts';

/** By what is known of a step: the same without what was measured on another seed than the latest one asked for. */
const known = new WeakMap<StepFacts, { readonly seed: number; readonly facts: StepFacts }>();

/**
 * What is known of a step on a seed: what was measured on another one is left out.
 *
 * @returns The same object for the same arguments.
 */
export function factsOfSeed(facts: StepFacts, seed: number): StepFacts {
  const isOther = (measured: number | undefined) => measured !== undefined && measured !== seed;
  const isRowOther = isOther(facts.row?.seed);
  const areSeedsOther = isOther(facts.seedsFrom);
  if (!isRowOther && !areSeedsOther) return facts;
  const found = known.get(facts);
  if (found?.seed === seed) return found.facts;
  const { row, shares, isOther: wasOther, seeds, seedsFrom, ...rest } = facts;
  const left: StepFacts = {
    ...rest,
    ...(!isRowOther && {
      ...(row && { row }),
      ...(shares && { shares }),
      ...(wasOther !== undefined && { isOther: wasOther }),
    }),
    ...(!areSeedsOther && seeds && { seeds, ...(seedsFrom !== undefined && { seedsFrom }) }),
  };
  known.set(facts, { seed, facts: left });
  return left;
}
