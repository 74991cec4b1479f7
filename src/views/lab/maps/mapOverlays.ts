import { bayesBoundaries } from '../../../canvas/bayesField.ts';
import { fieldOf } from '../../../canvas/field.ts';
import { boundariesOf, type Lines } from '../../../canvas/lines.ts';
import type { Marks } from '../../../canvas/paintMarks.ts';
import type { Segments } from '../../../canvas/segments.ts';
import type { Frame } from '../../../protocol/messages.ts';
import type { Truth } from '../../../protocol/truthMessages.ts';
import { settingsOf } from '../../../schemes/tile.ts';
import type { SeedsState } from '../../../store/comparison.ts';
import type { LabState } from '../../../store/labStore.ts';
import type { BayesOverlay } from '../../../store/parameters/lab.ts';
import { remember } from '../../../store/remember.ts';
import { selectObjective, selectTestSet, selectTrainingPrior, selectTrainingSet } from '../../../store/selectors.ts';
import { selectTruth } from '../../../store/truth.ts';
import type { Palette } from '../../palette.ts';
import { isUpToDate } from '../compare/seedsAge.ts';
import { marksOfCell, marksOfPulls } from './mapMarks.ts';

const nothing: readonly Lines[] = [];

/** Overlays of the maps besides boundaries and points. */
export interface Overlays {
  /**
   * Lines over the map of a tile: the Bayes boundaries, the reference's boundary, the boundaries on many seeds.
   *
   * @param reference - Boundary of the model that the tile is compared with, if it is.
   * @returns The same object while nothing in it changes.
   */
  lines(state: LabState, palette: Palette, tile: number, reference: Segments | undefined): readonly Lines[];
  /** Highlighted points on the map of a tile. */
  marks(state: LabState, tile: number): Marks | undefined;
}

/** Makes the overlays, which cache the lines that they have traced. */
export function createOverlays(): Overlays {
  const bayes = remember(bayesLines);
  const fans = new WeakMap<object, (readonly Segments[])[]>();
  const linesByTile: (typeof linesOf)[] = [];
  const cellMarks = remember(marksOfCell);
  const pullsByTile: (typeof marksOfPulls)[] = [];

  function fanOf(seeds: SeedsState, state: LabState, tile: number): readonly Segments[] | undefined {
    if (seeds.status !== 'done' || state.inputs.panel !== 'seeds' || !isUpToDate(seeds.job, state.inputs)) {
      return undefined;
    }
    const known = fans.get(seeds.result) ?? [];
    fans.set(seeds.result, known);
    known[tile] ??= traceFan(seeds, tile);
    return known[tile];
  }

  return {
    lines(state, palette, tile, reference) {
      const truth = selectTruth(state);
      linesByTile[tile] ??= remember(linesOf);
      return linesByTile[tile](
        palette,
        bayes(truth, state.inputs.bayes, selectTrainingPrior(state.inputs)),
        reference,
        fanOf(state.seeds, state, tile),
      );
    },
    marks(state, tile) {
      const { frame, selection, inputs } = state;
      const test = selectTestSet(inputs);
      if (inputs.panel === 'metrics' && selection && frame?.tests && test) {
        return cellMarks(frame.tests, frame.losses.length, selection, test);
      }
      if (inputs.panel !== 'pull' || !frame?.pulls) return undefined;
      pullsByTile[tile] ??= remember(marksOfPulls);
      return pullsByTile[tile](
        frame as Frame & { pulls: Float32Array },
        tile,
        selectObjective(inputs),
        selectTrainingSet(inputs),
      );
    },
  };
}

interface BayesLines {
  readonly balanced: Segments | undefined;
  readonly training: Segments | undefined;
}

function bayesLines(truth: Truth | undefined, overlay: BayesOverlay, prior: readonly number[]): BayesLines {
  const trace = (wanted: readonly BayesOverlay[], weights: readonly number[]) =>
    truth?.logDensities && truth.view && wanted.includes(overlay)
      ? bayesBoundaries(truth.logDensities, weights, truth.view)
      : undefined;
  return {
    balanced: trace(
      ['balanced', 'both'],
      prior.map(() => 1 / prior.length),
    ),
    training: trace(['training', 'both'], prior),
  };
}

function linesOf(
  { ink, panel, accent }: Palette,
  { balanced, training }: BayesLines,
  reference: Segments | undefined,
  fan: readonly Segments[] | undefined,
): readonly Lines[] {
  const lines: Lines[] = [];
  for (const segments of fan ?? []) lines.push({ segments, style: { colour: accent, width: 0.8, alpha: 0.55 } });
  if (reference) {
    lines.push({ segments: reference, style: { colour: ink, rim: panel, width: 1.25, dash: [2, 4], alpha: 0.9 } });
  }
  if (training) {
    lines.push({ segments: training, style: { colour: ink, rim: panel, width: 1.6, dash: [1, 5], alpha: 1 } });
  }
  if (balanced) {
    lines.push({ segments: balanced, style: { colour: accent, rim: panel, width: 2, dash: [7, 5], alpha: 1 } });
  }
  return lines.length > 0 ? lines : nothing;
}

/** The boundaries of one tile's models on all seeds. */
function traceFan({ job, result }: Extract<SeedsState, { status: 'done' }>, tile: number): Segments[] {
  const count = job.tiles.length;
  const { kind } = settingsOf(job.tiles[tile]!, job.inputs).loss;
  return job.seeds.map((_, seed) =>
    boundariesOf(fieldOf(result.logits, seed * count + tile, job.seeds.length * count, result.view, kind)),
  );
}
