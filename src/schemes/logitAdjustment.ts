import { logitAdjustmentOffsets } from '../core/adjustments.ts';
import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** The prior enters the logits and not the weights; at tau = 1 it is balanced softmax. */
export const logitAdjustment: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: true,
  own: { key: 'tau', initial: () => 1, min: 0, max: 3, step: 0.05 },
  objective: ({ counts, own }) => ({
    weights: classWeights(counts, { kind: 'uniform' }),
    offsets: logitAdjustmentOffsets(counts, own),
  }),
  formula: [
    'L',
    '=',
    'CE',
    '(',
    'z',
    '+',
    'τ',
    'log',
    'π',
    ')',
    ',',
    { base: 'π', index: 'c' },
    '=',
    { over: [{ base: 'n', index: 'c' }], under: ['n'] },
  ],
  lineStyle: 'long',
};
