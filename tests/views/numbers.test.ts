import { expect, test } from 'vitest';
import { fixedText } from '../../src/words/numbers.ts';

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
