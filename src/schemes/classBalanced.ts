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
  en: {
    name: 'Class-balanced',
    line: 'β',
    sub: 'β',
    about:
      'Weights by the effective number of samples. β goes from no re-weighting, at 0, to inverse frequency, near 1: no sample weighs more than N = 1/(1 − β) times another.',
    source: 'Cui et al., CVPR 2019; there β is .9 to .9999, and .999 with γ = .5 on large data.',
  },
};
