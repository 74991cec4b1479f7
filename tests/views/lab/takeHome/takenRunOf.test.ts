import { expect, test } from 'vitest';
import { initialInputs } from '../../../../src/store/parameters.ts';
import { createTimeline, type KeptStep } from '../../../../src/store/timeline.ts';
import { agreementOf, runFileName, settingsText, takenRunOf } from '../../../../src/views/lab/takeHome/takenRunOf.ts';
import { openRealLab } from '../../../bridge/realLab.ts';
import { labAfter, page } from '../../../takeHome/run/trainedRun.ts';

const small = { largest: 100, imbalance: 5, width: 6 } as const;

test('there is nothing to take before a frame, and none of a frame whose state is not kept', async () => {
  const { state, timeline } = await labAfter(small, 10);
  expect(agreementOf(state, timeline)).toBe('parameters');
  expect(agreementOf({ ...state, frame: undefined }, timeline)).toBe(undefined);
  expect(takenRunOf({ ...state, frame: undefined }, timeline, page)).toBe(undefined);
  expect(agreementOf(state, createTimeline<KeptStep>(1e6))).toBe(undefined);
});

test('there is nothing to take while the frame is of other tiles, classes or units', async () => {
  const { state, timeline } = await labAfter(small, 10);
  for (const other of [{ tiles: [{ scheme: 'none' }] }, { classes: 4 }, { width: 7 }] as const) {
    const inputs = { ...state.inputs, ...other };
    expect(agreementOf({ ...state, inputs }, timeline), JSON.stringify(other)).toBe(undefined);
  }
});

test('nothing is promised once a setting that steps depend on was changed, before or after the latest step', async () => {
  const { state, timeline } = await labAfter(small, 10);
  expect(agreementOf({ ...state, isMixed: true }, timeline)).toBe('none');
  for (const other of [{ learningRate: 0.1 }, { volume: 7 }, { until: 700 }, { weightDecay: 0.1 }] as const) {
    const inputs = { ...state.inputs, ...other };
    expect(agreementOf({ ...state, inputs }, timeline), JSON.stringify(other)).toBe('none');
  }
  // What the page shows, or how, changes no model.
  for (const other of [{ pace: 'slow' }, { panel: 'metrics' }, { bayes: 'both' }, { testPoints: true }] as const) {
    const inputs = { ...state.inputs, ...other };
    expect(agreementOf({ ...state, inputs }, timeline), JSON.stringify(other)).toBe('parameters');
  }
});

test('before the first step no setting has acted, so the start is that of the present ones', async () => {
  const { state, timeline } = await labAfter(small, 0);
  expect(agreementOf({ ...state, inputs: { ...state.inputs, learningRate: 0.1 } }, timeline)).toBe('parameters');
});

test('parameters are promised only if no step up to the one that is shown was taken in 32-bit floats', async () => {
  const { state, timeline } = await labAfter(small, 10);
  const kept = timeline.at(10)!;
  const single = (step: number) => ({ ...kept, step, parameters: Float32Array.from(kept.parameters) });
  timeline.add(single(20));
  expect(agreementOf(state, timeline)).toBe('parameters');
  timeline.add({ ...kept, step: 30 });
  expect(agreementOf({ ...state, frame: { ...state.frame!, step: 20 } }, timeline)).toBe('accuracy');
  expect(agreementOf({ ...state, frame: { ...state.frame!, step: 30 } }, timeline)).toBe('accuracy');
});

test('a step that is looked back at is taken as it was, and one after a change of settings as mixed', async () => {
  const lab = openRealLab({ panel: 'closed' });
  await lab.playTo(30);
  const [step] = lab.timeline.steps().slice(-3);
  lab.actions.change('shownStep', step);
  const shown = await lab.settled();
  expect(shown.step).toBe(step);
  const taken = takenRunOf(lab.store.getState(), lab.timeline, page)!;
  expect(taken).toMatchObject({ step, agreement: 'parameters', engine: 'plain' });
  const { inputs } = lab.store.getState();
  const direct = await labAfter(inputs, step!);
  const trained = takenRunOf(direct.state, direct.timeline, page)!;
  expect(taken.models.map(({ parameters }) => Array.from(parameters))).toEqual(
    trained.models.map(({ parameters }) => Array.from(parameters)),
  );
  expect(taken.models.map(({ recall }) => recall)).toEqual(trained.models.map(({ recall }) => recall));

  lab.actions.change('shownStep', undefined);
  await lab.settled();
  lab.actions.change('learningRate', 0.1);
  await lab.settled();
  await lab.playTo(lab.store.getState().frame!.step + 5);
  expect(agreementOf(lab.store.getState(), lab.timeline)).toBe('none');
  lab.trainer.close();
});

test('files are named by scene and step', () => {
  expect(runFileName(initialInputs('noisy-pinwheel'), 600)).toBe('long-tail-lab-noisy-pinwheel-step-600');
});

test('settings are all that models depend on, in the words of the address', () => {
  expect(settingsText({ ...initialInputs('figure-1'), sizes: [500, 20] })).toEqual({
    ...{ scene: 'figure-1', classes: '2', imbalance: '100', largest: '1000', noise: '0.05', seed: '7' },
    ...{ sizes: '500,20', beta: '0.99', loss: 'softmax', gamma: '1', lr: '0.02', schedule: 'cosine', until: '600' },
    ...{ tiles: 'none,inverse-frequency,class-balanced,inverse-square-root' },
    ...{ decay: '0', layers: '2', width: '16', unit: 'tanh' },
  });
});
