import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Weights by the effective number of samples, where each class may have a volume of its own. */
export const classVolumes: Scheme = {
  usesVolume: true,
  hasVolumes: true,
  isSoftmaxOnly: false,
  objective: ({ counts, volumes }) => ({ weights: classWeights(counts, { kind: 'effective-numbers', volumes }) }),
  formula: [
    { base: 'w', index: 'c' },
    '∝',
    {
      over: ['1', '−', { base: 'β', index: 'c' }],
      under: ['1', '−', { base: [{ base: 'β', index: 'c' }], power: [{ base: 'n', index: 'c' }] }],
    },
    ',',
    { base: 'β', index: 'c' },
    '=',
    '1',
    '−',
    { over: ['1'], under: [{ base: 'N', index: 'c' }] },
  ],
  lineStyle: 'dashed',
};
