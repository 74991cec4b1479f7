import { classWeights } from '../core/classWeights.ts';
import type { Scheme } from './scheme.ts';

/** Every class counts the same, however few samples it has. */
export const inverseFrequency: Scheme = {
  usesVolume: false,
  isSoftmaxOnly: false,
  objective: ({ counts }) => ({ weights: classWeights(counts, { kind: 'inverse-frequency' }) }),
  formula: [{ base: 'w', index: 'c' }, '∝', { over: ['1'], under: [{ base: 'n', index: 'c' }] }],
  lineStyle: 'plain',
  en: {
    name: 'Inverse frequency',
    line: '1/n',
    sub: 'β → 1',
    about:
      'Every class counts the same in total, so one sample of a rare class counts for many. Where such a class has few samples, the model learns these heavy ones by heart, wrong labels too; with many samples a few wrong labels do it little harm.',
    source: 'The limit β → 1 of the class-balanced term. scikit-learn’s “balanced” is the same up to a factor.',
  },
};
