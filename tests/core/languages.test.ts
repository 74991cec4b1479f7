import { describe, expect, test } from 'vitest';
import { chooseLanguage, documentLanguage } from '../../src/core/languages.ts';

describe('the language that the page opens in', () => {
  test('is the one that the address asks for, whatever the reader prefers', () => {
    expect(chooseLanguage('xx', ['en'])).toBe('xx');
    expect(chooseLanguage('en', ['xx'])).toBe('en');
  });

  test('is otherwise the first of the reader’s own that exists', () => {
    expect(chooseLanguage(undefined, ['tlh', 'XX-Latn', 'en'])).toBe('xx');
    expect(chooseLanguage(undefined, ['en-GB', 'xx'])).toBe('en');
  });

  test('is Chinese in simplified signs for readers of any Chinese', () => {
    expect(chooseLanguage(undefined, ['zh-TW', 'en'])).toBe('zh');
    expect(documentLanguage('zh')).toBe('zh-Hans');
  });

  test('is English where none of them exists', () => {
    expect(chooseLanguage(undefined, ['tlh', ''])).toBe('en');
    expect(chooseLanguage(undefined, [])).toBe('en');
  });
});
