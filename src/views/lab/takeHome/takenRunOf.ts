import { parameterCount } from '../../../core/network.ts';
import { joinedProblem } from '../../../protocol/joinedProblem.ts';
import { writeAddress } from '../../../store/address.ts';
import type { LabState } from '../../../store/labStore.ts';
import type { Parameter } from '../../../store/parameters/parameter.ts';
import { type Inputs, parameters } from '../../../store/parameters.ts';
import { stepsKey } from '../../../store/runKey.ts';
import { selectNetwork, selectObjective, selectTestSet, selectTrainingSet } from '../../../store/selectors.ts';
import { standingsOf } from '../../../store/standings.ts';
import type { KeptStep, Timeline } from '../../../store/timeline.ts';
import type { Agreement, TakenRun } from '../../../takeHome/run/takenRun.ts';
import { fullNameOf } from '../tileWords.ts';

/** Part of the state that a run is made of. */
export type RunState = Pick<LabState, 'inputs' | 'frame' | 'isMixed' | 'training' | 'language'>;

type Steps = Pick<Timeline<KeptStep>, 'steps' | 'at'>;

/** The frame that is shown and the state of its models, if both are of the present tiles, classes and network. */
function shownOf({ inputs, frame }: RunState, timeline: Steps) {
  const kept = frame && timeline.at(frame.step);
  if (!frame || kept?.step !== frame.step) return undefined;
  const isOfPresent =
    frame.recall.length === inputs.tiles.length * inputs.classes &&
    kept.parameters.length === inputs.tiles.length * parameterCount(selectNetwork(inputs).widths);
  return isOfPresent ? { frame, kept } : undefined;
}

/**
 * How far the run that is shown can be trained again from the start.
 *
 * @returns `undefined` if there is nothing to take: before the first frame of the present models.
 */
export function agreementOf(state: RunState, timeline: Steps): Agreement | undefined {
  const shown = shownOf(state, timeline);
  if (!shown) return undefined;
  const { kept } = shown;
  const isChanged = kept.step > 0 && kept.origin.objectiveKey !== stepsKey(state.inputs);
  if (state.isMixed || isChanged) return 'none';
  // Another engine may have gone on with the run; each leaves its checkpoints in its own precision.
  const isDouble = timeline
    .steps()
    .every((step) => step > kept.step || timeline.at(step)!.parameters instanceof Float64Array);
  return isDouble ? 'parameters' : 'accuracy';
}

/** Inputs that no model depends on, for they say what the page shows or how. */
const settingNames = [
  ...([
    'scene',
    'classes',
    'imbalance',
    'largest',
    'noise',
    'seed',
    'sizes',
    'edits',
    'volume',
    'tiles',
    'loss',
  ] as const),
  ...(['gamma', 'learningRate', 'schedule', 'until', 'weightDecay', 'depth', 'width', 'activation'] as const),
] as const satisfies readonly (keyof Inputs)[];

/** What the models depend on, as the address writes it. */
export function settingsText(inputs: Inputs): Readonly<Record<string, string>> {
  const texts = settingNames.flatMap((name) => {
    const { key, write } = parameters[name] as Parameter<unknown>;
    const text = inputs[name] === undefined ? '' : write(inputs[name]);
    // Edits may be too many for an address; the points are in the file.
    return text === '' ? [] : [[key, text]];
  });
  return Object.fromEntries(texts);
}

/**
 * The run at the step that is shown.
 *
 * @param page - Address of the page without what follows `#`.
 * @returns `undefined` if there is nothing to take, see {@link agreementOf}.
 */
export function takenRunOf(state: RunState, timeline: Steps, page: string): TakenRun | undefined {
  const shown = shownOf(state, timeline);
  const agreement = agreementOf(state, timeline);
  if (!shown || !agreement) return undefined;
  const { inputs, language, training } = state;
  const { frame, kept } = shown;
  const { widths, activation } = selectNetwork(inputs);
  const objective = selectObjective(inputs);
  const [points, test] = [selectTrainingSet(inputs), selectTestSet(inputs)];
  const { initial } = joinedProblem({ widths, activation }, [
    { seed: inputs.seed, training: points, test, models: objective.models },
  ]);
  const size = parameterCount(widths);
  const standings = standingsOf(frame);
  return {
    address: page + addressOf(inputs, frame.step, language),
    settings: settingsText(inputs),
    step: frame.step,
    engine: training.status === 'ready' ? training.engine.kind : '',
    agreement,
    widths,
    activation,
    learningRate: inputs.learningRate,
    schedule: objective.schedule!,
    weightDecay: inputs.weightDecay,
    training: points,
    given: inputs.points,
    test,
    models: objective.models.map((minimised, index) => ({
      ...minimised,
      name: fullNameOf(inputs.tiles[index]!, inputs),
      scheme: inputs.tiles[index]!.scheme,
      start: initial.subarray(index * size, (index + 1) * size),
      parameters: kept.parameters.subarray(index * size, (index + 1) * size),
      recall: standings[index]!.recall,
      trainingLoss: frame.losses[index]!,
      testLoss: frame.testLosses[index]!,
      frozen: kept.frozen[index],
    })),
  };
}

/** Address of a page that trains to a step and stops there. */
function addressOf(inputs: Inputs, step: number, language: LabState['language']): string {
  return writeAddress('lab', { ...inputs, autoplay: false, shownStep: step > 0 ? step : undefined }, language);
}

/** Name of the files of a run, without what follows the point: "long-tail-lab-noisy-pinwheel-step-600". */
export function runFileName({ scene }: Inputs, step: number): string {
  return `long-tail-lab-${scene}-step-${step}`;
}
