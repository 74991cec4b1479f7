import { describe, expect, test } from 'vitest';
import { labWish } from '../../src/bridge/labWish.ts';
import { problemOf } from '../../src/bridge/problemOf.ts';
import { createLabStore, type LabState } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { viewNames } from '../../src/store/views.ts';

const opened: LabState = createLabStore({ ...initialInputs(), largest: 50, imbalance: 5 }).getState();
const withInputs = (change: Partial<Inputs>): LabState => ({ ...opened, inputs: { ...opened.inputs, ...change } });

/** What decides whether a wish begins a new run: its key and its data. */
const runOf = (state: LabState) => {
  const { key, data } = labWish(state);
  return `${key} ${data}`;
};

describe('the key of a run', () => {
  test.each<[string, Partial<Inputs>]>([
    ['scene', { scene: 'five-blobs' }],
    ['classes', { classes: 4 }],
    ['imbalance', { imbalance: 2 }],
    ['largest', { largest: 60 }],
    ['noise', { noise: 0.3 }],
    ['seed', { seed: 8 }],
    ['depth', { depth: 1 }],
    ['width', { width: 8 }],
    ['activation', { activation: 'relu' }],
    ['line-up', { tiles: [{ scheme: 'none' }] }],
  ])('is another with another %s', (_, change) => {
    expect(runOf(withInputs(change))).not.toBe(runOf(opened));
  });

  test.each<[string, Partial<Inputs>]>([
    ['engine', { engine: 'plain' }],
    ['beta', { volume: 1000 }],
    ['loss', { loss: 'sigmoid' }],
    ['learning rate', { learningRate: 0.5 }],
    ['pace', { pace: 'slow' }],
    ['panel', { panel: 'metrics' }],
  ])('is the same with another %s, which a run does not begin anew for', (_, change) => {
    expect(runOf(withInputs(change))).toBe(runOf(opened));
  });

  test('is the same on return to inputs of many changes ago, whose data set is made anew', () => {
    const { key } = labWish(opened);
    for (let seed = 20; seed < 30; seed += 1) labWish(withInputs({ seed })).problem();
    expect(labWish(withInputs({})).key).toBe(key);
  });
});

test('two wishes of the same inputs name the same objective, so that nothing is reweighted', () => {
  expect(labWish({ ...opened, pointing: { class: 1, place: undefined } }).objective).toBe(labWish(opened).objective);
});

const playing = { ...opened, transport: { ...opened.transport, isPlaying: true } };

test.each(viewNames)('%s holds training unless it shows its models, and it is played all the same', (page) => {
  const isHeld = page !== 'lab' && page !== 'lesson';
  expect(labWish({ ...playing, page })).toMatchObject({ isPlaying: true, isHeld });
});

test('in the lesson training at a constant rate rests at the step that the inputs name, and in the lab it does not', () => {
  const state = withInputs({ schedule: 'constant', until: 300 });
  expect(labWish({ ...state, page: 'lesson' }).until).toBe(300);
  expect(labWish(state).until).toBeUndefined();
  expect(labWish({ ...withInputs({ until: 300 }), page: 'lesson' }).until).toBeUndefined();
});

test('the lab trains, and training is held there while it rests', () => {
  expect(labWish(playing)).toMatchObject({ isPlaying: true, isHeld: false });
  const resting = { ...playing, transport: { ...playing.transport, isResting: true } };
  expect(labWish(resting)).toMatchObject({ isPlaying: true, isHeld: true });
});

test('what frames answer besides is wanted for an open panel in sight alone', () => {
  const state = withInputs({ panel: 'pull' });
  expect(labWish(state).wanted).toEqual({ maps: 'all', tests: false, pulls: true });
  expect(labWish({ ...state, page: 'counts' }).wanted).toEqual({ maps: 'all', tests: false, pulls: false });
});

test('the problem is that of the inputs of the wish, however late it is asked for', () => {
  const wish = labWish(opened);
  labWish(withInputs({ seed: 9 })).problem();
  expect(wish.problem()).toEqual(problemOf(opened.inputs));
});
