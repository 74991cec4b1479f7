import { expect, test } from 'vitest';
import { readAddress } from '../../../src/store/address.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { noRoom } from '../../../src/store/room.ts';
import { keepRoom } from '../../../src/views/present/presentSession.ts';

const key = 'long-tail-lab/present/1';

/** A page that opens with a lesson, in a tab in which this was kept. */
function openWith(kept?: string) {
  const map = new Map(kept === undefined ? [] : [[key, kept]]);
  const store = createLabStore(readAddress('#/lesson').inputs, [], 'lesson');
  keepRoom(store, { getItem: (name) => map.get(name) ?? null, setItem: (name, text) => void map.set(name, text) });
  return { map, store };
}

test('beats and hands come back with the page, and what was blank is shown again', () => {
  const { map, store } = openWith();
  const room = { ...noRoom, beats: { beta: 'reveal' }, hands: { beta: [undefined, 3] }, isBlank: true } as const;
  store.setState({ room });
  const next = openWith(map.get(key)).store;
  expect(next.getState().room).toEqual({ ...room, isBlank: false, hands: { beta: [null, 3] } });
});

test.each([
  ['nothing', '{"beats":null,"hands":null}'],
  ['lists', '{"beats":[],"hands":[]}'],
  ['no JSON', '{'],
])('of %s for beats and hands nothing is restored', (_, kept) => {
  expect(openWith(kept).store.getState().room).toBeUndefined();
});

test('what is no beat of a step, and no list of hands, is left out', () => {
  const kept = {
    beats: { counts: 'deed', worth: 'hands', unknown: 'hands' },
    hands: { beta: 'x', worth: [1], middle: null },
    hasNotes: 'yes',
  };
  expect(openWith(JSON.stringify(kept)).store.getState().room).toEqual({
    ...noRoom,
    beats: { worth: 'hands' },
    hands: { worth: [1] },
  });
});

test('a question of the teacher’s own comes back with its hands and its beat, and half of one does not', () => {
  const { map, store } = openWith();
  const own = { before: 'worth', text: 'Which?', options: ['one', 'two'], answer: 1 } as const;
  store.setState({ room: { ...noRoom, beats: { worth: 'answer' }, own, ownHands: [2] } });
  const kept = map.get(key)!;
  expect(openWith(kept).store.getState().room).toMatchObject({ beats: { worth: 'answer' }, own, ownHands: [2] });
  const broken = kept.replace('"worth","text"', '"nowhere","text"');
  expect(broken).not.toBe(kept);
  expect(openWith(broken).store.getState().room).toEqual(noRoom);
  const further = kept.replace('"answer":1', '"answer":2');
  expect(openWith(further).store.getState().room).toMatchObject({ beats: {}, own: { answer: undefined } });
});
