import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** First every sample counts the same, then by the effective number. */
export const deferred: Scheme = {
  usesVolume: true,
  isSoftmaxOnly: false,
  own: { key: 'from', initial: (horizon) => 10 * Math.round(horizon / 30), min: 0, max: 4000, step: 10 },
  objective: ({ counts, volume, own }) => ({
    weights: classWeights(counts, { kind: 'effective-number', volume }),
    before: { steps: own, weights: classWeights(counts, { kind: 'uniform' }) },
  }),
  formula: [
    { base: 'w', index: 'c' },
    '=',
    '1',
    { word: 'up-to-step' },
    'T',
    ',',
    { word: 'from-then' },
    '∝',
    {
      over: ['1', '−', 'β'],
      under: ['1', '−', { base: ['β'], power: [{ base: 'n', index: 'c' }] }],
    },
  ],
  lineStyle: 'dash-dotted',
};
