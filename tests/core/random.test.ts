import { describe, expect, test } from 'vitest';
import { onGrid, type Random, randomStream, standardNormal } from '../../src/core/random.ts';
import { chiSquare, chiSquareBound } from './chiSquare.ts';
import { fc, reals } from './seededProperties.ts';

const take = (count: number, random: Random) => Array.from({ length: count }, random);

/** Pearson's correlation of two lists of numbers that are uniform in [0, 1). */
function correlation(a: readonly number[], b: readonly number[]): number {
  return (12 * a.reduce((sum, value, index) => sum + (value - 0.5) * (b[index]! - 0.5), 0)) / a.length;
}

describe('randomStream', () => {
  // From a second implementation of sfc32 and FNV-1a, in Python's whole numbers.
  test.each([
    [1, 'training/0', [976568470, 374028931, 171082282, 525957083]],
    [1, 'training/1', [3844096170, 2451224961, 1636066706, 2745662713]],
    [2, 'training/0', [2028479103, 802481711, 1169478923, 1128602498]],
    [-7, 'weights', [2009685708, 2426416111, 47814238, 2206655994]],
    [1, '', [829392593, 2377130116, 1316325091, 2487479581]],
  ])('of seed %s for %j begins with what another implementation of sfc32 gives', (seed, purpose, expected) => {
    expect(take(4, randomStream(seed, purpose)).map((value) => value * 2 ** 32)).toEqual(expected);
  });

  test('gives whole multiples of 2^-32 in [0, 1)', () => {
    for (const value of take(10_000, randomStream(3, 'range'))) {
      expect(value >= 0 && value < 1 && Number.isInteger(value * 2 ** 32), `${value}`).toBe(true);
    }
  });

  test('fills 256 boxes evenly, by its high bits and by its low bits', () => {
    const high = new Uint32Array(256);
    const low = new Uint32Array(256);
    for (const value of take(100_000, randomStream(4, 'boxes'))) {
      const bits = value * 2 ** 32;
      high[Math.floor(bits / 2 ** 24)]! += 1;
      low[bits % 256]! += 1;
    }
    const even = new Array<number>(256).fill(100_000 / 256);
    expect(chiSquare(high, even).statistic).toBeLessThan(chiSquareBound(255));
    expect(chiSquare(low, even).statistic).toBeLessThan(chiSquareBound(255));
  });

  test('is the same again for the same seed and purpose, and independent of other streams in between', () => {
    const alone = take(100, randomStream(5, 'alone'));
    const again = randomStream(5, 'alone');
    const other = randomStream(5, 'other');
    const interleaved = Array.from({ length: 100 }, () => {
      other();
      return again();
    });
    expect(interleaved).toEqual(alone);
  });

  test.each([
    ['neighbouring seeds', randomStream(1, 'training/0'), randomStream(2, 'training/0')],
    ['neighbouring purposes', randomStream(1, 'training/0'), randomStream(1, 'training/1')],
    ['opposite seeds', randomStream(1, 'training/0'), randomStream(-1, 'training/0')],
    ['training and test', randomStream(1, 'training/0'), randomStream(1, 'test/0')],
  ])('is uncorrelated between %s', (_, a, b) => {
    // The correlation of independent streams has a standard deviation of 1 / √100,000 = 0.0032.
    expect(Math.abs(correlation(take(100_000, a), take(100_000, b)))).toBeLessThan(0.016);
  });

  test('begins differently for each of 1000 seeds and 10 purposes', () => {
    const firsts = new Set<string>();
    for (let seed = 0; seed < 1000; seed += 1) {
      for (let index = 0; index < 10; index += 1) firsts.add(take(2, randomStream(seed, `training/${index}`)).join());
    }
    expect(firsts.size).toBe(10_000);
  });
});

describe('standardNormal', () => {
  test('takes exactly two numbers of the stream', () => {
    let taken = 0;
    const random = randomStream(6, 'count');
    for (let draw = 1; draw <= 100; draw += 1) {
      standardNormal(() => {
        taken += 1;
        return random();
      });
      expect(taken).toBe(2 * draw);
    }
  });

  test('is √(−2 ln(1 − u)) cos 2πv', () => {
    const numbers = [1 - Math.exp(-2), 0.5];
    expect(standardNormal(() => numbers.shift()!)).toBeCloseTo(-2, 14);
  });

  test('is finite at both ends of the stream', () => {
    expect(Math.abs(standardNormal(() => 0))).toBe(0);
    expect(standardNormal(() => 1 - 2 ** -32)).toBeCloseTo(Math.sqrt(64 * Math.LN2), 8);
  });

  test('falls in eight ranges as often as tables of the normal distribution say', () => {
    // Φ(1) = 0.841345, Φ(2) = 0.977250, Φ(3) = 0.998650: any table of the normal distribution.
    const outwards = [0.841345 - 0.5, 0.97725 - 0.841345, 0.99865 - 0.97725, 1 - 0.99865];
    const expected = [...outwards.toReversed(), ...outwards].map((share) => 100_000 * share);
    const random = randomStream(7, 'ranges');
    const observed = new Uint32Array(8);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const range = Math.floor(standardNormal(random)) + 4;
      observed[Math.min(7, Math.max(0, range))]! += 1;
    }
    const { statistic, freedom } = chiSquare(observed, expected);
    expect(freedom).toBe(7);
    expect(statistic).toBeLessThan(chiSquareBound(7));
  });

  test('is uncorrelated from draw to draw', () => {
    const random = randomStream(8, 'draws');
    const draws = Array.from({ length: 100_001 }, () => standardNormal(random));
    const products = draws.slice(1).map((draw, index) => draw * draws[index]!);
    expect(Math.abs(products.reduce((sum, product) => sum + product, 0) / 100_000)).toBeLessThan(0.016);
  });
});

describe('onGrid', () => {
  test('moves a coordinate by at most 2^-17, to a multiple of 2^-16, and stays there', () => {
    fc.assert(
      fc.property(reals(-10, 10), (coordinate) => {
        const rounded = onGrid(coordinate);
        expect(Math.abs(rounded - coordinate)).toBeLessThanOrEqual(2 ** -17);
        expect(Number.isInteger(rounded * 65_536)).toBe(true);
        expect(onGrid(rounded)).toBe(rounded);
      }),
    );
  });

  test('hides a difference in the last digit', () => {
    expect(onGrid(Math.cos(1) + 2 ** -53)).toBe(onGrid(Math.cos(1)));
  });

  test('keeps every digit as a 32-bit float, up to coordinates of 128', () => {
    fc.assert(
      fc.property(reals(-128, 128), (coordinate) => {
        expect(Math.fround(onGrid(coordinate))).toBe(onGrid(coordinate));
      }),
    );
  });
});
