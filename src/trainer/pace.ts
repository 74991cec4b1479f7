import type { RunPace } from '../protocol/messages.ts';

/** How fast a run is shown. */
export interface PaceRule {
  /**
   * Maximum number of steps between two frames; fewer if they do not fit the time budget.
   *
   * @param step - Steps taken so far.
   */
  stepsToNextFrame(step: number): number;
  /** Minimum number of milliseconds between two frames. */
  readonly interval: number;
  /** Whether as much time passes without training as with it. */
  readonly isShared?: true;
}

/** Of normal. */
const usual: PaceRule = { interval: 60, stepsToNextFrame: (step) => Math.max(1, Math.floor(step / 20)) };

/**
 * The paces. Boundaries form in the first few dozen steps and move ever more slowly after, so the slower paces show
 * single steps first and then a fixed share of the steps taken: equal time for equal ratios of steps.
 *
 * - slow: five frames a second; steps one by one up to 60, then 1 in 30. 400 steps take about 20 seconds.
 * - normal: some sixteen frames a second; one by one up to 40, then 1 in 20. 400 steps take about 5 seconds.
 * - full: as many as fit the time budget.
 * - shared: as normal, in half of the time; the page has the other half, where training takes all processor cores.
 */
export const paces: { readonly [Name in RunPace]: PaceRule } = {
  slow: { interval: 200, stepsToNextFrame: (step) => Math.max(1, Math.floor(step / 30)) },
  normal: usual,
  full: { interval: 0, stepsToNextFrame: () => Infinity },
  shared: { ...usual, isShared: true },
};
