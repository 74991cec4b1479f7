import { beforeAll, describe, expect, test } from 'vitest';
import { decimalText, takeNumber } from '../../src/controls/typedNumber.ts';
import { countsProblemText } from '../../src/words/countsProblemText.ts';
import { main } from '../../src/words/en/main.ts';
import { betaText, decimalsText, digitsText, fixedText, percentText, wholeText } from '../../src/words/numbers.ts';
import { speak, words } from '../../src/words/words.ts';
import { pseudoPart, pseudoText } from '../../src/words/xx/pseudo.ts';

beforeAll(() => new Promise<void>((resolve) => speak('xx', () => resolve())));

describe('a text of the pseudo-language', () => {
  test('stands in brackets, with accents, and is a third longer', () => {
    const text = pseudoText('Balanced accuracy');
    expect(text).toMatch(/^⟦.*⟧$/);
    expect(text).not.toMatch(/[aeiou]/);
    expect(text.length / 'Balanced accuracy'.length).toBeGreaterThan(1.3);
  });

  test.each(['β → 1', 'N = 1/(1 − β)', '93.3 %', 'A 12', ''])('without a word stays: “%s”', (text) => {
    expect(pseudoText(text)).toBe(text);
  });

  test('keeps what was put into it, where it is a word of its own', () => {
    expect(pseudoText('Class cat: 7 catalogues', ['cat'])).toMatch(/^⟦Ç\S+ cat: 7 ç\S+⟧$/);
    expect(pseudoText('a + b (mod)', ['a + b'])).toMatch(/^⟦a \+ b \(/);
  });

  test('is made of texts at any depth, and of what functions return', () => {
    const part = pseudoPart({ rows: [['Space', 'go']], of: (n: string) => ({ lead: `Step ${n}`, at: n }) });
    expect(part.rows[0]![0]).toBe(pseudoText('Space'));
    expect(part.of('one')).toEqual({ lead: pseudoText('Step one', ['one']), at: 'one' });
  });
});

describe('a page in the pseudo-language', () => {
  test('has all its words from there', () => {
    expect(words.transport.play).toBe(pseudoText(main.transport.play));
    expect(countsProblemText({ kind: 'all-zero', classes: 1234 })).toMatch(/^⟦.*1\.234.*⟧$/);
  });

  test('writes numbers with a decimal comma, and groups with points', () => {
    expect(wholeText(1_234_567)).toBe('1.234.567');
    expect(digitsText(0.1046)).toBe('0,105');
    expect(fixedText(2.3)).toBe('2,30');
    expect(decimalsText(1234.5, 2)).toBe('1234,50');
    expect(percentText(0.933)).toBe('93,3 %');
    expect(betaText(100)).toBe('β = 0,99');
  });

  test.each([
    ['1.000', '1000'],
    ['1 000', '1000'],
    ['12.345,5', '12345.5'],
    ['0,5', '0.5'],
    ['0.99', '0.99'],
    ['12,345', '12.345'],
  ])('reads %s, as it was typed, as %s', (typed, text) => {
    expect(decimalText(typed)).toBe(text);
  });

  test('refuses 1,000 where it may be meant as a thousand', () => {
    const rule = { min: 0, max: 2000, isWhole: true };
    expect(takeNumber('1,000', rule, () => {})).toContain('2.000');
    expect(takeNumber('1.000', rule, (value) => expect(value).toBe(1000))).toBeUndefined();
  });
});
