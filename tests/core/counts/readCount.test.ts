import { describe, expect, test } from 'vitest';
import { isNumberLike, readCount, wholeLabel } from '../../../src/core/counts/readCount.ts';
import { fc } from '../seededProperties.ts';

describe('readCount', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['+5', 5],
    ['12.0', 12],
    ['12.', 12],
    ['1e3', 1000],
    ['1.5E1', 15],
    ['120e-1', 12],
    ['0.000', 0],
    ['1,000', 1000],
    ['12,345,678', 12_345_678],
    ['9007199254740991', 2 ** 53 - 1],
    ['0e999', 0],
    ['１００', 100],
    ['１，０００', 1000],
    ['＋５．０', 5],
  ])('reads “%s” as %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  test.each([
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['-inf', 'negative'],
    ['0.5', 'fraction'],
    ['1e-400', 'fraction'],
    ['9007199254740991.5', 'fraction'],
    ['9007199254740992', 'too-large'],
    ['1e400', 'too-large'],
    ['1.000', 'point-or-group'],
    ['12.000', 'point-or-group'],
    ['1,00', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['1_000', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['５²', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['－５', 'negative'],
    ['.', 'not-a-number'],
    ['e3', 'not-a-number'],
    ['5%', 'not-a-number'],
  ])('refuses “%s” as %s', (text, fault) => {
    expect(readCount(text)).toBe(fault);
  });

  test('reads back every whole number up to 2^53 − 1 as it is written', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (count) => {
        expect(readCount(String(count))).toBe(count);
      }),
    );
  });

  test('reads a field of 1,000 zeros without quadratic backtracking', () => {
    expect(readCount(`${'0'.repeat(998)}12`)).toBe(12);
    expect(readCount(`1${'0'.repeat(999)}`)).toBe('too-large');
  });
});

test('what is meant as a number is told from names that begin with a digit', () => {
  for (const text of ['5', '５', '-5', '.5', '5.', '1e400', 'nan', '0x1F', '1,000', '50%'])
    expect(isNumberLike(text), text).toBe(true);
  for (const text of ['1st', 'n02', '=1', '3 cats', '', '.', '-', '1-2']) expect(isNumberLike(text), text).toBe(false);
});

test('a label is a whole number only if it can be written in one way', () => {
  expect(['3', '-1', '3.0', '007', '1e3', 'x', '0'].map(wholeLabel)).toEqual([
    3,
    -1,
    3,
    undefined,
    undefined,
    undefined,
    0,
  ]);
});
