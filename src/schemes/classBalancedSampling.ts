import { classBalancedSamplingRates } from '../core/adjustments.ts';
import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Samples are drawn with equally likely classes, anew for each step. */
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
    'mean draws',
    '=',
    { over: ['n'], under: ['C', { base: 'n', index: 'c' }] },
  ],
  lineStyle: 'thin',
  en: {
    name: 'Balanced sampling',
    line: 'sampling',
    sub: '1/C a class',
    about:
      'Each step draws about as many samples as there are, with every class equally likely; its weight here is how often a sample is drawn on average. In expectation this is inverse frequency with a mean sample weight of 1. What differs is the noise: a rare sample is seen often, and not equally often.',
    source: 'Class-balanced sampling, as in Kang et al., ICLR 2020. How often a sample is drawn is a Poisson number.',
  },
};
