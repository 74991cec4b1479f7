import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Every class counts the same, however few samples it has. */
export const inverseFrequency: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  objective: ({ counts }) => ({ weights: classWeights(counts, { kind: 'inverse-frequency' }) }),
  formula: [{ base: 'w', index: 'c' }, '∝', { over: ['1'], under: [{ base: 'n', index: 'c' }] }],
  lineStyle: 'plain',
};
