import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** The paper's scheme: weights by the effective number of samples. */
export const classBalanced: Scheme = {
  usesVolume: true,
  isSoftmaxOnly: false,
  objective: ({ counts, volume }) => ({ weights: classWeights(counts, { kind: 'effective-number', volume }) }),
  formula: [
    { base: 'w', index: 'c' },
    '∝',
    {
      over: ['1', '−', 'β'],
      under: ['1', '−', { base: ['β'], power: [{ base: 'n', index: 'c' }] }],
    },
  ],
  lineStyle: 'main',
};
