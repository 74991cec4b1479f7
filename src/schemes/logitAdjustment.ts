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
  en: {
    name: 'Logit adjustment',
    line: 'logit adj.',
    sub: 'balanced softmax',
    about:
      'In training each logit gets the logarithm of its class’s share, times τ; at the test it gets nothing. At τ = 1 this is balanced softmax, and with samples without end its best answer is the Bayes rule for balanced classes. With few samples and wrong labels it learns those by heart. Beware of τ above 1 where labels are wrong: on the first scene even the best answer then falls from 97.6 % to 78.2 % (τ = 1.5).',
    source: 'Menon et al., ICLR 2021 (τ = 1); Ren et al., NeurIPS 2020 (balanced softmax). Softmax only.',
    own: 'τ',
    ownIs: (value) => (value === '1' ? 'τ = 1, balanced softmax' : `τ = ${value}`),
  },
};
