import type { LabState } from '../store/labStore.ts';
import { selectLineUp, selectNetwork, selectObjective, selectSpec, selectStartLosses } from '../store/selectors.ts';
import { problemOf } from './problemOf.ts';
import type { Wish } from './wish.ts';

/** What the lab wants of its trainer. Out of sight it holds training, and wants nothing that costs time. */
export function labWish({ inputs, transport, view, page }: LabState): Wish {
  const { engine, pace, panel } = inputs;
  const isInSight = page === 'lab';
  return {
    key: JSON.stringify([selectSpec(inputs), selectNetwork(inputs), selectLineUp(inputs)]),
    restarts: transport.restarts,
    startLosses: selectStartLosses(inputs),
    engine,
    problem: () => problemOf(inputs),
    objective: selectObjective(inputs),
    view,
    wanted: {
      tests: isInSight && (panel === 'metrics' || panel === 'difference'),
      pulls: isInSight && panel === 'pull',
    },
    pace,
    isPlaying: transport.isPlaying,
    isHeld: transport.isResting || !isInSight,
    stepsAsked: transport.stepsAsked,
  };
}
