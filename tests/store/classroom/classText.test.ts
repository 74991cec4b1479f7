import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/store/address.ts';
import type { ClassSetting } from '../../../src/store/classroom/classroom.ts';
import { noSetting, readClass, writeClass } from '../../../src/store/classroom/classText.ts';
import { groupNames } from '../../../src/store/classroom/groups.ts';
import { initialInputs } from '../../../src/store/parameters.ts';
import { fc } from '../../core/seededProperties.ts';

/** What an address says for a class, and what was wrong with that. */
function read(query: string) {
  return readClass(readAddress(`#/lab?${query}`).forClass ?? new Map());
}

const text = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((signs) => [...signs.replaceAll('|', '/').trim()].slice(0, most).join('').trim())
    .filter((signs) => signs !== '');

const questions = fc.array(text(60), { maxLength: 6 }).chain((some) => {
  const options = some.length < 2 ? [] : some;
  const answers = options.length === 0 ? fc.constant(undefined) : fc.option(fc.nat(options.length - 1));
  return fc.record({
    text: text(160),
    options: fc.constant(options),
    answer: answers.map((answer) => answer ?? undefined),
  });
});

const settings: fc.Arbitrary<ClassSetting> = fc
  .record({
    states: fc.array(fc.constantFrom('free', 'lock', 'hide'), {
      minLength: groupNames.length,
      maxLength: groupNames.length,
    }),
    question: fc.option(questions, { nil: undefined }),
    isEmbedded: fc.boolean(),
  })
  .map(({ states, question, isEmbedded }) => ({
    lock: groupNames.filter((_, index) => states[index] === 'lock'),
    hide: groupNames.filter((_, index) => states[index] === 'hide'),
    question,
    isEmbedded,
  }));

describe('what an address says for a class', () => {
  test('is read back from what was written, whatever signs it has', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const address = writeAddress('lab', { ...initialInputs(), volume: 10 }, undefined, writeClass(setting));
        const { forClass, inputs, faults } = readAddress(address);
        expect(faults).toEqual([]);
        expect(inputs.volume).toBe(10);
        expect(readClass(forClass ?? new Map())).toEqual({ setting, faults: [] });
        expect(forClass !== undefined).toBe(writeClass(setting) !== '');
      }),
    );
  });

  test('is nothing where it says nothing', () => {
    expect(writeClass(noSetting)).toBe('');
    expect(read('beta=0.9')).toEqual({ setting: noSetting, faults: [] });
    expect(readAddress('#/lab?beta=0.9').forClass).toBeUndefined();
  });

  test('may be typed by hand, with bars between options and blanks after commas', () => {
    expect(read('lock=beta,%20data&ask=Who wins%3F&choices=1/n|none|β = 0.99&answer=3').setting).toEqual({
      ...noSetting,
      lock: ['data', 'beta'],
      question: { text: 'Who wins?', options: ['1/n', 'none', 'β = 0.99'], answer: 2 },
    });
  });

  test('holds no markup: signs of tags are signs', () => {
    expect(read('ask=%3Cb%3Ebold%3C/b%3E').setting.question?.text).toBe('<b>bold</b>');
  });

  test('locks no group that is hidden', () => {
    expect(read('lock=beta,seed&hide=beta').setting).toMatchObject({ lock: ['seed'], hide: ['beta'] });
  });

  test('is cut where it is too long, counted in signs, and says so', () => {
    // A face is two units of text, and one sign.
    const long = '😀'.repeat(161);
    const { setting, faults } = read(`ask=${encodeURIComponent(long)}&choices=${'a'.repeat(61)}|b`);
    expect(setting.question).toEqual({ text: '😀'.repeat(160), options: ['a'.repeat(60), 'b'], answer: undefined });
    expect(faults).toEqual([
      { kind: 'too-long', key: 'ask', text: long, max: 160 },
      { kind: 'too-long', key: 'choices', text: 'a'.repeat(61), max: 60 },
    ]);
  });

  test.each([
    ['lock=beta,colour', ['beta'], { kind: 'not-an-option', key: 'lock', text: 'colour', options: groupNames }],
    ['embed=yes&lock=beta', ['beta'], { kind: 'not-an-option', key: 'embed', text: 'yes', options: ['0', '1'] }],
    ['choices=a|b', [], { kind: 'needs-another', key: 'choices', text: '', other: 'ask' }],
    ['ask=a&answer=1', [], { kind: 'needs-another', key: 'answer', text: '1', other: 'choices' }],
    ['ask=a&choices=b', [], { kind: 'not-so-many', key: 'choices', text: 'b', min: 2, max: 6 }],
    ['ask=a&choices=b|c&answer=3', [], { kind: 'not-an-option', key: 'answer', text: '3', options: ['1', '2'] }],
  ])('is read as far as it can be, %s', (query, lock, fault) => {
    const { setting, faults } = read(query);
    expect(setting.lock).toEqual(lock);
    expect(setting.question?.answer).toBeUndefined();
    expect(faults).toEqual([fault]);
  });

  test('leaves out a seventh option', () => {
    expect(read('ask=a&choices=1|2|3|4|5|6|7').setting.question?.options).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('cannot be undone by a sign that no text has', () => {
    const { forClass, faults } = readAddress('#/lab?ask=%E0%A4%A&lock=beta');
    expect(faults).toMatchObject([{ kind: 'unreadable', key: 'ask' }]);
    expect(readClass(forClass!).setting).toEqual({ ...noSetting, lock: ['beta'] });
  });

  test('is written without halves of signs, which no address can hold', () => {
    const question = { text: 'a\ud83d', options: [], answer: undefined };
    expect(writeClass({ ...noSetting, question })).toBe('ask=a');
  });

  test('fits with a question of six options and all other keys into 700 characters', () => {
    const setting: ClassSetting = {
      lock: ['data', 'loss', 'network', 'tiles'],
      hide: ['seed', 'pace', 'panel'],
      question: {
        text: 'Labels of the tail are few, and some of them are wrong. Which of the maps on the screen finds most of 100 fresh points of class E after 300 steps, and why?',
        options: [
          'No weights: every label counts the same',
          'Inverse frequency: every class counts the same',
          'β = 0.99: in between',
          'They end within seed noise',
          'It depends on the seed',
          'None finds any point of E',
        ],
        answer: 2,
      },
      isEmbedded: true,
    };
    const inputs = {
      ...initialInputs(),
      volume: 1000,
      seed: 123_456,
      noise: 0.12,
      imbalance: 80,
      until: 300,
      tiles: [{ scheme: 'none' }, { scheme: 'inverse-frequency' }, { scheme: 'class-balanced' }] as const,
    };
    const address = writeAddress('lab', inputs, undefined, writeClass(setting));
    expect(`https://teacher.example.org/long-tail-lab/${address}`.length).toBeLessThan(700);
  });
});
