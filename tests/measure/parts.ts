import type { Loss } from '../../src/core/losses.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import type { SchemeName } from '../../src/schemes/schemes.ts';

/** One part of what is measured on a scene: schemes that train together, and the steps at which they are evaluated. */
export interface Part {
  readonly loss: Loss['kind'];
  readonly schedule: Schedule['kind'];
  readonly schemes: readonly SchemeName[];
  /** Ascending. */
  readonly steps: readonly number[];
}

const first: readonly SchemeName[] = ['none', 'inverse-frequency', 'class-balanced', 'inverse-square-root'];
const others: readonly SchemeName[] = ['logit-adjustment', 'ldam', 'deferred', 'class-balanced-sampling'];
const early = [50, 75, 100, 125, 150, 200, 250, 300] as const;
/** A run whose rate falls ends at 600 steps, unless the reader says otherwise. */
const cosineSteps = [...early, 350, 400, 450, 500, 550, 600];
const constantSteps = [...early, 400, 500, 600, 800, 1000, 1250, 1500];

/** What is measured on each scene, the most needed first. */
export const parts: readonly Part[] = [
  { loss: 'softmax', schedule: 'cosine', schemes: first, steps: cosineSteps },
  { loss: 'softmax', schedule: 'cosine', schemes: others, steps: cosineSteps },
  { loss: 'focal', schedule: 'cosine', schemes: first, steps: cosineSteps },
  { loss: 'sigmoid', schedule: 'cosine', schemes: first, steps: cosineSteps },
  { loss: 'softmax', schedule: 'constant', schemes: first, steps: constantSteps },
];

/** Seeds that are measured: none of them is one that a scene opens with. */
export const measuredSeeds: readonly number[] = Array.from({ length: 20 }, (_, index) => 101 + index);
