import type { LabState } from '../store/labStore.ts';
import { editsKey, formKey, headsKey, runId, sizesKey, stepsKey } from '../store/runKey.ts';
import { selectObjective, selectStartLosses } from '../store/selectors.ts';
import { traitsOf } from '../store/views.ts';
import { problemOf } from './problemOf.ts';
import type { Wish } from './wish.ts';

/**
 * What the models of the inputs want of their trainer. In a view that does not train they are held, and what the lab's
 * panels show is wanted in the lab alone, but pulls in the lesson, too.
 */
export function labWish({ inputs, transport, view, page, isUnweighted, lesson: { from } }: LabState): Wish {
  const { engine, pace, panel } = inputs;
  const isLesson = page === 'lesson';
  const isInSight = traitsOf(page).trains === 'tiles';
  return {
    key: formKey(inputs),
    data: sizesKey(inputs),
    edits: editsKey(inputs),
    isByHand: inputs.sizes !== undefined,
    restarts: transport.restarts,
    startLosses: selectStartLosses(inputs),
    from: from?.run === runId({ inputs, transport }) ? from : undefined,
    engine,
    problem: () => problemOf(inputs),
    objective: selectObjective(inputs),
    objectiveKey: stepsKey(inputs),
    headsKey: headsKey(inputs),
    view,
    wanted: {
      maps: 'all',
      tests: page === 'lab' && (panel === 'metrics' || panel === 'difference'),
      ...(page === 'lab' && panel === 'metrics' && isUnweighted && { testLogits: true }),
      pulls: (page === 'lab' || isLesson) && panel === 'pull',
    },
    pace,
    isPlaying: transport.isPlaying,
    // A step of the lesson shows what its steps of training come to, at a rate that does not end a run.
    ...(isLesson && inputs.schedule === 'constant' && { until: inputs.until }),
    isHeld: transport.isResting || !isInSight,
    stepsAsked: transport.stepsAsked,
  };
}
