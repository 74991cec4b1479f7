import { classBalancedSamplingRates } from '../core/adjustments.ts';
import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** First all layers on all samples; then the last layer alone, anew, with equally likely classes. */
export const retrainedHead: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  own: { key: 'from', initial: (horizon) => 10 * Math.round(horizon / 20), min: 0, max: 4000, step: 10 },
  objective: ({ counts, own }) => ({
    weights: classWeights(counts, { kind: 'uniform' }),
    rates: classBalancedSamplingRates(counts),
    retrain: { after: own },
  }),
  formula: [
    'W',
    ',',
    'b',
    { word: 'anew-after' },
    'T',
    ',',
    { base: 'p', index: 'c' },
    '=',
    { over: ['1'], under: ['C'] },
  ],
  lineStyle: 'dash-dotted',
};
