/** Words of the view "Your counts". Functions take formatted numbers. */
export const counts = {
  title: 'Which β for your counts?',
  lead: 'Paste how many samples each class has, and take home weights that you can trust. Nothing leaves your browser.',
  contents: 'On this page',
  sections: {
    input: 'The counts',
    weights: 'What β does to them',
    choice: 'Which β to try',
    table: 'Class by class',
    home: 'Take it home',
  },

  input: {
    pasted: (size: string) => `pasted text of ${size} characters`,
    set: 'Data set',
    setAbout: 'Counts of the training sets that papers on long tails use. Each says where its numbers come from.',
    own: 'your own counts',
    groups: {
      cifar: 'Long-tailed CIFAR',
      inaturalist: 'iNaturalist',
      scenes: 'ImageNet and Places',
      lvis: 'LVIS',
    },
    sets: {
      'cifar10-lt-10': 'CIFAR-10, factor 10',
      'cifar10-lt-20': 'CIFAR-10, factor 20',
      'cifar10-lt-50': 'CIFAR-10, factor 50',
      'cifar10-lt-100': 'CIFAR-10, factor 100',
      'cifar10-lt-200': 'CIFAR-10, factor 200',
      'cifar20-lt-10': 'CIFAR-20, factor 10',
      'cifar20-lt-20': 'CIFAR-20, factor 20',
      'cifar20-lt-50': 'CIFAR-20, factor 50',
      'cifar20-lt-100': 'CIFAR-20, factor 100',
      'cifar20-lt-200': 'CIFAR-20, factor 200',
      'cifar100-lt-10': 'CIFAR-100, factor 10',
      'cifar100-lt-20': 'CIFAR-100, factor 20',
      'cifar100-lt-50': 'CIFAR-100, factor 50',
      'cifar100-lt-100': 'CIFAR-100, factor 100',
      'cifar100-lt-200': 'CIFAR-100, factor 200',
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2017-supercategories': 'iNaturalist 2017, super-categories',
      'inaturalist-2018': 'iNaturalist 2018',
      'inaturalist-2018-supercategories': 'iNaturalist 2018, super-categories',
      'ilsvrc-2012': 'ILSVRC 2012 (ImageNet)',
      'imagenet-lt': 'ImageNet-LT',
      'places-lt': 'Places-LT',
      'lvis-v1-images': 'LVIS v1, images',
      'lvis-v1-instances': 'LVIS v1, instances',
    },
    text: 'Or your own: paste or type',
    textAbout:
      'One count a line, or separated by commas, tabs or spaces; names beside them if you like, a CSV, a list from Python, or a column of labels to be counted.',
    placeholder: 'cat, 5000\ndog, 1200\naxolotl, 14',
    file: 'Open a file',
    drop: 'or drop one here: up to 5,000,000 labels',
    dropNow: 'Drop it',
    as: 'Read as',
    asAbout: 'Numbers may be counts, or labels of classes that are to be counted. Automatic looks at the values.',
    asChoices: { auto: 'Automatic', counts: 'Counts', labels: 'Labels' },
    background: 'Background',
    backgroundAbout:
      'Detection and segmentation: how many samples are of none of the classes, counted in what the loss averages over, anchors or pixels. At 0 there is no such class.',
    backgroundTyped: 'Samples of the background',
    backgroundName: 'background',
    withBackground: (title: string, count: string, label: string | undefined) =>
      `${title}, with a background of ${count}${label === undefined ? '' : ` as label ${label}`}`,
    backgroundIs: (label: string) => `The background is label ${label}, and the classes keep their order beside it.`,
    backgroundAt: { first: 'label 0', last: 'last label' },
    private: 'It is read by a worker of this page and sent nowhere.',
    reading: (rows: string) => `${rows} rows so far`,
    cancel: 'Cancel',
    rejected: (title: string, problem: string) => `Could not read ${title}: ${problem.replace(/\.?$/, '.')}`,
    kept: (title: string) => `Below stands what was there before: ${title}.`,
    notLoaded: (name: string, message: string) => `The counts of ${name} could not be loaded (${message}).`,
    again: 'Try again',
    broken: (message: string) => `The reader broke (${message}). Try again.`,
    understood: {
      counts: (classes: string) => `Read as counts: ${classes}.`,
      labels: (rows: string, classes: string) => `Read as labels: ${rows}, which name ${classes} different classes.`,
      column: (position: string, header: string) => `Column ${position}${header} was read.`,
      header: (line: string) => `Line ${line} was taken for a header.`,
      unnamed: (last: string) => `In this order they are the labels 0 to ${last}.`,
      numbered: (last: string) => `Their names are the labels 0 to ${last}, and they stand in that order.`,
      otherNumbers: () => 'Their names are whole numbers, but not 0, 1, 2 and so on: in code the first is label 0.',
      words: () => '',
      otherCounts: 'They could be counts as well: then choose “Counts”.',
      otherLabels: 'They could be labels as well: then choose “Labels”.',
    },
    source: (text: string) => `Source: ${text}.`,
    sorted: 'These counts are published sorted, without labels: a class is its rank.',
  },

  facts: {
    classes: 'classes',
    samples: 'samples',
    imbalance: 'imbalance factor',
    groups: 'many / medium / few',
    groupsAbout:
      'Classes with more than 100 samples, 20 to 100, and fewer than 20: how long-tailed test results are broken down.',
    empty: (count: string) => `${count} without samples`,
  },

  warnings: {
    list: 'Worth knowing',
    'empty-class': (classes: string, name: string) => ({
      what: `${classes} without a single sample (${name}).`,
      remedy:
        '1 − β⁰ is 0, so the printed formula divides by zero: that weight becomes infinite, and scaled to their sum it turns into NaN and all others into 0. Here such a class weighs 0, as in the code below.',
    }),
    'one-class': () => ({
      what: 'Only one class has samples.',
      remedy: 'There is nothing to weigh it against: its weight is 1 under every scheme.',
    }),
    saturated: (beta: string, from: string, volume: string) => ({
      what: `At β = ${beta} every class with more than ${from} samples has Eₙ = ${volume}, within half a per cent.`,
      remedy:
        'All of yours have more, so all weigh the same, within half a per cent. Move β to the right, to where the ticks are, if weights are to differ.',
    }),
    'nearly-inverse': (beta: string, ratio: string, full: string, percent: string) => ({
      what: `At β = ${beta} a sample of the rarest class weighs ${ratio} times one of the commonest: ${percent} of inverse frequency’s ${full}.`,
      remedy: `A sample of the rarest class with a wrong label then counts as much as ${ratio} samples of the commonest. If labels may be wrong, or training is unstable, try a smaller β too.`,
    }),
    'few-samples': (samples: string, classes: string) => ({
      what: `All counts together are ${samples}, over ${classes}.`,
      remedy:
        'Are they the counts of a batch? nᵧ is the count in the whole training set; with the counts of each batch the weights would change from step to step.',
    }),
    float32: (beta: string, error: string) => ({
      what: `Computed in 32-bit floats, 1 − βⁿ of these counts is off by up to ${error} at β = ${beta}.`,
      remedy: 'Compute weights in 64-bit floats, as the code below does, and round them once.',
    }),
    classesOf: (count: string, isOne: boolean) => (isOne ? `${count} class` : `${count} classes`),
    andMore: (name: string, isOnly: boolean) => (isOnly ? name : `the first is ${name}`),
  },

  figures: {
    counts: 'Counts and effective numbers',
    countsAbout: 'Samples of each class, from the commonest to the rarest, and what they come to at the chosen β.',
    rank: 'classes, commonest first',
    samplesAxis: 'samples',
    n: 'n',
    effective: 'Eₙ',
    many: 'many',
    medium: 'medium',
    few: 'few',
    weights: 'Class weights',
    weightsAbout:
      'What one sample of each class weighs under every scheme; the weights of a scheme, one a class, sum to the number of classes that have samples.',
    weightAxis: 'weight',
    ratio: 'A sample of the rarest class against one of the commonest',
    ratioAbout:
      'How many times as much a sample of the rarest class weighs. It changes while N is of the order of the counts; the dots mark where N equals the rarest, the median and the largest count.',
    ratioAxis: 'weight ratio',
    volume: 'N = 1/(1 − β)',
    here: 'β here',
    least: 'rarest',
    most: 'commonest',
    mean: 'Mean weight of a sample',
    meanAbout:
      'Weights that sum to the number of classes do not keep the scale of the loss: most samples are of common classes, whose weights are below 1.',
    meanAxis: 'Σ n w / Σ n',
    meanCurve: 'mean weight',
    ratioCurve: 'ratio',
    meanText: (mean: string, factor: string) =>
      `Here the mean sample weighs ${mean}, so the loss is on the scale of ${mean} times the unweighted one. For plain SGD that acts like a learning rate ${mean} times as large: to compare two β fairly, multiply it by ${factor}. Adam divides the scale out, but for its ε; weight decay that is added to the loss grows in proportion.`,
    meanOne: 'Here the mean sample weighs 1: the scale of the loss is what it was.',
    atRank: (rank: string, name: string) => `${rank}: ${name}`,
    atVolume: (beta: string) => `β = ${beta}`,
    /** Of a class without a name, by its index from 0, as code has it. */
    label: (index: string) => `label ${index}`,
    rankNumber: (rank: string) => `rank ${rank}`,
  },

  meaning: {
    ratio: (volume: string, ratio: string) =>
      `N = ${volume}: a sample of the rarest class weighs ${ratio} times one of the commonest.`,
    none: 'N = 1: all samples weigh the same.',
    inverse: (ratio: string) =>
      `N = ∞: a sample of the rarest class weighs ${ratio} times one of the commonest, so that n samples together weigh the same in every class.`,
  },

  choice: {
    title: (low: string, high: string) => `β acts between ${low} and ${high}`,
    why: (low: string, lowRatio: string, high: string, highRatio: string, full: string, percent: string) =>
      `Below ${low} a sample of the rarest class weighs less than ${lowRatio} times one of the commonest; above ${high} it weighs more than ${highRatio} times, which is ${percent} of inverse frequency’s ${full}.`,
    range: (share: string) =>
      `The range leaves out ${share} at either end of the way from equal weights to inverse frequency, in powers of that ratio. It was made so wide that every β that the paper settled on lies inside. That it holds them proves nothing: it says where β changes the weights, and not which β is best.`,
    grid: (values: string) => `Of the paper’s grid .9, .99, .999, .9999 there lie in between: ${values}.`,
    gridNone: 'None of the paper’s grid .9, .99, .999, .9999 lies in between.',
    measured: 'What was measured on such a set',
    /** Of the nearest measured set: whether it is of the kind of the counts. */
    nearest: (isSame: boolean, factor: string, set: string, classes: string, most: string, least: string) =>
      isSame
        ? `Of the sets that the paper measured, ${set} is nearest: ${classes} classes with ${most} down to ${least} samples.`
        : `The paper measured no set of this kind: in none are the number of classes, the commonest and the rarest class all within a factor of ${factor}. The nearest is ${set}, ${classes} classes with ${most} down to ${least} samples: a hint at most.`,
    caption: (set: string) =>
      `${set}: points of test error more (+) or less (−) than the same loss has without weights, over five losses`,
    beta: 'β',
    least: 'least',
    mean: 'mean',
    most: 'most',
    more: (points: string) => `+${points}`,
    less: (points: string) => `−${points}`,
    runs: (points: string) =>
      `Single runs of a ResNet-32: even where all weights are equal within 1 % the errors differ by up to ${points} points.`,
    harmful: (values: string) =>
      `There β = ${values} had more error than no re-weighting in the mean over the losses, and is left out below.`,
    rule: (kept: string, keptGood: string, out: string, outBad: string) =>
      `How far such a neighbour can be trusted, tried on the paper’s own sets, each judged by its nearest other: of ${kept} values of β that were left, ${keptGood} had less error than no re-weighting; of ${out} left out, ${outBad} had more.`,
    jointly: (beta: string, before: string, after: string) =>
      `There a ResNet-50 had ${before} % error with the softmax loss, and ${after} % with β = ${beta}, the focal loss, another first bias and a larger learning rate together. What the weights did by themselves was not measured.`,
    how: 'Try a few values on validation data that are balanced, or scored class by class. In this lab’s scenes a β in the middle is best at the end where labels are noisy, since most wrong labels fall into the tail, and inverse frequency where labels are clean and the classes overlap. The paper expects a smaller N, and so a smaller β, where augmentation is strong or classes are fine-grained; it did not measure that.',
    balanced: (full: string) =>
      `The commonest class has ${full} times the samples of the rarest. Whatever β, a sample of the rarest weighs at most ${full} times one of the commonest.`,
    use: (beta: string) => `Set β = ${beta}`,
  },

  table: {
    caption: (classes: string) => `Weights of all ${classes} classes, commonest first`,
    name: 'class',
    label: 'label, from 0',
    rank: 'rank',
    n: 'n',
    effective: 'Eₙ',
    weight: 'weight',
    positive: 'pos_weight',
    positiveAbout: (samples: string) =>
      `Weight of the positive term of each label, of ${samples} samples, by effective numbers at this β.`,
    leftOut: (classes: string) => `${classes} more classes between`,
  },

  home: {
    lead: 'Weights in 64-bit floats, the losses, and a check against numbers from this page: run the file once, and it says whether all agree.',
    format: 'For',
    formatAbout: 'Code computes the weights anew and checks them; JSON and CSV hold the numbers.',
    formats: {
      pytorch: 'PyTorch',
      tensorflow: 'TensorFlow / Keras',
      jax: 'JAX (optax)',
      sklearn: 'scikit-learn',
      json: 'JSON',
      csv: 'CSV',
    },
    scheme: 'Weights',
    schemeAbout: 'Which scheme the file holds; β and γ are those that are set on the left and in the lab.',
    balance: 'Balance by',
    balanceAbout:
      'Weights in the loss are what the paper does. A sampler draws rare classes more often instead. Where a sample may have several labels, the positive term of each label is weighed.',
    balances: {
      loss: 'weights in the loss',
      sampler: 'a sampler, no weights',
      labels: 'pos_weight, several labels',
    },
    samples: 'Samples in all',
    samplesAbout:
      'Pictures or texts, each of which may have several labels: then the counts are positives of a label. At least as many as the commonest label has; as many as the counts together if it is not said.',
    samplesTyped: 'Number of samples in all',
    sampler: (ratio: string, both: string, repeats: string) =>
      `Draw or weigh, not both: either makes a sample of the rarest class count ${ratio} times one of the commonest, both together ${both} times. In as many draws as there are samples each sample of the rarest class comes ${repeats} times.`,
    labels: (mean: string, rare: string, common: string) =>
      `Each label is a yes-or-no question, and a positive answer is weighed as the chosen weights have its positives against its negatives: ${rare} for the rarest label, ${common} for the commonest. With so many samples one has ${mean} labels on average. The figures above are of weights by class.`,
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser did not allow it: download instead',
    download: 'Download',
    preview: 'The file',
    more: (lines: string) => `… ${lines} more lines`,
    sorted:
      'The counts of this data set are published sorted by size: their index is a rank and not a label. Put your own in their place before you train.',
    reductions: {
      pytorch:
        'The loss is the sum of weighted losses over the batch size. nn.CrossEntropyLoss(weight=…) divides by the sum of the weights in the batch instead: a batch of rare classes then counts no more than one of common classes, and a batch of one class ignores its weight.',
      tensorflow:
        'Keras divides the sum of weighted losses by the batch size, as the paper’s code does. Do not pass class_weight as well.',
      jax: 'The mean over the batch of weighted losses: their sum over the batch size.',
      sklearn:
        'scikit-learn multiplies each sample’s loss by its class’s weight, and regularises as before: the file says how to undo the shift.',
      json: 'Numbers with all their digits.',
      csv: 'Numbers with all their digits; names that a spreadsheet would run as a formula are defused.',
    },
  },
};
