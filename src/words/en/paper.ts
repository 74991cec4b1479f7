/** Words of the view "Paper". Functions take formatted numbers. */
export const paper = {
  title: (gain: string, cost: string) => `At best β takes ${gain} points off the error. At worst it adds ${cost}.`,
  lead: 'The authors of the class-balanced loss measured ResNet-32 in 375 settings, each once: three long-tailed CIFARs, five imbalance factors, five losses, five values of β. Here are all 375 errors, and what they say: how much is chance, where a large β hurts, and how the best were picked.',
  contents: 'Chapters',
  sets: { 10: 'CIFAR-10', 20: 'CIFAR-20', 100: 'CIFAR-100' },
  longTailed: (set: string) => `Long-tailed ${set}`,
  classes: (count: string) => `${count} classes`,
  losses: ['softmax', 'sigmoid', 'focal γ 0.5', 'focal γ 1', 'focal γ 2'],
  imbalance: 'imbalance',

  facts: {
    gain: (set: string, imbalance: string, beta: string) =>
      `most that a β gains, mean of five losses: ${set} at ${imbalance}, ${beta}`,
    cost: (set: string, imbalance: string, beta: string) =>
      `most that one costs, mean of five: ${set} at ${imbalance}, ${beta}`,
    noise: (set: string, other: string, otherNoise: string) =>
      `largest difference seen between equal runs on ${set}; on ${other} ±${otherNoise}`,
  },
  citation: {
    title: 'Class-Balanced Loss Based on Effective Number of Samples',
    authors: 'Yin Cui, Menglin Jia, Tsung-Yi Lin, Yang Song, Serge Belongie. CVPR 2019',
    copy: 'Copy BibTeX',
    copied: 'Copied',
    failed: 'Copying failed',
    paper: 'Paper',
    code: 'Authors’ code',
  },

  dock: {
    loss: 'Loss',
    all: 'all five, and their mean',
    beta: 'β',
    meanOf: (beta: string, volume: string) => `Mean of five, β ${beta}, N ${volume}`,
    ofLoss: (loss: string, beta: string, volume: string) => `${loss}, β ${beta}, N ${volume}`,
    about: 'Error in %, and what is gained over β 0 in points, by imbalance factor.',
  },

  pays: {
    section: 'Where β pays, and where it costs',
    lead: 'Points of error that class balance takes off (+) or adds (−), as the mean of the five losses, each against itself without weights. Ticks under a row are its class counts from 4 on, on the axis of N = 1/(1 − β): far to the left of them β changes hardly any weight, far to the right hardly anything is left to change. Framed: the row’s best β.',
    plain: 'β 0',
    error: 'error in %',
    head: (beta: string, volume: string) => `β ${beta}, N ${volume}`,
  },

  errors: {
    section: 'All 375 errors',
    lead: 'Each panel is one training set; a point of error is equally tall in all fifteen. Every loss starts at β 0, its own baseline. Point at a line, and that loss and β show everywhere; a click keeps them.',
    show: 'Show',
    error: 'Error, %',
    gain: 'Gain over its own baseline',
    about: 'Errors on the balanced test set, or points below the error of the same loss without weights.',
    band: (noise: string) => `band: ±${noise} around β 0, the largest difference seen between equal runs`,
    borrowed: (noise: string, set: string) => `band: ±${noise} around β 0, borrowed from ${set}`,
    chance: 'Chance',
    bands: {
      own: () => 'by set',
      narrow: (noise: string) => `±${noise}`,
      wide: (noise: string) => `±${noise}`,
    },
    widest: (noise: string) =>
      `band: ±${noise} around β 0, the largest difference seen between runs whose weights are equal within 1 %`,
    best: 'ring: lowest error of the panel',
    counts: 'ticks: class counts n, where N = n',
    panel: (set: string, imbalance: string, values: string) =>
      `${set}, imbalance ${imbalance}. Errors in % at β 0, 0.9, 0.99, 0.999 and 0.9999: ${values}`,
    mean: 'mean of all five',
    figure: (set: string) => `Errors on ${set}`,
    keys: 'Left and right arrow keys move along β, up and down through the losses; Escape shows all five.',
    reading: (set: string, loss: string, beta: string, values: string) => `${set}, ${loss}, β ${beta}: ${values}.`,
    value: (imbalance: string, error: string) => `${error} % at ${imbalance}`,
    csv: 'paper-errors',
  },

  gains: {
    section: 'What class balance gains over each loss’s own baseline',
    lead: (gain: string, within: string, lose: string) =>
      `A dot is one run with weights against the same loss without them; the upright line is the mean of the five. Of 300 runs ${gain} gain more than the band chosen above, ${within} lie within it, ${lose} lose more.`,
    outcomes: (gain: string, within: string, lose: string) => `${gain} gain · ${within} within · ${lose} lose`,
    adds: '← adds points',
    takes: 'takes points off →',
    dot: (set: string, imbalance: string, loss: string, beta: string, gain: string) =>
      `${set}, imbalance ${imbalance}, ${loss}, β ${beta}: ${gain} points`,
    figure: (set: string, outcomes: string) => `Gains on ${set}: ${outcomes}`,
    keys: 'Left and right arrow keys move through the losses, up and down through β and imbalance.',
  },

  statements: {
    section: 'What the numbers also say',
    lead: 'Seven statements that follow from these errors and from the class counts. The numbers behind each can be opened.',
    numbers: 'The numbers',
    show: 'Show it above',
    chance: {
      title: (ten: string, twenty: string) =>
        `Chance alone moves an error by ${ten} points on CIFAR‑10, and by ${twenty} on CIFAR‑20`,
      text: (pairs: string, rms: string, twentyPairs: string, twentyRms: string) =>
        `At β 0.9, N is 10. Where every class has 100 images or more, all weights are then equal within 0.003 %: class balance changes nothing, and the run is the plain one once more. CIFAR‑10 has ${pairs} such pairs, which differ by ${rms} points (root mean square), and CIFAR‑20 has ${twentyPairs}, by ${twentyRms}. CIFAR‑100 has none and borrows the band of CIFAR‑10. This is a floor of the noise and no ceiling.`,
      measured: 'Difference between equal runs, in points of error',
      rms: (set: string, pairs: string) => `${set}, root mean square of ${pairs} pairs`,
      most: (set: string) => `${set}, largest`,
      columns: ['set', 'imbalance', 'loss', 'difference', 'weights equal within'],
    },
    large: {
      title: 'A large β hurts where classes are many and small',
      text: (ten: string, twenty: string, hundred: string, worst: string) =>
        `At imbalance 200 and β 0.9999 softmax goes ${ten} on CIFAR‑10, ${twenty} on CIFAR‑20 and ${hundred} on CIFAR‑100. The worst of all 300 is sigmoid there, ${worst}.`,
      mean: (gaining: string, means: string) =>
        `Over all factors and losses β 0.9999 has the lower error in ${gaining} of 25 runs on the three sets. Over all 75 pairs of set and loss the mean gains are ${means}.`,
      fromTo: (before: string, after: string) => `from ${before} to ${after}`,
      measured: 'Mean gain of 75 runs, in points of error taken off',
      bar: (beta: string) => `β ${beta}`,
      columns: ['β', 'CIFAR-10 lower', 'CIFAR-20 lower', 'CIFAR-100 lower', 'mean gain'],
    },
    bend: {
      title: 'How far weights go says where the curve bends, not which way',
      text: (hundredShare: string, hundredGain: string, tenShare: string, tenGain: string) =>
        `Counts and N tell how far weights go, on a log scale, from none to inverse frequency. On CIFAR‑100 at imbalance 200, N 100 goes ${hundredShare} of that way, and the mean gain is ${hundredGain}. On CIFAR‑10 at 200, N 1,000 goes ${tenShare} of it, and the gain is ${tenGain}. Much the same balance, opposite outcome.`,
      measured: 'Mean gain of five losses, in points of error taken off',
      bar: (set: string, volume: string, share: string) => `${set}, N ${volume}: ${share} of the way`,
      columns: ['set', 'imbalance', 'N', 'share of the way', 'mean gain'],
    },
    winners: {
      title: 'Every winner of Table 2 is the lowest test error of its column',
      text: (twenty: string, five: string) =>
        `All ten entries, with their settings, are the least of the 20 runs with weights, on the test set. That favours weights, by little if chance is no larger than on CIFAR‑10: then the least of 20 equal runs lies ${twenty} points below their mean, and the least of five plain ones ${five}.`,
      measured: 'Gain over the least plain error, in points',
      bar: (set: string, imbalance: string) => `${set} at ${imbalance}`,
      columns: ['set', 'imbalance', 'least of 20', 'below the least plain error'],
    },
    blind: {
      title: 'A β chosen by the other four losses still gains',
      text: (ten: string, twenty: string, hundred: string, losing: string, all: string, worst: string) =>
        `For each set and loss, take the β at which the other four losses do best, 0 allowed, and see what the fifth gains: ${ten}, ${twenty} and ${hundred} points on the three sets, on average. It loses in ${losing} of ${all} cases, at worst ${worst}.`,
      measured: 'Mean gain of the fifth loss, in points of error taken off',
      columns: ['set', 'imbalance', 'softmax', 'sigmoid', 'focal γ 0.5', 'focal γ 1', 'focal γ 2'],
    },
    gamma: {
      title: 'No γ is clearly better than none',
      text: (values: string, pairs: string, two: string, softmax: string, won: string, columns: string) =>
        `Focal loss has ${values} points more error than sigmoid, which is γ 0, for γ 0.5, 1 and 2, over ${pairs} pairs of set and β; negative is better. γ 2 has ${two} more than γ 1. Softmax: ${softmax}. What follows ± is one standard error. Focal wins ${won} of ${columns} columns of Table 2, as 12 of the 20 runs of each are focal.`,
      measured: 'Error over that of sigmoid, in points: negative is better',
      columns: ['loss', 'error over sigmoid', 'standard error', 'pairs'],
    },
    large3: {
      title: 'Table 3 cannot tell balance from the rest',
      text: (span: string, gains: string) =>
        `Class-balanced focal loss came with sigmoid, another initial bias of the last layer and a higher learning rate; plain focal loss and class-balanced softmax were not measured. On ILSVRC 2012, where the weights of the commonest and the rarest class differ by a factor of ${span} only, it still gains ${gains} points with ResNet‑50, ‑101 and ‑152, at 224 pixels.`,
      measured: 'Points of top-1 error taken off',
      columns: ['network', 'iNaturalist 2017', 'iNaturalist 2018', 'ILSVRC 2012'],
    },
  },

  tables: {
    section: 'The paper’s tables',
    lead: 'The head of a column sorts by it. In Tables 2 and 3 the lowest error of each column is bold.',
    table1: 'Table 1',
    table2: 'Table 2',
    table3: 'Table 3',
    about1: 'Training sets, with their class counts counted.',
    about2: 'Top-1 error in %, ResNet-32 on long-tailed CIFAR, by imbalance factor.',
    about3: 'Error in %, large data sets, top 1 and top 5.',
    loss: 'loss',
    balanced: 'class-balanced, best',
    chosen: 'chosen setting',
    over: 'gain over the best plain loss',
    network: 'network',
    resNet: (layers: string) => `ResNet-${layers}`,
    softmax: 'softmax',
    balancedFocal: 'class-balanced focal, β 0.999, γ 0.5',
    input: 'input',
    top1: 'top 1',
    top5: 'top 5',
    classes: 'classes',
    note2: 'At imbalance 1 all weights are 1, whatever β is: class-balanced is the best plain loss.',
    note3: 'There is no softmax at 320 pixels, and neither class-balanced softmax nor plain focal loss.',
    note1:
      'The paper gives CIFAR‑10 and ‑100 as 10 to 200, and has no CIFAR‑20 here. Counts are cut to whole numbers, so CIFAR‑100 at 200 goes from 500 to 2 images, which is 250 to 1.',
    set: 'training set',
    images: 'images',
    most: 'largest class',
    least: 'smallest class',
    counted: 'imbalance, counted',
    beta: 'β in Tables 2 and 3',
    shape: 'images a class, and counts by rank (log)',
    large: {
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2018': 'iNaturalist 2018',
      'ilsvrc-2012': 'ILSVRC 2012',
    },
    csv: (table: string) => `paper-${table}`,
  },

  lab: {
    section: 'See it here',
    lead: 'The lab trains small networks on points of a plane with the same shape of class counts. N is that of the set’s best mean gain; where counts are made smaller, N is, too, so that weights keep their ratios, but for rounded counts.',
    set: 'Counts of',
    imbalance: 'Imbalance',
    open: 'Open in the lab',
    plane: 'Open in the atlas',
    shows:
      'It can show which way the boundary moves, that a large β overshoots where labels are noisy, and that one run cannot tell which β is best.',
    not: 'It cannot show the paper’s errors: five classes of points and a network of a few hundred numbers are not pictures of 100 classes and ResNet-32.',
    counts: (largest: string, least: string, volume: string) =>
      `five classes, ${largest} to ${least} points, N ${volume}`,
  },
  source: 'Source: Tables 1 to 3 and Figures 8 to 10 of the paper, arXiv 1901.05555; one run each. The numbers are in',
  file: 'paper-results.json',
  sourceEnd: '.',
} as const;
