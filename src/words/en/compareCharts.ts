/** Words of the charts that compare models. Functions take formatted numbers. */
export const compareCharts = {
  percent: (number: string) => `${number} %`,

  confusion: {
    truth: 'true',
    predicted: 'predicted',
    label: (title: string) => `Confusion matrix of ${title}: true classes in rows, predicted classes in columns`,
    keys: 'Arrow keys read a cell, Enter selects it.',
    hit: (hits: string, points: string, letter: string, share: string) =>
      `${hits} of ${points} test points of class ${letter} are recognised (${share})`,
    mistaken: (taken: string, points: string, truth: string, predicted: string, share: string) =>
      `${taken} of ${points} test points of class ${truth} are taken for ${predicted} (${share})`,
    none: (letter: string) => `No test point of class ${letter} has an answer`,
    chosen: (reading: string) => `Selected: ${reading}`,
    unchosen: 'Nothing is selected',
  },

  pull: {
    label: (models: string) => `What share of the gradient each class makes, for ${models}`,
    keys: 'Arrow keys read off a share.',
    hint: 'Point at a class to see what its share is made of.',
    reading: (
      model: string,
      letter: string,
      samples: string,
      weight: string,
      modulator: string,
      pull: string,
      share: string,
    ) =>
      `${model}, ${letter}: ${samples} ${samples === '1' ? 'sample' : 'samples'} × weight ${weight} × mean modulator ${modulator} = ${pull}, ${share} of the pull`,
    none: (model: string, letter: string) => `${model}, ${letter}: no pull`,
    segment: (letter: string, share: string) => `${letter} ${share}`,
  },

  reliability: {
    confidence: 'confidence, %',
    accuracy: 'accuracy, %',
    error: (share: string) => `ECE ${share}`,
    label: (title: string, error: string) =>
      `Calibration of ${title}: accuracy against confidence. Expected calibration error ${error}`,
    keys: 'Left and right arrow keys read a bin.',
    reading: (from: string, to: string, points: string, confidence: string, accuracy: string) =>
      `Confidence from ${from} to ${to} %: ${points} test points, ${confidence} sure on average, ${accuracy} right`,
    none: (from: string, to: string) => `Confidence from ${from} to ${to} %: no test point`,
    undone: (before: string, after: string) => `ECE ${before} → ${after}`,
    undoneNearly: (before: string, after: string) => `ECE ${before} → ${after}, not exact`,
    nothing: (error: string) => `ECE ${error}, nothing to undo`,
    undoneLabel: (title: string, before: string, after: string) =>
      `Calibration of ${title} at the class frequencies of training: accuracy against confidence. Expected calibration error ${before}, with weights undone ${after}`,
    undoneReading: (from: string, to: string, undone: string, answered: string) =>
      `Confidence from ${from} to ${to} %. Undone: ${undone}. As it answers: ${answered}`,
    part: (share: string, confidence: string, accuracy: string) =>
      `${share} of the points, ${confidence} sure, ${accuracy} right`,
    noPart: 'none',
  },

  seeds: {
    axis: 'balanced accuracy, %',
    label: (models: string) => `Balanced accuracy of each seed, its mean and standard deviation, for ${models}`,
    keys: 'Arrow keys read off a seed.',
    result: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
    reading: (seed: string, model: string, accuracy: string) => `Seed ${seed}, ${model}: ${accuracy}`,
    none: (seed: string, model: string) => `Seed ${seed}, ${model}: no result yet`,
    guide: (accuracy: string) => `best reachable ${accuracy}`,
  },

  difference: {
    lost: '− lost',
    gained: 'gained +',
    plus: (count: string) => `+${count}`,
    minus: (count: string) => `−${count}`,
    label: (title: string) => `Test points gained and lost in each class: ${title}`,
    keys: 'Up and down arrow keys read a class.',
    reading: (letter: string, gained: string, lost: string) =>
      `Class ${letter}: ${gained} test points gained, ${lost} lost`,
  },
};
