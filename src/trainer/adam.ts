import { constantRate, rateShare } from '../core/schedule.ts';
import type { ModelObjective, Objective } from '../protocol/problem.ts';

/**
 * Constants of Adam as its authors give them (Kingma & Ba, ICLR 2015), shared by all engines.
 *
 * A step is m ← b1 m + (1 − b1) g, v ← b2 v + (1 − b2) g²,
 * p ← p (1 − rate · λ) − rate · (m / (1 − b1^t)) / (√(v / (1 − b2^t)) + epsilon), where the rate follows the schedule
 * and λ is the weight decay, decoupled from the moments as in AdamW (Loshchilov & Hutter, ICLR 2019).
 */
export const adam = { firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-8 } as const;

/**
 * Factors that undo the bias of Adam's moments towards their start at zero.
 *
 * @param step - t, the number of the step now taken; ≥ 1.
 */
export function biasCorrections(step: number): { first: number; second: number } {
  return { first: 1 / (1 - adam.firstDecay ** step), second: 1 / (1 - adam.secondDecay ** step) };
}

/** Learning rate of a model before its schedule: its own, or that of the objective. */
export function firstRateOf({ learningRate }: Objective, model: ModelObjective): number {
  return model.learningRate ?? learningRate;
}

/** The part of the first learning rates that a step is taken with, from 1. */
export function rateShareAt({ schedule = constantRate }: Objective, step: number): number {
  return rateShare(schedule, step);
}

/**
 * The learning rate that a model takes a step with, from 1, and the share of all its parameters that weight decay takes
 * off in it.
 */
export function ratesAt(objective: Objective, model: ModelObjective, step: number): { rate: number; decay: number } {
  const rate = firstRateOf(objective, model) * rateShareAt(objective, step);
  return { rate, decay: rate * (objective.weightDecay ?? 0) };
}
