import { describe, expect, test } from 'vitest';
import { draftOf, questionOf } from '../../../src/views/classroom/questionDraft.ts';

describe('a question that is written', () => {
  test('has no empty options, and its answer is the same option as before', () => {
    const draft = { text: ' Which? ', options: ['a', ' ', ' b', 'c '], answer: 3 };
    expect(questionOf(draft)).toEqual({ text: 'Which?', options: ['a', 'b', 'c'], answer: 2 });
  });

  test('has no options where only one is written, and no answer then', () => {
    expect(questionOf({ text: 'Why?', options: ['a', ''], answer: 0 })).toEqual({
      text: 'Why?',
      options: [],
      answer: undefined,
    });
  });

  test('has no answer where the option of the answer was emptied', () => {
    expect(questionOf({ text: 'Why?', options: ['a', '', 'c'], answer: 1 })?.answer).toBeUndefined();
  });

  test('is none without a text, whatever options there are', () => {
    expect(questionOf({ text: ' ', options: ['a', 'b'], answer: 0 })).toBeUndefined();
  });

  test('begins with room for two options, and with all of those that are there', () => {
    expect(draftOf(undefined)).toEqual({ text: '', options: ['', ''], answer: undefined });
    const question = { text: 'Which?', options: ['a', 'b', 'c'], answer: 1 };
    expect(questionOf(draftOf(question))).toEqual(question);
  });
});
