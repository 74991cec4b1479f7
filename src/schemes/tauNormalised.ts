import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Trained without re-weighting; the head's weights are divided by a power of their norms afterwards. */
export const tauNormalised: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  own: { key: 'tau', initial: () => 0.5, min: 0, max: 2, step: 0.05 },
  objective: ({ counts, own }) => ({
    weights: classWeights(counts, { kind: 'uniform' }),
    after: { normPower: own },
  }),
  formula: [
    { base: 'z', index: 'c' },
    '=',
    {
      over: [{ base: 'w', index: 'c' }, '·', 'h'],
      under: [{ base: ['‖', { base: 'w', index: 'c' }, '‖'], power: ['τ'] }],
    },
  ],
  lineStyle: 'dotted',
};
