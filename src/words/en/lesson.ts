/** Words of the lesson; they load with it. Functions take formatted numbers. */
export const lesson = {
  rail: 'Steps of the lesson',
  presenter: 'Presenter',
  forMyClass: 'For my class',
  classNotLoaded: 'Its code could not be loaded: try again when you are online.',
  steps: {
    forgotten: { short: 'The forgotten', title: 'Who is forgotten?' },
    inverse: { short: 'Weigh by 1/n', title: 'Make every class count the same' },
    worth: { short: 'Worth less', title: 'The more there are, the less one is worth' },
    beta: { short: 'β is N', title: 'β is N' },
    middle: { short: 'The middle', title: 'Between two mistakes' },
    clean: { short: 'Clean labels', title: 'No free lunch' },
    focal: { short: 'Focal γ', title: 'Who pulls?' },
    counts: { short: 'Your counts', title: 'Your own counts' },
    home: { short: 'Take home', title: 'Take home' },
  },
  done: (step: string) => `${step}, done`,
  stepOf: (step: string, of: string, minutes: string) => `Step ${step} of ${of} · about ${minutes} min`,
  endOf: (of: string) => `The end, after ${of} steps`,

  guess: 'Your guess',
  do: 'Now do it',
  happened: 'What happened',
  atStep: (step: string) => `step ${step}`,
  why: 'Why.',
  fresh: 'Fresh points are rightly labelled, equally many of each class, and never trained on.',
  train: (steps: string) => `Train ${steps} steps`,
  trainOn: (step: string) => `Train on to ${step}`,
  trainMore: (steps: string) => `Train on ${steps} steps`,
  pause: (step: string, until: string) => `Pause at step ${step} of ${until}`,
  goOn: (step: string) => `Go on from step ${step}`,
  reveal: 'Reveal',
  revealAbout: 'Reveal may be pressed at any time, with a guess or without one.',
  next: 'Next step',
  previous: 'Previous step',
  again: 'Guess again',
  beginAgain: 'Begin again',
  openInLab: 'Open in the lab',
  asked: 'Often asked here',
  stage: 'The lab, set to this step',
  waits: 'waits for your guess',
  dragIt: 'Drag the handle, or use the arrow keys.',
  dragBoth: 'Drag the two handles, or use the arrow keys.',
  barName: (letter: string) => `Your guess for ${letter}`,
  barValue: (value: string, letter: string) => `${value} of 100, your guess for ${letter}`,
  barStart: (value: string, letter: string) => `${value} of 100, where ${letter} begins; no guess yet`,
  numberName: 'Your guess, in points',
  numberValue: (value: string) => `${value} points, your guess`,
  levelName: 'Your guess, of 100 cells',
  levelValue: (value: string) => `${value} of 100 cells, your guess`,
  pullName: 'Your guess for wrong labels',
  pullValue: (value: string) => `${value} of 100 of the pull, your guess`,
  mapChoice: (map: string) => `I choose ${map}`,
  chosen: 'your choice',
  you: (value: string) => `you ${value}`,
  measured: (value: string) => `here ${value}`,
  seedsMean: (mean: string, deviation: string) => `60 seeds: ${mean} ± ${deviation}`,
  otherSeeds: '60 seeds of other settings',
  otherSettings: 'Something else than this step’s settings is set, so the 60 seeds say nothing of it.',
  stepAsItWas: 'The step as it was',
  legend: {
    found: 'Found, of 100 fresh points of the class',
    pull: 'Share of the pull that wrong labels make, of 100',
    lead: 'Lead of β = 0.99 over 1/n, in points',
    before: 'without weights',
    beforePull: 'at γ = 0',
    guess: 'your guess',
    seeds: '60 seeds',
    commonest: (labels: string) => `commonest, ${labels} labels`,
    rarest: (labels: string) => `rarest, ${labels} labels`,
    between: (labels: string) => `${labels} labels`,
    wrong: 'wrong labels',
    lead2: 'β = 0.99 − 1/n',
  },
  keys: [
    ['Page Down, Page Up', 'next step, previous step'],
    ['Space', 'train or pause'],
    ['G', 'guess again'],
    ['R', 'the step from its beginning; the guess stays'],
    ['← → on a handle', 'move the guess; Page Up and Page Down move it by ten'],
    ['P', 'present, in large type'],
    ['?', 'this list'],
  ] satisfies [key: string, meaning: string][],
  curve: { title: 'Balanced accuracy over steps', step: 'step' },

  nothingYet: 'No guess and no measurement yet',
  noGuess: 'You made no guess here. “Guess again” takes one.',
  /** How a guess lies among the seeds. It is never called right or wrong. */
  versus: (guess: string, lower: string, of: string) => `You put ${guess}: ${lower} of ${of} seeds end lower.`,
  versusOf: (letter: string, guess: string, lower: string, of: string) =>
    `You put ${letter} at ${guess}: ${lower} of ${of} seeds end lower.`,
  versusChoice: (choice: string) => `You chose ${choice}.`,
  versusMap: (map: string, best: string, of: string) =>
    `You chose ${map}: it is the best of the three on ${best} of ${of} seeds.`,
  versusAlone: (guess: string) => `You put ${guess}.`,

  forgotten: {
    text: (head: string, tail: string) =>
      `Five classes and a long tail: ${head} labels say A, ${tail} say E. One small network learns them, and every label counts the same. Then it is asked about fresh points, equally many of each class.`,
    ask: 'After 100 steps, how many of 100 fresh points of E will it find?',
    said: (tail: string, head: string) => `${tail} of 100. Of A it finds ${head}.`,
    otherwise: (holds: string, of: string) =>
      `On this seed it is otherwise: on ${holds} of ${of} seeds E is found at most 10 times in 100.`,
    why: (share: string) =>
      `Only ${share} in 100 labels say E. The network serves the many first, and to call that corner A costs it next to nothing.`,
    later: (found: string) => `At step 300 it finds ${found}: last of all, and E stays the class that is found least.`,
    laterOtherwise: (found: string, holds: string, of: string) =>
      `At step 300 it finds ${found}. On this seed another class is found less often; on ${holds} of ${of} it is E.`,
    hands: ['Fewer than 10', '10 to 40', '40 to 80', 'More than 80'],
  },
  inverse: {
    text: (times: string) =>
      `The plain cure: weigh each label by 1/n. Then one label of E counts as much as ${times} of A, and all five classes pull with the same force.`,
    ask: 'After 300 steps, how many of 100 fresh points will it find? The bars begin where they were without weights.',
    said: (tailBefore: string, tail: string, headBefore: string, head: string) =>
      `E rises: ${tailBefore} to ${tail}. A pays: ${headBefore} to ${head}.`,
    saidOtherwise: (tailBefore: string, tail: string, headBefore: string, head: string) =>
      `E: ${tailBefore} to ${tail}. A: ${headBefore} to ${head}.`,
    otherwise: (holds: string, of: string) => `On this seed it is otherwise; on ${holds} of ${of} E rises and A falls.`,
    why: (labels: string, wrong: string, times: string) =>
      `Of the ${labels} labels of E, ${wrong} are wrong, most of them on points of A. 1/n trusts each like ${times} labels of A, so the map tears holes into A to please them.`,
    wrongLabels: 'Show the wrong labels of D and E',
    curve: (holds: string, of: string) =>
      `Look at the curve, too: 1/n was better at step 100 than now, on ${holds} of ${of} seeds. It learns the wrong labels last.`,
    curveOtherwise: (holds: string, of: string) =>
      `Look at the curve, too: on ${holds} of ${of} seeds 1/n was better at step 100 than at step 300, though not on this one. It learns the wrong labels last.`,
    hands: ['The tail gains, at no one’s cost', 'The tail gains, the head pays', 'Both lose', 'Hardly anything'],
  },
  worth: {
    text: 'Samples of a class repeat each other. Picture the class as a box of N = 100 cells. Each sample covers the cell it falls on, whether or not it was covered.',
    ask: 'After 100 throws, how many of the 100 cells are covered? Drag the level in the empty box.',
    box: 'covered',
    level: 'Cells covered, of 100',
    doIt: 'Throw 100 samples: one by one, ten at a time, or hold to pour.',
    throwOne: 'Throw 1',
    throwTen: 'Throw 10',
    pour: 'Hold to pour',
    empty: 'Empty the box',
    thrown: (thrown: string, covered: string) => `${thrown} thrown, ${covered} covered`,
    said: (covered: string) => `Your box: ${covered}. The formula: 63.4.`,
    versus: (guess: string) => `You put ${guess}; of 100 boxes 94 end between 58 and 69.`,
    boxes: 'Of 100 boxes 94 end between 58 and 69.',
    otherwise: 'Yours is one of the few that do not.',
    why: 'A throw falls on something covered as often as there is something covered. So the first sample adds 1, the j-th 0.99 to the power j − 1, the hundredth 0.37: together Eₙ, the effective number. The next hundred would add 23.',
    hands: ['All 100', 'About 80', 'About 63', '50'],
  },
  beta: {
    text: 'N is the one knob of the paper: β = (N − 1)/N. A class is weighed by 1/Eₙ, so it never counts as more than N samples, however many it has.',
    ask: (tail: string, head: string) =>
      `At β = 0.9, N is 10. How many times does a label of E (${tail} of them) weigh one of A (${head})?`,
    times: (ratio: string) => `${ratio} times`,
    said: (ratio: string) => `${ratio} times: nothing happens.`,
    saidOtherwise: (ratio: string) => `${ratio} times.`,
    otherwise: (holds: string, of: string) =>
      `On this seed it is otherwise; on ${holds} of ${of} it is less than 1.5 times.`,
    full: (tail: string) => `Both boxes are full, for ${tail} is already more than 10.`,
    notFull: (tail: string) => `A’s box is full long since, and ${tail} nearly fill that of E.`,
    doIt: 'Now drag β until it is 5 times.',
    now: (ratio: string) => `Now a label of E weighs ${ratio} times one of A.`,
    saidThen: (beta: string, volume: string) => `β = ${beta}, N = ${volume}.`,
    why: (full: string) =>
      `β matters where N comes near the counts; the ticks on its slider are yours. It never goes beyond ${full}, which is 1/n, nor beyond N.`,
    effective: 'Effective number of samples',
    weights: 'Class weights, head to tail',
    hands: (now: string, full: string): readonly string[] => [`${now} times`, '5 times', '10 times', `${full} times`],
  },
  middle: {
    text: (ratio: string, full: string) =>
      `No weights forget the tail. 1/n believes its wrong labels. At β = 0.99 a label of E weighs ${ratio} of A, not ${full}.`,
    ask: 'Which will have the highest balanced accuracy after 300 steps? Choose a map.',
    judge: 'Judge over 10 seeds',
    judging: (step: string, of: string) => `Ten seeds: step ${step} of ${of}`,
    judgeFirst: 'One seed may be luck. Thirty more models train beside these: they judge over ten seeds.',
    seeds: 'Balanced accuracy over 10 seeds',
    failed: (message: string) => `The ten seeds could not be trained: ${message}.`,
    said: (middle: string, none: string, inverse: string) => `β = 0.99: ${middle}, against ${none} and ${inverse}.`,
    otherwise: (holds: string, of: string) =>
      `On this seed it is otherwise; on ${holds} of ${of} β = 0.99 is the best of the three.`,
    overNone: {
      'larger-than-seed-noise': (points: string) =>
        `Over 10 seeds it leads no weights by ${points} points: larger than seed noise.`,
      'within-seed-noise': (points: string) =>
        `Over 10 seeds it differs from no weights by ${points} points: within seed noise.`,
    },
    overInverse: {
      'larger-than-seed-noise': (points: string) => `It leads 1/n by ${points} points: larger than seed noise.`,
      'within-seed-noise': (points: string) => `It differs from 1/n by ${points} points: within seed noise.`,
    },
    why: 'Of the wrong labels of D and E, 1/n obeys 38 in 100, β = 0.99 one, no weights none; and a right one still weighs enough to be found. 1/√n, which has no β, does as well here (0.1 ± 1.1 points): it is the middle that counts.',
    maps: ['No weights', '1/n', 'β = 0.99'],
    hands: ['No weights', '1/n', 'β = 0.99'],
  },
  clean: {
    text: 'Was it the weights, or the labels? Drag the label noise to 0: the same points, now all rightly labelled.',
    ask: (lead: string) =>
      `β = 0.99 led 1/n by ${lead} points on this seed. With right labels, by how many will it lead?`,
    askOfMean: (lead: string) =>
      `β = 0.99 led 1/n by ${lead} points, the mean of 60 seeds. With right labels, by how many will it lead?`,
    doIt: 'Drag the label noise to 0, then train.',
    noise: 'Label noise',
    said: (lead: string) => `${lead}: the lead is gone.`,
    saidOtherwise: (lead: string) => `${lead}.`,
    otherwise: (holds: string, of: string) => `On this seed a lead is left; on ${holds} of ${of} it is gone.`,
    seeds: (before: string, beforeSd: string, now: string, nowSd: string) =>
      `On 60 seeds it was ${before} ± ${beforeSd}, and is ${now} ± ${nowSd}.`,
    why: (head: string, tail: string) =>
      `With nothing wrong to believe, 1/n costs A ${head} of 100 points and brings E ${tail}, on average.`,
    rings: 'Clean rings in the lab',
    ringsLead: (lead: string, deviation: string) =>
      `Where classes overlap, as on clean rings, 1/n even leads by ${lead} ± ${deviation}. Which β is best is a fact of your labels.`,
    hands: ['It grows', 'It stays about 3', 'It is gone'],
  },
  focal: {
    text: 'The focal loss knows no counts: γ turns down every point that is right already. The larger a marker, the harder the point pulls.',
    ask: (wrong: string, all: string, share: string) =>
      `${wrong} of ${all} labels are wrong. At γ = 0 they make ${share} in 100 of the pull. How many at γ = 2?`,
    askFirst: 'A network trains at γ = 0 while you read. Then: how much of the pull will wrong labels make at γ = 2?',
    doIt: 'Drag γ to 2. Nothing is trained; only the loss changes.',
    said: (share: string) => `${share} in 100.`,
    otherwise: (holds: string, of: string) =>
      `On this seed it is otherwise; on ${holds} of ${of} it is more than 60 in 100.`,
    seeds: (before: string, beforeSd: string, now: string, nowSd: string) =>
      `60 seeds: ${before} ± ${beforeSd} before, ${now} ± ${nowSd} now.`,
    why: 'To the loss a wrong label and a hard point look alike: both are far from right.',
    shares: (headBefore: string, head: string, tailBefore: string, tail: string) =>
      `The share of A goes from ${headBefore} to ${head} in 100, that of E from ${tailBefore} to ${tail}.`,
    trainedOn: (share: string, mean: string, deviation: string) =>
      `Trained on for 200 steps it is ${share} in 100: the network gives way to them. 60 seeds: ${mean} ± ${deviation}.`,
    hands: (share: string): readonly string[] => ['Fewer, about 10', `As many, ${share}`, 'About 75', 'All of it'],
  },
  counts: {
    text: 'iNaturalist 2018 has 8,142 classes: 1,000 images in the commonest, 2 in the rarest. The paper’s largest β is 0.9999, which is N = 10,000.',
    ask: 'How many times does an image of the rarest weigh one of the commonest? With 1/n it is 500 times.',
    options: ['5', '50', '476', '10,000'],
    said: (ratio: string) => `${ratio} of 500: 1/n in all but name.`,
    why: (third: string, second: string) =>
      `N lies above every count, so no box is ever full. At 0.999, which the authors took here, it is ${third}; at 0.99 it is ${second}.`,
    doIt: 'Now your own: paste your counts or choose a set, or take the code.',
    open: 'All of “Your counts”',
    hands: ['5', '50', '476', '10,000'],
  },
  home: {
    lead: 'Your guesses against what came.',
    table: 'Your guesses',
    step: 'Step',
    you: 'You',
    here: 'Here',
    seeds: '60 seeds',
    none: '–',
    points: [
      'The more samples a class has, the less one more is worth: n of them count for Eₙ, never for more than N.',
      'β chooses between two mistakes: at 0 the tail is forgotten, near 1 its wrong labels are believed.',
      'Judge on balanced, rightly labelled data and over several seeds. With clean labels 1/n may be all you need.',
    ],
    given: 'These guesses came with the address.',
    copy: 'Copy my answers',
    copied: 'Copied',
    address: 'The address with your answers',
    paper: 'What the authors measured',
    counts: 'Your counts',
    lab: 'The lab as you left it',
  },
};
