/** Words of the view "Questions". Answers have at most eighty words; functions take formatted numbers. */
export const questions = {
  title: 'Questions about class weights',
  lead: 'Fifteen questions that users of this loss ask in public, answered with numbers from your own counts at the β beside them.',
  contents: 'Groups',
  search: 'Search questions',
  none: (text: string) => `No question has “${text}” in it.`,
  found: (count: string, all: string) => `${count} of ${all} questions`,
  of: (title: string, classes: string, samples: string) =>
    `Numbers are of ${title}: ${classes} classes, ${samples} samples.`,
  start: 'long-tailed CIFAR-10, imbalance 100',
  change: 'Change the counts',
  meaning: (volume: string, ratio: string) =>
    `N ${volume}: a sample of the rarest class weighs ${ratio} of the commonest.`,
  link: (question: string) => `Address of “${question}”`,
  lab: 'See it in the lab',
  source: (name: string) => `Source: ${name}`,
  groups: {
    beta: 'Choosing β',
    counts: 'What to count',
    loss: 'The loss',
    after: 'Training and after',
  },
  titles: {
    'small-beta': 'β of 0.1 to 0.9 does nothing. Why?',
    inverse: 'Is 1/n the same as β 0.9999?',
    worse: 'It is worse than plain cross-entropy. Why?',
    validation: 'How to choose β or τ without a balanced validation set?',
    batch: 'Counts of the batch or of the data set?',
    zero: 'A class has no samples. Which weight?',
    background: 'Detection and segmentation: what of the background class?',
    'multi-label': 'What if a sample has several labels?',
    'mean-loss': 'Divide the loss by the batch size or by the sum of weights?',
    sigmoid: 'Why sigmoid, and why a bias at the start?',
    'pos-weight': 'Are α and pos_weight the same as class weights?',
    smoothing: 'What do weights do to label smoothing and soft labels?',
    sampler: 'A balanced sampler and weights at once?',
    probabilities: 'Probabilities are wrong afterwards. How to undo it?',
    'validation-loss': 'Should the validation loss be weighted?',
  },
  answers: {
    'small-beta': (at01: string, at09: string, from: string) =>
      `β acts through N = 1/(1 − β), 1.1 at 0.1 and 10 at 0.9. Eₙ is at most N, so classes well above N samples weigh the same. With your counts a sample of the rarest class weighs ${at01} of the commonest at β 0.1 and ${at09} at 0.9. ${from}`,
    from: (volume: string, beta: string) => `They begin to differ near N ${volume}, which is β ${beta}.`,
    equal: 'Your classes with samples are so nearly equal that β makes little difference.',
    inverse: (inverse: string, ratio: string) =>
      `Nearly, for small classes: Eₙ is 5 % below n at 1,000 samples and 37 % at N = 10,000. With your counts a sample of the rarest class weighs ${inverse} of the commonest by inverse frequency and ${ratio} at β 0.9999.`,
    worse: (points: string, mean: string, factor: string) =>
      `Four usual reasons. The test set has the same tail: weights give up accuracy there for recall of rare classes, so judge by mean recall. β is too large: on CIFAR-100 at imbalance 200 the paper’s softmax loses ${points} points at 0.9999. Divided by the batch size, the loss shrinks to ${mean} with your counts: multiply plain SGD’s rate by ${factor}, or use Adam. Large weights fit wrong labels of rare classes. Try a smaller β.`,
    validation: (held: string, error: string, needed: string) =>
      `It need not be balanced: hold out a part of every class, and judge by mean recall over classes. A fifth of your rarest class, at least one sample, makes ${held} and tells its recall to ±${error} points (95 %, near one half); ±5 takes ${needed}. The mean over classes is surer. Where classes are smaller, average over several cuts.`,
    batch: (batch: string, expected: string, absent: string) =>
      `Of the whole training set. In a batch of ${batch} your rarest class has ${expected} samples on average, and ${absent} of batches have none of it: weights from batch counts would jump from step to step, and have no value where a class is missing. Compute weights once, before training.`,
    zero: (empty: string, classes: string) =>
      `0. Eₙ of no samples is 0, so the formula gives an infinite weight, which after normalisation takes all others to 0. Leave the class out, and let the others sum to the number of classes with samples, as this page does. Without samples: ${empty} of your ${classes} classes. A weight cannot teach such a class; it needs data.`,
    background: (background: string, weight: string, below: string, without: string, mean: string) =>
      `Count what the loss averages over: anchors or pixels, not pictures. ${background} gets weight ${weight} at this β, your commonest class ${below} as much, and the mean weight of a sample goes from ${without} to ${mean}. Left out of the counts, it should weigh no more than your commonest class.`,
    'multi-label': (rare: string, common: string) =>
      `Count positives by label; they may sum to more than the samples. Each label is a yes-or-no question of its own, so weigh its positive term with Eₙ of its negatives over Eₙ of its positives: ${rare} for your rarest, ${common} for the commonest, were these counts of positives. A weight for the whole sample, as in the paper, is not defined where several classes are true.`,
    'mean-loss': (mean: string, factor: string) =>
      `By the batch size, as the authors do. PyTorch’s CrossEntropyLoss, given class indices, divides by the sum of the weights in the batch: with your counts, whose mean weight of a sample is ${mean}, the loss is then about ${factor} times as large, and a batch of one class ignores its weight. With accumulation or several devices add up losses, and divide once by all samples.`,
    sigmoid: (classes: string, plain: string, prior: string, softmax: string, error: string) =>
      `Sigmoid asks a yes-or-no question for each class. At the start every answer costs ln 2: with your ${classes} classes a loss of ${plain} a sample, all but 0.69 of it from classes that are not there. A last bias of −ln(C − 1) says “rarely” and starts at ${prior}. In the paper softmax has ${softmax} ± ${error} points of error more.`,
    'pos-weight': (rare: string, common: string) =>
      `No: they multiply different terms. A class-balanced weight, the paper’s α, is that of the true class and multiplies all C terms of the sample: ${rare} for your rarest class, ${common} for the commonest. pos_weight of a class multiplies its positive term alone and leaves the C − 1 negative terms at 1. Focal loss’s constant α, often 0.25, weighs positives against negatives, alike for all classes.`,
    smoothing: (own: string, spread: string, share: string, plain: string) =>
      `With the true class’s weight on the whole smoothed loss a sample of your commonest class counts ${own}. PyTorch weighs each part of the target with its own class: at smoothing 0.1 the same sample counts ${spread}, and its true class keeps ${share} of its target, not ${plain}; rare classes take the rest. Soft labels shift likewise. To prevent it, weigh unreduced losses yourself.`,
    sampler: (weights: string, drawn: string, both: string) =>
      `One of the two, or rare classes are counted twice. With your counts weights make a sample of the rarest class count ${weights} of the commonest, a balanced sampler draws it ${drawn} as often, and both together make ${both}. A sampler repeats few samples, so watch for overfitting; weights change the size of steps.`,
    probabilities: (probability: string) =>
      `Divide by the weights and normalise: p_c is proportional to q_c / w_c. Where your model gives the rarest and the commonest class one half each, the rarest has ${probability}, at the frequencies of training. That is exact for cross-entropy weighted by the true class, as far as the model fits, not with focal loss or label smoothing. For the best mean recall decide by the largest p_c / n_c, which is q_c for inverse frequency alone.`,
    'validation-loss': (head: string, half: string) =>
      `Each tells something else. Unweighted it is a mean over samples: ${head} of yours are of the commonest class, and the rarer half of the classes has ${half}. Weighted it is what training minimises, but a balanced set needs no weights. To stop early or to choose, take what you will report: the mean recall over classes, if every class counts the same.`,
  },
  ownBackground: (samples: string) => `Your background of ${samples}`,
  nineTimes: (samples: string) => `A background of nine times your samples, ${samples},`,
  bars: {
    ratio: 'How much a sample of the rarest class counts, against one of the commonest',
    inverse: 'inverse frequency',
    beta: (beta: string) => `β ${beta}`,
    interval: '95 % interval of a recall near one half, in points',
    samples: (count: string) => `${count} samples of a class`,
    held: (count: string) => `a fifth of your rarest class: ${count}`,
    absent: 'Batches without a sample of the rarest class',
    batch: (size: string) => `batches of ${size}`,
    mean: 'Weights with a background and without',
    without: 'mean weight of a sample, without',
    withBackground: 'mean weight of a sample, with it',
    background: 'weight of the background',
    positive: (samples: string) => `Weight of the positive term, of ${samples} samples`,
    ends: [
      (count: string) => `rarest label, ${count} positives`,
      (count: string) => `median label, ${count}`,
      (count: string) => `commonest label, ${count}`,
    ],
    scale: 'Scale of the loss, if all samples have the same',
    byBatch: 'divided by the batch size',
    byWeights: 'divided by the sum of weights',
    start: 'Loss of a sample at the start',
    plain: 'bias 0',
    prior: 'bias −ln(C − 1)',
    terms: {
      label: 'What multiplies the terms of a sample of the rarest class',
      balanced: 'class-balanced',
      positive: 'pos_weight, of the same value',
      alpha: 'focal α 0.25',
      own: (weight: string) => `${weight}: the term of its class`,
      other: (weight: string) => `${weight}: each other term`,
    },
    target: 'What the true class keeps of its target, in the commonest class',
    whole: 'true class’s weight on the whole',
    parts: 'each part with its own class’s weight',
    counted: ['weights', 'balanced sampler', 'both'],
    probability: 'Probability of the rarest class, of two',
    before: 'as the weighted model says',
    after: 'with the weights undone',
    shares: 'Share of the unweighted validation loss, if all samples have the same',
    head: 'the commonest class',
    half: 'the rarer half of the classes',
    fair: 'that half, if every class counts the same',
  },
  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Copying failed',
  file: 'The whole file for your counts',
  times: (ratio: string) => `${ratio} times one`,
  drawn: (ratio: string) => `${ratio} times`,
  sources: {
    paper: 'Cui et al. 2019, sections 3 and 4',
    results: 'Cui et al. 2019, Figures 8 to 10',
    pytorch: 'documentation of PyTorch’s CrossEntropyLoss and BCEWithLogitsLoss',
    prior: 'Saerens et al. 2002: a change of prior',
    here: 'computed here from your counts',
  },
} as const;
