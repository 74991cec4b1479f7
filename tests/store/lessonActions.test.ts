import { describe, expect, test } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { readAddress } from '../../src/store/address.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { createLessonActions, factsOf } from '../../src/store/lessonActions.ts';
import { isPullThere } from '../../src/store/onceTrained.ts';
import { noRoom } from '../../src/store/room.ts';
import { frameOf } from '../protocol/frameOf.ts';

/** A page that opened with an address. */
function pageAt(hash: string) {
  const { view, inputs } = readAddress(hash);
  const store = createLabStore(inputs, [], view);
  const actions = createActions(store, () => 0.5);
  return { store, actions, lesson: createLessonActions(store, actions), at: () => store.getState().inputs.at };
}

describe('between the lab and the lesson', () => {
  test('each finds its own inputs as they were left', () => {
    const { store, actions, lesson } = pageAt('#/lab?beta=0.999&tiles=ldam');
    const { inputs } = store.getState();
    actions.open('lesson');
    expect(store.getState().inputs).toMatchObject({ at: 'forgotten', until: 100, tiles: [{ scheme: 'none' }] });
    lesson.go('beta');
    actions.open('paper');
    expect(store.getState().inputs).toBe(inputs);
    actions.open('lab');
    expect(store.getState().inputs).toBe(inputs);
    actions.open('lesson');
    expect(store.getState().inputs).toMatchObject({ at: 'beta', volume: 10 });
  });

  test('a page that opened with the lesson has the lab as it opens', () => {
    const { store, actions } = pageAt('#/lesson?at=clean');
    actions.open('lab');
    expect(store.getState().inputs).toEqual(readAddress('#/lab').inputs);
  });

  test('the lab may be opened with what the step has set instead', () => {
    const { store, lesson, actions } = pageAt('#/lesson?at=inverse&seed=3');
    lesson.openInLab();
    expect(store.getState()).toMatchObject({ page: 'lab', inputs: { at: 'forgotten', seed: 3, until: 300 } });
    expect(store.getState().inputs.tiles).toEqual([{ scheme: 'none' }, { scheme: 'inverse-frequency' }]);
    actions.open('lesson');
    expect(store.getState().inputs.at).toBe('inverse');
  });

  test('training does not go on by itself in the other one', () => {
    const { store, actions } = pageAt('#/lab?autoplay=1');
    expect(store.getState().transport.isPlaying).toBe(true);
    actions.open('lesson');
    expect(store.getState().transport.isPlaying).toBe(false);
  });
});

describe('in the lesson', () => {
  test('seed, engine and pace stay from step to step, and all else is the step’s', () => {
    const { store, lesson } = pageAt('#/lesson?seed=11&engine=plain&pace=full&lr=0.1&only=forgotten,beta');
    lesson.goNext();
    const { seed, engine, pace, learningRate, at } = store.getState().inputs;
    expect({ seed, engine, pace, learningRate, at }).toEqual({
      ...{ seed: 11, engine: 'plain', pace: 'full', learningRate: 0.02, at: 'beta' },
    });
    lesson.goBack();
    lesson.goBack();
    expect(store.getState().inputs.at).toBe('forgotten');
  });

  test('a step that was begun is found as it was left, and its models train to where they were', () => {
    const { store, actions, lesson } = pageAt('#/lesson?at=clean');
    actions.change('noise', 0);
    lesson.guess(0, 3);
    lesson.note({ isBegun: true, row: { labels: [960, 310, 100, 30, 10] } });
    const { restarts } = store.getState().transport;
    lesson.go('focal');
    lesson.go('clean');
    expect(store.getState().inputs.noise).toBe(0);
    expect(factsOf(store.getState()).guess).toEqual([3]);
    expect(store.getState().transport.isPlaying).toBe(true);
    expect(store.getState().transport.restarts).toBeGreaterThan(restarts);
  });

  test('training begins anew, pauses, and a guess of one bar leaves the other without', () => {
    const { store, lesson } = pageAt('#/lesson?at=inverse');
    lesson.guess(1, 90);
    expect(factsOf(store.getState()).guess).toEqual([undefined, 90]);
    lesson.toggleTraining();
    expect(store.getState().transport).toMatchObject({ isPlaying: true, restarts: 1 });
    expect(factsOf(store.getState()).isBegun).toBe(true);
    lesson.toggleTraining();
    expect(store.getState().transport.isPlaying).toBe(false);
  });

  test('a reveal before training trains, and one of γ or of label noise sets them', () => {
    const { store, lesson } = pageAt('#/lesson');
    lesson.reveal();
    expect(factsOf(store.getState())).toMatchObject({ isRevealed: true, isBegun: true });
    expect(store.getState().transport.isPlaying).toBe(true);
    lesson.go('clean');
    lesson.reveal();
    expect(store.getState().inputs.noise).toBe(0);
    lesson.go('focal');
    lesson.reveal();
    expect(store.getState().inputs.gamma).toBe(2);
  });

  test('what was done stays done when the reader guesses again; a reset keeps the guess', () => {
    const { store, lesson } = pageAt('#/lesson');
    lesson.guess(0, 30);
    lesson.note({ isDone: true, isRevealed: true });
    lesson.reset();
    expect(factsOf(store.getState())).toEqual({ guess: [30], wasDone: true });
    lesson.note({ isDone: true });
    lesson.guessAgain();
    expect(factsOf(store.getState())).toEqual({ wasDone: true });
    store.setState({ room: { ...noRoom, beats: { forgotten: 'hands' }, hands: { forgotten: [3] } } });
    lesson.beginAgain();
    expect(store.getState().lesson.steps).toEqual({});
    expect(store.getState().room).toEqual(noRoom);
  });
});

