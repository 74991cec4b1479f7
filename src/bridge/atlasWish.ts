import { testSet } from '../core/dataset.ts';
import type { MapWindow } from '../protocol/problem.ts';
import { joinedSeeds } from '../protocol/seedsProblem.ts';
import type { LabState } from '../store/labStore.ts';
import { type PlaneAxes, variableOf } from '../store/parameters/atlas.ts';
import type { Inputs } from '../store/parameters.ts';
import { planeParts } from '../store/plane.ts';
import { dataKey } from '../store/runKey.ts';
import { selectNetwork, selectSchedule } from '../store/selectors.ts';
import type { Wish } from './wish.ts';

/** Maps are drawn from parameters, so that one moves through them without waiting for the trainer. */
export const glance: MapWindow = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/**
 * The plane of models as one problem: by row and column, all from one start on the data of one seed; where rows differ
 * in their data, with a data set a row.
 */
export function planeProblem(inputs: Inputs, seed = inputs.seed) {
  const parts = planeParts(inputs, seed).map(({ spec, ...part }) => ({ ...part, test: testSet(spec) }));
  const { widths, activation } = selectNetwork(inputs);
  return joinedSeeds({ ...ratesOf(inputs), widths, activation }, parts);
}

function ratesOf(inputs: Inputs) {
  const { learningRate, weightDecay } = inputs;
  return { learningRate, weightDecay, schedule: selectSchedule(inputs) };
}

/** The inputs that the plane is made of, as text: two that are equal give the same models. */
export function planeKey(inputs: Inputs): string {
  return JSON.stringify([formKey(inputs), minimisedKey(inputs)]);
}

/** Data, network and rows: another text begins another run. */
function formKey(inputs: Inputs): string {
  return JSON.stringify([inputs.axes, dataKey(inputs), selectNetwork(inputs)]);
}

/** Loss and rates: another text goes to the running models. */
function minimisedKey(inputs: Inputs): string {
  const { axes, loss, gamma } = inputs;
  return JSON.stringify([
    isOfGamma(axes) ? '' : loss,
    !isOfGamma(axes) && loss === 'focal' ? gamma : 0,
    ratesOf(inputs),
  ]);
}

/** Whether rows have a loss of their own. */
function isOfGamma(axes: PlaneAxes): boolean {
  return variableOf(axes) === 'gamma';
}

/** A plane that is remembered with the inputs that it was made of. */
interface KnownPlane extends ReturnType<typeof planeProblem> {
  readonly key: string;
}

/**
 * Makes the function from state to what the plane of models wants of its trainer: numbers of all, and no maps. Out of
 * sight it is held. The data are drawn only when what they are made of has changed.
 */
export function createAtlasWish(): (state: LabState) => Wish {
  let known: KnownPlane | undefined;
  return ({ inputs, atlas: { transport, isMovedIn }, page }) => {
    const key = planeKey(inputs);
    if (known?.key !== key) known = { key, ...planeProblem(inputs) };
    const { problem, objective } = known;
    return {
      key: formKey(inputs),
      restarts: transport.restarts,
      startLosses: isOfGamma(inputs.axes) ? '' : inputs.loss,
      engine: inputs.engine,
      problem: () => problem,
      objective,
      objectiveKey: minimisedKey(inputs),
      view: glance,
      gridPoints: glance.columns * glance.rows,
      wanted,
      pace: isMovedIn && inputs.pace !== 'slow' ? 'shared' : inputs.pace,
      isPlaying: transport.isPlaying,
      isHeld: page !== 'atlas',
      stepsAsked: transport.stepsAsked,
    };
  };
}

const wanted = { maps: [], tests: false, pulls: false, losses: false };
