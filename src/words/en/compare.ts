/** Words of the open panel that compares schemes; they load with it. Functions take formatted numbers. */
export const compare = {
  waiting: 'Waiting for the models’ next answer.',
  scheme: 'Scheme',
  none: '–',

  metrics: {
    show: 'Show',
    table: 'Metrics by scheme and class',
    parts: { summary: 'Summary', classes: 'By class', confusion: 'Confusion', calibration: 'Calibration' },
    about:
      'On the test set: balanced, rightly labelled, never trained on. Schemes are compared by this, not by their own losses, which differ.',
    aboutGiven:
      'On the test points, a third of each class, never trained on. Schemes are compared by this, not by their own losses, which differ.',
    calibrationOfGiven:
      'How far confidence and accuracy are apart, in 15 bins of confidence (ECE). The classes are as frequent among the test points as in the whole data set, which need not be as in training.',
    measures: {
      accuracy: ['Balanced accuracy', 'The mean of all classes’ recalls. On a balanced test set it is the accuracy.'],
      regret: ['Regret', 'Points of balanced accuracy to the best that any model could reach on these densities.'],
      f1: ['Macro F1', 'The mean over classes of the harmonic mean of recall and precision.'],
      geometric: [
        'Geometric mean',
        'The C-th root of the product of all recalls: 0 as soon as one class is never found.',
      ],
      many: ['Many-shot', 'Mean recall of classes with more than 100 training samples.'],
      medium: ['Medium-shot', 'Mean recall of classes with 20 to 100 training samples.'],
      few: ['Few-shot', 'Mean recall of classes with fewer than 20 training samples.'],
      loss: [
        'Test cross-entropy',
        'Minus the logarithm of the probability of the true class, on average and without weights, in nats. For sigmoid and focal, probabilities are the sigmoids over their sum.',
      ],
      calibration: [
        'Calibration error',
        'How far confidence and accuracy are apart, in 15 bins of confidence (ECE). The test set is balanced: a model that has learned the training prior is surer of the head than it should be here.',
      ],
    } as const satisfies Record<string, readonly [name: string, about: string]>,
    recall: 'recall',
    precision: 'precision',
    classOf: (letter: string, count: string) => `${letter}, ${count} training labels`,
    confusionAbout:
      'Rows are true classes, columns what the model says. Select a cell, and its test points light up on all maps.',
    selected: (count: string, truth: string, predicted: string, scheme: string) =>
      `${count} test points of class ${truth} that ${scheme} takes for ${predicted} are lit up on all maps.`,
    selectedHits: (count: string, truth: string, scheme: string) =>
      `${count} test points of class ${truth} that ${scheme} gets right are lit up on all maps.`,
    calibrationAbout:
      'On the diagonal a model is right as often as it is sure. Below it, it is surer than it should be.',
    undo: 'Weights undone',
    undoAbout:
      'A model that is trained with weights w answers as if classes were that much more frequent. Hollow: its probabilities q as they are. Filled: p, proportional to q/w. Both are measured where classes are as frequent as in training, since that is what p is about.',
    undoExact:
      'Exact, as far as a model fits its data: softmax and sigmoid with class weights; balanced sampling, whose weights are its mean draws; logit adjustment, where w is π to the power −τ. Not exact: the focal loss and LDAM margins, which are least elsewhere, and a τ-normalised head, which no loss has fitted. Where labels are wrong, p is about labels as they are.',
  },

  curves: {
    measure: 'Show',
    measures: {
      accuracy: 'Balanced accuracy',
      head: 'Head recall',
      tail: 'Tail recall',
      loss: 'Test cross-entropy',
    },
    axis: 'Steps',
    axes: { linear: 'linear', log: 'logarithmic' },
    step: 'step',
    best: (share: string) => `best reachable ${share}`,
    label: (measure: string) => `${measure} of all schemes over the steps`,
    empty: 'Press Play: the curves begin with the first step.',
  },

  pull: {
    title: 'Which class pulls the boundary',
    about:
      'The gradient of a sample’s loss by the logits, times its weight, is what it pulls with. Each bar shares out the sum of all pulls among the classes: samples times weight times the mean modulator, which for softmax is 1 − p. On the maps, the points that pull most are drawn by their pull.',
  },

  truth: {
    show: 'Best boundary for the prior',
    overlays: { none: 'None', balanced: 'Balanced', training: 'Training', both: 'Both' },
    about:
      'The densities that the points are drawn from are known, and so is the best boundary of all. Dashed: best where all classes are equally frequent, as in the test set. Dotted: best where they are as frequent as in training, which is what no re-weighting aims at.',
    edited: 'It is of the data as they are drawn, without the points that you added, moved and erased.',
    noise: 'Labels redrawn uniformly do not move either of them.',
    balanced: 'Best, balanced prior',
    training: 'Best, training prior',
    balancedShort: 'best',
    trainingShort: 'prior',
    accuracy: 'Balanced accuracy',
    regret: 'Regret',
    regretAbout:
      'Points of balanced accuracy to the best. The chance of which test points were drawn moves it by 0.35 to 0.7 points (standard error).',
    label: 'Recall by class of the best rules and of each scheme',
    given:
      'Nobody knows the densities that these points come from, so there is no best boundary here, no best reachable accuracy and no regret.',
    computing: 'The best boundary is being computed.',
    failed: (message: string) =>
      `The best boundary could not be computed (${message}). It is tried again with the next change of the settings.`,
  },

  difference: {
    reference: 'Compared with',
    about:
      'Full colour is where a map says another class than the reference does; the dotted line is the reference’s boundary.',
    summary: (scheme: string, gained: string, lost: string) => `${scheme}: +${gained} −${lost}`,
    alone: 'Add a second scheme to compare this one with.',
  },

  seeds: {
    run: 'Run 10 seeds',
    table: 'Balanced accuracy by seed',
    again: 'Run again',
    cancel: 'Cancel',
    steps: 'Steps',
    stepsAbout: 'How many steps each model takes. All start anew.',
    about: (count: string) =>
      `Trains each scheme on ten sets of points with ten starts, ${count} models at once, and compares them seed by seed. Everything else is as it is set now.`,
    aboutGiven: (count: string) =>
      `Trains each scheme on ten splits of the points into training and test points, with ten starts, ${count} models at once, and compares them seed by seed. Everything else is as it is set now.`,
    progress: (step: string, steps: string) => `step ${step} of ${steps}`,
    starting: 'starting',
    failed: (message: string) => `The run stopped: ${message}.`,
    outdated: 'Settings have changed since. These numbers are of before.',
    compared: 'Compared with',
    difference: 'Mean difference',
    interval: '95 % interval',
    range: (low: string, high: string) => `${low} to ${high}`,
    intervalAbout:
      'Student’s t, on the differences seed by seed: both schemes of a pair see the same points and start from the same weights.',
    verdict: 'Verdict',
    verdicts: {
      'within-seed-noise': 'within seed noise',
      'larger-than-seed-noise': 'unlikely to be chance',
    },
    verdictAbout: (least: string) =>
      `A mean difference is called unlikely to be chance if its interval leaves out 0 and it is at least ${least} points; less is not worth naming. It is about the mean: a single seed may go the other way. Of pairs that are really equal, one in twenty is called so by chance.`,
    broken: (count: string) => `${count} models broke and are left out.`,
    undecided: 'too few seeds',
    dots: 'A dot is a seed; the bar is the mean and the standard deviation.',
    fan: 'The thin lines on the maps are the boundaries on the ten seeds.',
  },
};
