import type { AtlasState } from '../store/atlas.ts';
import type { LabState } from '../store/labStore.ts';
import { isRunning } from '../store/transport.ts';
import { selectTruth, wantsTruth } from '../store/truth.ts';

/** What the page can be busy with, for people to read. */
export type Work =
  | 'starting a trainer'
  | 'training'
  | 'awaiting a frame'
  | 'integrating densities'
  | 'training on many seeds'
  | 'loading counts'
  | 'reading points';

/**
 * What the page is busy with: whatever will change it without the reader's doing anything.
 *
 * Nothing asks for this but tests, which wait until it is nothing. Loading of scripts, fonts and files, animations and
 * what a view does by itself are not in the state, so not in here.
 *
 * @param isAnswerDue - Whether the trainer owes an answer: to a start, to another objective, or to single steps.
 * @returns Empty if the page is idle.
 */
export function busyWith(state: LabState, isAnswerDue: boolean): readonly Work[] {
  return [
    // Steps of the lesson without maps wait for no frame.
    ...(state.page === 'lab' || (state.page === 'lesson' && state.view) ? trainerWork(state, isAnswerDue) : []),
    ...(state.page === 'atlas' ? planeWork(state.atlas, isAnswerDue) : []),
    ...(isTruthDue(state) ? (['integrating densities'] as const) : []),
    ...(state.seeds.status === 'running' || state.editsEffect.status === 'running'
      ? (['training on many seeds'] as const)
      : []),
    ...(areCountsDue(state) ? (['loading counts'] as const) : []),
    ...(state.points.progress ? (['reading points'] as const) : []),
  ];
}

function trainerWork(state: LabState, isAnswerDue: boolean): readonly Work[] {
  const { training, transport } = state;
  switch (training.status) {
    case 'failed':
      return [];
    case 'starting':
      return ['starting a trainer'];
    case 'ready':
      if (isRunning(transport)) return ['training'];
      // Finer maps come when the reader rests.
      return isAnswerDue || state.isScrubbed || !isFrameLatest(state) ? ['awaiting a frame'] : [];
    default:
      return training satisfies never;
  }
}

function planeWork({ training, transport, moments, seeds }: AtlasState, isAnswerDue: boolean): readonly Work[] {
  const ofSeeds: readonly Work[] = seeds.running ? ['training on many seeds'] : [];
  switch (training.status) {
    case 'failed':
      return ofSeeds;
    case 'starting':
      return ['starting a trainer', ...ofSeeds];
    case 'ready':
      if (isRunning(transport)) return ['training', ...ofSeeds];
      return isAnswerDue || moments.length === 0 ? ['awaiting a frame', ...ofSeeds] : ofSeeds;
    default:
      return training satisfies never;
  }
}

/** Whether the frame is the one that follows a pause, has the size of the maps, and answers what the panel shows. */
function isFrameLatest({ frame, view, isUnweighted, inputs: { panel } }: LabState): boolean {
  if (frame === undefined || view === undefined) return false;
  const isOfView = (['columns', 'rows', 'halfWidth', 'halfHeight'] as const).every(
    (side) => frame.view[side] === view[side],
  );
  const areTestsDue =
    ((panel === 'metrics' || panel === 'difference') && frame.tests === undefined) ||
    (panel === 'metrics' && isUnweighted && frame.testLogits === undefined);
  const arePullsDue = panel === 'pull' && frame.pulls === undefined;
  return isOfView && frame.stepsPerSecond === 0 && !areTestsDue && !arePullsDue;
}

function isTruthDue(state: LabState): boolean {
  const { inputs, view, truthFailure } = state;
  if (!wantsTruth(state) || truthFailure !== undefined) return false;
  const truth = selectTruth(state);
  if (truth === undefined) return true;
  if (inputs.bayes === 'none' || view === undefined) return false;
  return truth.view?.halfWidth !== view.halfWidth || truth.view.halfHeight !== view.halfHeight;
}

function areCountsDue({ page, inputs, counts: { shown, progress, failure } }: LabState): boolean {
  if (progress !== undefined) return true;
  const isInSight = page === 'counts' || (page === 'lesson' && inputs.at === 'counts');
  if (!isInSight || failure !== undefined) return false;
  return shown === undefined || (shown.kind === 'set' && shown.name !== inputs.countSet);
}
