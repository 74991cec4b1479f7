import { describe, expect, test } from 'vitest';
import { labelCounts } from '../../src/core/dataset.ts';
import { longTailCounts } from '../../src/core/longTail.ts';
import { readAddress, writeAddress } from '../../src/store/address.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { patched } from '../../src/store/patched.ts';
import { selectEnds, selectLabelCounts, selectSpec, selectTrainingSet } from '../../src/store/selectors.ts';

const none = new Set<never>();
const inputs = initialInputs();
const byHand = patched(inputs, { sizes: [800, 400, 100, 40, 20] }, none);

describe('points of each class by hand', () => {
  test('are drawn so, and imbalance and size of the head are theirs', () => {
    expect(byHand).toMatchObject({ largest: 800, imbalance: 40 });
    expect(selectSpec(byHand).source).toMatchObject({ counts: [800, 400, 100, 40, 20] });
    const { right } = labelCounts(selectTrainingSet({ ...byHand, noise: 0 }), 5);
    expect(right).toEqual([800, 400, 100, 40, 20]);
    expect(selectLabelCounts(byHand).labelled.reduce((sum, count) => sum + count, 0)).toBe(1360);
  });

  test('are given up for another imbalance, head, number of classes or scene, and for nothing else', () => {
    for (const change of [{ imbalance: 10 }, { largest: 60 }, { classes: 4 }, { scene: 'clean-rings' }] as const) {
      expect(patched(byHand, change, none).sizes).toBeUndefined();
    }
    expect(patched(byHand, { noise: 0.2, seed: 3, volume: 50 }, none).sizes).toBe(byHand.sizes);
    // The formula's counts are back, of the imbalance and the head that they had.
    expect(selectSpec(patched(byHand, { sizes: undefined }, none)).source).toMatchObject({
      counts: longTailCounts({ classes: 5, largest: 800, imbalance: 40 }),
    });
  });

  test('stay within their bounds, and are as many as there are classes', () => {
    expect(patched(inputs, { sizes: [9999, 80.4, 7, 7, 0] }, none).sizes).toEqual([2000, 80, 7, 7, 1]);
    const rising = patched(inputs, { sizes: [50, 80, 20, 400, 40] }, none);
    expect(rising).toMatchObject({ sizes: [50, 80, 20, 400, 40], largest: 400, imbalance: 20 });
    // Head and tail are where the most and the fewest points are.
    expect(selectEnds(rising)).toEqual({ head: 3, tail: 2, isFalling: false });
    expect(selectEnds(inputs)).toEqual({ head: 0, tail: 4, isFalling: true });
    expect(patched(inputs, { sizes: [5, 5] }, none).sizes).toBeUndefined();
    expect(patched(byHand, { sizes: [5, 5] }, none).sizes).toBe(byHand.sizes);
  });

  test('cannot get past a lock of what follows from them', () => {
    expect(patched(inputs, { sizes: [9, 9, 9, 9, 9] }, new Set(['imbalance'] as const)).sizes).toBeUndefined();
  });

  test.each([
    ['sizes=6,5', { classes: 2, sizes: [6, 5] }, []],
    ['sizes=5,6', { classes: 2, sizes: [5, 6], imbalance: 1.2 }, []],
    ['classes=3&sizes=6,5', { classes: 3, sizes: undefined }, ['not-one-a-class']],
    ['scene=figure-1&sizes=7,6,5', { classes: 2, sizes: undefined }, ['not-one-a-class']],
    ['sizes=5,x,7,8,9', { classes: 5, sizes: undefined }, ['not-a-number']],
    ['sizes=9,8,7,5,0', { sizes: [9, 8, 7, 5, 1] }, ['out-of-range']],
    ['sizes=', { sizes: undefined }, ['not-a-number']],
  ])('%s in an address', (query, expected, kinds) => {
    const { inputs: read, faults } = readAddress(`#/lab?${query}`);
    expect(read).toMatchObject(expected);
    expect(faults.map(({ kind }) => kind)).toEqual(kinds);
    expect(readAddress(writeAddress('lab', read)).inputs).toEqual(read);
  });
});
