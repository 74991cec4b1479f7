import { classWeights } from '../core/classWeights.ts';
import { type DatasetSpec, labelCounts, shapeOf, testSet, trainingSet } from '../core/dataset.ts';
import type { Loss } from '../core/losses.ts';
import type { Activation, LayerWidths } from '../core/network.ts';
import { type SceneName, scenes } from '../core/scenes.ts';
import { schemeNames, schemes } from '../core/schemes.ts';
import type { Objective } from '../protocol/problem.ts';
import type { Inputs } from './parameters.ts';
import { remember } from './remember.ts';

const spec = remember(
  (scene: SceneName, classes: number, imbalance: number, largest: number, noise: number, seed: number): DatasetSpec => {
    const { shape, prototypes } = scenes[scene] as { shape: DatasetSpec['shape']; prototypes?: number };
    return { shape, classes, imbalance, largest, noise, prototypes, seed };
  },
);

/** What determines the data. A new object means new data. */
export const selectSpec = ({ scene, classes, imbalance, largest, noise, seed }: Inputs) =>
  spec(scene, classes, imbalance, largest, noise, seed);

/** What is trained: a network's widths, from the two coordinates to the logits, and what its hidden units are. */
export interface Network {
  readonly widths: LayerWidths;
  readonly activation: Activation;
}

const network = remember(
  (depth: number, width: number, activation: Activation, classes: number): Network => ({
    widths: [2, ...new Array<number>(depth).fill(width), classes],
    activation,
  }),
);
/** The network that is trained. A new object means a new run. */
export const selectNetwork = ({ depth, width, activation, classes }: Inputs) =>
  network(depth, width, activation, classes);

const shape = remember(shapeOf);
/** The distribution that the points are drawn from. */
export const selectShape = (inputs: Inputs) => shape(selectSpec(inputs));

const training = remember(trainingSet);
/** The training set. */
export const selectTrainingSet = (inputs: Inputs) => training(selectSpec(inputs));

const test = remember(testSet);
/** The balanced, noise-free test set. */
export const selectTestSet = (inputs: Inputs) => test(selectSpec(inputs));

const counts = remember(labelCounts);
/** Labels of each class in the training set, all and right ones: the counts that weights are made from. */
export const selectLabelCounts = (inputs: Inputs) => counts(selectTrainingSet(inputs), inputs.classes);

const weights = remember((labelled: readonly number[], volume: number) =>
  schemeNames.map((name) => classWeights(labelled, schemes[name].weights(volume))),
);
/** Class weights of all schemes, in the order of `schemeNames`; [S][C]. */
export const selectWeights = (inputs: Inputs) => weights(selectLabelCounts(inputs).labelled, inputs.volume);

const loss = remember((kind: Inputs['loss'], gamma: number): Loss => (kind === 'focal' ? { kind, gamma } : { kind }));
/** The loss that is trained with; gamma belongs to it only if it is the focal loss. */
export const selectLoss = (inputs: Inputs) => loss(inputs.loss, inputs.loss === 'focal' ? inputs.gamma : 0);

const objective = remember(
  (chosen: Loss, byScheme: readonly (readonly number[])[], learningRate: number, volume: number): Objective => ({
    models: byScheme.map((row) => ({ loss: chosen, weights: row })),
    learningRate,
    volume,
  }),
);
/** What the running models minimise. A new object means that they must be told. */
export const selectObjective = (inputs: Inputs) =>
  objective(selectLoss(inputs), selectWeights(inputs), inputs.learningRate, inputs.volume);
