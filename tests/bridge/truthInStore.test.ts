import { describe, expect, test } from 'vitest';
import { connectTruth } from '../../src/bridge/truthInStore.ts';
import { classCounts } from '../../src/core/classCounts.ts';
import type { DatasetSpec } from '../../src/core/datasetSpec.ts';
import type { MapWindow } from '../../src/protocol/problem.ts';
import type { TruthOutcome } from '../../src/protocol/truthMessages.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import type { PanelName } from '../../src/store/parameters/lab.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectSpec } from '../../src/store/selectors.ts';
import { selectTruth } from '../../src/store/truth.ts';

interface Question {
  readonly spec: DatasetSpec;
  readonly view: MapWindow | undefined;
  answer(outcome: TruthOutcome): Promise<void>;
}

/** A lab whose answers about the truth the test gives. */
function openLab(inputs: Partial<Inputs> = {}) {
  const store = createLabStore({ ...initialInputs(), ...inputs });
  const questions: Question[] = [];
  connectTruth(store, {
    ask: (spec, view) =>
      new Promise((resolve) => {
        const answer = async (outcome: TruthOutcome) => resolve(outcome);
        questions.push({ spec, view, answer });
      }),
    close() {},
  });
  return { store, questions, actions: createActions(store, () => 0.5) };
}

const recalls = { balanced: [0.9, 0.8], training: [1, 0.5] };
const told = ({ spec, view }: Question): TruthOutcome => ({ kind: 'told', truth: { spec, view, ...recalls } });
/** Twice as wide as high, as the maps may be. */
const seen: MapWindow = { columns: 40, rows: 20, halfWidth: 2, halfHeight: 1 };

describe('the truth about the present data', () => {
  test.each<[PanelName, number]>([
    ['closed', 0],
    ['metrics', 1],
    ['curves', 1],
    ['pull', 0],
    ['truth', 1],
    ['difference', 0],
    ['seeds', 1],
  ])('is asked for while the panel %s is open: %d times', (panel, times) => {
    const { store, questions, actions } = openLab();
    actions.change('panel', panel);
    expect(questions.map(({ spec, view }) => [spec, view])).toEqual(
      new Array(times).fill([selectSpec(store.getState().inputs), undefined]),
    );
  });

  test('is put into the store when it comes, and the same question is not asked twice', async () => {
    const { store, questions, actions } = openLab({ panel: 'truth' });
    await questions[0]!.answer(told(questions[0]!));
    expect(store.getState().truth).toEqual({ spec: selectSpec(store.getState().inputs), view: undefined, ...recalls });
    actions.change('panel', 'closed');
    actions.change('volume', 1000);
    actions.change('panel', 'metrics');
    expect(questions.length).toBe(1);
  });

  test('is asked for anew with other data, and only while it is shown', () => {
    const { store, questions, actions } = openLab({ panel: 'truth', imbalance: 7 });
    actions.change('imbalance', 8);
    actions.open('counts');
    actions.change('imbalance', 9);
    expect(questions.length).toBe(2);
    actions.open('lab');
    // Five classes: the rarest has 1000 / imbalance samples.
    const rarest = questions.map(({ spec }) => classCounts(spec)[4]);
    expect(rarest).toEqual([142, 125, 111]);
    expect(questions[2]!.spec).toBe(selectSpec(store.getState().inputs));
  });

  test('is not asked for again with another seed or noise: they do not change it', () => {
    const { questions, actions } = openLab({ panel: 'truth', bayes: 'both' });
    actions.look(seen);
    expect(questions.length).toBe(2);
    actions.change('seed', 8);
    actions.change('noise', 0.4);
    expect(questions.length).toBe(2);
  });

  test('is asked for again with another seed where there are prototypes, which it draws', () => {
    const { questions, actions } = openLab({ ...initialInputs('duplicates'), panel: 'truth' });
    actions.change('seed', 8);
    expect(questions.map(({ spec }) => spec.seed)).toEqual([7, 8]);
  });

  test('that was asked for with another seed is the present one when it comes', async () => {
    const { store, questions, actions } = openLab({ panel: 'truth' });
    actions.change('seed', 8);
    await questions[0]!.answer(told(questions[0]!));
    expect(selectTruth(store.getState())).toMatchObject(recalls);
  });

  test('comes with densities where boundaries lie over the maps: 140 grid points for each half of the shorter side, 181 at most', () => {
    const { questions, actions } = openLab({ bayes: 'both' });
    expect(questions.map(({ view }) => view)).toEqual([undefined]);
    actions.look(seen);
    expect(questions[1]!.view).toEqual({ columns: 181, rows: 140, halfWidth: 2, halfHeight: 1 });
  });

  test('is not asked for again when maps get another resolution but show the same part of the plane', () => {
    const { questions, actions } = openLab({ bayes: 'balanced' });
    actions.look(seen);
    actions.look({ ...seen, columns: 80, rows: 40 });
    actions.change('bayes', 'training');
    expect(questions.length).toBe(2);
    actions.look({ ...seen, halfWidth: 1 });
    expect(questions.at(-1)!.view).toEqual({ columns: 140, rows: 140, halfWidth: 1, halfHeight: 1 });
  });

  test('with densities answers the panels too', () => {
    const { questions, actions } = openLab({ bayes: 'balanced' });
    actions.look(seen);
    actions.change('bayes', 'none');
    actions.change('panel', 'truth');
    expect(questions.length).toBe(2);
    actions.change('bayes', 'both');
    expect(questions.length).toBe(2);
  });

  test('is asked for again with the next change after the worker broke, and a cancelled question changes nothing', async () => {
    const { store, questions, actions } = openLab({ panel: 'truth' });
    await questions[0]!.answer({ kind: 'broken', message: 'out of memory' });
    expect(questions.length).toBe(1);
    actions.change('volume', 1000);
    expect(questions.length).toBe(2);
    await questions[1]!.answer({ kind: 'cancelled' });
    actions.change('volume', 2000);
    expect(questions.length).toBe(2);
    expect(store.getState().truth).toBeUndefined();
  });

  test('that fails is reported with its reason, until an answer comes', async () => {
    const { store, questions, actions } = openLab({ panel: 'truth' });
    await questions[0]!.answer({ kind: 'broken', message: 'out of memory' });
    expect(store.getState().truthFailure).toBe('out of memory');
    actions.change('volume', 1000);
    await questions[1]!.answer(told(questions[1]!));
    expect(store.getState().truthFailure).toBeUndefined();
  });

  test('of data that changed in the meantime names them, and is followed by that of the present ones', async () => {
    const { store, questions, actions } = openLab({ panel: 'truth' });
    actions.change('classes', 4);
    await questions[0]!.answer(told(questions[0]!));
    expect(store.getState().truth!.spec.classes).toBe(5);
    expect(selectTruth(store.getState())).toBeUndefined();
    await questions[1]!.answer(told(questions[1]!));
    expect(store.getState().truth!.spec).toBe(selectSpec(store.getState().inputs));
  });
});
