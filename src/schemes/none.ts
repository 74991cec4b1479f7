import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Every sample counts the same. */
export const none: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  objective: ({ counts }) => ({ weights: classWeights(counts, { kind: 'uniform' }) }),
  formula: [{ base: 'w', index: 'c' }, '=', '1'],
  lineStyle: 'faint',
};
