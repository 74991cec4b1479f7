import { describe, expect, test } from 'vitest';
import { connectSeeds, seedCount } from '../../src/bridge/seedsBridge.ts';
import type { SeedsListener, SeedsRunner } from '../../src/bridge/seedsRunner.ts';
import { labelCounts, trainingSet } from '../../src/core/dataset.ts';
import type { EngineReport } from '../../src/protocol/messages.ts';
import { mostGridPoints, rowOf } from '../../src/protocol/problem.ts';
import type { SeedsJob } from '../../src/protocol/seedsMessages.ts';
import { objectiveOf, type Tile } from '../../src/schemes/tile.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectExtent, selectSpec, selectTestSet, selectTrainingSet } from '../../src/store/selectors.ts';
import { penguins } from '../store/given.ts';

const engine: EngineReport = { kind: 'plain', reason: 'chosen', detail: '' };
const tiles: readonly Tile[] = [{ scheme: 'none' }, { scheme: 'class-balanced', volume: 20 }, { scheme: 'ldam' }];

/** Resolves after all pending microtasks: all seeds are then drawn, unless the test controls the pauses in between. */
const drawn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** A lab of few points whose runner of seeds the test controls. */
function openLab(inputs: Partial<Inputs> = {}, breathe: () => Promise<void> = async () => {}) {
  const store = createLabStore({ ...initialInputs(), classes: 3, largest: 50, imbalance: 5, tiles, ...inputs });
  const started: { readonly job: SeedsJob; readonly on: SeedsListener }[] = [];
  let cancelled = 0;
  const runner: SeedsRunner = {
    start: (job, on) => void started.push({ job, on }),
    cancel: () => {
      cancelled += 1;
    },
  };
  return { store, actions: connectSeeds(store, runner, breathe), started, cancels: () => cancelled };
}

describe('a run over many seeds', () => {
  test('trains each tile on ten data sets, from the present seed on, and each model minimises what its tile does there', async () => {
    const { store, actions, started } = openLab({ seed: 40, seedSteps: 150, learningRate: 0.05, engine: 'plain' });
    const { inputs } = store.getState();
    actions.run();
    await drawn();
    const { job } = started[0]!;
    expect(seedCount).toBe(10);
    expect(job).toMatchObject({ engine: 'plain', steps: 150, objective: { learningRate: 0.05 } });
    expect(job.problem).toMatchObject({ models: 10 * 3, datasets: 10, widths: [2, 16, 16, 3] });
    const { seeds } = store.getState();
    if (seeds.status !== 'running') throw new Error(seeds.status);
    expect(seeds.job.seeds.length).toBe(10);
    expect(new Set(seeds.job.seeds).size).toBe(10);
    expect(seeds.job.seeds[0]).toBe(40);
    const samples = job.problem.labels.length / 10;
    seeds.job.seeds.forEach((seed, index) => {
      const set = trainingSet({ ...selectSpec(inputs), seed });
      expect(job.problem.labels.slice(index * samples, (index + 1) * samples)).toEqual(set.labels);
      const { labelled } = labelCounts(set, 3);
      expect(job.objective.models.slice(3 * index, 3 * index + 3)).toEqual(
        tiles.map((tile) => objectiveOf(tile, inputs, labelled)),
      );
      for (const tile of [0, 1, 2]) expect(rowOf(3 * index + tile, 30, 10)).toBe(index);
    });
  });

  test('of given points has the split of each seed, and the start', async () => {
    const inputs = initialInputs('penguins', penguins);
    const { actions, started } = openLab({ ...inputs, seed: 40 });
    actions.run();
    await drawn();
    const { problem } = started[0]!.job;
    const [samples, tests] = [101 + 22 + 5, 50 + 41 + 22];
    expect(problem.labels.length).toBe(10 * samples);
    for (const index of [0, 1, 9]) {
      const own = { ...inputs, seed: 40 + index };
      expect(problem.points.slice(2 * index * samples, 2 * (index + 1) * samples)).toEqual(
        selectTrainingSet(own).points,
      );
      expect(problem.testPoints.slice(2 * index * tests, 2 * (index + 1) * tests)).toEqual(selectTestSet(own)!.points);
    }
    expect(problem.testPoints.slice(0, 2 * tests)).not.toEqual(problem.testPoints.slice(2 * tests, 4 * tests));
  });

  test('asks for maps of the visible part, or of the shape’s own extent before there is one', async () => {
    const { store, actions, started } = openLab();
    actions.run();
    await drawn();
    const extent = selectExtent(store.getState().inputs);
    const before = started[0]!.job.view;
    expect(before.halfWidth).toBe(before.halfHeight);
    expect(before.halfWidth).toBeGreaterThanOrEqual(extent);
    store.setState({ view: { columns: 40, rows: 30, halfWidth: 20, halfHeight: 15 } });
    actions.run();
    await drawn();
    const { view } = started[1]!.job;
    expect(view.halfWidth).toBeGreaterThanOrEqual(20);
    expect(view.halfHeight / view.halfWidth).toBeCloseTo(15 / 20, 12);
    expect(view.columns * view.rows).toBeLessThanOrEqual(mostGridPoints ** 2);
  });

  test('shows its progress, and keeps its settings: the inputs may change in the meantime', async () => {
    const { store, actions, started } = openLab();
    const { inputs } = store.getState();
    actions.run();
    expect(store.getState().seeds).toMatchObject({ status: 'running', step: 0, engine: undefined });
    store.setState({ inputs: { ...inputs, seed: 999, tiles: [{ scheme: 'none' }] } });
    await drawn();
    started[0]!.on.progress({ step: 60, steps: 400, engine });
    const { seeds } = store.getState();
    expect(seeds).toMatchObject({ status: 'running', step: 60, engine, job: { tiles } });
    if (seeds.status === 'running') expect(seeds.job.inputs).toBe(inputs);
  });

  test('ends with the balanced accuracy of each model, by seed and tile, and `undefined` for one that diverged', async () => {
    const { store, actions, started } = openLab();
    actions.run();
    await drawn();
    // Recalls of three classes of 30 models: model k has k / 30, 0 and 1, so a mean of (k / 30 + 1) / 3.
    const recall = Float64Array.from({ length: 90 }, (_, at) => [Math.floor(at / 3) / 30, 0, 1][at % 3]!);
    const frozen = Array.from({ length: 30 }, (_, model) => (model === 4 ? 120 : undefined));
    const logits = new Float32Array(5);
    started[0]!.on.progress({ step: 60, steps: 400, engine });
    started[0]!.on.done({ recall, logits, step: 400, frozen });
    const { seeds } = store.getState();
    if (seeds.status !== 'done') throw new Error(seeds.status);
    expect(seeds.engine).toBe(engine);
    expect(seeds.result.accuracies.map((row) => row.length)).toEqual(new Array(10).fill(3));
    seeds.result.accuracies.flat().forEach((accuracy, model) => {
      if (model === 4) expect(accuracy).toBeUndefined();
      else expect(accuracy).toBeCloseTo((model / 30 + 1) / 3, 15);
    });
    expect(seeds.result.logits).toBe(logits);
    expect(seeds.result.view).toBe(started[0]!.job.view);
  });

  test('that fails says why, and can be started again', async () => {
    const { store, actions, started } = openLab();
    actions.run();
    await drawn();
    started[0]!.on.failed('out of memory');
    expect(store.getState().seeds).toMatchObject({ status: 'failed', message: 'out of memory' });
    actions.run();
    expect(store.getState().seeds.status).toBe('running');
    await drawn();
    expect(started.length).toBe(2);
  });

  test('that is cancelled is removed from the store', async () => {
    const { store, actions, started, cancels } = openLab();
    actions.run();
    await drawn();
    const before = cancels();
    actions.cancel();
    expect(cancels()).toBe(before + 1);
    expect(store.getState().seeds).toEqual({ status: 'none' });
    await drawn();
    expect(started.length).toBe(1);
  });

  test('replaces the previous one, whose models no longer train', async () => {
    const { actions, started, cancels } = openLab();
    actions.run();
    await drawn();
    const before = cancels();
    actions.run();
    expect(cancels()).toBe(before + 1);
    await drawn();
    expect(started.length).toBe(2);
  });
});

