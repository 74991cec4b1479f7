/** Words of the brush that changes training points on the maps; they load with it. */
export const brush = {
  region: 'Brush',
  palette: 'What the brush does',
  classOf: (letter: string) => `Add points of class ${letter}`,
  eraser: 'Eraser',
  size: 'Size of the eraser',
  sizeText: (pixels: string) => `${pixels} pixels`,
  pointsHint: (letter: string) => `Click or drag on a map to add points of class ${letter}; drag a point to move it.`,
  eraserHint: 'Drag over points on a map to erase them.',
  undo: 'Undo',
  redo: 'Redo',
  undoAll: 'undo all',
  save: 'Save edits',
  saveAbout: 'Save the edits and the data that they are of as a file',
  open: 'Open edits',
  openAbout: 'Open a file of edits, with the data that they are of',
  fileName: 'long-tail-lab-edits',
  none: 'No point is edited.',
  added: (count: number, text: string) => `${text} ${count === 1 ? 'point' : 'points'} added`,
  moved: (text: string) => `${text} moved`,
  erased: (text: string) => `${text} erased`,
  absent: (text: string) => `${text} of points that are not there now`,
  withoutThem: 'The best line is of the data without these edits.',
  inAddress: (counts: string) => `${counts} · in the address`,
  tooMany: (counts: string, most: string) => `${counts} · over ${most}, too many for the address: save them`,
  effect: {
    ask: 'What do they change?',
    again: 'Measure again',
    about: 'Trains each scheme with your edits and without them, from five starts.',
    progress: (step: string, steps: string) => `Training with your edits and without: step ${step} of ${steps}.`,
    failed: (message: string) => `It could not be measured: ${message}.`,
    done: (steps: string, starts: string) =>
      `Without your edits → with them, trained anew to step ${steps} from ${starts} starts (95 % interval):`,
    changed: (name: string, without: string, after: string, change: string, range: string) =>
      `${name}: ${without} → ${after}, ${change} points (${range})`,
    unchanged: (name: string, without: string, after: string, change: string, range: string) =>
      `${name}: ${without} → ${after}, ${change} points: chance of the start (${range})`,
    range: (low: string, high: string) => `${low} to ${high}`,
    broken: (name: string) => `${name}: its models broke.`,
    wrongLabels: (count: number, wrong: string, erased: string) =>
      `Of the ${erased} erased, ${count === 0 ? 'none had a wrong label' : count === 1 ? 'one had a wrong label' : `${wrong} had wrong labels`}.`,
  },
  spoken: {
    added: (letter: string, x: string, y: string) => `Point of class ${letter} added at ${x}, ${y}.`,
    erased: (letter: string, x: string, y: string) => `Point of class ${letter} at ${x}, ${y} erased.`,
    nothing: 'There is no point to erase.',
  },
  problems: {
    'not-read': (name: string, message: string) => `${name} could not be read: ${message}`,
    'not-json': (name: string, message: string) => `${name} is no JSON: ${message}`,
    'other-format': (name: string) => `${name} is no file of edits: it must say "format": "long-tail-lab-edits".`,
    'newer-version': (name: string, version: string) =>
      `${name} has the version ${version || 'of none'}; this page reads version 1.`,
    points: (name: string, scene: string) => `${name} is of the points of “${scene}”: choose that scene first.`,
    data: (name: string, text: string) => `${name}: "data" must be an address of the lab that can be read: ${text}`,
    edit: (name: string, entry: string, text: string) =>
      `${name}: entry ${entry} of "edits" must add, move or erase one point of its own, as aB25:-110, mA12:30:40 or eC3: ${text}`,
  },
};
