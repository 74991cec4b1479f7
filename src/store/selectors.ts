import { classCounts, drawnCounts } from '../core/classCounts.ts';
import { classWeights } from '../core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../core/dataset.ts';
import type { DatasetSpec, ShapeSource } from '../core/datasetSpec.ts';
import { editedPoints } from '../core/edits.ts';
import { type Ends, endsOf, isFalling } from '../core/ends.ts';
import { extentOf } from '../core/extentOf.ts';
import { editsOf, type HandEdit } from '../core/handEdits.ts';
import type { Loss } from '../core/losses.ts';
import type { Activation, LayerWidths } from '../core/network.ts';
import type { GivenData } from '../core/points/givenData.ts';
import { type Scene, type SceneName, scenes, specOf } from '../core/scenes.ts';
import type { Schedule } from '../core/schedule.ts';
import { trainingPrior } from '../core/truth/trainingPrior.ts';
import type { ModelObjective, Objective } from '../protocol/problem.ts';
import { schemeOf } from '../schemes/schemes.ts';
import { countsFor, type ForAll, horizonOf, objectiveOf, settingsOf, type Tile } from '../schemes/tile.ts';
import type { Inputs } from './parameters.ts';
import { remember } from './remember.ts';

/**
 * Remembers two calls, for speed alone: the present inputs are compared with those of a run over many seeds, and
 * neither is to be computed anew each time. What begins a new run is decided by value, see `runKey.ts`.
 */
const rememberBoth = <Arguments extends readonly unknown[], Result>(compute: (...given: Arguments) => Result) =>
  remember(compute, 2);

const drawnSpec = rememberBoth(
  (
    scene: SceneName,
    classes: number,
    imbalance: number,
    largest: number,
    noise: number,
    seed: number,
    sizes: readonly number[] | undefined,
  ): DatasetSpec<ShapeSource> => {
    const { shape, prototypes }: Scene = scenes[scene];
    return specOf({ shape, prototypes, classes, imbalance, largest, noise }, seed, sizes && [...sizes]);
  },
);

const givenSpec = rememberBoth(
  (points: GivenData, imbalance: number, noise: number, seed: number, sizes: readonly number[] | undefined) =>
    points.specOf({ imbalance, noise, seed, sizes }),
);

/** What determines the data before the reader's edits. */
export const selectDrawnSpec = (inputs: Inputs): DatasetSpec => {
  const { points, scene, classes, imbalance, largest, noise, seed, sizes } = inputs;
  return points
    ? givenSpec(points, imbalance, noise, seed, sizes)
    : drawnSpec(scene as SceneName, classes, imbalance, largest, noise, seed, sizes);
};

const drawn = rememberBoth(({ source, classes }: DatasetSpec) => drawnCounts(source, classes));
/** Training points of each class before edits, by the class that they are really of; [C]. */
export const selectDrawnCounts = (inputs: Inputs) => drawn(selectDrawnSpec(inputs));

const spec = rememberBoth(
  (of: DatasetSpec, counts: readonly number[], edits: readonly HandEdit[]): DatasetSpec => ({
    ...of,
    edits: editsOf(edits, counts),
  }),
);
/** What determines the data. */
export const selectSpec = (inputs: Inputs): DatasetSpec => {
  const of = selectDrawnSpec(inputs);
  return inputs.edits ? spec(of, selectDrawnCounts(inputs), inputs.edits) : of;
};

/** What is trained: a network's widths, from the two coordinates to the logits, and what its hidden units are. */
export interface Network {
  readonly widths: LayerWidths;
  readonly activation: Activation;
}

const network = rememberBoth(
  (depth: number, width: number, activation: Activation, classes: number): Network => ({
    widths: [2, ...new Array<number>(depth).fill(width), classes],
    activation,
  }),
);
/** The network that is trained. */
export const selectNetwork = ({ depth, width, activation, classes }: Inputs) =>
  network(depth, width, activation, classes);

