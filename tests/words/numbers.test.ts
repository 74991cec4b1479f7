import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOfVolume } from '../../src/core/decimalBeta.ts';
import * as numbers from '../../src/words/numbers.ts';

/** Numbers of all sizes that the page shows, with the ties on which ways of rounding differ: 1.005, 0.25. */
const shown = fc.oneof(
  fc.double({ min: 0, max: 1e12, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 1000),
  fc.integer({ min: 0, max: 200_000 }).map((value) => value / 8),
);

const english = (options: Intl.NumberFormatOptions) => (value: number) =>
  new Intl.NumberFormat('en', options).format(value);
const whole = english({ maximumFractionDigits: 0 });

test('a number in exactly so many digits is written in English as toPrecision writes it', () => {
  fc.assert(
    fc.property(shown, fc.integer({ min: 1, max: 5 }), (value, digits) => {
      const text = value.toPrecision(digits);
      const expected = Number(text) >= 10 ** digits ? whole(value) : value !== 0 && value < 1e-6 ? '0' : text;
      expect(numbers.fixedText(value, digits)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('a number with so many decimals, and a percentage, are written in English as toFixed writes them', () => {
  fc.assert(
    fc.property(shown, fc.boolean(), fc.integer({ min: 0, max: 4 }), (size, isNegative, decimals) => {
      // Of more than fifteen digits the two round the last one in different ways.
      const value = (isNegative ? -1 : 1) * Math.min(size, 1e9);
      expect(numbers.decimalsText(value, decimals)).toBe(value.toFixed(decimals));
      expect(numbers.percentText(value)).toBe(`${(100 * value).toFixed(1)} %`);
    }),
    { numRuns: 2000 },
  );
});

test('all other numbers are written as Intl writes them in English', () => {
  fc.assert(
    fc.property(shown, fc.constantFrom(1, 2, 3, 4), (value, digits) => {
      expect(numbers.wholeText(value)).toBe(whole(value));
      const isLong = value >= 10 ** digits;
      expect(numbers.digitsText(value, digits)).toBe(
        isLong ? whole(value) : english({ maximumSignificantDigits: digits })(value),
      );
      expect(numbers.plainText(value)).toBe(english({ maximumFractionDigits: 20, useGrouping: false })(value));
      expect(numbers.compactText(value)).toBe(english({ notation: 'compact', maximumSignificantDigits: 2 })(value));
      expect(numbers.counterText(value)).toBe(english({ minimumIntegerDigits: 6, maximumFractionDigits: 0 })(value));
    }),
    { numRuns: 500 },
  );
});

test('beta is written in English with the decimals of the address', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 15 }), (volume, digits) => {
      expect(numbers.decimalBetaText(volume, digits)).toBe(decimalOfVolume(volume, digits));
    }),
  );
});
