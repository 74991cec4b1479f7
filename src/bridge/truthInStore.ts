import { type DatasetSpec, hasKnownDensities } from '../core/datasetSpec.ts';
import { type MapWindow, mostGridPoints } from '../protocol/problem.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { remember } from '../store/remember.ts';
import { selectDrawnSpec } from '../store/selectors.ts';
import { isSameTruth, wantsTruth } from '../store/truth.ts';
import type { TruthTeller } from './truthBridge.ts';

/** Grid intervals along half a side of the visible part of the plane: fine enough for narrow prototypes. */
const fineness = 140;

/**
 * Keeps the truth about the present data in the store while something on the page shows it. The latest question wins.
 * Of given points nothing is asked: their densities are not known.
 */
export function connectTruth(store: LabStore, teller: TruthTeller): void {
  const gridOf = remember((halfWidth: number, halfHeight: number): MapWindow => {
    const least = Math.min(halfWidth, halfHeight);
    const count = (half: number) => Math.min(mostGridPoints, Math.round((fineness * half) / least));
    return { columns: count(halfWidth), rows: count(halfHeight), halfWidth, halfHeight };
  });
  let asked: { readonly spec: DatasetSpec; readonly view: MapWindow | undefined } | undefined;

  function ask(state: LabState): void {
    const { inputs, view: seen } = state;
    if (!wantsTruth(state)) return;
    const hasOverlay = inputs.bayes !== 'none';
    const spec = selectDrawnSpec(inputs);
    if (!hasKnownDensities(spec)) return;
    const view = hasOverlay && seen ? gridOf(seen.halfWidth, seen.halfHeight) : undefined;
    // An answer with a grid answers the question without one too.
    const isAsked = asked !== undefined && isSameTruth(asked.spec, spec);
    if (isAsked && (view === undefined || asked?.view === view)) return;
    asked = { spec, view };
    teller.ask(spec, view).then((outcome) => {
      if (outcome.kind === 'told') store.setState({ truth: outcome.truth, truthFailure: undefined });
      else if (outcome.kind === 'broken' && asked?.spec === spec) {
        // The question is repeated with the next change.
        asked = undefined;
        store.setState({ truthFailure: outcome.message });
      }
    });
  }

  store.subscribe((state, before) => {
    if (state.inputs !== before.inputs || state.view !== before.view || state.page !== before.page) ask(state);
  });
  ask(store.getState());
}
