/**
 * The steps of the lesson in their order, each with the state of the lab that it begins with, as an address writes it.
 * What is common to all stands in `common`; what neither says has its default.
 */
export const stepStates = {
  forgotten: 'tiles=none&until=100',
  inverse: 'tiles=none,inverse-frequency&until=300',
  worth: 'tiles=none',
  beta: 'tiles=class-balanced&until=300&beta=0.9',
  middle: 'tiles=none,inverse-frequency,class-balanced&until=300&steps=300&panel=seeds',
  clean: 'tiles=none,inverse-frequency,class-balanced&until=300&steps=300&panel=seeds',
  focal: 'tiles=none&until=300&loss=focal&gamma=0&panel=pull',
  counts: 'tiles=none&beta=0.9999&counts=inaturalist-2018',
  home: 'tiles=none',
} as const;

/**
 * The seeds of the lesson were measured at a constant learning rate, and each step says itself at which training step
 * it rests.
 */
const common = 'schedule=constant&rest=0';

/** Name of a step, as the address writes it. */
export type StepName = keyof typeof stepStates;

/** Names of the steps in their order; the last one is what the reader takes home. */
export const stepNames = Object.keys(stepStates) as readonly StepName[];

/** The state that a step begins with, as the part of an address after its `?`. */
export function stateOf(name: StepName): string {
  return `${stepStates[name]}&${common}`;
}
