/** A value at a place, both as text. */
interface At {
  readonly place: string;
  readonly value: string;
}

/** Words for readers who do not see the figures: sentences and tables, sound, and what training did. */
export const reading = {
  figure: 'Figure',
  name: 'Name',
  none: 'Nothing in this view can be read as a table yet.',
  again: 'Read again',
  againAbout: 'The figure as it is now, and what has changed meanwhile',
  csv: 'Save as CSV',
  close: 'Close',
  tellTraining: 'Screen readers: say now and then what training did',

  /** What curves show. Places and values are formatted. */
  curves: {
    over: (label: string, axis: string, from: string, to: string) =>
      `${label}. Across: ${axis}, from ${from} to ${to}.`,
    risesAll: (curve: string, from: string, to: string) => `${curve} rises from ${from} to ${to}.`,
    fallsAll: (curve: string, from: string, to: string) => `${curve} falls from ${from} to ${to}.`,
    rises: (curve: string, first: At, last: At) =>
      `${curve} rises from ${first.value} at ${first.place} to ${last.value} at ${last.place}.`,
    falls: (curve: string, first: At, last: At) =>
      `${curve} falls from ${first.value} at ${first.place} to ${last.value} at ${last.place}.`,
    level: (curve: string, first: At) => `${curve} stays near ${first.value}.`,
    peaks: (curve: string, first: At, most: At, last: At) =>
      `${curve} begins with ${first.value} at ${first.place}, is largest at ${most.place} with ${most.value}, and ends with ${last.value} at ${last.place}.`,
    dips: (curve: string, first: At, least: At, last: At) =>
      `${curve} begins with ${first.value} at ${first.place}, is smallest at ${least.place} with ${least.value}, and ends with ${last.value} at ${last.place}.`,
    wavers: (curve: string, first: At, least: At, most: At, last: At) =>
      `${curve} goes from ${first.value} at ${first.place} to ${last.value} at ${last.place}; its smallest value is ${least.value} at ${least.place}, its largest ${most.value} at ${most.place}.`,
    empty: (curve: string) => `${curve} has no value.`,
    cross: (one: string, other: string, place: string) => `${one} and ${other} cross near ${place}.`,
    crossMore: (count: string) => `There are ${count} more crossings.`,
    list: (most: At, least: At) =>
      `The largest is ${most.place} with ${most.value}, the smallest ${least.place} with ${least.value}.`,
    listOf: (curve: string, most: At, least: At) =>
      `${curve}: the largest is ${most.place} with ${most.value}, the smallest ${least.place} with ${least.value}.`,
    since: (curve: string, place: string, from: string, to: string) =>
      `Since you last read it, the largest change is in ${curve} at ${place}: from ${from} to ${to}.`,
  },
  unchanged: 'Nothing in it has changed since you last read it.',

  /** What a map shows. Numbers are formatted, shares with their signs of percent; classes are letters. */
  map: {
    of: (name: string) => `Map of ${name}`,
    shows: (name: string, step: string, accuracy: string) =>
      `${name}: at step ${step} its balanced accuracy is ${accuracy}.`,
    regions: (most: string, mostShare: string, least: string, leastShare: string) =>
      `${most} takes the most of the map, ${mostShare}, and ${least} the least, ${leastShare}.`,
    found: (most: string, mostRecall: string, least: string, leastRecall: string) =>
      `Of ${most} most test points are found, ${mostRecall}, of ${least} the fewest, ${leastRecall}.`,
    since: (step: string, from: string, to: string) =>
      `Since you last read it, at step ${step}, balanced accuracy has gone from ${from} to ${to}.`,
    sinceShare: (letter: string, from: string, to: string) =>
      `The largest change by class: ${letter} takes ${to} of the map, where it took ${from}.`,
    sinceRecall: (letter: string, from: string, to: string) =>
      `The largest change by class: of the test points of ${letter} ${to} are found, where ${from} were.`,
    byClass: (name: string) => `${name}, by class`,
    class: 'Class',
    share: 'Share of the map',
    recall: 'Recall',
    places: (name: string, count: string) => `${name}: the class at ${count} places, by y from the top and by x`,
    y: 'y',
  },

  /** Names of the lab's charts as tables. */
  lab: {
    effective: 'Effective number of samples',
    samples: 'Samples n',
    chosen: (beta: string) => `${beta}, chosen`,
    own: (letter: string, beta: string) => `class ${letter}, ${beta}`,
    weights: 'Weight of a sample',
    class: 'Class',
    focal: 'Loss of a sample',
    probability: 'Probability p',
    counts: 'Labels of each class',
    labelled: 'labels',
    right: 'right ones',
  },

  /** The charts of the panel that compares schemes, as tables. */
  panel: {
    seeds: 'Balanced accuracy on ten seeds',
    seed: 'Seed',
    truth: 'True class',
    predicted: (letter: string) => `predicted ${letter}`,
    confidence: 'Confidence',
    bin: (from: string, to: string) => `${from} to ${to} %`,
    meanConfidence: 'mean confidence',
    accuracy: 'accuracy',
    ownAccuracy: 'accuracy, weights not undone',
    gained: 'gained',
    lost: 'lost',
  },

  /** The charts of the paper's measurements, as tables. */
  paper: {
    errors: {
      error: (set: string, imbalance: string) => `Error in percent on ${set}, imbalance factor ${imbalance}`,
      gain: (set: string, imbalance: string) => `Points of error gained on ${set}, imbalance factor ${imbalance}`,
    },
    gains: (set: string) => `Points of error gained by weights on ${set}`,
    beta: 'β',
    run: 'Imbalance factor and β',
    runOf: (imbalance: string, beta: string) => `${imbalance}, β = ${beta}`,
  },

  /** The charts of the atlas, as tables. */
  atlas: {
    plane: (measure: string) => `${measure} of all models`,
    beta: 'β',
    alongRow: (row: string) => `Along the row ${row}`,
    alongColumn: (beta: string) => `Along the column β = ${beta}`,
    head: 'recall of the head',
    tail: 'recall of the tail',
  },

  /** Guesses against what came, by bar; values are formatted. */
  guesses: {
    guess: 'your guess',
    before: 'before',
    here: 'result here',
    mean: 'mean of seeds',
    least: 'lowest seed',
    most: 'highest seed',
    isGuess: (bar: string, value: string) => `${bar}: your guess is ${value}.`,
    isBefore: (bar: string, value: string) => `${bar}: it was ${value} before.`,
    isHere: (bar: string, value: string) => `${bar}: here it came to ${value}.`,
    isOfSeeds: (bar: string, seeds: string, mean: string, least: string, most: string) =>
      `${bar}: on ${seeds} seeds the mean is ${mean}; they come to ${least} at least and to ${most} at most.`,
    isNothing: (bar: string) => `${bar}: nothing is guessed or measured yet.`,
  },

  /** The box of samples. */
  box: {
    onAverage: (thrown: string, covered: string) => `At n = ${thrown} a box has ${covered} covered on average.`,
  },

  /** The learning rate over a run. */
  rate: { step: 'step', rate: 'learning rate' },

  /** The logits of one sample, and what each loss does to them. */
  logits: {
    ofSample: (letter: string) => `Logits of a sample of class ${letter}`,
    class: 'Class',
    logit: 'logit',
    gradients: (loss: string) => `Gradient by logit, times w: ${loss}`,
    gradient: 'gradient times w',
  },

  sound: {
    playOne: 'Play this curve',
    playSome: 'Play these curves',
    stop: 'Stop',
    about: 'It sounds from left to right; higher is more. A tick marks each class or marked place.',
    aboutPlain: 'It sounds from left to right; higher is more.',
    playing: (curve: string, index: string, count: string) => `Playing ${curve}, ${index} of ${count}`,
    impossible: 'This browser plays no sound here.',
  },

  /** What training did, spoken now and then. */
  training: {
    leads: (step: string, best: string, bestShare: string, last: string, lastShare: string) =>
      `Step ${step}: ${best} leads with a balanced accuracy of ${bestShare}; ${last} is last with ${lastShare}.`,
    alone: (step: string, name: string, share: string) => `Step ${step}: ${name} has a balanced accuracy of ${share}.`,
    least: (letter: string, recall: string, name: string) =>
      `Class ${letter} is found least: ${recall} of its test points, by ${name}.`,
    leastAndGained: (letter: string, recall: string, name: string, changed: string, points: string, step: string) =>
      `Class ${letter} is found least: ${recall} of its test points, by ${name}; since step ${step} ${changed} has changed most, by +${points} points.`,
    leastAndLost: (letter: string, recall: string, name: string, changed: string, points: string, step: string) =>
      `Class ${letter} is found least: ${recall} of its test points, by ${name}; since step ${step} ${changed} has changed most, by −${points} points.`,
  },
};
