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
  'post-hoc-adjustment': {
    about:
      'It trains as no re-weighting does. When it answers, τ log π is taken off each logit: at τ = 1 that turns what fits classes as frequent as in training into what fits equally frequent ones. So τ acts at once, without a step, also when the run is over. Its features come from all samples alike, so few wrong labels of a rare class bend them less than in training with the adjustment: on Figure 1 it reached 82 % against 70 %, on average over six seeds.',
    source:
      'Menon et al., ICLR 2021: argmax of z − τ log π, with τ = 1 where the softmax is right, otherwise chosen on validation data. Softmax only.',
  },
  'tau-normalised': {
    about:
      'It trains as no re-weighting does. When it answers, the weights of each class in the last layer are divided by their length to the power τ, at once and without a step. The bias is dropped, as in the paper, where it hardly counts; here it does: at τ = 0 this is the trained network without its last biases. In the paper’s networks frequent classes have the longest weights. In networks as small as these it is mostly the rare ones (in 27 of 30 runs on five scenes), and a larger τ then costs balanced accuracy.',
    source:
      'Kang et al., ICLR 2020, who choose τ between 0 and 1 on validation data; at τ = 1 all lengths are equal. Here it is .5 unless it is set.',
  },
  'retrained-head': {
    about:
      'Up to a step all layers learn, as without re-weighting. From then on the hidden layers stay as they are, and the last layer is learned anew, from the weights that it started with, on samples drawn with every class equally likely. So features are those of all samples, and only how they are weighed is balanced. Adam begins anew with it; the learning rate goes on along its schedule. Watch all boundaries jump at that step.',
    source:
      'Kang et al., ICLR 2020 (cRT), who train the new head for a few epochs, with the learning rate begun anew. Here it starts after half of the run unless it is set.',
  },
  'class-volumes': {
    about:
      'Class-balanced weights with a volume N of its own for each class: a class whose samples repeat one another has a small one. While this scheme is among the maps, the dots of the classes on the chart of Eₙ can be dragged up and down, or moved by arrow keys; Home gives a dot the common N again. The weight goes with 1/Eₙ: a dot that is dragged down weighs its class up.',
    source:
      'Cui et al., CVPR 2019, name N by class and take one N for all, since nothing tells it for single classes. By default all have the common N, and this is class-balanced.',
  },
};
