import { tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import type { LessonRecalls } from '../../core/lesson/lessonSeeds.ts';
import type { MeasuredRow, StepFacts } from '../../core/lesson/stepFacts.ts';
import { type Deeds, lessonSteps } from '../../core/lesson/steps.ts';
import type { Frame } from '../../protocol/messages.ts';
import { writeTiles } from '../../schemes/tileText.ts';
import type { Sample } from '../../store/history.ts';
import type { LabState } from '../../store/labStore.ts';
import { isOfRun } from '../../store/leftModels.ts';
import { factsOf } from '../../store/lessonActions.ts';
import { runKey, stepsKey } from '../../store/runKey.ts';
import { selectLabelCounts, selectSeedSteps } from '../../store/selectors.ts';
import { standingsOf } from '../../store/standings.ts';
import { isOtherwiseSet } from './stepSettings.ts';
import { wrongPull } from './wrongPull.ts';

/** Watches the state of the page for what is done in the step that is open, and what comes of it. */
export interface StepRecorder {
  /** What has to be noted of the step that is open; `undefined` if nothing is new. */
  heed(state: LabState): Partial<StepFacts> | undefined;
  /** Whether the frame is of the models that the inputs ask for. */
  isOwn(state: LabState): boolean;
  /** The lesson is left for another view: what trains there is of no step. */
  leave(): void;
}

/**
 * Makes a recorder.
 *
 * @param samples - The history of the run on the screen.
 * @param isStray - Whether a frame is of a run that was wanted by a step which has been left.
 */
export function createStepRecorder(
  samples: () => readonly Sample[],
  isStray: (frame: Frame) => boolean = () => false,
): StepRecorder {
  /** What the latest run is made of, and the run whose frames are older than it. */
  let key = '';
  let stale: number | undefined;
  /** Whether another view has been open since. */
  let isAway = false;
  let noted: LabState['frame'];
  /** The frame of a step that was left, as long as it stands for those to come. */
  let broughtBack: LabState['frame'];
  /** The run whose network was trained at γ = 0, which is then asked at others. */
  let plain: number | undefined;
  /** The counts that were shown when the step on counts was opened; none in another step. */
  let found: { readonly shown: LabState['counts']['shown'] } | undefined;

  function isOwn({ frame, inputs, lesson }: LabState): boolean {
    const models = inputs.tiles.length;
    const isAlike = frame?.losses.length === models && frame.recall.length === models * inputs.classes;
    if (frame === undefined || !isAlike) return false;
    return isBroughtBack({ frame, inputs, lesson }) || (frame.run !== stale && !isStray(frame));
  }

  return {
    isOwn,
    leave() {
      isAway = true;
    },
    heed(state) {
      const { inputs, frame, transport } = state;
      const present = `${runKey(inputs)} ${inputs.at} ${transport.restarts}`;
      // What was trained in another view is of no step, even in the same run; before its first step it is as here.
      if (present !== key || (isAway && frame && frame.step > 0)) stale = frame?.run;
      key = present;
      isAway = false;
      const facts = factsOf(state);
      const own = isOwn(state) ? frame : undefined;
      const isNew = own !== undefined && own !== noted;
      // A network that was brought back goes on under another number.
      if (isNew && noted === broughtBack && noted?.run === plain) plain = own.run;
      if (isNew) noted = own;
      broughtBack = isBroughtBack(state) ? own : undefined;
      const isPlain = isNew && inputs.at === 'focal' && inputs.gamma === 0 && !state.isMixed;
      if (isPlain && own.step === 300) plain = own.run;
      // A network that took steps at another γ before is another one.
      const isOtherNetwork = inputs.at === 'focal' && own?.run !== plain;
      const measured = isNew && !isOtherNetwork ? measuredIn(state, facts, samples) : undefined;
      const seeds = judgedIn(state, facts);
      found = inputs.at === 'counts' ? (found ?? { shown: state.counts.shown }) : undefined;
      const deeds = deedsOf(state, own?.step ?? 0, { ...facts, ...seeds }, found?.shown);
      const isDone = facts.isDone || lessonSteps[inputs.at].isDone(deeds);
      const changes: Partial<StepFacts> = {
        ...(measured && { ...measured, isOther: isOtherwiseSet(inputs) }),
        ...(isDone && !facts.isDone && { isDone, isBegun: true }),
        ...seeds,
        ...(deeds.hasOtherCounts && !facts.hasOtherCounts && { hasOtherCounts: true }),
        ...(lessonSteps.beta.isDone(deeds) &&
          inputs.at === 'beta' &&
          inputs.volume !== facts.volume && { volume: inputs.volume, ratio: deeds.ratio }),
      };
      return Object.keys(changes).length > 0 ? changes : undefined;
    },
  };
}

/** Whether the frame is the one that the step was left with, and its run is still asked for. */
function isBroughtBack({ frame, inputs, lesson }: Pick<LabState, 'frame' | 'inputs' | 'lesson'>): boolean {
  const left = lesson.left?.[inputs.at];
  return frame !== undefined && frame === left?.frame && isOfRun(left, inputs);
}

/**
 * What the reader has done. A deed of another step counts in none.
 *
 * @param found - The counts that were shown when the step was opened.
 */
function deedsOf(
  { inputs, counts }: LabState,
  trained: number,
  facts: StepFacts,
  found: LabState['counts']['shown'],
): Deeds {
  const { at } = inputs;
  const isPasted = counts.shown?.kind === 'own' && counts.shown !== found;
  const isOther = isPasted || inputs.countSet !== 'inaturalist-2018';
  return {
    trained,
    thrown: facts.thrown ?? 0,
    ratio: at === 'beta' ? tailOverHead(selectLabelCounts(inputs).labelled, inputs.volume) : Number.NaN,
    isJudged: facts.seeds !== undefined,
    noise: inputs.noise,
    gamma: inputs.gamma,
    hasOtherCounts: at === 'counts' && isOther,
    hasCopied: facts.hasCopied ?? false,
  };
}

/** The accuracies of a run over seeds of this step's settings, if they are new. */
function judgedIn({ seeds, inputs }: LabState, facts: StepFacts): Pick<StepFacts, 'seeds' | 'seedsFrom'> {
  if (inputs.at !== 'middle' || seeds.status !== 'done') return {};
  const { job, result } = seeds;
  const isOfThis =
    runKey(job.inputs) === runKey(inputs) &&
    stepsKey(job.inputs) === stepsKey(inputs) &&
    selectSeedSteps(job.inputs) === selectSeedSteps(inputs) &&
    writeTiles(job.tiles) === writeTiles(inputs.tiles);
  const isNew = isOfThis && facts.seeds !== result.accuracies;
  return isNew ? { seeds: result.accuracies, seedsFrom: inputs.seed } : {};
}

/** What a frame adds to what is known of a step; `undefined` if it is of no training step that is measured. */
function measuredIn(
  { frame, inputs }: LabState,
  { row = {}, shares }: StepFacts,
  samples: () => readonly Sample[],
): Pick<StepFacts, 'row' | 'shares'> | undefined {
  const { at, noise } = inputs;
  const { step } = frame!;
  const { trainsTo } = lessonSteps[at];
  if (inputs.classes !== 5) return undefined;
  const { labelled: labels, right } = selectLabelCounts(inputs);
  const base: MeasuredRow = { ...row, seed: inputs.seed, labels, right };
  if (at === 'focal') {
    const place = pullPlace(inputs.gamma, step);
    const pull = place === undefined ? undefined : wrongPull(frame, inputs);
    if (!pull) return undefined;
    const pullOfWrong = Array.from(
      { ...(row.pullOfWrong ?? []), [place!]: pull.wrong, length: 3 },
      (share) => share ?? Number.NaN,
    );
    return {
      row: { ...base, pullOfWrong },
      shares: Array.from({ ...(shares ?? []), [place!]: pull.classes, length: 3 }, (each) => each),
    };
  }
  if (trainsTo === undefined || (at === 'clean' && noise !== 0)) return undefined;
  const recalls: LessonRecalls = standingsOf(frame!).map(({ recall }) => recall);
  if (step === 100 && trainsTo === 100) return { row: { ...base, noisy100: recalls } };
  if (step !== 300) return undefined;
  if (at === 'clean') return { row: { ...base, clean300: recalls } };
  const before = at === 'forgotten' ? undefined : accuraciesAt(samples(), 100);
  // Of step 100 the balanced accuracy is known alone, which is the mean of a row of one.
  const noisy100 = before?.map((accuracy) => [accuracy]);
  return { row: { ...base, noisy300: recalls, ...(noisy100 && { noisy100 }) } };
}

/** Which of the three measurements of the pull is one at a γ and a step; none if it is none of them. */
function pullPlace(gamma: number, step: number): 0 | 1 | 2 | undefined {
  if (gamma === 0) return step === 300 ? 0 : undefined;
  if (gamma < 1.95 || gamma > 2.05) return undefined;
  return step === 300 ? 1 : step === 500 ? 2 : undefined;
}

/** Balanced accuracies at a step of the run, between the samples around it; `undefined` if the run is not so far. */
export function accuraciesAt(samples: readonly Sample[], step: number): readonly number[] | undefined {
  const after = samples.findIndex((sample) => sample.step >= step);
  const [low, high] = [samples[after - 1], samples[after]];
  if (!high) return undefined;
  if (!low || high.step === step) return Array.from(high.values.accuracy);
  const share = (step - low.step) / (high.step - low.step);
  return Array.from(high.values.accuracy, (value, model) => {
    const before = low.values.accuracy[model]!;
    return before + share * (value - before);
  });
}
