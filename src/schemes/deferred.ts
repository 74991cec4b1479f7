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
    'up to step',
    'T',
    ',',
    'then',
    '∝',
    {
      over: ['1', '−', 'β'],
      under: ['1', '−', { base: ['β'], power: [{ base: 'n', index: 'c' }] }],
    },
  ],
  lineStyle: 'dash-dotted',
  en: {
    name: 'Deferred re-weighting',
    line: 'deferred',
    sub: 'β later',
    about:
      'Up to a step it trains without weights, then with class-balanced ones: it learns features from all samples before rare ones count more. Watch the boundary jump.',
    source:
      'Cao et al., NeurIPS 2019 (DRW): from epoch 160 of 200, where their learning rate falls too. β = .9999 is in the authors’ code; the paper says 1/n. Here it starts after a third of the run unless it is set.',
    own: 'After step T',
    ownIs: (value) => `after step ${value}`,
  },
};
