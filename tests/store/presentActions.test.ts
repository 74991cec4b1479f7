import { describe, expect, test } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { readAddress, writeAddress } from '../../src/store/address.ts';
import { noSetting } from '../../src/store/classroom/classText.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { createLessonActions } from '../../src/store/lessonActions.ts';
import { createPresentActions } from '../../src/store/presentActions.ts';
import { noRoom, placeIn } from '../../src/store/room.ts';
import { frameOf } from '../protocol/frameOf.ts';

function openLesson(address = '#/lesson?present=1') {
  const store = createLabStore(readAddress(address).inputs, [], 'lesson');
  const actions = createActions(store, () => 0.5);
  const lesson = createLessonActions(store, actions);
  const present = createPresentActions(store, actions, lesson);
  const place = () => {
    const { room, inputs } = store.getState();
    const { step, beat } = placeIn(room ?? noRoom, inputs.at);
    return `${step} ${beat}`;
  };
  /** A frame comes; the last one ends the run. */
  function train(step: number): void {
    const { inputs, transport } = store.getState();
    const isPlaying = transport.isPlaying && step < inputs.until;
    store.setState({ frame: frameOf({ step }), transport: { ...transport, isPlaying } });
  }
  return { store, lesson, present, train, place, facts: () => store.getState().lesson.steps };
}

describe('going on', () => {
  test('trains at the third beat and not before, and reveals at the fourth', () => {
    const { store, present, place, facts } = openLesson();
    present.next();
    expect(place()).toBe('forgotten hands');
    expect(store.getState().transport).toMatchObject({ isPlaying: false, restarts: 0 });
    present.next();
    expect(place()).toBe('forgotten deed');
    expect(store.getState().transport).toMatchObject({ isPlaying: true, restarts: 1 });
    present.next();
    expect(place()).toBe('forgotten reveal');
    expect(facts().forgotten).toMatchObject({ isRevealed: true });
    expect(store.getState().transport.restarts).toBe(1);
  });

  test('leads to the next step, whose address is still one that is presented', () => {
    const { store, present, place } = openLesson('#/lesson?at=counts&present=1');
    for (let press = 0; press < 3; press += 1) present.next();
    expect(place()).toBe('home reveal');
    present.next();
    expect(place()).toBe('home reveal');
    expect(writeAddress('lesson', store.getState().inputs)).toBe('#/lesson?at=home&present=1');
  });

  test('puts all labels right before the models of that step train', () => {
    const { store, present } = openLesson('#/lesson?at=clean&present=1');
    present.next();
    expect(store.getState().inputs.noise).toBe(0.05);
    present.next();
    expect(store.getState()).toMatchObject({ inputs: { noise: 0 }, transport: { isPlaying: true } });
  });

  test('turns γ to 2 only once the network is trained at 0, and back on the way back', () => {
    const { store, present, train } = openLesson('#/lesson?at=focal&present=1');
    store.setState({ transport: { ...store.getState().transport, isPlaying: true } });
    present.next();
    present.next();
    train(299);
    expect(store.getState().inputs.gamma).toBe(0);
    train(300);
    expect(store.getState().inputs.gamma).toBe(2);
    present.back();
    expect(store.getState().inputs.gamma).toBe(0);
    present.next();
    expect(store.getState().inputs.gamma).toBe(2);
  });

  test('leaves γ as it is if the step was left before the network was trained', () => {
    const { store, present, train } = openLesson('#/lesson?at=focal&present=1');
    store.setState({ transport: { ...store.getState().transport, isPlaying: true } });
    present.next();
    present.next();
    present.back();
    train(300);
    expect(store.getState().inputs.gamma).toBe(0);
  });

  test('after a reload trains at γ = 0 before γ is 2 again', () => {
    const { store, present, train } = openLesson('#/lesson?at=focal&present=1&gamma=2');
    store.setState({ room: { ...noRoom, beats: { focal: 'reveal' } } });
    present.resume();
    expect(store.getState().inputs.gamma).toBe(0);
    train(300);
    expect(store.getState().inputs.gamma).toBe(2);
  });
});

describe('going back', () => {
  test('shows the beat before, and loses neither hands nor what was revealed', () => {
    const { present, place, store, facts } = openLesson();
    present.addHand(0);
    for (let press = 0; press < 2; press += 1) present.next();
    present.back();
    present.back();
    expect(place()).toBe('forgotten hands');
    expect(store.getState().room?.hands.forgotten).toEqual([1]);
    expect(facts().forgotten).toMatchObject({ isRevealed: true });
  });

  test('over a step returns to the beat at which it was left', () => {
    const { present, place } = openLesson();
    present.next();
    present.nextStep();
    expect(place()).toBe('inverse question');
    present.previousStep();
    expect(place()).toBe('forgotten hands');
    present.previousStep();
    expect(place()).toBe('forgotten hands');
  });
});

