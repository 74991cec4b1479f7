import type { SchemeName } from '../../schemes/schemes.ts';
import type { SchemeText } from '../schemeText.ts';

/** Texts of the schemes, which load with the first box that is opened. */
export const schemeTexts: Readonly<Record<SchemeName, SchemeText>> = {
  none: {
    about:
      'Every sample counts the same, so the commonest classes do most of the pulling. It learns the classes as likely as they are in training.',
    source: 'Empirical risk minimisation: the baseline of every comparison.',
  },
  'inverse-frequency': {
    about:
      'Every class counts the same in total, so one sample of a rare class counts for many. Where such a class has few samples, the model learns these heavy ones by heart, wrong labels too; with many samples a few wrong labels do it little harm.',
    source: 'The limit β → 1 of the class-balanced term. scikit-learn’s “balanced” is the same up to a factor.',
  },
  'inverse-square-root': {
    about:
      'Half-way between no re-weighting and inverse frequency: a sample of a class with 100 times fewer weighs 10 times as much.',
    source: 'Mikolov et al. 2013 (word frequencies); Mahajan et al. 2018 (hashtags).',
  },
  'class-balanced': {
    about:
      'Weights by the effective number of samples. β goes from no re-weighting, at 0, to inverse frequency, near 1: no sample weighs more than N = 1/(1 − β) times another.',
    source: 'Cui et al., CVPR 2019; there β is .9 to .9999, and .999 with γ = .5 on large data.',
  },
  'logit-adjustment': {
    about:
      'In training each logit gets the logarithm of its class’s share, times τ; at the test it gets nothing. At τ = 1 this is balanced softmax, and with samples without end its best answer is the Bayes rule for balanced classes. With few samples and wrong labels it learns those by heart. Beware of τ above 1 where labels are wrong: on the first scene even the best answer then falls from 97.6 % to 78.2 % (τ = 1.5).',
    source: 'Menon et al., ICLR 2021 (τ = 1); Ren et al., NeurIPS 2020 (balanced softmax). Softmax only.',
  },
  ldam: {
    about:
      'A sample must win by a margin that is larger for rare classes. The original divides features and weights by their lengths, so its logits are 30 times a cosine and a margin of .5 means 15 logits. The head here is not normalised: it can outgrow a margin, which therefore does less, and m is in logits.',
    source: 'Cao et al., NeurIPS 2019: m = .5 and s = 30, with weights deferred. Softmax only.',
  },
  deferred: {
    about:
      'Up to a step it trains without weights, then with class-balanced ones: it learns features from all samples before rare ones count more. Watch the boundary jump.',
    source:
      'Cao et al., NeurIPS 2019 (DRW): from epoch 160 of 200, where their learning rate falls too. β = .9999 is in the authors’ code; the paper says 1/n. Here it starts after a third of the run unless it is set.',
  },
  'class-balanced-sampling': {
    about:
      'Each step draws about as many samples as there are, with every class equally likely; its weight here is how often a sample is drawn on average. In expectation this is inverse frequency with a mean sample weight of 1. What differs is the noise: a rare sample is seen often, and not equally often.',
    source: 'Class-balanced sampling, as in Kang et al., ICLR 2020. How often a sample is drawn is a Poisson number.',
  },
};
