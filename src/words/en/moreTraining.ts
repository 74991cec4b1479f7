/** Words of the less common settings of training. Functions take formatted numbers. */
export const moreTraining = {
  schedule: 'Schedule',
  scheduleAbout:
    'What becomes of the learning rate. On a cosine it falls to 0 within T steps, and the run ends there. A constant one never ends: it shows what long training does, which is to learn wrong labels by heart.',
  schedules: { cosine: 'Cosine', constant: 'Constant' },
  until: 'Over T steps',
  untilAbout: 'The steps within which the learning rate falls to 0. Nothing moves after them.',
  rateCurve: (schedule: string) => `Learning rate over the steps: ${schedule}`,
  rateNow: (rate: string) => `rate now ${rate}`,
  decay: 'Weight decay',
  decayAbout:
    'In each step every parameter loses this share of itself, times the learning rate. It is decoupled from Adam, as in AdamW.',
  depth: 'Hidden layers',
  depthAbout:
    'How many layers of hidden units lie between the two coordinates and the classes. A change starts the run again.',
  width: 'Units a layer',
  widthAbout:
    'How many units each hidden layer has: more of them can draw finer boundaries. A change starts the run again.',
  activation: 'Activation',
  activationAbout:
    'What a hidden unit does to its sum: tanh bends smoothly, relu cuts off what is negative. A change starts the run again.',
  activations: { tanh: 'tanh', relu: 'relu' },
  rest: 'Rest when slow',
  restAbout:
    'At a constant rate, training rests when balanced accuracies change slowly for a while: by no more than a point from one 250 steps to the next. Any change of the settings wakes it.',
} as const;
