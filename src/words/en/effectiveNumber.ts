/** Words of the view "Effective number". Functions take formatted numbers. */
export const effectiveNumber = {
  title: 'How many samples is a sample worth?',
  lead: 'The more samples a class has, the more of them only repeat one another. The paper counts them as a covering: each sample covers one unit of a box of volume N, and what they cover together, on average, is their effective number.',
  contents: 'On this page',
  controls: 'One set of controls',
  meaning: (volume: string, ceiling: string) =>
    `N = ${volume}: n samples are worth at most ${ceiling} different ones, and each weighs 1/Eₙ. All n together weigh n/Eₙ, which has no cap.`,
  meaningInfinite:
    'N = ∞: every sample is new, and Eₙ = n. Each weighs 1/n, so that n together weigh the same in every class.',
  meaningOne: 'N = 1: the first sample says it all, and every sample weighs the same.',

  experiment: {
    section: 'Throw samples into a box',
    lead: 'A sample that falls on something new lights up; one that falls on what is covered fades.',
    kind: 'A sample is',
    kindAbout:
      'In the paper’s proof a sample lies wholly inside what is covered or wholly outside, as cells do. Discs overlap in part. Near-duplicates are as cells again, but with an N that the data have, whatever β.',
    kinds: { cells: 'A cell', discs: 'A disc', duplicates: 'A near-duplicate' },
    box: 'The box',
    boxAbout:
      'Each sample has a volume of one unit, the box one of N. β sets N, rounded to a whole number, to 10,000 at most; near-duplicates have an N of their own.',
    boxOf: (volume: string) => `N = ${volume}`,
    throwOne: 'Throw 1',
    throwTen: '10',
    throwThousand: '1,000',
    throwMany: (count: string) => `Throw ${count} samples`,
    pour: 'Hold to pour',
    clear: 'Empty',
    full: 'That is enough: the box has been full for long.',
    picture: (thrown: string, covered: string, volume: string) =>
      `The box after ${thrown} throws: ${covered} of ${volume} covered.`,
    numbers: {
      thrown: 'thrown, n',
      covered: 'covered',
      formula: 'formula, Eₙ',
      chance: 'p on average, Eₙ₋₁/N',
      share: 'share on average, Eₙ₋₁/N',
      ofData: (volume: string) => `Eₙ, the data’s N = ${volume}`,
      ofBeta: (volume: string) => `Eₙ, β’s N = ${volume}`,
    },
    before: 'Throw the first sample.',
    outside: (next: string) =>
      `New: it covers a unit that nothing had covered. The share that is covered now, ${next}, is p of the next.`,
    inside: (next: string) =>
      `A repeat: all it could cover was covered. The share that is covered now, ${next}, is p of the next.`,
    outsideDisc: 'New: it overlaps nothing, and adds a whole unit.',
    insideDisc: 'A repeat: it lies wholly on what is covered, and adds nothing.',
    partly: (added: string) => `It overlaps in part, and adds ${added} of a unit.`,
    measured: 'Covered volume, measured',
    measuredAbout:
      'The covered volume after each throw, over the formula. Two hundred runs give the mean and the band that holds nine runs in ten.',
    curveFormula: (volume: string) => `Eₙ, N = ${volume}`,
    curveMeasured: 'this run',
    curveMean: (runs: string) => `mean of ${runs}`,
    survey: (runs: string) => `Run ${runs} times`,
    surveying: (done: string, runs: string) => `Run ${done} of ${runs}`,
    at: (n: string) => `n = ${n}`,
    axisThrown: 'samples thrown, n',
    axisCovered: 'covered volume',
    ceiling: (volume: string) => `N = ${volume}`,
    half: (n: string) => `half at n = ${n}`,
    /**
     * Of the number of throws with the largest deviation of the mean. The range of chance there was
     * simulated for cells.
     */
    farthest: (places: string, distance: string, n: string, error: string) =>
      `Of ${places} numbers of throws the mean lies farthest from the formula at n = ${n}: ${distance}, which is ${error} standard errors. By chance alone the farthest of so many is off by about 1.9, and one time in ten by more than 2.7.`,
    farthestGuess: (places: string, distance: string, n: string) =>
      `Of ${places} numbers of throws the mean lies farthest from β’s formula at n = ${n}: ${distance}. That is how far the guess is off.`,
    notes: {
      cells:
        'This is the paper’s own world: with k cells covered the next sample falls inside with probability k/N, and adds a whole unit otherwise.',
      discs:
        'Discs of one unit fall anywhere in a square whose opposite edges are joined, and overlap in part. The mean is still exactly Eₙ: each point is missed by a disc with probability 1 − 1/N, whatever its shape, so after n discs N(1 − (1 − 1/N)ⁿ) is covered.',
      discsEnds: (partly: string, inside: string, chance: string) =>
        `What differs is how one throw ends: so far ${partly} in 100 overlapped in part and ${inside} fell wholly inside, where the proof lets ${chance} fall inside on average. And runs spread less.`,
      duplicates: (volume: string) =>
        `Class A of the lab’s scene “Near-duplicates”: every sample is a slightly moved copy of one of ${volume} prototypes. Here N is a fact of the data and β is a guess at it, so there are two Eₙ: one with the data’s N, which the run follows, and one with β’s, which is the blue curve. Move β until the curve meets the run.`,
      duplicatesRight: (volume: string) => `That is it: N = ${volume} is what the data have.`,
    },
    capped: (volume: string) => `A box of volume ${volume} is the largest shown here.`,
    smallest: 'Discs need a box of volume 2: in a smaller one a disc would overlap itself.',
  },

  curves: {
    section: 'Curves',
    lead: 'The formula three ways and the counts that it is given, as in the paper’s Figures 3, 4 and 6. The blue curve is β’s.',
    data: 'Long-tailed CIFAR',
    dataAbout:
      'The paper’s test bed: CIFAR with class counts cut to an exponential tail. Which of them the lower two charts take.',
    classes: { '10': 'CIFAR-10', '100': 'CIFAR-100' },
    imbalance: 'Imbalance factor',
    imbalanceAbout:
      'Samples of the commonest class over those of the rarest, before counts are cut to whole numbers: the rarest class of CIFAR-100 at 200 has 2 of 500, which is 250.',
    scale: 'Axes',
    scaleAbout: 'Linear axes show the saturation, logarithmic ones where it sets in.',
    scales: { linear: 'Linear', log: 'Logarithmic' },
    effective: 'Effective number against n',
    effectiveAbout: 'Eₙ = (1 − βⁿ)/(1 − β) for several β: it follows n at first and approaches N.',
    term: 'Class-balanced term',
    termAbout:
      'The weight of a sample of a class of n, before scaling, (1 − β)/(1 − βⁿ), as in the paper’s Figure 3: 1/n at first, 1 − β at last.',
    byClass: 'Effective number by class',
    byClassAbout: 'The counts of the data set, and what they come to under several β, as in the paper’s Figure 6.',
    counts: 'Class counts by imbalance factor',
    countsAbout: 'Images of each class at the five imbalance factors of the paper, as in its Figure 4.',
    samples: 'samples of the class, n',
    effectiveAxis: 'Eₙ',
    termAxis: '(1 − β)/(1 − βⁿ)',
    classIndex: 'class, counted from 1 at the head',
    images: 'images',
    counted: 'n itself',
    factor: (value: string) => `factor ${value}`,
    atClass: (index: string) => `class ${index}`,
    half: (n: string) => `half of N at ${n}`,
    ceiling: (volume: string) => `N = ${volume}`,
  },

  proof: {
    section: 'The proof, in step with the box',
    lead: (n: string) =>
      `With n = ${n}, the latest throw. The numbers are the formula’s, what ${n} throws cover on average; a single run covers more or less. Throw another, and they move on.`,
    before:
      'With n = 1, the first throw. The numbers are the formula’s: what throws cover on average. Throw it, and then another.',
    discs:
      'The box holds discs, for which steps 2 and 3 are false: most overlap in part, and add less than one unit. The steps are those of cells in a box of the same N. The mean is the same Eₙ for another reason: each point is missed by a disc with probability 1 − 1/N, and by n discs with probability βⁿ.',
    duplicates: (volume: string) => `N is that of the data, ${volume}, and β here is its own, not the one that is set.`,
    another: 'Throw another',
    steps: {
      first: { title: 'The first sample', body: 'Nothing is covered yet, so it covers one unit.' },
      chance: {
        title: 'The next one falls inside with probability p',
        body: 'All places of the box are equally likely, so p is the share that is covered: Eₙ₋₁/N on average.',
      },
      recursion: {
        title: 'Inside it adds nothing, outside it adds one',
        body: 'On average that is one unit plus β times what was covered before.',
      },
      sum: {
        title: 'Unrolled, it is a geometric sum',
        body: 'On average the j-th sample adds β to the power j − 1: β times what the one before it added.',
      },
      limits: {
        title: 'Its two ends',
        body: 'At β = 0 the first sample says it all. As β goes to 1 every sample is new. And as n grows the sum approaches N.',
      },
    },
  },

  losses: {
    section: 'Three losses, one weight',
    lead: 'Drag the logits of one sample. Each loss is multiplied by the weight of the sample’s true class, and by nothing else.',
    sample: 'One sample',
    sampleAbout: 'A sample of the lab’s data: its true class sets the weight, its logits are what a model says of it.',
    truth: 'True class',
    truthAbout: 'The class that the sample is labelled with; its count sets the weight.',
    logit: (letter: string) => `Logit of class ${letter}`,
    weightOf: (letter: string, n: string, weight: string) => `Class ${letter} has n = ${n}, so w = ${weight}.`,
    reset: 'Equal logits',
    names: { softmax: 'Softmax', sigmoid: 'Sigmoid', focal: 'Focal' },
    abouts: {
      softmax: 'Cross-entropy of the softmax probability of the true class: the classes compete.',
      sigmoid: 'C questions of yes or no, one a class; p of another class is the probability of “no”.',
      focal: 'The sigmoid loss, each term turned down by (1 − p) to the power γ where it is right already.',
    },
    plain: 'loss',
    balanced: 'class-balanced',
    times: (weight: string) => `× ${weight}`,
    gradient: 'Gradient by logit, times w',
    gradientOf: (letter: string, value: string) => `Class ${letter}: ${value}`,
    terms: (list: string) => `= ${list}`,
    curve: 'Loss against the probability of the right answer',
    curveAbout:
      'One term of the loss. Shaded: the modulating factor (1 − p) to the power γ, which turns down what is right.',
    crossEntropy: 'γ = 0',
    factor: '(1 − p)ᵞ',
    focalIs: (gamma: string) => `γ = ${gamma}`,
    axisP: 'probability p of the right answer',
    axisLoss: 'loss',
    atP: (p: string) => `p = ${p}`,
    whySum: 'Why sigmoid and focal sum over classes',
    whySumBody: (own: string, others: string, count: string) =>
      `Softmax needs one term: to raise one class is to lower the others. Sigmoid asks C separate questions, and only the sum of their costs holds the wrong classes down. Here the true class costs ${own} and the other ${count} together ${others}. The weight w multiplies all of them: it belongs to the sample.`,
    whyBias: 'Why the last bias starts at −log(C − 1)',
    whyBiasBody: (bias: string, share: string) =>
      `With a bias of 0 every class starts at p = ½, so the C − 1 wrong ones make ${share} of the first gradient of the sigmoid loss. At −log(C − 1) = ${bias} every class starts at p = 1/C.`,
    classes: 'Classes C',
    classesAbout: 'How many classes there are: 8,142 in iNaturalist 2018.',
    initial: 'Loss of the first step',
    initialRows: {
      softmax: 'softmax, bias 0',
      sigmoid: 'sigmoid, bias 0',
      sigmoidPrior: 'sigmoid, bias −log(C − 1)',
      focal: 'focal, bias 0',
      focalPrior: 'focal, bias −log(C − 1)',
    },
    share: 'of the gradient from wrong classes',
    lossColumn: 'loss',
    shareColumn: 'wrong classes’ share of the gradient',
  },
};
