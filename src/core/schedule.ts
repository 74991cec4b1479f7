/** Schedule of the learning rate: constant, or a cosine that falls to 0 within a given number of steps. */
export type Schedule = { readonly kind: 'constant' } | { readonly kind: 'cosine'; readonly steps: number };

/** The constant schedule. */
export const constantRate: Schedule = { kind: 'constant' };

/**
 * Share of the learning rate that a step is taken with.
 *
 * @param step - Number of the step, from 1.
 * @returns [0, 1]: 1 for the first step of any schedule; (1 + cos(π (step − 1) / T)) / 2 on a cosine over
 * T steps, and 0 after them.
 *
 * @remarks
 * Source: Loshchilov and Hutter, SGDR, ICLR 2017, equation 5 without restarts; the step t counts from 0 there.
 */
export function rateShare(schedule: Schedule, step: number): number {
  if (schedule.kind === 'constant') return 1;
  if (step > schedule.steps) return 0;
  return (1 + Math.cos((Math.PI * (step - 1)) / schedule.steps)) / 2;
}

/** The last step with a learning rate above 0; infinite for a constant rate. */
export function lastStep(schedule: Schedule): number {
  return schedule.kind === 'constant' ? Infinity : schedule.steps;
}
