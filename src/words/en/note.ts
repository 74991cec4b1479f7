/** Numbers of models, at the start of a sentence. */
const countWords = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** A difference of two schemes over other seeds, as texts in points. */
export interface Difference {
  readonly mean: string;
  readonly low: string;
  readonly high: string;
}

/** Source of results on other seeds: "20 other seeds, at step 400" or "your ten seeds, at step 600". */
const seedsText = (source: 'own' | 'measured', seeds: number, step: string) =>
  source === 'own' ? `your ${seeds} seeds, at step ${step},` : `${seeds} other seeds, at step ${step},`;

/** Words of the notes that follow training, which load after the page. Functions take formatted numbers. */
export const note = {
  noPoints: {
    lead: 'There is no point to train on.',
    body: 'All of them are erased. Add some with the brush, or undo what it did.',
  },
  falling: (shape: string, until: string) => ({
    lead: `Watch the ${shape}.`,
    body: `They are the rarest class. The learning rate falls, so the boundaries come to rest; at step ${until} the run ends, and this note compares the maps.`,
  }),
  constant: (shape: string, isNoisy: boolean) => ({
    lead: `Watch the ${shape}.`,
    body: isNoisy
      ? 'They are the rarest class. At a constant rate the run has no end, and long training learns the wrong labels by heart. Pause to compare.'
      : 'They are the rarest class. At a constant rate the run has no end. Pause to compare.',
  }),
  equal: (count: number) => ({
    lead: count === 2 ? 'Both are one.' : `All ${countWords[count]!.toLowerCase()} are one.`,
    body: 'The classes are equally large, so these schemes give nearly the same weights and the maps agree.',
  }),
  saturated: (beta: string, volume: string) => ({
    lead: `At β = ${beta} nothing happens.`,
    body: `Every class has far more than N = ${volume} samples, so all are saturated and their samples weigh the same. Move β to the right, to where the ticks are.`,
  }),
  alone: (step: string, share: string) => ({
    lead: 'Alone.',
    body: `At step ${step} it reaches ${share}. Add a scheme below the maps to compare it with another.`,
  }),
  frozen: (name: string, step: string, rate: string) => ({
    lead: `${name} has stopped.`,
    body: `Its numbers overflowed after step ${step}, at a learning rate of ${rate}, so its map shows it as it was then.`,
  }),
  noFocus: {
    lead: 'At γ = 0 nothing is focused.',
    body: 'A term is multiplied by (1 − p) to the power of γ, which is 1: the focal loss is the sigmoid loss, and its models are those of sigmoid.',
  },
  emptyClass: (letter: string, best: string) => ({
    lead: `Class ${letter} has no sample.`,
    body: `No label names it, so its weight is 0 and not infinite. The map that is best at it finds ${best} of its test points.`,
  }),
  nearInverse: (beta: string, isLimit: boolean, ratio: string, inverse: string) => ({
    lead: isLimit ? `${beta} is inverse frequency.` : `${beta} is almost inverse frequency.`,
    body: isLimit
      ? `N is infinite, so every sample counts as new: one of the rarest class weighs ${inverse} times one of the commonest, as with 1/n.`
      : `N is far above all counts: a sample of the rarest class weighs ${ratio} times one of the commonest, with 1/n ${inverse} times.`,
  }),
  nearInverseReach: (step: string, inverse: string, own: string) =>
    `On this seed, at step ${step}, 1/n reaches ${inverse} and β ${own}.`,
  meanWeight: (name: string, mean: string, step: string, share: string) => ({
    lead: 'Weights that sum to C shrink the loss.',
    body: `Most samples are of the head, so with ${name} a sample weighs ${mean} on average, where it would weigh 1. Under SGD that cuts the learning rate as much; Adam, which trains here, hardly notices: at step ${step} it reaches ${share}.`,
  }),
  wrongLabels: (wrong: string, labels: string, ratio: string, step: string, inverse: string, none: string) => ({
    lead: 'The largest weights lie on labels that are often wrong.',
    body: `Of the ${labels} labels of the rarest class ${wrong} are wrong, and inverse frequency weighs each ${ratio} times one of the commonest. On this seed, at step ${step}, it reaches ${inverse}, no re-weighting, the best of all, ${none}.`,
  }),
  sameTest: (step: string, name: string, share: string, balanced: string) => ({
    lead: 'The same leads on a long-tailed test set.',
    body: `On this seed, at step ${step}, ${name} is ahead on both: ${balanced} if all classes are equally frequent, ${share} if they are as frequent as in training.`,
  }),
  otherTest: (
    step: string,
    best: { readonly name: string; readonly share: string; readonly balanced: string },
    first: { readonly name: string; readonly share: string; readonly balanced: string },
  ) => ({
    lead: 'The test set decides.',
    body: `On this seed, at step ${step}: on classes as frequent as in training ${best.name} leads, ${best.share} against ${first.share} of ${first.name}; on equally frequent ones ${first.name}, ${first.balanced} against ${best.balanced}.`,
  }),
  drawnOrWeighed: (step: string, drawn: string, weighed: string) => ({
    lead: 'Drawn or weighed, it is the same on average.',
    body: `Drawing classes equally often makes each sample count n/(C n_c) times in the mean, which is the weight of inverse frequency but for one factor. On this seed, at step ${step}, drawing reaches ${drawn}, weighing ${weighed}.`,
  }),

  /** What may be tried next, after “Try it:”. */
  next: {
    tryIt: (label: string) => `Try it: ${label}`,
    undo: 'Undo this',
    noise: (share: string) => `label noise ${share}`,
    noNoise: 'no wrong labels',
    imbalance: (factor: string) => `imbalance ${factor}`,
    rate: (rate: string) => `learning rate ${rate}`,
    gamma: (gamma: string) => `γ = ${gamma}`,
    beside: (name: string) => `beside ${name}`,
    prototypes: (beta: string, volume: string) => `${beta}, N = ${volume} prototypes`,
  },
  changed: {
    lead: 'It acts from the next step.',
    body: 'The maps show the models as they were trained so far. Press Play or Step, and they go on with what you have set.',
  },
  changedAtEnd: {
    lead: 'It acts in the next run.',
    body: 'This run has ended: its learning rate is 0. Press Play, and the same run starts again with what you have set.',
  },
  level: (step: string, list: string, share: string, hasOthers: boolean) => ({
    lead: 'Level on this seed.',
    body: `At step ${step}, ${list} reach ${share}${hasOthers ? ', the others less' : ''}.`,
  }),
  leads: (step: string, first: string, firstShare: string, second: string, secondShare: string) => ({
    lead: `${first} is ahead on this seed.`,
    body: `At step ${step} it reaches ${firstShare}; the next is ${second} with ${secondShare}.`,
  }),
  otherwise: (step: string, first: string, firstShare: string, second: string, secondShare: string) => ({
    lead: 'On this seed it is otherwise.',
    body: `Here, at step ${step}, ${first} is ahead with ${firstShare}; the next is ${second} with ${secondShare}.`,
  }),
  keepsBoth: (
    shape: string,
    step: string,
    none: { readonly tail: string },
    inverse: { readonly head: string },
    chosen: { readonly name: string; readonly head: string; readonly tail: string },
  ) => ({
    lead: `Look at the ${shape}.`,
    body: `On this seed, at step ${step}, no re-weighting finds ${none.tail} of the rarest class, inverse frequency ${inverse.head} of the commonest; ${chosen.name} finds ${chosen.tail} and ${chosen.head}.`,
  }),
  more: (step: string, inverse: string, none: string) => ({
    lead: 'Here more is better.',
    body: `On this seed, at step ${step}, inverse frequency reaches ${inverse}, no re-weighting ${none}. No label of the tail is wrong, so its full weight pays.`,
  }),
  rival: (name: string, share: string, leader: string, own: string) =>
    `The nearest rival, ${name}, reaches ${share}, ${leader} ${own}.`,

  /** How the first compares with the second on other seeds, after a sentence about this seed. */
  seeds: {
    larger: (
      source: 'own' | 'measured',
      seeds: number,
      step: string,
      first: string,
      second: string,
      { mean, low, high }: Difference,
    ) =>
      `On ${seedsText(source, seeds, step)} ${first} leads ${second} by ${mean} points (95 % interval ${low} to ${high}).`,
    both: (source: 'own' | 'measured', seeds: number, step: string, chosen: string, one: string, other: string) =>
      `On ${seedsText(source, seeds, step)} ${chosen} leads both: no re-weighting by ${one} points, inverse frequency by ${other}.`,
    within: (
      source: 'own' | 'measured',
      seeds: number,
      step: string,
      first: string,
      second: string,
      { mean, low, high }: Difference,
    ) =>
      `On ${seedsText(source, seeds, step)} ${first} and ${second} are within seed noise: ${mean} points (95 % interval ${low} to ${high}).`,
    turning: (seeds: number, step: string, first: string, second: string) =>
      `On ${seeds} other seeds it is about here, near step ${step}, that ${first} and ${second} change places or draw level.`,
    unknown: 'Run 10 seeds to see whether it holds.',
  },
};
