/**
 * What files of the lab's run say to a reader: comments, docstrings, notes, and what the program prints. They load when
 * Share is opened. A text of several lines is broken as it is in the file.
 */
export const exportedRun = {
  title: (models: number, steps: number) =>
    `A run of Long-Tail Lab, trained again with PyTorch: ${models} ${models === 1 ? 'model' : 'models'}, ${steps} steps.`,
  promises: {
    parameters: 'The page trained in 64-bit floats. This file asserts that parameters and recalls are the same.',
    accuracy: `The page trained in 32-bit floats, whose rounding adds up over the steps. This file asserts that
balanced accuracies are nearly the same, and prints how far the parameters are apart.`,
    none: `On the page the settings were CHANGED ON THE WAY. No run from the start has those models: this file
trains with the settings as they were at the end, prints both, and asserts nothing.`,
  },
  settings: (list: string) => `Settings: ${list}`,
  paper: (citation: string) => `Paper: ${citation}`,
  head: {
    rate: 'of Adam at the first step',
    cosine: 'steps within which the rate falls to 0; None if it stays',
    decay: 'decoupled from Adam',
    widths: 'from the two coordinates to the logits',
    models: (counts: string) => `What each model minimises. Samples of each class, by label: ${counts}.`,
    points: 'The points, x and y in turn, in order of the sample, and the labels that models are given.',
    tests: 'Test points.',
    start: 'Parameters before the first step: of each layer the weights by inputs, then the biases.',
    shown: 'What the page showed: parameters in ten digits, and how many test points of each class were right.',
  },
  schemes: {
    none: 'no re-weighting',
    'inverse-frequency': 'weights in proportion to 1 / n',
    'inverse-square-root': 'weights in proportion to 1 / sqrt(n)',
    'class-balanced': 'weights in proportion to (1 - beta) / (1 - beta**n)',
    'logit-adjustment': 'offsets tau * log(n / all n)',
    ldam: 'margins in proportion to n**(-1/4)',
    deferred: 'equal weights at first, then (1 - beta) / (1 - beta**n)',
    'post-hoc-adjustment': 'no re-weighting; the model answers with -tau * log(n / all n) added to its logits',
    'tau-normalised': 'no re-weighting; the model answers with a head of normed weights and no biases',
    'retrained-head':
      'no re-weighting, then the last layer alone and anew, on samples as class-balanced sampling draws them',
    'class-volumes': 'weights in proportion to (1 - beta) / (1 - beta**n), with a beta by class',
    'class-balanced-sampling': 'each sample is drawn all n / (C * n) times on average',
  },
  schemeOfVolume: (scheme: string, volume: string) => `${scheme}; beta = (N - 1) / N, N = ${volume}`,
  overflow: 'The page froze it here: its numbers overflowed soon after.',
  given: (title: string, classes: string) => `${title}; classes: ${classes}.`,
  origin: (source: string, licence: string) => `Source: ${source}. Licence: ${licence}.`,
  training: {
    samples: 'Points [n, 2] and labels [n]. The decimals are those of 32-bit floats, as the lab keeps points.',
    network: 'The network before the first step. All models start from it, with a last bias by their loss.',
    parameters: "All parameters in the lab's order: of each layer the weights by inputs, then the biases.",
    losses: 'Loss of each sample before its class weight; [n] from logits [n, C].',
    sum: 'A sum over all classes. (1 - p)**gamma is written so that its gradient is finite everywhere.',
    rate: 'Learning rate that a step is taken with; steps count from 1.',
    optimiser: 'Adam with decoupled weight decay, its moments at 0.',
    train: 'Full-batch Adam on the sum of the weighted losses / n: not divided by the sum of the weights.',
    anew: 'The head anew, from where it started; the other layers stay.',
    answers: 'Logits [n, C]. Some schemes change the head of a trained model before it answers.',
  },
  sampling: {
    product: 'numbers * factor modulo 2**32, without a product that leaves 63 bits.',
    hashed: "Ellis's lowbias32 of whole numbers below 2**32.",
    drawn: `How often each sample is drawn for a step: the very Poisson numbers of the lab, in 32-bit floats.

Terms of the distribution are added up until they reach a uniform number, or change nothing. A
rate above 16 is divided among several draws, so that its exponential does not underflow.`,
  },
  checks: {
    hits: 'Test points of each class with the largest logit of all, and those that rounding decides.',
    balanced: 'Mean of the recalls.',
    row: 'Balanced accuracy and recalls in percent.',
    gap: 'Largest difference of a parameter, over the largest parameter.',
    compare: "Trains a model, prints its recalls beside the page's, and asserts that they are the same.",
    reached: (name: string, steps: string, gap: string) =>
      `${name}: after ${steps} steps, parameters within ${gap} of the page's`,
    here: 'here',
    page: 'page',
    partWays: {
      parameters: 'Large steps amplify whatever is rounded, until two programs that add in another order part ways.',
      accuracy: 'Large steps amplify whatever is rounded, until two programs part ways.',
    },
    moved: (start: string, distance: string, isAsMuch: boolean) =>
      `not asserted: a start changed by ${start} moves the parameters by ${distance}${isAsMuch ? ' as well' : ''}`,
    threads: 'The sums are small: threads would wait for each other.',
    columns: 'balanced accuracy, then the recall of each class, the head first, in percent',
    last: {
      parameters: 'what was asserted agrees with Long-Tail Lab: parameters, and recalls but for ties',
      accuracy: (tolerance: string) =>
        `what was asserted agrees with Long-Tail Lab: balanced accuracies, within ${tolerance}`,
      none: 'nothing was asserted: the settings were changed on the way in Long-Tail Lab',
    },
  },
  json: {
    about:
      'A run of Long-Tail Lab. Parameters lie layer by layer: a matrix [inputs + 1, outputs] by rows whose last row is the bias; hidden units have the activation, the last layer is linear, and the largest logit is the prediction. Models minimise the sum over samples of weights[label] * loss(logits + offsets, minus margins[label] at the label) / n. N = null stands for infinity, and numbers that overflowed are null. Points are x and y in turn. Recalls are shares of the test points of each class. Before a model with `after` answers, the weights of each class in its last layer are divided by their norm to the power normPower and its biases left out, and offsets are added to the logits; one with `retrain` has trained its last layer alone, anew, after that step. With `rates` a sample counts as often as it is drawn, rates[label] times on average (after that step, with `retrain`); up to the step of `before` its weights are those there.',
    cautions: {
      parameters: 'Trained in 64-bit floats with these settings from the start.',
      accuracy: 'Trained in 32-bit floats with these settings from the start.',
      none: 'The settings were changed on the way: no run from the start with these settings has these models.',
    },
    given: 'A coordinate u stands for middle + half * u in the unit of its axis.',
  },
};
