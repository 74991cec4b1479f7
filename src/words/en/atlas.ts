/** Words of the plane of models. Functions take formatted numbers. */
export const atlas = {
  bar: 'Training and time',
  byRow: 'by row',
  timeAbout: 'Looks back at the models as they were at an earlier step. Training neither stops nor changes.',
  step: 'step',

  plane: 'Plane of models',
  name: 'Atlas',
  measure: 'Colour',
  over: 'over',
  axesName: 'Rows',
  unknown: (measure: string) => `${measure}: not known of these points`,
  measures: {
    accuracy: 'Balanced accuracy',
    tail: 'Recall of the tail',
    head: 'Recall of the head',
    regret: 'Distance to the Bayes rule',
  },
  axes: { noise: 'β × label noise', gamma: 'β × γ', imbalance: 'β × imbalance', rate: 'β × learning rate' },
  rows: { noise: 'label noise', gamma: 'γ', imbalance: 'imbalance', rate: 'learning rate' },
  fewRows: 'Fewer rows, for slow devices',
  few: (axes: string, rows: string) => `${axes}, ${rows} rows`,
  softmax: 'softmax',
  cells: 'Cells',
  numbers: 'Numbers',
  maps: 'Maps',
  seeds: 'Seeds a cell',
  seedsAbout:
    'Trains every cell anew on further seeds of data and start, in the background. One seed cannot tell which cell is best.',
  filling: (done: string, all: string) => `${done} of ${all} seeds`,
  left: (seconds: string) => `${seconds} s left`,
  cancel: 'Cancel',
  seedsFailed: (message: string) => `Training on more seeds failed: ${message}`,
  start: 'Press Play: the plane grows from its start.',
  legend: {
    noise: (points: string, count: string, all: string) =>
      `within seed noise of the best, ${points} points: ${count} of ${all}`,
    noiseRows: (least: string, most: string) => `within seed noise of the row’s best, ${least} to ${most} points`,
    oneSeed: 'one seed: no cell can be called the best',
  },
  best: 'best',
  lab: 'lab',
  frozen: 'diverged',
  marks: 'marks: where N equals a class’s count',
  beta: 'β',
  volume: 'N',
  rowName: (row: string, value: string) => `${row} ${value}`,
  notYet: 'not trained yet',

  model: 'Model',
  mapOf: (cell: string) => `Decision map of ${cell}`,
  seedOf: (seed: string) => `seed ${seed}`,
  seedsOf: (count: string, mean: string, deviation: string) => `${count} seeds ${mean} ± ${deviation}`,
  isBest: 'the best',
  behind: (points: string) => `${points} points behind the best`,
  open: 'Open in the lab',
  openAbout: 'Sets β and the row’s value in the lab and trains them there to the same step, beside other schemes.',
  pin: 'Pin',
  unpin: 'Unpin',
  pinAbout: 'Keeps this model as a reference: the map then shows where another differs from it.',
  against: (points: string, cell: string) => `${points} points against ${cell}`,

  strip: (row: string) => `along ${row}`,
  stripAbout: (seed: string) => `maps of seed ${seed}`,
  section: (row: string) => `Section along ${row}`,
  column: (beta: string) => `along β = ${beta}`,
  bayes: (value: string) => `Bayes ${value}`,
  band: (seeds: string) => `± deviation, ${seeds} seeds`,
  edited:
    'All cells train on the points as you edited them in the lab; the best line is of the data without your edits.',
  headLine: 'the head’s recall',
  tailLine: 'the tail’s recall',

  save: 'Plane of models',
  csv: 'cells',

  note: {
    untrained: 'One network a cell: β grows to the right, and each row is trained with its own value.',
    training: 'The models train.',
    moving: 'Boundaries still move, and so does the best cell.',
    ahead: (cell: string, value: string) => `${cell} is ahead with ${value}.`,
    aheadOver: (cell: string, value: string, deviation: string, seeds: string) =>
      `${cell} is ahead over ${seeds} seeds, with ${value} ± ${deviation}.`,
    oneSeed: 'One seed cannot tell which cell is best: choose 3 or 10 seeds a cell.',
    width: (count: string, all: string, points: string) =>
      `${count} of ${all} cells are within seed noise of it, ${points} points.`,
    ends: (none: string, inverse: string) =>
      `In its row, no re-weighting is ${none} points behind, and inverse frequency ${inverse}.`,
    rim: 'It lies on the rim of the plane: a better one may lie beyond.',
    oneClass: 'This measure looks at one class alone: the lines below the plane show what it costs another.',
    rows: (first: string, firstBeta: string, last: string, lastBeta: string) =>
      `At ${first}, β ${firstBeta} is ahead; at ${last}, β ${lastBeta}.`,
    inverse: (first: string, last: string) =>
      `Inverse frequency is ${first} points behind in the first of these rows, and ${last} in the last.`,
    none: (first: string, last: string) => `No re-weighting is ${first} points behind, and ${last}.`,
    rowWidths: (least: string, most: string, seeds: string) =>
      `Over ${seeds} seeds, ${least} to ${most} cells of a row are within seed noise of its best.`,
    gamma: (own: string, points: string, isNoise: boolean) =>
      `At its β, γ 0 is ${points} points behind ${own}${isNoise ? ', within seed noise' : ''}.`,
    gammaAlone: (points: string, isAhead: boolean) =>
      `Without re-weighting it is ${points} ${isAhead ? 'ahead' : 'behind'}.`,
    gammaBehind: (other: string, points: string, isNoise: boolean) =>
      `At its β, the best γ above 0 is ${other}, ${points} points behind${isNoise ? ', within seed noise' : ''}.`,
    frozen: (count: string, rates: string) =>
      `${count} cells have diverged, at learning rate ${rates}: their parameters are no longer finite. They are left out.`,
  },
} as const;
