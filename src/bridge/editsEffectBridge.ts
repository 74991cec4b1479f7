import { labelCounts } from '../core/dataset.ts';
import { balancedAccuracies } from '../core/seeds/balancedAccuracies.ts';
import { pairedComparison } from '../core/seeds/pairedComparison.ts';
import { seedsFrom } from '../core/seeds/seedsFrom.ts';
import type { MapWindow } from '../protocol/problem.ts';
import { joinedSeeds } from '../protocol/seedsProblem.ts';
import { objectiveOf } from '../schemes/tile.ts';
import type { TileEffect } from '../store/editsEffect.ts';
import type { LabStore } from '../store/labStore.ts';
import type { Inputs } from '../store/parameters.ts';
import {
  selectNetwork,
  selectObjective,
  selectSeedSteps,
  selectTestSet,
  selectTrainingSet,
} from '../store/selectors.ts';
import type { SeedsRunner } from './seedsRunner.ts';

/** First weights that each model is trained from, with the edits and without. */
export const startCount = 5;

/** Nobody sees maps of these models. */
const noView: MapWindow = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/**
 * Measures what the reader's edits change: trains the present tiles on the points as they are drawn and as they are
 * now, from the same starts and with all else the same, and keeps the result in the store.
 *
 * Only the starts differ, so it is about these very points: on other seeds the edits are of other points.
 */
export function createEditsEffect(store: LabStore, runner: SeedsRunner): () => void {
  return () => {
    const { inputs } = store.getState();
    const test = selectTestSet(inputs);
    if (!inputs.edits || !test) return;
    const steps = selectSeedSteps(inputs);
    const { models: _, ...rates } = selectObjective(inputs);
    const parts = seedsFrom(inputs.seed, startCount).flatMap((seed) =>
      [undefined, inputs.edits].map((edits) => {
        const training = selectTrainingSet({ ...inputs, edits });
        const { labelled } = labelCounts(training, inputs.classes);
        return { seed, training, test, models: inputs.tiles.map((tile) => objectiveOf(tile, inputs, labelled)) };
      }),
    );
    runner.cancel();
    store.setState({ editsEffect: { status: 'running', of: inputs, step: 0, steps } });
    runner.start(
      { engine: inputs.engine, ...joinedSeeds({ ...selectNetwork(inputs), ...rates }, parts), steps, view: noView },
      {
        progress: ({ step }) => store.setState({ editsEffect: { status: 'running', of: inputs, step, steps } }),
        done({ recall, frozen }) {
          const tiles = effectsOf(balancedAccuracies(recall, frozen, parts.length), inputs);
          store.setState({ editsEffect: { status: 'done', of: inputs, steps, starts: startCount, tiles } });
        },
        failed: (message) => store.setState({ editsEffect: { status: 'failed', of: inputs, message } }),
      },
    );
  };
}

/** @param accuracies - Without the edits and with them by turns, start by start; [2 · starts][S]. */
function effectsOf(accuracies: readonly (readonly (number | undefined)[])[], { tiles }: Inputs): TileEffect[] {
  return tiles.map((tile, index) => {
    const valuesOf = (edited: 0 | 1) => accuracies.filter((_, at) => at % 2 === edited).map((row) => row[index]);
    const [before, after] = [valuesOf(0), valuesOf(1)];
    return { tile, without: meanOf(before), with: meanOf(after), comparison: pairedComparison(after, before) };
  });
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined;
}
