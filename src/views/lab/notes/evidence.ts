import { type MeasuredModel, measuredPair } from '../../../core/measured/measuredRuns.ts';
import { type PairedComparison, pairedComparison } from '../../../core/seeds/pairedComparison.ts';
import { settingsOf, type Tile } from '../../../schemes/tile.ts';
import type { LabState } from '../../../store/labStore.ts';
import { type Inputs, initialInputs } from '../../../store/parameters.ts';
import { selectSeedSteps } from '../../../store/selectors.ts';
import { isUpToDate } from '../compare/seedsAge.ts';

/** How two tiles compare on other seeds. */
export interface OtherSeeds {
  /** Whether the reader ran the seeds, or the project did. */
  readonly source: 'own' | 'measured';
  readonly seeds: number;
  /** The step at which they were measured. */
  readonly step: number;
  readonly comparison: PairedComparison;
  /** Whether it is the same at the measured steps before and after. */
  readonly isSteady: boolean;
}

/** How two tiles, by index, compare on other seeds, first minus second; `undefined` if it was not measured. */
export type Evidence = (first: number, second: number) => OtherSeeds | undefined;

/** Largest ratio between the step of the reader's seeds and the present one at which they are still compared. */
const nearby = 1.1;

/**
 * Inputs that may differ from those that a scene opens with while its measurement still applies:
 * none that a model depends on.
 */
const harmless: readonly (keyof Inputs)[] = [
  ...([
    'seed',
    'tiles',
    'loss',
    'schedule',
    'pace',
    'restsWhenFlat',
    'engine',
    'testPoints',
    'panel',
    'bayes',
  ] as const),
  ...([
    'reference',
    'curve',
    'stepAxis',
    'seedSteps',
    'covering',
    'cifar',
    'cifarImbalance',
    'countSet',
    'question',
    'balance',
    'samples',
    'background',
    'backgroundAt',
    'paperLoss',
    'paperBeta',
    'paperShow',
    'paperNoise',
    'at',
    'only',
    'guess',
    'present',
    'autoplay',
  ] as const),
  ...(['axes', 'measure', 'cell', 'cellSeeds', 'shownStep', 'cellMaps'] as const),
];

/**
 * Results on other seeds with the present settings: the reader's own run over seeds if there is one, otherwise the
 * project's measurement of the scene.
 *
 * @returns `undefined` if the models took steps with different settings, since no other seed was trained that way.
 */
export function evidenceOf(
  { inputs, isMixed, seeds, measured }: Pick<LabState, 'inputs' | 'isMixed' | 'seeds' | 'measured'>,
  step: number,
): Evidence | undefined {
  if (isMixed) return undefined;
  if (seeds.status === 'done' && isUpToDate(seeds.job, inputs)) {
    const { job, result } = seeds;
    const asked = selectSeedSteps(job.inputs);
    if (Math.max(asked / step, step / asked) <= nearby) {
      const valuesOf = (tile: number) => result.accuracies.map((row) => row[tile]);
      return (first, second) => {
        const comparison = pairedComparison(valuesOf(first), valuesOf(second));
        return comparison && { source: 'own', seeds: job.seeds.length, step: asked, comparison, isSteady: true };
      };
    }
  }
  if (measured?.scene !== inputs.scene || !isAsItOpens(inputs)) return undefined;
  return (first, second) => {
    const [one, other] = [first, second].map((index) => measuredModel(inputs.tiles[index]!, inputs));
    const pair = one && other && measuredPair(measured.runs, inputs.schedule, one, other, step);
    return pair && { source: 'measured', ...pair };
  };
}

/** What a tile trains, unless it has a beta, a gamma or a number of its own, which were not measured. */
function measuredModel(tile: Tile, inputs: Inputs): MeasuredModel | undefined {
  const { loss } = settingsOf(tile, inputs);
  const isOther = loss.kind === 'focal' && loss.gamma !== initialInputs(inputs.scene, inputs.points).gamma;
  if (isOther || tile.volume !== undefined || tile.own !== undefined) return undefined;
  return { scheme: tile.scheme, loss: loss.kind };
}

/** Whether everything that models depend on is as the scene opens, except the seed, the loss and the schedule. */
function isAsItOpens(inputs: Inputs): boolean {
  const opened = initialInputs(inputs.scene, inputs.points);
  const isSame = (name: keyof Inputs) => harmless.includes(name) || Object.is(inputs[name], opened[name]);
  // The end of the schedule matters only for a falling rate; gamma is checked tile by tile.
  const isIdle = (name: keyof Inputs) => name === 'gamma' || (name === 'until' && inputs.schedule === 'constant');
  return (Object.keys(opened) as (keyof Inputs)[]).every((name) => isIdle(name) || isSame(name));
}