describe('while its data are drawn, seed by seed,', () => {
  /** A lab whose page handles events only when the test says so. */
  function openSlowLab() {
    const breaths: (() => void)[] = [];
    const lab = openLab({}, () => new Promise<void>((resolve) => void breaths.push(resolve)));
    return {
      ...lab,
      /** Number of pauses so far. */
      breaths: () => breaths.length,
      /** Ends the latest pause, or another one. */
      async breathe(turn = breaths.length - 1) {
        breaths[turn]!();
        await drawn();
      },
    };
  }

  test('a run pauses for the page after each seed, and trains only when all data are drawn', async () => {
    const { store, actions, started, breaths, breathe } = openSlowLab();
    actions.run();
    for (let seed = 1; seed <= seedCount; seed += 1) {
      await drawn();
      expect([breaths(), started.length]).toEqual([seed, 0]);
      expect(store.getState().seeds).toMatchObject({ status: 'running', step: 0 });
      await breathe();
    }
    expect([breaths(), started.length]).toEqual([seedCount, 1]);
    expect(started[0]!.job.problem.models).toBe(seedCount * tiles.length);
  });

  test.each([1, 5, 10])('a run that is cancelled after seed %d never trains', async (seed) => {
    const { store, actions, started, breaths, breathe } = openSlowLab();
    actions.run();
    for (let turn = 1; turn < seed; turn += 1) await breathe();
    actions.cancel();
    await breathe();
    expect([breaths(), started.length]).toEqual([seed, 0]);
    expect(store.getState().seeds).toEqual({ status: 'none' });
  });

  test('a run is replaced by another, which alone trains, with the settings of that time', async () => {
    const { store, actions, started, breaths, breathe } = openSlowLab();
    actions.run();
    await breathe();
    store.setState({ inputs: { ...store.getState().inputs, seed: 500, tiles: [{ scheme: 'none' }] } });
    actions.run();
    expect(breaths()).toBe(3);
    // The pause that the first run waits for: that run draws no more data.
    await breathe(1);
    expect(breaths()).toBe(3);
    for (let turn = 1; turn <= seedCount; turn += 1) await breathe();
    expect(started.length).toBe(1);
    expect(started[0]!.job.problem.models).toBe(seedCount);
    expect(store.getState().seeds).toMatchObject({ status: 'running', job: { tiles: [{ scheme: 'none' }] } });
  });

  test('a run keeps the settings of the time when it was started', async () => {
    const { store, actions, started, breathe } = openSlowLab();
    actions.run();
    store.setState({
      inputs: { ...store.getState().inputs, learningRate: 0.3, classes: 4, tiles: [{ scheme: 'none' }] },
    });
    for (let turn = 1; turn <= seedCount; turn += 1) await breathe();
    const { problem, objective } = started[0]!.job;
    expect(problem.widths.at(-1)).toBe(3);
    expect(objective.learningRate).toBe(0.02);
    expect(objective.models.length).toBe(seedCount * tiles.length);
  });
});
