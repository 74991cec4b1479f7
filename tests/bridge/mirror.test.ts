import { expect, test } from 'vitest';
import { createMirror } from '../../src/bridge/mirror.ts';
import { createLabStore, type LabState } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { noRoom } from '../../src/store/room.ts';
import type { Mirrored } from '../../src/store/secondWindow.ts';
import { frameOf } from '../protocol/frameOf.ts';

/** A mirror of a store, with time and timers in the test's hands. */
function openMirror() {
  const store = createLabStore(initialInputs(), [], 'lesson');
  const clock = { now: 0, isHidden: false };
  const timers = new Map<() => void, number>();
  const sent: Partial<Mirrored>[] = [];
  const mirror = createMirror(
    (changes) => sent.push(changes),
    () => clock.now,
    (callback, milliseconds) => {
      timers.set(callback, clock.now + milliseconds);
      return () => timers.delete(callback);
    },
    () => clock.isHidden,
  );
  store.subscribe((state, before) => mirror.heed(state, before));
  /** Frames by the steps that were sent. */
  const steps = () => sent.flatMap(({ frame }) => (frame ? [frame.step] : []));
  const show = (step: number) => store.setState({ frame: frameOf({ step }) });
  function pass(milliseconds: number): void {
    clock.now += milliseconds;
    for (const [callback, at] of timers) {
      if (at > clock.now) continue;
      timers.delete(callback);
      callback();
    }
  }
  return { store, mirror, clock, sent, steps, show, pass };
}

test('what a reader does is sent at once, and only what changed', () => {
  const { store, sent } = openMirror();
  store.setState({ room: noRoom });
  store.setState({ selection: undefined, view: undefined });
  expect(sent).toEqual([{ room: noRoom }]);
});

test('of frames that follow one another within 50 ms the first and the last are sent', () => {
  const { steps, show, pass } = openMirror();
  for (let step = 0; step < 5; step += 1) {
    show(step);
    pass(10);
  }
  // Steps 1 to 4 came at 10 to 40 ms; the last of them is sent at 50 ms.
  expect(steps()).toEqual([0, 4]);
});

test('a frame that comes 50 ms after the last one is not held back', () => {
  const { steps, show, pass } = openMirror();
  show(1);
  pass(50);
  show(2);
  expect(steps()).toEqual([1, 2]);
});

test('a frame that is held back goes with the next thing that is sent, and not again after it', () => {
  const { store, sent, steps, show, pass } = openMirror();
  show(1);
  show(2);
  store.setState({ room: noRoom });
  expect(sent.at(-1)).toMatchObject({ room: noRoom, frame: { step: 2 } });
  pass(1000);
  expect(steps()).toEqual([1, 2]);
});

test('in a window that is covered no frame waits for a timer, which the browser would let wait', () => {
  const { clock, steps, show } = openMirror();
  clock.isHidden = true;
  for (let step = 0; step < 4; step += 1) show(step);
  expect(steps()).toEqual([0, 1, 2, 3]);
});

test('that there is no frame any more is sent at once', () => {
  const { store, sent, show } = openMirror();
  show(1);
  store.setState({ frame: undefined });
  expect(sent.at(-1)).toEqual({ frame: undefined });
});

test('a window that comes late is sent all that is shown, without what is set in the lab', () => {
  const { store, mirror, sent, show } = openMirror();
  show(7);
  store.setState({ lesson: { apart: initialInputs(), steps: { beta: { guess: [1] } } } });
  mirror.sendAll(store.getState());
  const names: (keyof LabState)[] = ['page', 'inputs', 'transport', 'training', 'past', 'isMixed', 'pointing'];
  expect(Object.keys(sent.at(-1)!).sort()).toEqual([...names, 'lesson', 'room', 'frame'].sort());
  expect(sent.at(-1)).toMatchObject({
    frame: { step: 7 },
    lesson: { apart: undefined, steps: { beta: { guess: [1] } } },
  });
});

test('all that is sent can be cloned', () => {
  const { store, mirror, sent, show } = openMirror();
  show(3);
  mirror.sendAll(store.getState());
  expect(structuredClone(sent.at(-1))).toEqual(sent.at(-1));
});
