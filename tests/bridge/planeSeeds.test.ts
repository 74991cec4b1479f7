import { describe, expect, test } from 'vitest';
import { connectPlaneSeeds } from '../../src/bridge/planeSeeds.ts';
import type { SeedsListener, SeedsRunner } from '../../src/bridge/seedsRunner.ts';
import type { SeedsJob } from '../../src/protocol/seedsMessages.ts';
import { createActions } from '../../src/store/actions.ts';
import { cancelPlaneSeeds } from '../../src/store/cancelPlaneSeeds.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';

function openSeeds(changes: Partial<Inputs> = {}) {
  const inputs = { ...initialInputs(), largest: 50, imbalance: 5, axes: 'gamma' as const, ...changes };
  const store = createLabStore(inputs, [], 'atlas');
  const jobs: { job: SeedsJob; on: SeedsListener; isCancelled: boolean }[] = [];
  const runner: SeedsRunner = {
    start(job, on) {
      jobs.push({ job, on, isCancelled: false });
    },
    cancel() {
      if (jobs.length > 0) jobs.at(-1)!.isCancelled = true;
    },
  };
  connectPlaneSeeds(store, runner);
  const done = () => {
    const { job, on } = jobs.at(-1)!;
    const { models, widths } = job.problem;
    on.done({
      recall: new Float32Array(models * widths.at(-1)!).fill(0.5),
      logits: new Float32Array(0),
      step: job.steps,
      frozen: new Array<undefined>(models).fill(undefined),
    });
  };
  return {
    store,
    actions: createActions(store, () => 0.5),
    jobs,
    done,
    state: () => store.getState().atlas.seeds,
  };
}

describe('more seeds for the plane', () => {
  test('are not trained before they are asked for', () => {
    const { jobs } = openSeeds();
    expect(jobs).toHaveLength(0);
  });

  test('are trained one after the other until there are as many as were chosen, and not again', () => {
    const { jobs, actions, done, state } = openSeeds();
    actions.change('cellSeeds', '3');
    for (let seed = 0; seed < 3; seed += 1) done();
    expect(jobs).toHaveLength(3);
    expect(state().done.map(({ seed }) => seed)).toEqual([7, 8, 9]);
    expect(state().running).toBeUndefined();
    actions.change('cellSeeds', '1');
    actions.change('cellSeeds', '3');
    expect(jobs).toHaveLength(3);
    actions.change('cellSeeds', '10');
    expect(jobs).toHaveLength(4);
    expect(state().done).toHaveLength(3);
  });

  test('that were cancelled keep what is there, and begin again when asked for', () => {
    const { store, jobs, actions, done, state } = openSeeds();
    actions.change('cellSeeds', '10');
    done();
    cancelPlaneSeeds(store);
    expect(jobs[1]!.isCancelled).toBe(true);
    expect(state().done).toHaveLength(1);
    expect(state().running).toBeUndefined();
    // What a cancelled job still says is stale.
    jobs[1]!.on.progress({ step: 3, steps: 600, engine: { kind: 'plain', reason: 'chosen', detail: '' } });
    expect(state().running).toBeUndefined();
    actions.change('cellSeeds', '3');
    expect(jobs).toHaveLength(3);
  });

  test('of other settings are thrown away', () => {
    const { jobs, actions, done, state } = openSeeds();
    actions.change('cellSeeds', '3');
    done();
    actions.change('learningRate', 0.05);
    expect(jobs[1]!.isCancelled).toBe(true);
    expect(state().done).toHaveLength(0);
    expect(jobs).toHaveLength(3);
    expect(jobs[2]!.job.objective.learningRate).toBe(0.05);
  });

  test('stop while another view is open, and go on when the plane is back', () => {
    const { jobs, actions, done, state } = openSeeds();
    actions.change('cellSeeds', '3');
    done();
    actions.open('lab');
    expect(jobs[1]!.isCancelled).toBe(true);
    expect(state().running).toBeUndefined();
    actions.open('atlas');
    expect(jobs).toHaveLength(3);
    expect(state().done).toHaveLength(1);
  });

  test('that fail say why, and do not try again by themselves', () => {
    const { jobs, actions, state } = openSeeds();
    actions.change('cellSeeds', '3');
    jobs[0]!.on.failed('out of memory');
    expect(state().failure).toBe('out of memory');
    actions.change('measure', 'tail');
    expect(jobs).toHaveLength(1);
  });
});
