/**
 * What files of class counts say to a reader: comments, docstrings, and what a check prints. They load with "Your
 * counts". A text of several lines is broken as it is in the file, where at most eight characters stand before each.
 */
export const exported = {
  titles: {
    loss: {
      pytorch: 'Class weights and the softmax, sigmoid and focal loss, for PyTorch.',
      tensorflow: 'Class weights and the softmax, sigmoid and focal loss, for TensorFlow / Keras.',
      jax: 'Class weights and the softmax, sigmoid and focal loss, for JAX with optax.',
      sklearn: 'Class weights as class_weight of a scikit-learn estimator.',
    },
    sampler: {
      pytorch:
        'A sampler that draws samples in the ratio of the class weights, in place of weights in the loss, for PyTorch.',
      tensorflow:
        'A tf.data dataset that draws samples in the ratio of the class weights, in place of weights in the loss.',
      jax: 'Draws of samples in the ratio of the class weights, in place of weights in the loss, for JAX.',
      sklearn: 'Draws of samples in the ratio of the class weights, in place of class_weight.',
    },
    labels: {
      pytorch: 'Weights of positive terms where a sample may have several labels, for PyTorch.',
      tensorflow: 'Weights of positive terms where a sample may have several labels, for TensorFlow / Keras.',
      jax: 'Weights of positive terms where a sample may have several labels, for JAX.',
      sklearn: 'Weights of each label as class_weight, where a sample may have several labels.',
    },
  },
  agree: {
    weights: 'weights agree with Long-Tail Lab',
    losses: 'weights and losses agree with Long-Tail Lab',
    draws: 'weights and draws agree with Long-Tail Lab',
  },
  head: {
    paper: (citation: string) => `Paper: ${citation}`,
    counts: (source: string) => `Counts: ${source}`,
    noSource: 'not said',
    weights: (rule: string) => `Weights: ${rule}`,
    rules: {
      none: 'no re-weighting: every class present weighs 1',
      'inverse-frequency': 'inverse frequency, 1 / n',
      'inverse-square-root': 'inverse square root of the frequency, 1 / sqrt(n)',
      'class-balanced': 'class-balanced, 1 / effective number of samples',
    },
    written: `Written by Long-Tail Lab. The checks compare with the numbers that it showed; they hold for these
counts and choices only, so take them out when you edit COUNTS or a constant.`,
    counted: {
      classes: {
        byLabel: `Samples of each class in the whole training set, never in a batch. The index is the class's label.
The first class is label 0.`,
        sorted: `Samples of each class in the whole training set, never in a batch. They are
SORTED, commonest class first: the index is a rank and NOT a label. Put your own counts in their
place, in the order of your labels, before you train.`,
      },
      labels: {
        byLabel: `Samples of the whole training set that have each label: positives. The index is the class's label.
The first class is label 0.`,
        sorted: `Samples of the whole training set that have each label: positives. They are
SORTED, commonest class first: the index is a rank and NOT a label. Put your own counts in their
place, in the order of your labels, before you train.`,
      },
    },
    names: {
      numbered: 'Class names by label: each is the label itself.',
      otherNumbers: (
        conversion: string,
      ) => `Class names by label. They are numbers, but NOT the labels: a sample of the class NAMES[i] must have
the label i. To convert: ${conversion}.`,
      words: 'Class names by label: make sure that your labels are numbered in this order.',
    },
    volume: `Volume of a class in samples, and the paper's beta = (N - 1) / N. The code computes with N, which
keeps the digits of 1 - beta.`,
    effectiveNumber: '(1 - BETA**n) / (1 - BETA), without the digits that form loses near BETA = 1.',
    onlyRepeat: 'beta = 0: samples of a class only repeat one another',
    everyNew: 'beta -> 1: every sample is new',
  },
  weights: {
    sum: 'Weights that sum to the number of classes present; a class without samples gets 0.',
    precision: 'float64, whatever the precision of the model',
    meanWeight: `What the weights do to the scale of the loss: with plain SGD they act as this factor on the learning
rate, so tune it anew before you compare with an unweighted loss.`,
  },
  equivalents: `Other losses have other weights under these names. Which one is right depends on the labels:

WEIGHTS, the paper's alpha: the weight of the true class multiplies all terms of a sample. Right where
  each sample has one class, with any of the losses below.
POS_WEIGHT, as pos_weight of binary cross-entropy: multiplies the positive term of a class alone, and
  is the ratio of the weights of its positives and its negatives. Right where each class is a yes-or-no
  question of its own, as where a sample may have several labels. Where it has one, that is another loss.
FOCAL_ALPHA, as alpha of a binary focal loss: alpha on positive terms and 1 - alpha on negative ones,
  in the same ratio. Right where POS_WEIGHT is, but each class's terms are divided by its own
  1 + POS_WEIGHT, so that rare classes count less beside others. The usual constant 0.25 is alike for all
  classes, so it does not weigh rare classes against common ones.`,
  posWeight: 'Weight of a positive term against 1 for a negative one; 1 where one side has no samples.',
  losses: {
    initialBias: `Bias of the last layer at the start of training with the sigmoid or the focal loss.

Every class then begins at probability 1 / classes, and the easy negatives of a sample, classes - 1
of them, do not swamp the first steps. The softmax loss starts at 0.`,
    gamma: 'of the focal loss; at 0 it is the sigmoid loss',
    testVector: 'Five samples, from the commonest class to the rarest; the losses are those of Long-Tail Lab.',
    shapes: 'Raises if a shape is another: labels [batch, 1] would be broadcast to a wrong loss, silently.',
    division: `nn.CrossEntropyLoss(weight=...) divides by the sum of the weights in the batch when labels are class
indices. A batch of one class then ignores its weight, and a tail sample's step depends on its
neighbours. The paper divides by the batch size, so that a weight scales its sample's gradient.`,
    mean: {
      pytorch: 'Sum of the weighted losses / batch size; losses [batch], labels [batch], weights [C].',
      jax: 'Sum of the weighted losses / batch size, not / sum of the weights; weights [C].',
    },
    softplus: 'log(1 + exp(x)); F.softplus drops the logarithm above x = 20.',
    signed: 's [batch, C]: the logit at the true class, the negated logit at the others; p_t = sigmoid(s).',
    softmax: 'Softmax cross-entropy; logits [batch, C], integer labels [batch], weights [C].',
    softmaxBatch: 'Softmax cross-entropy; [batch].',
    sigmoid: 'Sigmoid cross-entropy: the sum over all classes, not their mean.',
    sigmoidBatch: 'Sigmoid cross-entropy: the sum over all classes, not their mean; [batch].',
    focal: 'Sum over classes of (1 - p_t)**gamma * -log(p_t), times the weight of the true class.',
    focalBatch: "Sum over classes of (1 - p_t)**gamma * -log(p_t), times the true class's weight; [batch].",
    power: 'A power of 1 - p_t would have NaN gradients for gamma < 1.',
    powerOfOptax: 'A power of 1 - p_t, as in optax.sigmoid_focal_loss, has NaN gradients for gamma < 1.',
    module: `One of the losses with these weights; use it as criterion(logits, labels).

Under autocast pass logits.float(). With "sigmoid" or "focal" start the last layer at
torch.nn.init.constant_(last_layer.bias, initial_bias(len(WEIGHTS))).`,
    buffer: 'Moves with the model to its device, but stays out of its checkpoints.',
    others: 'or sigmoid_loss, or focal_loss',
    sparse: `Labels [batch] as int32 and logits [batch, C]; Keras hands labels over as floats.

Raises if a shape is another: one-hot labels or logits [batch, 1, C] would be broadcast, silently.`,
    weighted: 'Losses [batch] times the weight of the true class.',
    withBias: 'With sigmoid_loss or focal_loss:',
    doubles: 'float64, for this comparison only',
  },
  keras: `Labels are class indices, [batch] or [batch, 1]; the last layer gives logits: no activation. A loss
returns [batch] weighted losses, and Keras takes their sum / batch size, as the paper does. Pass no
class_weight to model.fit besides: it would weigh each sample twice.`,
  sklearn: {
    keys: {
      numbers: 'The keys are the labels in y. If y holds them as text: dict(zip(NAMES, WEIGHTS)).',
      names: 'The keys are the labels in y. If y holds indices instead of names: dict(enumerate(WEIGHTS)).',
      indices: 'The keys are the labels in y. If y holds names instead of indices, put them in place of the range.',
    },
    penalty: `Estimators multiply the loss of each sample by the weight of its class and leave the penalty as it
is. Weights whose mean over samples is not 1 thus shift the strength of regularisation; C above
undoes that. For an estimator without such a factor use weights of mean 1, the scale of "balanced":`,
  },
  undo: {
    batch: 'Probabilities at the class frequencies of training; [batch, C], from those of a weighted model.',
    row: 'Probabilities at the class frequencies of training; one row of predict_proba, and model.classes_.',
    how: `p_c is proportional to q_c / w_c: a weighted loss is the unweighted one under class frequencies
multiplied by the weights. Exact for the softmax and the sigmoid loss as far as the model fits, NOT for
the focal loss or with label smoothing. A class of weight 0 has no samples and gets 0. For the best
mean recall decide by the largest p_c / n_c; with inverse frequency that is q itself.`,
  },
  sampler: {
    alike: `Draw OR weigh, never both. Draws with these weights give the gradient of the weighted loss on average,
divided by MEAN_SAMPLE_WEIGHT. With these weights every sample is drawn alike.
Draws repeat the samples of rare classes, which invites overfitting; weights make their steps larger.`,
    rarer: (ratio: string, squared: string) =>
      `Draw OR weigh, never both. Draws with these weights give the gradient of the weighted loss on average,
divided by MEAN_SAMPLE_WEIGHT. With weights in the loss as well rare classes are counted twice: a sample
of the rarest class then counts ${squared} times one of the commonest, and not ${ratio} times.
Draws repeat the samples of rare classes, which invites overfitting; weights make their steps larger.`,
    shares: 'How often each class is drawn, and how often each of its samples in as many draws as there are samples.',
    check: 'Raises if draws from LABELS, one sample of each, are off by more than 6 standard errors and 6 draws.',
    ends: 'from the commonest class to the rarest',
    pytorch: `For DataLoader(dataset, batch_size=..., sampler=balanced_sampler(labels)); labels [samples].

As many draws an epoch as there are samples, unless said otherwise, with replacement. The loss stays
unweighted. torch.multinomial, which it draws with, takes at most 2**24 samples.`,
    tensorflow: {
      about: 'Draws from one dataset a class, each without end, in these shares.',
      example: 'Of a dataset of pairs (features, label) with few classes:',
      loss: 'The loss stays unweighted; model.fit gets steps_per_epoch, and no class_weight.',
    },
    jax: 'JAX has no data loader: NumPy draws on the host, in float64.',
    sklearn: `model.fit(X[indices], y[indices]) with indices = draw(y, len(y)), and no class_weight; y holds class
indices. Draw from the training part alone, after the split: a sample drawn into both would be seen twice.`,
    numpy: `Indices of drawn samples, [size], with replacement; labels [samples].

Batches: for each step draw(labels, batch_size, seed=step), then X[indices] and labels[indices].`,
  },
  labels: {
    samples: 'Samples in all. They may be fewer than the positives together, but not than those of a label.',
    each: `The paper weighs a sample by its class. With several labels a sample has no one class, so each label is
a classification of its own into samples that have it and samples that have it not, and the formula
weighs these two. FOCAL_ALPHA is the same ratio, written for a focal loss; each label's terms are then
divided by its own 1 + POS_WEIGHT, so that rare labels count less beside others.`,
    testVector: 'Five samples; the numbers are those of Long-Tail Lab.',
    criterion: `criterion = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(POS_WEIGHT)) is the loss below divided by
the number of labels: it takes the mean over labels, not their sum.`,
    loss: 'Binary cross-entropy summed over labels, mean over the batch; targets 0 or 1, pos_weight [labels].',
    lossBatch: 'Binary cross-entropy summed over labels, [batch]; targets 0 or 1 and logits, both [batch, labels].',
    focal: 'alpha * (1 - p_t)**gamma * -log(p_t) on positive terms, 1 - alpha on negative ones; alpha [labels].',
    focalBatch: 'alpha * (1 - p_t)**gamma * -log(p_t) on positive terms, 1 - alpha on negative ones, summed; [batch].',
    undo: `Probability of each label at its frequency in training, from a model trained with pos_weight.

The odds are divided by pos_weight. Exact for multi_label_loss as far as the model fits, not for the focal
loss. For fewest errors compare the probability with 1/2; for the best mean of the recalls of positives
and negatives with the label's share of the samples.`,
    example: (code: string) => `For example ${code}.`,
    lastLayer: 'the last layer gives logits: no activation',
    targets: 'Y [samples, labels], 0 or 1',
    unfitted: `Labels that all samples have, or none, cannot be fitted: leave them out. The mean weight of a sample
differs by label, and with it how much the penalty counts: C=1 / mean weight undoes that.`,
  },
  json: {
    about: (citation: string, order: string, use: string) =>
      `Class weights after ${citation}. Counts are of the whole training set, ${order}; beta = (N - 1) / N, and N is null where it is infinite; ${use} Written by Long-Tail Lab.`,
    orders: {
      byLabel: 'in the order of the labels, the first of which is 0',
      sorted: 'sorted by size: the order is that of ranks and NOT of labels',
    },
    uses: {
      loss: 'weights sum to the number of classes present. Divide the sum of weighted losses by the batch size.',
      sampler:
        'weights sum to the number of classes present. Draw each sample with the weight of its class, so that a class has its draw_share, and do not weigh the loss as well.',
      labels:
        'counts are positives of each label, of so many samples. pos_weight multiplies the positive term of a label; focal_alpha is the same ratio as alpha of a focal loss, with 1 - alpha on negative terms.',
    },
  },
};
