import { expect, test } from 'vitest';
import { counterText, fixedText } from '../../src/words/numbers.ts';

test.each([
  [0, 3, '0.00'],
  [2.3, 3, '2.30'],
  [99.96, 3, '100'],
  [999.7, 3, '1,000'],
  [9999.997, 4, '10,000'],
  [0.01234, 3, '0.0123'],
  [1.5e-8, 3, '0'],
])('%f in %i digits is written %s, never in powers of ten', (value, digits, text) => {
  expect(fixedText(value, digits)).toBe(text);
});

test.each([
  [0, '000,000'],
  [320, '000,320'],
  [999_999, '999,999'],
  [1_000_000, '1,000,000'],
  [1_234_567, '1,234,567'],
  [12_345_678_901, '12,345,678,901'],
])('a counter shows %i as %s', (value, text) => {
  expect(counterText(value)).toBe(text);
});
