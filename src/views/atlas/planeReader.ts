import { seedsFrom } from '../../core/seeds/seedsFrom.ts';
import type { Moment } from '../../store/atlas.ts';
import type { LabState } from '../../store/labStore.ts';
import { momentAt } from '../../store/moments.ts';
import type { Inputs } from '../../store/parameters.ts';
import { planeEnds } from '../../store/plane.ts';
import { remember } from '../../store/remember.ts';
import { selectSeedSteps } from '../../store/selectors.ts';
import { isRunning } from '../../store/transport.ts';
import { selectTruth } from '../../store/truth.ts';
import { colourRange, type PlaneNumbers, planeNumbers, shownSeeds } from './planeNumbers.ts';

/** What the plane shows at a time. */
export interface PlaneShown {
  readonly moment: Moment;
  /** The inputs that the models are of. */
  readonly inputs: Inputs;
  readonly numbers: PlaneNumbers;
  /** Ends of the colours, the worse and the better. */
  readonly range: readonly [worse: number, better: number];
  /** Best reachable balanced accuracy, if it is known. */
  readonly bayes: number | undefined;
}

/** Best reachable balanced accuracy, if it is known. */
export function bayesAccuracy(state: LabState): number | undefined {
  const recall = selectTruth(state)?.balanced;
  return recall && recall.reduce((sum, share) => sum + share, 0) / recall.length;
}

/**
 * Makes the function from state to what the plane shows, which keeps what it has derived last. It gives `undefined` as
 * long as no model of the present rows has been trained.
 *
 * The plane shows its own seed; at the end of the run the mean over all seeds that were chosen and are there.
 */
export function createPlaneReader(): (state: LabState) => PlaneShown | undefined {
  const several = remember(shownSeeds);
  const chosenSeeds = remember((seed: number, count: number) => seedsFrom(seed, count));
  const own = remember((moment: Moment) => [moment]);
  const ownLatest = remember((moment: Moment) => [moment]);
  const numbersOf = remember(planeNumbers);
  const latestOf = remember(planeNumbers);
  const shownOf = remember(
    (
      moment: Moment,
      inputs: Inputs,
      numbers: PlaneNumbers,
      latest: PlaneNumbers,
      bayes: number | undefined,
    ): PlaneShown => ({ moment, inputs, numbers, range: colourRange(numbers, latest), bayes }),
  );
  return (state) => {
    const { atlas, inputs } = state;
    const moment = momentAt(atlas.moments, inputs.shownStep);
    const latest = atlas.moments.at(-1);
    if (!moment || !latest || atlas.inputs?.axes !== inputs.axes) return undefined;
    const { axes } = inputs;
    // Nobody knows the Bayes rule of given points.
    const measure = inputs.points && inputs.measure === 'regret' ? 'accuracy' : inputs.measure;
    const bayes = bayesAccuracy(state);
    const seeds = several(atlas.seeds.done, chosenSeeds(inputs.seed, Number(inputs.cellSeeds)));
    const isAtEnd = moment === latest && !isRunning(atlas.transport) && moment.step >= selectSeedSteps(inputs);
    const isOfSeeds = inputs.cellSeeds !== '1' && isAtEnd && seeds.length > 1;
    const ends = planeEnds(atlas.inputs);
    const numbers = numbersOf(isOfSeeds ? seeds : own(moment), moment.step, axes, measure, bayes, ends);
    const last = isOfSeeds ? numbers : latestOf(ownLatest(latest), latest.step, axes, measure, bayes, ends);
    return shownOf(moment, atlas.inputs, numbers, last, bayes);
  };
}
