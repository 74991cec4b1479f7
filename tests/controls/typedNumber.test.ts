import { describe, expect, test } from 'vitest';
import { decimalText, type TypedRule, takeBeta, takeNumber } from '../../src/controls/typedNumber.ts';

/** The value that is taken, or the text that says what is wrong. */
function read(typed: string, rule: TypedRule): number | string {
  let taken: number | undefined;
  const fault = takeNumber(typed, rule, (value) => {
    taken = value;
  });
  return fault ?? taken!;
}

function readBeta(typed: string): number | string {
  let taken: number | undefined;
  const fault = takeBeta(typed, (volume) => {
    taken = volume;
  });
  return fault ?? taken!;
}

const steps: TypedRule = { min: 0, max: 2000, isWhole: true };
const share: TypedRule = { min: 0, max: 0.5, unit: { factor: 100, suffix: ' %' } };

describe('a typed number as plain decimals', () => {
  test.each([
    ['1,000', '1000'],
    ['1,234,567', '1234567'],
    ['1 000', '1000'],
    ['1\u202f000', '1000'],
    ['12,345.5', '12345.5'],
    ['0,999', '0.999'],
    ['0,5', '0.5'],
    [',5', '.5'],
    ['1,50', '1.50'],
    ['.9', '.9'],
    ['1e-3', '1e-3'],
    ['１００', '100'],
    ['０．９９', '0.99'],
    ['１，０００', '1000'],
    ['−2', '-2'],
    ['  7　', '7'],
  ])('%s is %s', (typed, text) => {
    expect(decimalText(typed)).toBe(text);
  });

  test.each([
    '',
    ' ',
    ',',
    '.',
    '1,2,3',
    '1,00,000',
    '0,999,999',
    '12 34',
    '1.5.2',
    'one',
    '0x10',
    'Infinity',
    '1e',
    '٣',
  ])('“%s” is no number', (typed) => {
    expect(decimalText(typed)).toBeUndefined();
  });
});

describe('a field for a number', () => {
  test('1,000 steps are a thousand, not one', () => {
    expect(read('1,000', steps)).toBe(1000);
  });

  test('1.000 is refused where it may be meant as a thousand', () => {
    expect(read('1.000', steps)).toBe('“1.000” is not a whole number from 0 to 2,000.');
    expect(read('1.000', { min: 0, max: 5 })).toBe(1);
  });

  test('a fraction is refused in a field for whole numbers, not rounded', () => {
    expect(read('2.5', steps)).toBe('“2.5” is not a whole number from 0 to 2,000.');
    expect(read('2.0', steps)).toBe(2);
  });

  test('a percentage is read with its sign, without it, and full-width', () => {
    expect(read('5 %', share)).toBe(0.05);
    expect(read('5%', share)).toBe(0.05);
    expect(read('0,5', share)).toBe(0.005);
    expect(read('２．５％', share)).toBe(0.025);
  });

  test('a number beyond its bounds is refused with the bounds as they are typed', () => {
    expect(read('51 %', share)).toBe('“51 %” is not a number from 0 to 50.');
    expect(read('-1', share)).toBe('“-1” is not a number from 0 to 50.');
    expect(read('nothing', { min: 0.001, max: 0.3 })).toBe('“nothing” is not a number from 0.001 to 0.3.');
  });

  test('dividing leaves no digits that nobody typed', () => {
    // 0.07 / 100 is 0.0007000000000000001 in doubles.
    expect(read('0.07', share)).toBe(0.0007);
  });
});

describe('a field for beta', () => {
  test.each([
    ['0.99', 100],
    ['0,99', 100],
    ['0,999', 1000],
    ['０．９９', 100],
    ['→ 1', Infinity],
    ['1', Infinity],
    ['0', 1],
  ])('%s is N = %d', (typed, volume) => {
    expect(readBeta(typed)).toBe(volume);
  });

  test.each(['1,000', '1.1', '-0.5', 'β', ''])('“%s” is refused', (typed) => {
    expect(readBeta(typed)).toBe(`“${typed}” is not a number from 0 to 1.`);
  });
});
