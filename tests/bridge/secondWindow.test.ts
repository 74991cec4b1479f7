import { describe, expect, test } from 'vitest';
import { followTeacher } from '../../src/bridge/followTeacher.ts';
import { createPaintClock } from '../../src/bridge/paintClock.ts';
import { showAudience, type WindowChannel } from '../../src/bridge/showAudience.ts';
import type { PresentCommand } from '../../src/core/lesson/presentCommand.ts';
import type { FromAudience, ToAudience } from '../../src/protocol/audienceMessages.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { noRoom } from '../../src/store/room.ts';
import type { Mirrored } from '../../src/store/secondWindow.ts';
import { frameOf } from '../protocol/frameOf.ts';

type Told = ToAudience<Partial<Mirrored>>;

/** A teacher's window, and an audience's that is opened and closed at will; messages arrive at once, as clones. */
function openPair() {
  const open = () => createLabStore({ ...initialInputs(), present: true }, [], 'lesson');
  const stores = { teacher: open(), audience: open() };
  const ears: { teacher?: (message: FromAudience) => void; audience?: (message: Told) => void } = {};
  const page = { now: 0, isHidden: false };
  const looks = new Set<() => void>();
  const covers = new Set<() => void>();
  const pressed: PresentCommand[] = [];
  const toAudience: WindowChannel<Told, FromAudience> = {
    post: (message) => ears.audience?.(structuredClone(message)),
    hear: (listener) => {
      ears.teacher = listener;
    },
  };
  const toTeacher: WindowChannel<FromAudience, Told> = {
    post: (message) => ears.teacher?.(structuredClone(message)),
    hear: (listener) => {
      ears.audience = listener;
    },
  };
  const clock = createPaintClock(
    () => {},
    () => page.isHidden,
    () => page.now,
  );
  const teacher = showAudience(
    stores.teacher,
    toAudience,
    {
      now: () => page.now,
      isHidden: () => page.isHidden,
      later: () => () => {},
      repeat(callback) {
        looks.add(callback);
        return () => looks.delete(callback);
      },
      onHidden(callback) {
        covers.add(callback);
        return () => covers.delete(callback);
      },
      openWindow: () => true,
    },
    clock,
  );
  const closes = new Set<() => void>();
  const paints: (() => void)[] = [];
  const audience = followTeacher(
    stores.audience,
    toTeacher,
    (callback) => paints.push(() => callback(0)),
    (callback) => {
      closes.add(callback);
      return () => closes.delete(callback);
    },
  );
  return {
    ...{ stores, page, clock, pressed },
    present: () => teacher.begin((command) => pressed.push(command)),
    join: () => audience.begin(() => {}),
    send: audience.send,
    close() {
      for (const callback of closes) callback();
      delete ears.audience;
    },
    vanish: () => {
      delete ears.audience;
    },
    look: () => {
      for (const callback of looks) callback();
    },
    cover() {
      page.isHidden = true;
      for (const callback of covers) callback();
    },
    paint: () => {
      for (const callback of paints.splice(0)) callback();
    },
  };
}

describe('an audience’s window', () => {
  test('that comes late shows all that the teacher’s shows, and says that it is there', () => {
    const { stores, present, join } = openPair();
    stores.audience.setState({ showing: 'waiting' });
    stores.teacher.setState({ room: { ...noRoom, hands: { beta: [3] } }, frame: frameOf({ step: 40 }) });
    present();
    join();
    expect(stores.audience.getState()).toMatchObject({
      ...{ showing: 'audience', room: { hands: { beta: [3] } }, frame: { step: 40 } },
    });
    expect(stores.teacher.getState().showing).toBe('teacher');
  });

  test('follows every change, and never takes for its own what window the teacher’s is', () => {
    const { stores, present, join } = openPair();
    present();
    join();
    stores.teacher.setState({ room: { ...noRoom, isBlank: true } });
    expect(stores.audience.getState()).toMatchObject({ room: { isBlank: true }, showing: 'audience' });
  });

  test('that was there before the teacher’s was loaded again goes on with it', () => {
    const { stores, present, join } = openPair();
    join();
    expect(stores.teacher.getState().showing).toBe('alone');
    stores.teacher.setState({ room: { ...noRoom, hands: { worth: [1, 2] } } });
    present();
    expect(stores.teacher.getState().showing).toBe('teacher');
    expect(stores.audience.getState().room?.hands).toEqual({ worth: [1, 2] });
  });

  test('sees nothing of what the teacher opens besides the lesson', () => {
    const { stores, present, join } = openPair();
    present();
    join();
    stores.teacher.setState({ page: 'lab', inputs: { ...initialInputs(), seed: 99 } });
    join();
    expect(stores.audience.getState()).toMatchObject({ page: 'lesson', inputs: { present: true } });
    expect(stores.audience.getState().inputs.seed).not.toBe(99);
  });

  test('that is closed is known at once to be', () => {
    const { stores, present, join, close } = openPair();
    present();
    join();
    close();
    expect(stores.teacher.getState().showing).toBe('alone');
  });

  test('that vanished without a word is missed after three questions without an answer', () => {
    const { stores, present, join, vanish, look } = openPair();
    present();
    join();
    vanish();
    for (let question = 0; question < 3; question += 1) look();
    expect(stores.teacher.getState().showing).toBe('teacher');
    look();
    expect(stores.teacher.getState().showing).toBe('alone');
  });

  test('that answers is never missed', () => {
    const { stores, present, join, look } = openPair();
    present();
    join();
    for (let question = 0; question < 20; question += 1) look();
    expect(stores.teacher.getState().showing).toBe('teacher');
  });

  test('waits once the lesson is no longer presented, and follows nothing more', () => {
    const { stores, present, join } = openPair();
    const leave = present();
    join();
    leave();
    expect(stores.audience.getState().showing).toBe('waiting');
    stores.teacher.setState({ room: { ...noRoom, isBlank: true } });
    expect(stores.audience.getState().room).toBeUndefined();
  });

  test('hands a clicker’s press on to the teacher’s', () => {
    const { pressed, present, join, send } = openPair();
    present();
    join();
    send('next');
    send(2);
    expect(pressed).toEqual(['next', 2]);
  });
});

test('while the teacher’s window is covered models go on as the audience’s is painted', () => {
  const { stores, clock, present, join, cover, paint } = openPair();
  present();
  join();
  let told = 0;
  clock.next(() => (told += 1));
  paint();
  expect(told).toBe(0);
  // A question is put as it is covered, so that what waits there is answered for.
  cover();
  paint();
  expect(told).toBe(1);
  clock.next(() => (told += 1));
  stores.teacher.setState({ frame: frameOf({ step: 1 }) });
  paint();
  expect(told).toBe(2);
});
