import { balancedAccuracies } from '../core/seeds/balancedAccuracies.ts';
import { seedsFrom } from '../core/seeds/seedsFrom.ts';
import type { EngineReport } from '../protocol/messages.ts';
import type { MapWindow } from '../protocol/problem.ts';
import { joinedSeeds, seedPart } from '../protocol/seedsProblem.ts';
import { objectiveOf } from '../schemes/tile.ts';
import type { SeedsActions, SeedsQuestion } from '../store/comparison.ts';
import type { LabStore } from '../store/labStore.ts';
import { selectExtent, selectNetwork, selectObjective, selectSeedSteps, selectSpec } from '../store/selectors.ts';
import type { SeedsRunner } from './seedsRunner.ts';

/** Seeds of a run: enough for a t interval that is not much wider than a normal one. */
export const seedCount = 10;

/** Grid points along each side of the maps of a run: its boundaries are thin lines. */
const gridPoints = 101;
/** How much farther they reach than the maps. */
const around = 1.4;

/**
 * Trains the present tiles on many seeds when the reader asks, and keeps the progress and the result in the store.
 *
 * @param breathe - Resolves after the page could handle events: data are drawn seed by seed, so
 * that a drag is not blocked.
 */
export function connectSeeds(store: LabStore, runner: SeedsRunner, breathe: () => Promise<void>): SeedsActions {
  let latest: SeedsQuestion | undefined;

  async function run(question: SeedsQuestion, view: MapWindow): Promise<void> {
    const { inputs, seeds } = question;
    const { widths, activation } = selectNetwork(inputs);
    const { models: _, ...rates } = selectObjective(inputs);
    const setting = {
      ...{ ...rates, widths, activation, seeds },
      objectiveOf: (counts: readonly number[]) => question.tiles.map((tile) => objectiveOf(tile, inputs, counts)),
    };
    const parts = [];
    for (const seed of seeds) {
      parts.push(seedPart({ ...setting, spec: selectSpec({ ...inputs, seed }) }, seed));
      await breathe();
      if (latest !== question) return;
    }
    let trainedOn: EngineReport | undefined;
    runner.start(
      { engine: inputs.engine, ...joinedSeeds(setting, parts), steps: selectSeedSteps(inputs), view },
      {
        progress({ step, engine }) {
          trainedOn = engine;
          store.setState({ seeds: { status: 'running', job: question, step, engine } });
        },
        done({ recall, logits, frozen }) {
          const accuracies = balancedAccuracies(recall, frozen, seeds.length);
          const result = { accuracies, logits, view };
          store.setState({ seeds: { status: 'done', job: question, result, engine: trainedOn } });
        },
        failed: (message) => store.setState({ seeds: { status: 'failed', job: question, message } }),
      },
    );
  }

  return {
    run() {
      const { inputs, view: seen } = store.getState();
      runner.cancel();
      latest = { tiles: inputs.tiles, inputs, seeds: seedsFrom(inputs.seed, seedCount) };
      store.setState({ seeds: { status: 'running', job: latest, step: 0, engine: undefined } });
      const question = latest;
      run(question, viewOf(seen, selectExtent(inputs))).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (latest === question) store.setState({ seeds: { status: 'failed', job: question, message } });
      });
    },
    cancel() {
      latest = undefined;
      runner.cancel();
      store.setState({ seeds: { status: 'none' } });
    },
  };
}

/** The part of the plane that the maps show with a margin, since the maps may be resized, on a coarser grid. */
function viewOf(seen: MapWindow | undefined, extent: number): MapWindow {
  const { halfWidth, halfHeight } = seen ?? { halfWidth: extent, halfHeight: extent };
  return { columns: gridPoints, rows: gridPoints, halfWidth: around * halfWidth, halfHeight: around * halfHeight };
}
