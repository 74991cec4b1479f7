import { format as wholeFormat, formatPrefix as wholePrefix, formatSpecifier as wholeSpecifier } from 'd3';
import { expect, test } from 'vitest';
import { format, formatPrefix, formatSpecifier } from '../../src/build/noFormat.ts';

test.each([
  [format, () => wholeFormat('.1f')(2)],
  [formatPrefix, () => wholePrefix('.1f', 1e3)(2000)],
  [formatSpecifier, () => wholeSpecifier('.1f').precision],
])('what formats ticks in d3 says here who writes numbers', (refuse, whole) => {
  expect(whole()).toBeDefined();
  expect(() => refuse()).toThrow('invalid use of tickFormat; numbers are written by words/numbers.ts');
});