describe('an edited address', () => {
  test('that asks for another seed shows nothing of the one before, and trains what was trained', () => {
    const { store, actions, lesson } = pageAt('#/lesson?seed=7');
    lesson.arrive();
    const row = { seed: 7, noisy100: [[1, 1, 1, 1, 0]] };
    lesson.note({ guess: [30], isDone: true, isRevealed: true, row, seeds: [[0.9]], seedsFrom: 7 });
    actions.replaceInputs(readAddress('#/lesson?seed=8').inputs, [], 'lesson');
    const facts = factsOf(store.getState());
    expect(facts).toEqual({ guess: [30], isDone: true, isRevealed: true });
    expect(factsOf(store.getState())).toBe(facts);
    const { restarts } = store.getState().transport;
    lesson.arriveIfElsewhere();
    expect(store.getState().transport).toMatchObject({ isPlaying: true, restarts: restarts + 1 });
    lesson.arriveIfElsewhere();
    expect(store.getState().transport.restarts).toBe(restarts + 1);
    actions.replaceInputs(readAddress('#/lesson?seed=7').inputs, [], 'lesson');
    expect(factsOf(store.getState()).row).toBe(row);
  });

  test('that asks for another step begins what it needs, which going there has begun already', () => {
    const { store, actions, lesson } = pageAt('#/lesson');
    lesson.arrive();
    actions.replaceInputs(readAddress('#/lesson?at=beta').inputs, [], 'lesson');
    const { restarts } = store.getState().transport;
    lesson.arriveIfElsewhere();
    expect(store.getState().transport.restarts).toBe(restarts + 1);
    lesson.go('focal');
    lesson.arriveIfElsewhere();
    expect(store.getState().transport.restarts).toBe(restarts + 2);
  });
});

describe('the step on γ', () => {
  /** Frames come up to a step; the last one that is asked for ends the run. */
  function train({ store }: ReturnType<typeof pageAt>, step: number): void {
    const { inputs, transport } = store.getState();
    const isPlaying = transport.isPlaying && step < inputs.until;
    store.setState({ frame: frameOf({ step }), transport: { ...transport, isPlaying } });
  }

  test('trains its network at γ = 0 for 300 steps, whatever the address says', () => {
    const { store, lesson } = pageAt('#/lesson?at=focal&gamma=2&until=500');
    lesson.arrive();
    expect(store.getState()).toMatchObject({ inputs: { gamma: 0, until: 300 }, transport: { isPlaying: true } });
  });

  test('comes back to γ = 2 after the reveal, once its network is there again and not before', () => {
    const page = pageAt('#/lesson?at=focal&gamma=2');
    page.lesson.note({ isBegun: true, isRevealed: true });
    page.lesson.go('clean');
    page.lesson.go('focal');
    expect(page.store.getState().inputs.gamma).toBe(0);
    train(page, 299);
    expect(page.store.getState().inputs.gamma).toBe(0);
    train(page, 300);
    expect(page.store.getState().inputs.gamma).toBe(2);
  });

  test('stays at γ = 0 if it was not revealed, or is asked again while it trains', () => {
    const page = pageAt('#/lesson?at=focal&gamma=2');
    page.lesson.arrive();
    train(page, 300);
    expect(page.store.getState().inputs.gamma).toBe(0);
    page.lesson.note({ isRevealed: true });
    page.lesson.arrive();
    page.lesson.guessAgain();
    train(page, 300);
    expect(page.store.getState().inputs.gamma).toBe(0);
  });

  test('takes another γ only from a network that rests at step 300 or later', () => {
    const { transport } = pageAt('#/lesson?at=focal').store.getState();
    const isThere = (step: number | undefined, isPlaying: boolean) =>
      isPullThere({
        frame: step === undefined ? undefined : frameOf({ step }),
        transport: { ...transport, isPlaying },
      });
    expect(isThere(undefined, false)).toBe(false);
    expect(isThere(299, false)).toBe(false);
    expect(isThere(300, true)).toBe(false);
    expect(isThere(300, false)).toBe(true);
    expect(isThere(500, false)).toBe(true);
  });
});
