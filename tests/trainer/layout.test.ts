import { describe, expect, test } from 'vitest';
import { parameterCount } from '../../src/core/network.ts';
import {
  fromTexels,
  layoutOf,
  rowsFromTexels,
  rowsToTexels,
  toTexels,
} from '../../src/trainer/webgl/programs/layout.ts';
import { fc } from '../core/seededProperties.ts';

describe('the layout on the GPU', () => {
  test('has rows and columns in fours, and a row of biases a layer', () => {
    // 2 inputs are 4 rows and a bias of 1 texel; 5 units are 8 rows and a bias of 1 texel.
    expect(layoutOf([2, 5, 3])).toEqual({
      spans: [
        { offset: 0, inputTexels: 1, outputTexels: 2 },
        { offset: 10, inputTexels: 2, outputTexels: 1 },
      ],
      stride: 10 + 9,
      classes: 3,
    });
  });

  test('puts the parameters of a layer of two inputs and one unit where arithmetic says', () => {
    // Weights 7 and 8, bias 9: rows 0 and 1, and row 4; a texel each.
    expect(Array.from(toTexels(Float32Array.of(7, 8, 9), [2, 1], 1))).toEqual([
      ...[7, 0, 0, 0],
      ...[8, 0, 0, 0],
      ...[0, 0, 0, 0],
      ...[0, 0, 0, 0],
      ...[9, 0, 0, 0],
    ]);
  });

  test('gives every parameter back, of every model', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 3 }), (given, models) => {
        const size = parameterCount(given);
        const vectors = Float32Array.from({ length: size * models }, (_, index) => index + 1);
        const floats = toTexels(vectors, given, models);
        expect(fromTexels(floats, given, models)).toEqual(vectors);
        expect(floats.filter((value) => value !== 0).length).toBe(vectors.length);
      }),
    );
  });

  test('shares a row of parameters among models', () => {
    const shared = toTexels(Float32Array.of(1, 2, 3, 4, 5, 6), [2, 1], 4);
    expect(Array.from(fromTexels(shared, [2, 1], 4))).toEqual([1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6]);
  });

  test('fills rows up to whole texels and takes them back', () => {
    expect(Array.from(rowsToTexels([1, 2, 3, 4, 5, 6], 3))).toEqual([1, 2, 3, 0, 4, 5, 6, 0]);
    expect(Array.from(rowsFromTexels(Float32Array.of(1, 2, 3, 0, 4, 5, 6, 0), 3, 2))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
