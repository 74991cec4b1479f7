import { classBalancedSamplingRates } from '../core/adjustments.ts';
import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Samples are drawn with equally likely classes, independently for each step. */
export const classBalancedSampling: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  objective: ({ counts }) => ({
    weights: classWeights(counts, { kind: 'uniform' }),
    rates: classBalancedSamplingRates(counts),
  }),
  formula: [
    { base: 'p', index: 'c' },
    '=',
    { over: ['1'], under: ['C'] },
    ',',
    { word: 'mean-draws' },
    '=',
    { over: ['n'], under: ['C', { base: 'n', index: 'c' }] },
  ],
  lineStyle: 'thin',
};
