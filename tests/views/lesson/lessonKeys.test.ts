import { expect, test } from 'vitest';
import { lessonCommandOf } from '../../../src/views/lesson/lessonKeys.ts';

const press = (key: string, more = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, repeat: false },
  ...more,
});
const element = (tagName: string, type: string | null = null) => ({
  tagName,
  getAttribute: (name: string) => (name === 'type' ? type : null),
});

test.each([
  [' ', 'train'],
  ['r', 'reset'],
  ['G', 'again'],
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['?', 'keys'],
  ['ArrowRight', undefined],
  ['x', undefined],
])('“%s” means %s', (key, command) => {
  expect(lessonCommandOf(press(key), element('BODY'))).toBe(command);
});

test.each([
  ['a handle moves by page keys', 'PageDown', element('INPUT', 'range')],
  ['a button is pressed by the space bar', ' ', element('BUTTON')],
  ['a radio button is chosen by it', ' ', element('INPUT', 'radio')],
  ['a text takes letters', 'g', element('TEXTAREA')],
  ['a field takes them, too', 'r', element('INPUT', 'text')],
])('%s, so the key is not the lesson’s', (_, key, target) => {
  expect(lessonCommandOf(press(key), target)).toBeUndefined();
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { defaultPrevented: true }])(
  'with %j a key has no command',
  (more) => {
    expect(lessonCommandOf(press('PageDown', more), element('BODY'))).toBeUndefined();
  },
);
