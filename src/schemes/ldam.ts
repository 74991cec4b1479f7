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
};