const extent = rememberBoth(extentOf);
/** Half the side of the square around the origin that the maps show at least; of given points it holds all. */
export const selectExtent = (inputs: Inputs) => inputs.points?.extent ?? extent(selectDrawnSpec(inputs));

const drawnSet = rememberBoth(trainingSet);
const editedSet = rememberBoth(editedPoints);
/** The training set. */
export const selectTrainingSet = (inputs: Inputs) => {
  const drawn = drawnSet(selectDrawnSpec(inputs));
  const { edits } = selectSpec(inputs);
  return edits ? editedSet(drawn, edits, inputs.classes) : drawn;
};

const test = rememberBoth((data: DatasetSpec) => testSet(data));
/** The test set: balanced and free of noise where points are drawn; `undefined` where the data have none. */
export const selectTestSet = (inputs: Inputs) => test(selectDrawnSpec(inputs));

const counts = rememberBoth(labelCounts);
/** Labels of each class in the training set, all and right ones: the counts that weights are made from. */
export const selectLabelCounts = (inputs: Inputs) => counts(selectTrainingSet(inputs), inputs.classes);

const shares = rememberBoth((data: DatasetSpec): Ends & { readonly isFalling: boolean } => {
  const drawn = classCounts(data);
  return { ...endsOf(drawn), isFalling: isFalling(drawn) };
});
/**
 * The classes with the most and with the fewest training points, edits included and label noise not, and whether the
 * classes stand in the order from head to tail.
 */
export const selectEnds = (inputs: Inputs) => shares(selectSpec(inputs));

const balancedWeights = rememberBoth((labelled: readonly number[], volume: number) =>
  classWeights(labelled, { kind: 'effective-number', volume }),
);
/** Class-balanced weights at the volume that is set for all; [C]. */
export const selectBalancedWeights = (inputs: Inputs) =>
  balancedWeights(selectLabelCounts(inputs).labelled, inputs.volume);

const inverseWeights = rememberBoth((labelled: readonly number[]) =>
  classWeights(labelled, { kind: 'inverse-frequency' }),
);
/** Weights of inverse frequency, the widest of all; [C]. */
export const selectInverseWeights = (inputs: Inputs) => inverseWeights(selectLabelCounts(inputs).labelled);

const loss = rememberBoth(
  (kind: Inputs['loss'], gamma: number): Loss => (kind === 'focal' ? { kind, gamma } : { kind }),
);
/** The loss that is trained with; gamma belongs to it only if it is the focal loss. */
export const selectLoss = (inputs: Inputs) => loss(inputs.loss, inputs.loss === 'focal' ? inputs.gamma : 0);

const modelObjectives = rememberBoth(
  (
    tiles: readonly Tile[],
    labelled: readonly number[],
    volume: number,
    kind: Inputs['loss'],
    gamma: number,
    horizon: number,
  ): readonly ModelObjective[] =>
    tiles.map((tile) => objectiveOf(tile, { ...ofHorizon(horizon), volume, loss: kind, gamma }, labelled)),
);
/** What each tile's model minimises; [S]. */
export const selectModelObjectives = (inputs: Inputs) => {
  const { tiles, volume, loss: kind, gamma } = inputs;
  // Gamma matters only if a tile trains with the focal loss; otherwise its slider must not affect the running models.
  const isFocal = tiles.some((tile) => settingsOf(tile, inputs).loss.kind === 'focal');
  // And the volume only if a tile's weights depend on it.
  const isUsed = tiles.some(({ scheme, volume: own }) => schemeOf(scheme).usesVolume && own === undefined);
  // And the length of the run only if a scheme's own number is a share of it.
  const isShare = tiles.some(({ scheme, own }) => schemeOf(scheme).own?.key === 'from' && own === undefined);
  return modelObjectives(
    tiles,
    selectLabelCounts(inputs).labelled,
    isUsed ? volume : 1,
    kind,
    isFocal ? gamma : 0,
    isShare ? horizonOf(inputs) : 1,
  );
};

