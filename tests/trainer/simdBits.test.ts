import { expect, test } from 'vitest';
import { expectedBits } from '../crossBrowser/expectedAccuracies.ts';
import { digestOf, knownRun } from './simdBits.ts';

// The same digest is expected of Chromium, and the tour compares the bits themselves in Firefox and in WebKit.
test('a run with SIMD has the bits that it had when it was written down', async () => {
  const bits = await expectedBits(knownRun.hash, knownRun.steps);
  expect(bits.length).toBe(3 * 4 * 405);
  expect(digestOf(bits)).toBe(knownRun.digest);
  expect(digestOf(bits.with(7, bits[7]! ^ 1))).not.toBe(knownRun.digest);
});
