import { describe, expect, test } from 'vitest';
import { commandOf } from '../../src/app/keys.ts';
import type { Command } from '../../src/store/views.ts';

/** A key press without modifier keys. */
const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  repeat: false,
  ...held,
});

/** An element such as a browser has: its name in capitals, absent attributes null. */
const element = (tagName: string, attributes: Readonly<Record<string, string>> = {}) => ({
  tagName: tagName.toUpperCase(),
  getAttribute: (name: string) => attributes[name] ?? null,
});

const body = element('body');
const commands: [string, Command][] = [
  [' ', 'play'],
  ['ArrowRight', 'step'],
  ['r', 'reset'],
  ['R', 'reset'],
  ['n', 'newSeed'],
  ['N', 'newSeed'],
  ['?', 'keys'],
];

describe('commandOf', () => {
  test.each(commands)('"%s" held down repeats only if it is a step: %s', (key, command) => {
    expect(commandOf(press(key, { repeat: true }), body)).toBe(command === 'step' ? 'step' : undefined);
  });

  test.each(commands)('"%s" with the focus nowhere asks for %s', (key, command) => {
    expect(commandOf(press(key), body)).toBe(command);
  });

  test.each(['a', 'Enter', 'Escape', 'Tab', 'ArrowLeft', 'ArrowUp', 'Shift', '1', ''])(
    '"%s" asks for nothing',
    (key) => {
      expect(commandOf(press(key), body)).toBeUndefined();
    },
  );

  test.each(['ctrlKey', 'metaKey', 'altKey'])('no key does anything with %s held: it is the browser’s', (held) => {
    for (const [key] of commands) expect(commandOf(press(key, { [held]: true }), body)).toBeUndefined();
  });

  test('no key does anything that a control has handled already', () => {
    for (const [key] of commands) expect(commandOf(press(key, { defaultPrevented: true }), body)).toBeUndefined();
  });

  test.each([
    ['a text field', element('input', { type: 'text' })],
    ['an input without a type, which is a text field', element('input')],
    ['a text area', element('textarea')],
    ['a list of choices, which is searched by typing', element('select')],
  ])('every key belongs to %s', (_, target) => {
    for (const [key] of commands) expect(commandOf(press(key), target)).toBeUndefined();
  });

  test.each([
    ['a button', element('button')],
    ['a summary', element('summary')],
    ['a link', element('a', { href: '#' })],
    ['a radio button', element('input', { type: 'radio' })],
    ['a checkbox', element('input', { type: 'checkbox' })],
  ])('the space belongs to %s, letters do not', (_, target) => {
    expect(commandOf(press(' '), target)).toBeUndefined();
    expect(commandOf(press('r'), target)).toBe('reset');
    expect(commandOf(press('?'), target)).toBe('keys');
  });

  test.each([
    ['a slider', element('input', { type: 'range' })],
    ['a radio button', element('input', { type: 'radio' })],
    ['a map, whose probe it moves', element('div', { role: 'application' })],
  ])('the right arrow belongs to %s, letters do not', (_, target) => {
    expect(commandOf(press('ArrowRight'), target)).toBeUndefined();
    expect(commandOf(press('n'), target)).toBe('newSeed');
  });

  test('the right arrow steps while a button or a checkbox has the focus, which do not use it', () => {
    expect(commandOf(press('ArrowRight'), element('button'))).toBe('step');
    expect(commandOf(press('ArrowRight'), element('input', { type: 'checkbox' }))).toBe('step');
  });

  test('the space plays while a slider or a map has the focus, which do not use it', () => {
    expect(commandOf(press(' '), element('input', { type: 'range' }))).toBe('play');
    expect(commandOf(press(' '), element('div', { role: 'application' }))).toBe('play');
  });
});
