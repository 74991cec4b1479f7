import { ldamMargins } from '../core/adjustments.ts';
import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Rare classes must win by a margin. */
export const ldam: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: true,
  own: { key: 'margin', initial: () => 0.5, min: 0, max: 15, step: 0.1 },
  objective: ({ counts, own }) => ({
    weights: classWeights(counts, { kind: 'uniform' }),
    margins: ldamMargins(counts, own),
  }),
  formula: [
    'L',
    '=',
    'CE',
    '(',
    { base: 'z', index: 'y' },
    '−',
    { base: 'Δ', index: 'y' },
    ')',
    ',',
    { base: 'Δ', index: 'c' },
    '=',
    'm',
    { base: ['(', { over: [{ base: 'n', index: 'min' }], under: [{ base: 'n', index: 'c' }] }, ')'], power: ['1/4'] },
  ],
  lineStyle: 'dotted',
  en: {
    name: 'LDAM margins',
    line: 'LDAM',
    sub: 'margins',
    about:
      'A sample must win by a margin that is larger for rare classes. The original divides features and weights by their lengths, so its logits are 30 times a cosine and a margin of .5 means 15 logits. The head here is not normalised: it can outgrow a margin, which therefore does less, and m is in logits.',
    source: 'Cao et al., NeurIPS 2019: m = .5 and s = 30, with weights deferred. Softmax only.',
    own: 'Largest margin m',
    ownIs: (value) => `m = ${value}`,
  },
};
