import { expect, test } from 'vitest';
import { float32Text } from '../../src/takeHome/float32Text.ts';
import { fc } from '../core/seededProperties.ts';

test('a 32-bit float is written in the fewest digits that tell it from all others', () => {
  expect(
    ['0.1', '1.5', '-0.333', '1e-8', '16777216', '3.4028235e+38'].map((text) => float32Text(Math.fround(Number(text)))),
  ).toEqual(['0.1', '1.5', '-0.333', '1e-8', '16777216', '3.4028235e+38']);
});

test('every 32-bit float reads back', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(Number(float32Text(value)))).toBe(value === 0 ? 0 : value);
    }),
  );
});
