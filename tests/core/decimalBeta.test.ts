import { describe, expect, test } from 'vitest';
import { decimalOfVolume, volumeOfDecimal, volumeWithShortBeta } from '../../src/core/decimalBeta.ts';
import { relativeError } from './relativeError.ts';
import { fc, reals } from './seededProperties.ts';

/** Volumes whose beta is written: [1, 1e9], of every order of magnitude. */
const writtenVolumes = reals(0, 9).map((exponent) => 10 ** exponent);

describe('volumeOfDecimal', () => {
  test.each([
    ['0', 1],
    ['0.0', 1],
    ['.5', 2],
    ['0.9', 10],
    ['0.99', 100],
    ['00.99', 100],
    ['0.990', 100],
    ['0.999', 1000],
    ['.9999', 10_000],
    ['0.99999999', 1e8],
    ['0.75', 4],
    ['0.1', 10 / 9],
    ['1', Infinity],
    ['1.0', Infinity],
    ['5e-1', 2],
    ['1e0', Infinity],
  ])('reads beta = %s as exactly N = %s', (text, volume) => {
    expect(volumeOfDecimal(text)).toBe(volume);
  });

  test.each([
    ['9e-1', 10],
    ['.9e0', 10],
    ['99e-2', 100],
    ['9.999e-1', 10_000],
  ])('is exact in the digits of beta = %s, too: N = %s', (text, volume) => {
    expect(volumeOfDecimal(text)).toBe(volume);
  });

  test('reads k nines as exactly N = 10^k, for any k up to 22', () => {
    // 10^22 is the last power of ten that is a double.
    for (let k = 1; k <= 22; k += 1) expect(volumeOfDecimal(`0.${'9'.repeat(k)}`)).toBe(Number(`1e${k}`));
  });

  test.each([
    '',
    '.',
    'beta',
    '0,99',
    '0.9.9',
    ' 0.9',
    '0.9 ',
    '0.9\n',
    '1e',
    'e-1',
    '0x1',
    '٠.٩',
    'NaN',
    'Infinity',
    '+0.5',
    '½',
  ])('takes %j for no decimal number', (text) => {
    expect(volumeOfDecimal(text)).toBeUndefined();
  });

  test.each(['1.5', '2', '1.0001', '1e1', '-0.5', '-1'])('takes %s to lie outside [0, 1]', (text) => {
    expect(volumeOfDecimal(text)).toBeUndefined();
  });

  test('gives undefined or a volume in [1, ∞] for any text, never NaN', () => {
    const characters = fc.constantFrom('0', '1', '9', '.', 'e', '-');
    const texts = fc.oneof(fc.string(), fc.string({ unit: characters, maxLength: 8 }));
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const volume = volumeOfDecimal(text);
        if (volume === undefined) return;
        read += 1;
        expect(volume).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('gives N = 10^k / (10^k − m) for any m / 10^k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), reals(0, 1), (places, share) => {
        const scale = 10 ** places;
        const numerator = Math.floor(share * (scale - 1));
        const text = `0.${String(numerator).padStart(places, '0')}`;
        // Whole numbers below 2^53: the quotient is rounded once, so it is the nearest double.
        expect(volumeOfDecimal(text)).toBe(scale / (scale - numerator));
      }),
    );
  });
});

describe('decimalOfVolume', () => {
  test.each([
    [1, '0'],
    [2, '0.5'],
    [4, '0.75'],
    [10, '0.9'],
    [100, '0.99'],
    [1000, '0.999'],
    [10_000, '0.9999'],
    [1e9, '0.999999999'],
    [1.25, '0.2'],
    [Infinity, '1'],
  ])('writes N = %s as beta = %s, no digit longer', (volume, text) => {
    expect(decimalOfVolume(volume)).toBe(text);
  });

  test('writes what volumeOfDecimal reads back as the same N to 14 digits', () => {
    fc.assert(
      fc.property(writtenVolumes, (volume) => {
        expect(relativeError(volumeOfDecimal(decimalOfVolume(volume)) ?? Number.NaN, volume)).toBeLessThan(1e-14);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives a decimal back as it was typed, if its 1 − beta has up to 12 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (places, nat) => {
        const numerator = nat % 10 ** places;
        const typed = numerator === 0 ? '0' : `0.${String(numerator).padStart(places, '0').replace(/0+$/, '')}`;
        const volume = volumeOfDecimal(typed);
        if (volume === undefined) throw new Error(`unread: ${typed}`);
        expect(decimalOfVolume(volume)).toBe(typed);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps to the number of digits of 1 − beta asked for', () => {
    expect(decimalOfVolume(3)).toBe('0.666666666666667');
    expect(decimalOfVolume(3, 3)).toBe('0.667');
    expect(decimalOfVolume(3, 1)).toBe('0.7');
    expect(decimalOfVolume(3000, 3)).toBe('0.999667');
    expect(decimalOfVolume(3000, 2)).toBe('0.99967');
  });

  test('ends in no zeros where the digits asked for are too few', () => {
    expect(decimalOfVolume(10.00001, 3)).toBe('0.9');
    expect(decimalOfVolume(1.0001, 3)).toBe('0');
  });
});

describe('volumeWithShortBeta', () => {
  test('leaves volumes alone whose beta is short, both ends included', () => {
    const short = [1, 2, 10, 100, 1000, 1e4, 1e9, 1 / (1 - 0.875), Infinity];
    expect(short.map(volumeWithShortBeta)).toEqual(short);
  });

  test('moves N = 3000 to 1 / 0.000333', () => {
    expect(volumeWithShortBeta(3000)).toBeCloseTo(1 / 0.000333, 8);
  });

  test('moves a volume by less than half a percent, to one with three digits of 1 − beta', () => {
    fc.assert(
      fc.property(writtenVolumes, (volume) => {
        const short = volumeWithShortBeta(volume);
        expect(relativeError(short, volume)).toBeLessThan(0.005);
        const significant = (1 / short).toExponential(2);
        expect(relativeError(1 / short, Number(significant))).toBeLessThan(1e-13);
      }),
      { numRuns: 2000 },
    );
  });

  test('moves a volume once: the second time it stays', () => {
    fc.assert(
      fc.property(writtenVolumes, (volume) => {
        const short = volumeWithShortBeta(volume);
        expect(volumeWithShortBeta(short)).toBe(short);
      }),
    );
  });
});
