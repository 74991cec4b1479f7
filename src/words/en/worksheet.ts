/** Words of what the lesson prints: a worksheet, and what the reader did. Functions take formatted numbers. */
export const worksheet = {
  print: 'Print',
  printAbout: 'The worksheet is one page with the eight questions and room for guesses.',
  sheet: 'Worksheet',
  done: 'What you did',
  printDone: 'Print what you did',
  title: 'Long-Tail Lab: worksheet',
  doneTitle: 'Long-Tail Lab: what you did',
  name: 'Name',
  date: 'Date',
  lead: 'Guess first, then do it, then look. A guess is never wrong: it says what you thought before.',
  because: 'Because',
  measured: 'Measured',
  before: 'dashed: without weights, mean of 60 seeds',
  questions: {
    forgotten: (head: string, tail: string) =>
      `${head} labels say A, ${tail} say E, and every label counts the same. After 100 steps, how many of 100 fresh points of E are found?`,
    inverse: 'Every class now counts the same. After 300 steps, how many of 100 fresh points of A and of E are found?',
    worth: 'A class is a box of 100 cells. Each sample covers the cell it falls on. Shade what 100 throws cover.',
    beta: (head: string, tail: string) =>
      `At β = 0.9, N is 10. How many times does a label of E (${tail} of them) weigh one of A (${head})? Circle it.`,
    middle: 'Which will have the highest balanced accuracy after 300 steps? Circle it.',
    clean: (lead: string) =>
      `With wrong labels β = 0.99 led 1/n by ${lead} points, the mean of 60 seeds. By how many when all labels are right?`,
    cleanAlone: 'By how many points does β = 0.99 lead 1/n when all labels are right?',
    focal: (share: string) =>
      `At γ = 0 wrong labels make ${share} in 100 of the pull, the mean of 60 seeds. How many do they make at γ = 2?`,
    focalAlone: 'How many in 100 of the pull do wrong labels make at γ = 2?',
    counts:
      'iNaturalist 2018 has 1,000 images in its commonest class and 2 in its rarest. At β = 0.9999, how many times does an image of the rarest weigh one of the commonest? Circle it.',
  },
  wrongLabels: 'wrong labels',
  lead0: 'β = 0.99 − 1/n',
  step: 'Step',
  you: 'You',
  here: 'Here',
  seeds: '60 seeds',
  none: '–',
  marks: 'Open circle: your guess. Filled circle: what came here. Small dots: 60 other seeds.',
};
