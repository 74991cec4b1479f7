import { expect, test } from 'vitest';
import { type Press, presentCommandOf } from '../../../src/views/present/presentKeys.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, repeat: false },
  ...more,
});
const focused = (tagName: string, attributes: Readonly<Record<string, string>> = {}) => ({
  tagName,
  getAttribute: (name: string) => attributes[name] ?? null,
});
const body = focused('BODY');
const field = focused('INPUT', { type: 'text' });

test.each([
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['ArrowRight', 'nextStep'],
  ['ArrowLeft', 'previousStep'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['Escape', 'leave'],
  ['?', 'keys'],
  ['1', 0],
  ['9', 8],
])('%s is %s', (key, command) => {
  expect(presentCommandOf(press(key), body, false)).toBe(command);
});

test('no option has the digit 0', () => {
  expect(presentCommandOf(press('0'), body, false)).toBeUndefined();
});

test.each(['4', '.', 'b', 'n', '?', 'ArrowLeft', 'ArrowRight', ' '])('%s in a field of hands is the field’s', (key) => {
  expect(presentCommandOf(press(key), field, false)).toBeUndefined();
});

test('a clicker goes on even while a field has the focus', () => {
  expect(presentCommandOf(press('PageDown'), field, false)).toBe('next');
});

test('the space bar presses the button that has the focus, and trains elsewhere', () => {
  expect(presentCommandOf(press(' '), focused('BUTTON'), false)).toBeUndefined();
  expect(presentCommandOf(press(' '), body, false)).toBe('train');
});

test('arrows on a map move its probe and not the lesson', () => {
  expect(presentCommandOf(press('ArrowRight'), focused('DIV', { role: 'application' }), false)).toBeUndefined();
});

test.each(['PageDown', '3', 'x', 'Escape', 'Enter'])('%s brings back what is blank, and does nothing else', (key) => {
  expect(presentCommandOf(press(key), body, true)).toBe('blank');
});

test('a key of the browser, and one that is held down, is none', () => {
  expect(presentCommandOf(press('b', { ctrlKey: true }), body, false)).toBeUndefined();
  expect(presentCommandOf(press('PageDown', { repeat: true }), body, false)).toBeUndefined();
  expect(presentCommandOf(press('1', { altKey: true }), body, true)).toBeUndefined();
});
