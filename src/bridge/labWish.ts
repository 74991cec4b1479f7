import type { LabState } from '../store/labStore.ts';
import { editsKey, formKey, headsKey, sizesKey, stepsKey } from '../store/runKey.ts';
import { selectObjective, selectStartLosses } from '../store/selectors.ts';
import { traitsOf } from '../store/views.ts';
import { problemOf } from './problemOf.ts';
import type { Wish } from './wish.ts';

/**
 * What the models of the inputs want of their trainer. In a view that does not train they are held, and what the lab's
 * panels show is wanted in the lab alone.
 */
export function labWish({ inputs, transport, view, page, isUnweighted }: LabState): Wish {
  const { engine, pace, panel } = inputs;
  const isInSight = traitsOf(page).trains === 'tiles';
  return {
    key: formKey(inputs),
    data: sizesKey(inputs),
    edits: editsKey(inputs),
    isByHand: inputs.sizes !== undefined,
    restarts: transport.restarts,
    startLosses: selectStartLosses(inputs),
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
      pulls: page === 'lab' && panel === 'pull',
    },
    pace,
    isPlaying: transport.isPlaying,
    isHeld: transport.isResting || !isInSight,
    stepsAsked: transport.stepsAsked,
  };
}
