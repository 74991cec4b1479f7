import type { HeadChange } from '../../../src/core/changedHead.ts';
import type { Loss } from '../../../src/core/losses.ts';
import type { Setting } from './runOf.ts';

/** A run by its name. */
type Named = readonly (readonly [name: string, setting: Setting])[];

const softmax: Loss = { kind: 'softmax' };
const sigmoid: Loss = { kind: 'sigmoid' };
const focal: Loss = { kind: 'focal', gamma: 2 };

/** One of each loss. */
export const mix = [softmax, sigmoid, focal];

/** Heads that are changed in each way, and one that is not. */
const changedHeads: readonly (HeadChange | undefined)[] = [
  { offsets: [0.5, 1, 2, 3, 4.5] },
  { normPower: 0.7 },
  undefined,
  { normPower: 1.3, offsets: [-1, 0, 1, 2, 3] },
  { normPower: 0 },
];
const far: readonly Loss[] = [...mix, { kind: 'focal', gamma: 0.5 }, { kind: 'focal', gamma: 5 }];

/** Runs in which every engine must reach the parameters that typed arrays reach. */
export const trainedSettings: Named = [
  ['softmax', { losses: [softmax] }],
  ['sigmoid', { losses: [sigmoid] }],
  ['focal', { losses: [focal] }],
  ['one narrow hidden layer', { hidden: [5] }],
  ['three hidden layers of relu, none a multiple of four', { hidden: [10, 9, 6], activation: 'relu' }],
  ['no hidden layer', { hidden: [] }],
  ['a mix of losses, one a model', { losses: [softmax, focal, { kind: 'focal', gamma: 0.5 }, sigmoid] }],
  [
    'six models of two seeds, with offsets and margins',
    { models: 6, seeds: [1, 2], isAdjusted: true, losses: [softmax, focal], isFalling: true },
  ],
  [
    'a learning rate by model, which falls, with weight decay',
    { models: 3, learningRates: [0.002, undefined, 0.05], isFalling: true },
  ],
  [
    'data sets of three sizes, padded with NaN',
    { models: 6, seeds: [1, 2, 3], imbalances: [100, 5, 400], losses: [softmax, focal], hidden: [8, 8] },
  ],
  ['the long rows of large blocks', { hasLongRows: true }],
  ['weights that change after some steps, by model', { hidden: [8], deferred: [1, 12, undefined, 49] }],
  ['heads that are changed before they answer, by model', { after: changedHeads, losses: mix, models: 6 }],
  [
    'heads that are trained anew after some steps, by model',
    { hidden: [8, 6], retrained: [0, 12, undefined, 49], losses: mix, isFalling: true },
  ],
  ['heads that are all there is, trained anew', { hidden: [], retrained: [10], after: changedHeads }],
];

/** Runs that draw their samples. */
export const drawnSettings: Named = [
  ['once their heads are trained anew', { hidden: [8], sampled: [true, false], retrained: [12, 12, 0, 29] }],
  ['of all models', { hidden: [8], sampled: [true] }],
  [
    'of some of two seeds, with offsets, margins and weights that change',
    { hidden: [8, 8], seeds: [1, 2], losses: mix, isAdjusted: true, sampled: [true, false], deferred: [20, undefined] },
  ],
];

/** Runs whose answers for single points are compared. */
export const answeredSettings: Named = [
  ['softmax, one hidden layer', { losses: [softmax], hidden: [16] }],
  ['sigmoid, two', { losses: [sigmoid], hidden: [16, 16], seeds: [4] }],
  ['focal, three', { losses: [focal], hidden: [8, 8, 8], seeds: [5] }],
  [
    'a mix with offsets and margins, one, on three seeds',
    { losses: mix, hidden: [7], models: 6, seeds: [1, 2, 5], isAdjusted: true },
  ],
  [
    'a mix on two data sets of different sizes, drawn samples',
    { losses: mix, hidden: [8], models: 6, seeds: [1, 2], imbalances: [1000, 10], sampled: [false, true] },
  ],
  [
    'a mix with offsets, margins and changed heads, two, on two seeds',
    { losses: mix, hidden: [8, 6], models: 10, seeds: [1, 2], isAdjusted: true, after: changedHeads },
  ],
  [
    'a mix with offsets and margins, two, drawn samples and other weights at first',
    { losses: mix, hidden: [8, 12], models: 3, isAdjusted: true, sampled: [true], deferred: [30, 31, 32] },
  ],
  [
    'a mix with offsets and margins, three of relu, on two seeds',
    { losses: mix, hidden: [10, 9, 6], activation: 'relu', models: 6, seeds: [1, 2], isAdjusted: true },
  ],
];

/** Runs of six models, of which some have maps. */
export const mappedSettings: Named = [
  ['two hidden layers', {}],
  ['none, and two seeds', { hidden: [], seeds: [1, 2] }],
  ['three, two seeds and a mix of losses', { hidden: [10, 9, 6], seeds: [1, 2], losses: mix }],
];

/** Runs whose logits are in their thousands and billions at the start. */
export const extremeSettings: Named = [
  ['tanh', { losses: far, models: 6, scale: 1000, isAdjusted: true }],
  ['relu', { losses: far, models: 6, scale: 30, isAdjusted: true, activation: 'relu' }],
  ['three layers of relu', { losses: far, models: 6, scale: 1000, activation: 'relu', hidden: [8, 8, 8] }],
];
