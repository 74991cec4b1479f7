/** Words of the lesson as it is shown to a room, and the teacher's notes; they load with it. Functions take texts. */
export const present = {
  region: 'What the room sees',
  place: (step: string, of: string) => `${step} / ${of}`,
  on: 'Go on',
  back: 'Back',
  blank: 'Blank',
  blankNow: 'Nothing is shown. Any key brings it back.',
  notesButton: 'Notes',
  fullScreen: 'Full screen',
  leave: 'Leave',
  keysButton: 'Keys',
  options: 'Options, with the hands that were raised',
  hands: 'hands',
  oneHand: 'hand',
  handsOf: (option: string) => `Hands for: ${option}`,
  addHand: (option: string) => `One more hand for: ${option}`,
  so: (held: string, of: string) => `So it is on ${held} of ${of} seeds`,
  soOtherwise: (held: string, of: string) => `So it is on ${held} of ${of} seeds, though not on this one`,
  soAlways: 'So it is, whatever the seed',
  soOnAverage: 'So it is on average: 63.4 of 100',
  ownTitle: 'A question first',
  ownAnswer: 'This is the answer',
  training: (step: string, of: string) => `Training: step ${step} of ${of}`,
  moved: 'γ is 2 now, and nothing was trained.',
  was: (value: string, seeds: string) => `was ${value}; ${seeds}`,
  wasAlone: (value: string) => `was ${value}`,
  commonest: 'commonest',
  rarest: 'rarest',
  figures: {
    found: 'Found, of 100 fresh points of the class',
    covered: 'Cells that are covered, of 100',
    weights: 'How many times a label weighs one of A; dashed: with 1/n',
    accuracy: 'Balanced accuracy after 300 steps',
    lead: 'Lead of β = 0.99 over 1/n, in points; dashed: with wrong labels',
    pull: 'Share of the pull that wrong labels make, of 100; dashed: at γ = 0',
    counts: 'How many times an image of the rarest class weighs one of the commonest',
  },
  wrongLabels: 'wrong labels',
  leadName: 'β = 0.99 − 1/n',
  boxName: 'covered',
  asks: {
    forgotten: (head: string, tail: string) =>
      `${head} labels say A, ${tail} say E, and each counts the same. After 100 steps, how many of 100 fresh points of E are found?`,
    inverse: (times: string) =>
      `Now every label weighs 1/n: one of E counts as much as ${times} of A. What will that do?`,
    worth:
      'A class is a box of 100 cells, and each sample covers the cell it falls on. After 100 throws, how many cells are covered?',
    beta: (tail: string, head: string) =>
      `At β = 0.9, N is 10. How many times does a label of E (${tail} of them) weigh one of A (${head})?`,
    middle:
      'No weights forget the tail, 1/n believes its wrong labels. Which map has the highest balanced accuracy after 300 steps?',
    clean: (lead: string) => `β = 0.99 led 1/n by ${lead} points. All labels are put right. What becomes of the lead?`,
    focal: (wrong: string, all: string, share: string) =>
      `${wrong} of ${all} labels are wrong. At γ = 0 they make ${share} in 100 of the pull. How many at γ = 2?`,
    focalFirst: 'A network trains at γ = 0. How much of the pull will wrong labels make at γ = 2?',
    counts:
      'iNaturalist 2018: 1,000 images in the commonest class, 2 in the rarest. At β = 0.9999, how many times does an image of the rarest weigh one of the commonest?',
    home: '',
  },

  notes: 'Notes, for you alone',
  minutes: (minutes: string) => `about ${minutes} min`,
  used: (time: string) => `This step: ${time}`,
  usedInAll: (time: string, planned: string) => `In all: ${time} of about ${planned} min`,
  nextUp: (title: string) => `Next: ${title}`,
  lastUp: 'This is the end.',
  beatsTitle: 'Where you are',
  beats: {
    ask: 'Ask your own question, and count hands',
    answer: 'Show the answer',
    question: 'Ask the question',
    hands: 'Count hands: a digit for each, or type a number',
    deed: 'Let it happen',
    reveal: 'Say what came, and why',
  },
  dragBeat: 'Let somebody drag β until E weighs 5 times A',
  openAudience: 'Open the audience’s window',
  audienceThere: 'The audience’s window follows this one.',
  audienceGone: 'No audience’s window is open: this window is what the room sees.',
  audienceBlocked: 'The browser did not open a window. Allow pop-ups of this page, and try again.',
  audienceWaits: 'This window follows the presenter’s. Go on there.',
  audienceTitle: 'For the audience',
  sayOwn:
    'Your own question, from the link. A digit raises a hand for its option, or type the numbers. The next key frames the answer, if the link has one; then the step begins.',
  say: {
    forgotten:
      'Show the map: one colour for each class, and hardly anything orange. Ask for a number before you train. Expect 20 to 50; on nearly every seed it is 0, since 1.4 labels in 100 say E. Often asked: is it a bug? No: the loss is low, and that is the trouble.',
    inverse:
      'Let one who chose “at no one’s cost” say why. Then train, and point at the holes in A: each lies on a wrong label of D or E. Often asked: why not always do it? Because a label of E now counts for dozens, right or wrong.',
    worth:
      'Ask who has collected stickers: the last ones take for ever. Throw, and let the room watch how rarely a new cell is hit in the end. Often asked: what is N in real data? The number of samples that are really different, which nobody knows.',
    beta: 'Many expect β = 0.9 to do nearly as much as 1/n. It does nothing, because 21 is already more than N = 10. Say it twice: β acts where N comes near the counts. Often asked: why do papers use 0.9999, then? Their classes have thousands.',
    middle:
      'Let three people defend a map each. Then train, and show that the middle one keeps A and finds E. Often asked: is that luck? Ten seeds are drawn as dots, once they are trained. And 1/√n, which has no β, does as well here.',
    clean:
      'The same points, but every label is right. Ask what 1/n has left to believe. Expect that the lead stays; it is gone. Often asked: so is β useless? No: which β is best is a fact of your labels.',
    focal:
      'Nothing is trained between the two maps; only γ moves. The large markers are what the loss listens to. Expect the answer that they pull less; they pull twice as much, for to the loss wrong and hard look alike. Often asked: and α? That is a class weight.',
    counts:
      'Ask for the counts of somebody’s own data, and try them in “Your counts” after this. N = 10,000 lies above every count here, so no box is ever full and it is 1/n in all but name. Often asked: which β, then? One whose N lies among your counts, judged on balanced data.',
    home: 'Let the room say the three sentences before you show them. Then give out the address: the lesson runs on every phone, and nothing is sent anywhere.',
  },
  keys: [
    ['Page Down, Page Up', 'go on, go back'],
    ['→ ←', 'next step, previous step'],
    ['1 to 9', 'one more hand for that option'],
    ['B or .', 'show nothing; any key brings it back'],
    ['Space', 'train or pause'],
    ['N', 'notes beside what the room sees'],
    ['F', 'full screen'],
    ['Escape', 'leave'],
    ['?', 'this list'],
  ] satisfies [key: string, meaning: string][],
};
