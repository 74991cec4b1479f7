import { postHocOffsets } from '../core/adjustments.ts';
import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Trained without re-weighting; the prior is taken off the logits afterwards, so that tau acts without a step. */
export const postHocAdjustment: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: true,
  own: { key: 'tau', initial: () => 1, min: 0, max: 3, step: 0.05 },
  objective: ({ counts, own }) => ({
    weights: classWeights(counts, { kind: 'uniform' }),
    after: { offsets: postHocOffsets(counts, own) },
  }),
  formula: [
    'argmax',
    { base: 'z', index: 'c' },
    '−',
    'τ',
    'log',
    { base: 'π', index: 'c' },
    ',',
    { base: 'π', index: 'c' },
    '=',
    { over: [{ base: 'n', index: 'c' }], under: ['n'] },
  ],
  lineStyle: 'long',
};
