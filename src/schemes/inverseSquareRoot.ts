import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Half-way, on a logarithmic scale, between no re-weighting and inverse frequency. */
export const inverseSquareRoot: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  objective: ({ counts }) => ({ weights: classWeights(counts, { kind: 'inverse-square-root' }) }),
  formula: [{ base: 'w', index: 'c' }, '∝', { over: ['1'], under: [{ root: [{ base: 'n', index: 'c' }] }] }],
  lineStyle: 'dashed',
};
