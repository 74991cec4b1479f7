import { expect, test } from 'vitest';
import { readBeta } from '../../src/core/decimalBeta.ts';
import { clampedTo, isDecimal, readNumber } from '../../src/core/readNumber.ts';

test.each(['0', '-1', '.5', '2.', '1e-3', '1E+3', '007'])('"%s" is a decimal number', (text) => {
  expect(isDecimal(text)).toBe(true);
});

test.each(['', '.', '-', '+1', '1,5', '1 000', ' 1', '0x1', '1e', 'NaN', 'Infinity', '−1', '１'])(
  '"%s" is not a decimal number with a point and without separators, and has no value',
  (text) => {
    expect(isDecimal(text)).toBe(false);
    const fault = { kind: 'not-a-number', key: 'gamma', text };
    expect(readNumber(text, 'gamma', { min: -9, max: 9 })).toEqual({ fault });
    expect(readBeta(text, 'gamma', 100)).toEqual({ fault });
  },
);

test('a number at a bound is taken, and one beyond it is moved there with the reason', () => {
  const rule = { min: 0.5, max: 2 };
  expect(readNumber('2', 'gamma', rule)).toEqual({ value: 2 });
  expect(readNumber('.5', 'gamma', rule)).toEqual({ value: 0.5 });
  const fault = { kind: 'out-of-range', key: 'gamma', min: '0.5', max: '2' };
  expect(readNumber('2.01', 'gamma', rule)).toEqual({ value: 2, fault: { ...fault, text: '2.01' } });
  expect(readNumber('-1e400', 'gamma', rule)).toEqual({ value: 0.5, fault: { ...fault, text: '-1e400' } });
});

test('a number between two whole ones is rounded with the reason where whole numbers are wanted', () => {
  const rule = { min: 1, max: 9, isWhole: true };
  expect(readNumber('4.0', 'seed', rule)).toEqual({ value: 4 });
  expect(readNumber('4.5', 'seed', rule)).toEqual({
    value: 5,
    fault: { kind: 'not-whole', key: 'seed', text: '4.5', used: '5' },
  });
  // Rounded it would be within the bounds; written it is not.
  expect(readNumber('9.4', 'seed', rule).fault?.kind).toBe('out-of-range');
  expect(readNumber('4.5', 'seed', { ...rule, isWhole: false })).toEqual({ value: 4.5 });
});

test('−0 becomes 0, and NaN is not moved to a bound', () => {
  expect(readNumber('-0', 'tau', { min: -1, max: 1 })).toEqual({ value: 0 });
  expect(clampedTo({ min: -1, max: 1, isWhole: true }, -0.2)).toBe(0);
  expect(clampedTo({ min: -1, max: 1 }, Number.NaN)).toBeNaN();
});

test('beta is read as its volume, clamped to [0, 1], and as 1 where its volume is too large to be finite', () => {
  expect(readBeta('0.99', 'beta', 1000)).toEqual({ value: 100 });
  expect(readBeta('0', 'beta', 1000)).toEqual({ value: 1 });
  expect(readBeta('1', 'beta', 1000)).toEqual({ value: Infinity });
  const range = { kind: 'out-of-range', key: 'beta', min: '0', max: '1' };
  expect(readBeta('-0.5', 'beta', 1000)).toEqual({ value: 1, fault: { ...range, text: '-0.5' } });
  expect(readBeta('1.5', 'beta', 1000)).toEqual({ value: Infinity, fault: { ...range, text: '1.5' } });
  expect(readBeta('0.9999', 'beta', 1000)).toEqual({
    value: Infinity,
    fault: { kind: 'beyond-finite', key: 'beta', text: '0.9999', max: '0.999' },
  });
});