describe('hands', () => {
  test('open the count with the first, and are taken until the answer is shown', () => {
    const { present, place, store } = openLesson('#/lesson?at=beta&present=1');
    present.addHand(3);
    present.addHand(3);
    expect(place()).toBe('beta hands');
    present.next();
    present.addHand(3);
    expect(store.getState().room?.hands.beta).toEqual([undefined, undefined, undefined, 2]);
  });

  test('of an option that the step does not have are none', () => {
    const { present, place, store } = openLesson('#/lesson?at=middle&present=1');
    present.addHand(3);
    expect(place()).toBe('middle question');
    expect(store.getState().room?.hands.middle).toBeUndefined();
  });

  test('that were miscounted are typed anew, or taken back', () => {
    const { present, store } = openLesson();
    present.setHands(1, 12);
    expect(store.getState().room?.hands.forgotten).toEqual([undefined, 12]);
    present.setHands(1, undefined);
    expect(store.getState().room?.hands.forgotten).toEqual([undefined, undefined]);
  });
});

describe('the question of a teacher’s link', () => {
  /** A lesson that is presented from a link with a question, and another lesson from the same tab. */
  function openAsked(answer: number | undefined, at = 'inverse') {
    const lesson = openLesson(`#/lesson?at=${at}&present=1`);
    const ask = (text: string) => {
      const { inputs } = lesson.store.getState();
      const question = { text, options: ['one', 'two', 'three'], answer };
      const setting = { ...noSetting, question };
      lesson.store.setState({
        classroom: { ...setting, text: '', opened: { page: 'lesson', inputs, setting }, chosen: undefined },
      });
      lesson.present.takeQuestion();
    };
    ask('Which?');
    return { ...lesson, ask };
  }

  test('is the first that is shown, takes hands at once, and none once the answer is framed', () => {
    const { present, place, store } = openAsked(2);
    expect(place()).toBe('inverse ask');
    for (const option of [0, 2, 2, 3]) present.addHand(option);
    present.next();
    expect(place()).toBe('inverse answer');
    present.addHand(0);
    expect(store.getState().room).toMatchObject({ ownHands: [1, undefined, 2], hands: {} });
    present.next();
    expect(place()).toBe('inverse question');
    // Nothing of the step has begun.
    expect(store.getState().transport).toMatchObject({ isPlaying: false, restarts: 0 });
    present.addHand(3);
    expect(store.getState().room).toMatchObject({
      ownHands: [1, undefined, 2],
      hands: { inverse: [undefined, undefined, undefined, 1] },
    });
  });

  test('without an answer is left for the step at once, and the arrow leads to that step, too', () => {
    const { present, place } = openAsked(undefined);
    present.next();
    expect(place()).toBe('inverse question');
    present.back();
    expect(place()).toBe('inverse ask');
    present.nextStep();
    expect(place()).toBe('inverse question');
    present.nextStep();
    expect(place()).toBe('worth question');
  });

  test('keeps its hands when it is taken again, and another one has none', () => {
    const { present, place, store, ask } = openAsked(0);
    present.setHands(1, 7);
    for (let press = 0; press < 2; press += 1) present.next();
    ask('Which?');
    expect(place()).toBe('inverse question');
    expect(store.getState().room?.ownHands).toEqual([undefined, 7]);
    ask('And why?');
    expect(place()).toBe('inverse ask');
    expect(store.getState().room?.ownHands).toEqual([]);
  });

  test('is gone with its link, and the step is where its own question is', () => {
    const { present, place, store } = openAsked(0);
    store.setState({ classroom: undefined });
    present.takeQuestion();
    expect(place()).toBe('inverse question');
    present.back();
    expect(place()).toBe('forgotten reveal');
  });

  test('of a link to the lab is no slide of the lesson', () => {
    const { present, place, store } = openAsked(0);
    const { classroom } = store.getState();
    store.setState({ classroom: { ...classroom!, opened: { ...classroom!.opened, page: 'lab' } } });
    present.takeQuestion();
    expect(place()).toBe('inverse question');
  });
});

test('leaving shows again what was blank, and keeps hands and beats for the next time', () => {
  const { present, store, place } = openLesson();
  present.addHand(2);
  present.blank(true);
  present.leave();
  expect(store.getState()).toMatchObject({ inputs: { present: false }, room: { isBlank: false } });
  present.enter();
  expect(place()).toBe('forgotten hands');
});
