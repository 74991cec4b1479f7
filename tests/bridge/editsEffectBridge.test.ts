import { expect, test } from 'vitest';
import { createEditsEffect, startCount } from '../../src/bridge/editsEffectBridge.ts';
import type { SeedsListener, SeedsRunner } from '../../src/bridge/seedsRunner.ts';
import { balancedAccuracies } from '../../src/core/seeds/balancedAccuracies.ts';
import { sizesOf } from '../../src/protocol/problem.ts';
import type { SeedsJob } from '../../src/protocol/seedsMessages.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { selectTrainingSet } from '../../src/store/selectors.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';

/** A lab of few points whose runner the test controls. */
function openLab() {
  const edits = [
    { kind: 'add', label: 2, x: 0.1, y: 0.2 },
    { kind: 'add', label: 2, x: 0.3, y: 0.2 },
    { kind: 'erase', of: { class: 0, place: 4 } },
  ] as const;
  const tiles = [{ scheme: 'none' }, { scheme: 'inverse-frequency' }] as const;
  const few = { classes: 3, largest: 50, imbalance: 5, noise: 0, seedSteps: 60, until: 100 };
  const store = createLabStore({ ...initialInputs(), ...few, tiles, edits });
  const started: { readonly job: SeedsJob; readonly on: SeedsListener }[] = [];
  const runner: SeedsRunner = { start: (job, on) => void started.push({ job, on }), cancel: () => {} };
  return { store, measure: createEditsEffect(store, runner), started };
}

test('what edits change is measured with them and without, from the same starts, on these very points', async () => {
  const { store, measure, started } = openLab();
  measure();
  const { job, on } = started[0]!;
  const { inputs } = store.getState();
  expect(job.steps).toBe(60);
  expect(job.problem).toMatchObject({ models: 2 * startCount * 2, datasets: 2 * startCount });
  expect(store.getState().editsEffect).toMatchObject({ status: 'running', steps: 60 });
  // Two are added and one is erased, by turns with the points as they are drawn.
  const drawn = selectTrainingSet({ ...inputs, edits: undefined });
  const edited = selectTrainingSet(inputs);
  expect(edited.labels.length).toBe(drawn.labels.length + 1);
  expect(sizesOf(job.problem)).toEqual(
    Array.from({ length: 2 * startCount }, (_, set) => drawn.labels.length + (set % 2)),
  );
  const row = edited.labels.length;
  expect(job.problem.labels.slice(row, 2 * row)).toEqual(edited.labels);
  const parameters = job.problem.initial.length / job.problem.models;
  const startOf = (model: number) => job.problem.initial.slice(model * parameters, (model + 1) * parameters);
  for (let start = 0; start < startCount; start += 1) {
    expect(startOf(4 * start + 2)).toEqual(startOf(4 * start));
    if (start > 0) expect(startOf(4 * start)).not.toEqual(startOf(0));
  }
  // The models are really trained: the numbers are theirs.
  const engine = startPlainEngine(job.problem, job.objective);
  engine.step(60);
  const { recall } = await engine.answer(job.view);
  const frozen = new Array<undefined>(job.problem.models).fill(undefined);
  on.done({ recall, logits: new Float32Array(), step: 60, frozen });
  const { editsEffect } = store.getState();
  if (editsEffect.status !== 'done') throw new Error(editsEffect.status);
  const accuracies = balancedAccuracies(recall, frozen, 2 * startCount) as number[][];
  editsEffect.tiles.forEach((tile, index) => {
    const mean = (edited: number) =>
      accuracies.filter((_, at) => at % 2 === edited).reduce((sum, of) => sum + of[index]!, 0) / startCount;
    expect(tile.without).toBeCloseTo(mean(0), 12);
    expect(tile.with).toBeCloseTo(mean(1), 12);
    expect(tile.comparison!.mean).toBeCloseTo(mean(1) - mean(0), 12);
    expect(tile.comparison!.seeds).toBe(startCount);
  });
});

test('a model that breaks is left out, and a failure is told', () => {
  const { measure, started, store } = openLab();
  measure();
  const { on, job } = started[0]!;
  const frozen = Array.from({ length: job.problem.models }, (_, model) => (model % 2 === 0 ? 3 : undefined));
  on.done({ recall: new Float32Array(3 * job.problem.models), logits: new Float32Array(), step: 60, frozen });
  const { editsEffect } = store.getState();
  if (editsEffect.status !== 'done') throw new Error(editsEffect.status);
  expect(editsEffect.tiles.map(({ without, comparison }) => [without, comparison?.seeds])).toEqual([
    [undefined, undefined],
    [0, startCount],
  ]);
  measure();
  started[1]!.on.failed('no worker');
  expect(store.getState().editsEffect).toMatchObject({ status: 'failed', message: 'no worker' });
});

test('without edits nothing is measured', () => {
  const { measure, started, store } = openLab();
  store.setState({ inputs: { ...store.getState().inputs, edits: undefined } });
  measure();
  expect(started.length).toBe(0);
});
