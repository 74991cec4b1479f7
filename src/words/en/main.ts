import type { AnySceneName } from '../../core/scenes.ts';
import { firstNote } from './firstNote.ts';
import { panel, tiles } from './panel.ts';
import { formulas, schemes } from './schemes.ts';

/** Words of the first view and of the frame around all views. Functions take formatted numbers. */
export const main = {
  /** Whose numbers and lists are written: a tag of BCP 47. */
  locale: 'en',
  percent: (number: string) => `${number} %`,
  title: 'Long-Tail Lab',
  documentTitles: {
    lab: 'Long-Tail Lab: class-balanced loss, live',
    lesson: 'Lesson in eight steps · Long-Tail Lab',
    atlas: 'Atlas of models · Long-Tail Lab',
    'effective-number': 'Effective number of samples · Long-Tail Lab',
    counts: 'Your counts, weighed · Long-Tail Lab',
    paper: 'What the paper measured · Long-Tail Lab',
    questions: 'Questions about class weights · Long-Tail Lab',
  },
  skip: {
    lab: 'Skip to the maps',
    lesson: 'Skip to the step',
    atlas: 'Skip to the plane',
    'effective-number': 'Skip to the content',
    counts: 'Skip to the content',
    paper: 'Skip to the content',
    questions: 'Skip to the content',
  },
  views: {
    lab: 'Lab',
    lesson: 'Lesson',
    atlas: 'Atlas',
    'effective-number': 'Effective number',
    counts: 'Your counts',
    paper: 'Paper',
    questions: 'Questions',
  },
  navigation: 'Views',
  held: 'Set by your teacher',

  header: {
    share: 'Share',
    shareLead: 'This address holds everything you set:',
    copy: 'Copy address',
    copied: 'Copied',
    toDark: 'Dark colours',
    toLight: 'Light colours',
    keys: 'Keys',
    language: 'Language',
  },

  engine: {
    starting: 'Starting',
    webgl: 'WebGL',
    simd: 'CPU · SIMD',
    plain: 'CPU',
    failed: 'Stopped',
    models: (count: number) => (count === 1 ? '1 model' : `${count} models`),
    speed: (steps: string) => `${steps} steps/s`,
    reasons: {
      chosen: 'It runs because you chose it.',
      hardware: 'Your graphics processor draws 32-bit floats, so the models train there.',
      'software-renderer': 'WebGL is drawn in software here, and the processor is faster without it.',
      'no-webgl': 'There is no WebGL 2 here, so the models train on the processor.',
      'no-float32': 'The graphics processor draws no 32-bit floats, which training needs.',
      'inexact-pixels':
        'The browser changes what is read back from the graphics processor, as protection against fingerprinting does, so the models train on the processor.',
      'too-large': 'The models do not fit into the textures of the graphics processor, so they train on the processor.',
      'webgl-failed': 'WebGL could not be started, so the models train on the processor.',
      'no-simd':
        'The browser does not compile WebAssembly with SIMD here, so the models train on the processor without it, about an eighth as fast.',
      'lost-repeatedly':
        'The graphics processor was lost three times within a minute, so the models train on the processor. Choose anew to try it again.',
      'start-hung':
        'Training did not start on the graphics processor in time, so the models train on the processor. Choose anew to try it again.',
    },
    workers: (count: string) => `${count} processor cores share the models.`,
    same: 'The mathematics is the same everywhere.',
    choice: 'Where to train',
    choices: { auto: 'Automatic', webgl: 'WebGL', simd: 'CPU · SIMD', plain: 'CPU' },
    switching: 'After a switch the run goes on from where it is.',
  },

  incident: {
    causes: {
      'gpu-lost': 'The graphics processor was taken away for a moment.',
      'worker-broke': 'The background process that trains broke.',
      'worker-silent': 'The background process that trains no longer answered.',
      'start-hung': 'Training did not start in time.',
    },
    wentOn: (step: string) => `Training went on from step ${step}.`,
    fellBack: (step: string) => `Training went on from step ${step} on the processor. The badge at the top says why.`,
    dismiss: 'Dismiss',
  },

  transport: {
    group: 'Training',
    play: 'Play',
    playAgain: 'Play again',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    newSeed: 'New seed',
    stepLabel: 'step',
    stepOf: (until: string) => `step of ${until}`,
    over: 'end of the run',
    overAbout:
      'The learning rate has fallen to 0, so nothing would move any more. Play starts the same run again; a constant schedule, under “More about training”, goes on from here.',
    ended: (step: string, standings: string) => `The run has ended at step ${step}. Balanced accuracy: ${standings}.`,
    paused: (step: string, standings: string) => `Paused at step ${step}. Balanced accuracy: ${standings}.`,
    resting: 'changes slowly',
    restingAbout:
      'Balanced accuracies have changed slowly for a while, so training rests. Play goes on, and so does any change of the settings; long training learns wrong labels by heart.',
    rested: (step: string, standings: string) =>
      `Training rests at step ${step}, since balanced accuracies change slowly: ${standings}.`,
    time: 'Time',
    timeAbout:
      'Shows maps, numbers and panels as they were at an earlier step; the lines are balanced accuracies. Training rests meanwhile, and Play goes on from the end.',
    timeText: (step: string) => `step ${step}`,
    timeHint: 'drag to look back',
    backFrom: (end: string) => `latest: ${end}`,
    branch: 'Go on from here',
    pace: 'Pace',
    paceAbout:
      'Slow and normal show the first steps one by one, where boundaries form, and then more and more at a time. Full is as fast as this device goes.',
    paces: { slow: 'Slow', normal: 'Normal', full: 'Full' },
  },

  keys: {
    title: 'Keys',
    close: 'Close',
    rows: [
      ['Space', 'play or pause'],
      ['→', 'one step'],
      ['R', 'reset: the same run from its start'],
      ['N', 'new seed: other points and other starting weights'],
      ['?', 'this list'],
      ['← → on a slider', 'move it; Page Up and Page Down move it further'],
      ['arrows on a map', 'move the probe; Escape takes it away'],
      ['A to J, Enter, Delete', 'with the brush on: class, add a point, erase the nearest'],
      ['T', 'the figure in focus as a table, in words, as sound'],
      ['Ctrl Z, Ctrl Shift Z', 'undo and redo edits of points'],
    ] satisfies [key: string, meaning: string][],
    note: 'A key does nothing here while a control that uses it has the focus.',
  },

  data: {
    title: 'Data',
    scene: 'Scene',
    sceneAbout:
      'A scene is a set of data chosen to make one point; choosing one sets the controls below. The point was measured at the end of a run, with softmax, on 20 seeds: early in a run, or on a single seed, it may be otherwise.',
    scenes: {
      'noisy-pinwheel': { name: 'Noisy pinwheel', point: 'Wrong labels: at the end no extreme is best.' },
      'figure-1': { name: 'Figure 1: two blobs', point: 'The paper’s first picture, with wrong labels.' },
      'five-blobs': { name: 'Five blobs', point: 'Overlap and wrong labels: β gains a little.' },
      'clean-pinwheel': { name: 'Clean pinwheel', point: 'Right labels: more is better, by 3 points.' },
      'clean-rings': { name: 'Clean rings', point: 'Right labels, overlap: more gains 11 points.' },
      'ten-classes': { name: 'Ten classes', point: 'Wrong labels, a longer tail: β is ahead.' },
      duplicates: { name: 'Near-duplicates', point: 'N is a fact, 50, and yet 1/n is ahead.' },
      balanced: { name: 'Balanced', point: 'Equal classes: all weights are equal.' },
      penguins: { name: 'Penguins', point: 'Real: 342 penguins by their bills.' },
      iris: { name: 'Iris', point: 'Real: 150 irises by their petals.' },
      own: { name: 'Your own points…', point: 'Points of your own.' },
    } satisfies Record<AnySceneName, { name: string; point: string }>,
    sizeOf: (letter: string) => `Points of class ${letter}`,
    tailAgain: 'Long tail again',
    countOf: (letter: string, labelled: string, right: string) =>
      `Class ${letter}: ${labelled} labels, ${right} of them right`,
    imbalance: 'Imbalance factor',
    imbalanceAbout: 'How many times more samples the commonest class has than the rarest, before labels are redrawn.',
    noise: 'Label noise',
    noiseAbout:
      'The share of training labels redrawn at random; they flow from the head into the tail, so rare labels are often wrong.',
    missing: (scene: string) => `“${scene}” could not be loaded.`,
    more: 'More about the data',
    classes: 'Classes',
    classesAbout: 'How many classes the shape has, from the commonest (A) to the rarest.',
    classesFixed: (count: number) => `This shape has ${count}.`,
    largest: 'Size of the head class',
    largestAbout: 'How many samples the commonest class has.',
    seed: 'Seed',
    seedAbout: 'The number that all chance comes from: the same seed gives the same points and starting weights.',
    testPoints: 'Show test points',
    testPointsAbout:
      'Fresh, balanced and rightly labelled points that recall is measured on; models never train on them.',
  },

  weighting: {
    title: 'Weights and loss',
    beta: 'Class balance β',
    betaTyped: 'β, typed',
    betaIs: (value: string) => `β = ${value}`,
    betaLimit: 'β → 1',
    volumeIs: (value: string) => `N = ${value}`,
    limit: '→ 1',
    betaAbout:
      'β sets N = 1/(1 − β). However many samples a class has, they are worth at most N different ones, and each weighs 1 over what all of them are worth.',
    none: 'no re-weighting',
    inverse: 'inverse frequency',
    setTo: (value: string) => `Set to ${value}`,
    atOne: 'N = 1: all samples weigh the same.',
    atInfinity: (ratio: string) => `N = ∞: a sample of the rarest class weighs ${ratio} times one of the commonest.`,
    noPoints: 'No class has a point, so there is nothing to weigh.',
    saturated: (volume: string) => `N = ${volume}: every class is saturated, so all samples weigh the same.`,
    consequence: (volume: string, ratio: string) =>
      `N = ${volume}: a sample of the rarest class weighs ${ratio} times one of the commonest.`,
    loss: 'Loss',
    lossAbout: 'What each sample costs before its weight: softmax cross-entropy, or a sum of C sigmoid or focal terms.',
    losses: { softmax: 'Softmax', sigmoid: 'Sigmoid', focal: 'Focal' },
    gamma: 'Focusing γ',
    gammaAbout:
      'How strongly the focal loss turns away from samples that are already right; at 0 it is the sigmoid loss.',
    gammaIdle: 'Acts with the focal loss.',
    rate: 'Learning rate',
    rateAbout: 'How far Adam moves the parameters in one step, at the start of the run.',
    more: 'More about training',
  },

  /** Of a link to it. */
  question: 'The question about it',
  typed: {
    /** Name of the field for the value of a slider; it must not contain the slider's name. */
    label: (name: string) => `Value of ${name.split(' ').at(-1)}`,
    /** Short names for these fields, none of which contains the name of a slider. */
    names: {
      imbalance: 'ρ',
      noise: 'noise',
      gamma: 'γ',
      learningRate: 'rate',
      until: 'T',
      weightDecay: 'λ',
      classes: 'C',
      largest: 'n',
      depth: 'layers',
      width: 'units',
    },
    fault: (text: string, rule: string) => `“${text}” is not ${rule}.`,
    rule: (min: string, max: string) => `a number from ${min} to ${max}`,
    wholeRule: (min: string, max: string) => `a whole number from ${min} to ${max}`,
  },

  schemes,
  formulas,

  maps: {
    region: 'Decision maps',
    head: 'head',
    tail: 'tail',
    mapOf: (scheme: string) => `Map of ${scheme}. Arrow keys move a probe.`,
    recall: (letter: string, share: string) => `${letter} ${share}`,
    recallList: (list: string) => `Recall by class: ${list}`,
    opinion: (letter: string, share: string) => `${letter} ${share}`,
    frozen: (step: string, cause: string) => `Frozen at step ${step}: its numbers grew beyond all bounds. ${cause}`,
    frozenByRate: (rate: string) =>
      `The learning rate, ${rate}, is probably too large: lower it, then reset. The others train on.`,
    frozenOtherwise: 'Probably one step went too far: reset to try again. The others train on.',
    failed: {
      'no-worker': (reason: string) =>
        `The browser did not open the background process that trains (${reason}). All that needs no training still works.`,
      stopped: (reason: string) => `Training stopped: ${reason}.`,
    },
    again: 'Start again',
  },

  charts: {
    /** Role description of a readable chart for screen readers. */
    kind: 'chart',
    keys: 'Left and right arrow keys read off values.',
  },

  theory: {
    effective: 'Effective number of samples',
    effectiveAbout: 'Eₙ = (1 − βⁿ)/(1 − β): the volume that n samples of a class cover together, at most N.',
    everyNew: 'every sample new',
    ceiling: (volume: string) => `N = ${volume}`,
    at: (n: string, effective: string) => `n = ${n}, Eₙ = ${effective}`,
    classAt: (letter: string, n: string, effective: string) => `${letter}: n = ${n}, Eₙ = ${effective}`,
    weights: 'Class weights, head to tail',
    weightsByClass: 'Class weights',
    weightsAbout:
      'What a sample of each class counts for under each scheme; the weights of a scheme sum to the number of classes.',
    weightsOf: (letter: string, list: string) => `Class ${letter}: ${list}`,
    focal: 'Focal loss by γ',
    focalAbout: 'One term of the loss against the probability p of the right answer; γ = 0 is the cross-entropy.',
    gammaIs: (value: string) => `γ = ${value}`,
    focalAt: (p: string, loss: string) => `p = ${p}, loss ${loss}`,
    term: (letter: string) => `What one sample of class ${letter} weighs`,
    termAbout: 'The class-balanced term of the paper, with the numbers of now; point at a class to see its own.',
    scaled: (count: number) => `scaled so that the ${count} weights sum to ${count}:`,
    noSamples: (letter: string) => `Class ${letter} has no samples: its weight is 0.`,
  },

  note: firstNote,

  /** Title of typed counts. */
  typedCounts: 'what you typed',

  tiles,
  compare: panel,

  broken: {
    title: 'Something broke.',
    body: 'The page could not be drawn. Your settings are in the address.',
    reload: 'Load again',
  },
};