/** Settings of a run with a given number of steps, for values that depend on nothing else of the schedule. */
function ofHorizon(steps: number): Pick<ForAll, 'schedule' | 'until'> {
  return { schedule: 'cosine', until: steps };
}

const weights = rememberBoth((tiles: readonly Tile[], labelled: readonly number[], volume: number) =>
  // No weight depends on the loss: its change must not look like a change of weights.
  tiles.map((tile) =>
    summingToClasses(countsFor(objectiveOf(tile, { ...ofHorizon(1), volume, loss: 'softmax', gamma: 0 }, labelled))),
  ),
);

/**
 * Numbers in the same ratios that sum to the number of classes with samples, as weights do; how often
 * samples are drawn does not.
 */
function summingToClasses(numbers: readonly number[]): readonly number[] {
  const present = numbers.filter((number) => number > 0).length;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const isSo = Math.abs(sum - present) <= 1e-9 * present;
  return isSo ? numbers : numbers.map((number) => (number * present) / sum);
}

/**
 * Final effective weight of a sample of each class in each tile, scaled so that the weights sum to the
 * number of classes; [S][C].
 */
export const selectWeights = (inputs: Inputs) =>
  weights(inputs.tiles, selectLabelCounts(inputs).labelled, inputs.volume);

const schedule = rememberBoth(
  (kind: Inputs['schedule'], until: number): Schedule => (kind === 'cosine' ? { kind, steps: until } : { kind }),
);
/** Schedule of the learning rate of a run. */
export const selectSchedule = (inputs: Inputs) =>
  // With a constant rate the number of steps of the cosine is ignored.
  schedule(inputs.schedule, inputs.schedule === 'cosine' ? inputs.until : 0);

const objective = rememberBoth(
  (models: readonly ModelObjective[], learningRate: number, falling: Schedule, weightDecay: number): Objective => ({
    models,
    learningRate,
    schedule: falling,
    weightDecay,
  }),
);
/** What the running models minimise. */
export const selectObjective = (inputs: Inputs) =>
  objective(selectModelObjectives(inputs), inputs.learningRate, selectSchedule(inputs), inputs.weightDecay);

/** Steps that each model of a run over many seeds takes: no more than a run has. */
export function selectSeedSteps(inputs: Inputs): number {
  const steps = inputs.seedSteps ?? horizonOf(inputs);
  return inputs.schedule === 'cosine' ? Math.min(steps, inputs.until) : steps;
}

const prior = rememberBoth((data: DatasetSpec) => trainingPrior(classCounts(data)));
/** Share of each class among the points that are drawn, by the class that they are really of; [C]. */
export const selectTrainingPrior = (inputs: Inputs) => prior(selectDrawnSpec(inputs));
/** The same with the reader's edits, of the points that models train on; as they are drawn where all are erased. */
export const selectEditedPrior = (inputs: Inputs) =>
  prior(selectTrainingSet(inputs).labels.length > 0 ? selectSpec(inputs) : selectDrawnSpec(inputs));

const lineUp = rememberBoth((tiles: readonly Tile[], horizon: number) =>
  tiles
    .map(({ scheme, own = schemeOf(scheme).own?.initial(horizon) }) =>
      // A head that has begun anew cannot begin at another step.
      scheme === 'retrained-head' ? `${scheme} ${own}` : scheme,
    )
    .join(),
);
/** The tiles' schemes, as one text, and the step from which a head is trained anew. A change of it begins a new run. */
export const selectLineUp = (inputs: Inputs) => lineUp(inputs.tiles, horizonOf(inputs));

const startLosses = rememberBoth((tiles: readonly Tile[], kind: Inputs['loss']) =>
  tiles.map((tile) => settingsOf(tile, { ...ofHorizon(1), volume: 1, loss: kind, gamma: 0 }).loss.kind).join(),
);
/** The tiles' losses, as one text: they set the last bias that a run starts with. */
export const selectStartLosses = (inputs: Inputs) => startLosses(inputs.tiles, inputs.loss);
