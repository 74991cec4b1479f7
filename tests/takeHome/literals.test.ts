import { expect, test } from 'vitest';
import { prose, pythonFloat, pythonInteger, pythonList, pythonString } from '../../src/takeHome/python.ts';
import { presentByCount, testVector } from '../../src/takeHome/testVector.ts';
import { hostileNames } from './requests.ts';

test.each([
  ['cat', '"cat"'],
  ['"\\\n', '"\\"\\\\\\n"'],
  ["it's", `"it's"`],
  ['é日🦊', '"é日🦊"'],
  ['\r\t\0', '"\\u000d\\u0009\\u0000"'],
  ['\u202E\u2028\u00A0', '"\\u202e\\u2028\\u00a0"'],
  ['\uD83D', '"\\ud83d"'],
  // A tag character of plane 14, which is invisible.
  ['\u{E0041}', '"\\U000e0041"'],
])('the Python literal of %j is %s', (text, literal) => {
  expect(pythonString(text)).toBe(literal);
});

test.each([
  [10_000, '10000.0'],
  [0.1, '0.1'],
  [1e-7, '1e-7'],
  [1e21, '1e+21'],
  [Infinity, 'math.inf'],
])('%d is the Python float %s', (value, literal) => {
  expect(pythonFloat(value)).toBe(literal);
});

test('a large count stays an integer in Python', () => {
  expect(pythonInteger(1e21)).toBe('1000000000000000000000');
});

test('a list is wrapped before a line has more than 100 characters', () => {
  const text = pythonList(Array.from({ length: 40 }, () => '1234'));
  const lines = text.split('\n');
  // 4 characters of indent, then 16 entries of 6 less the last space: 99.
  expect(lines[1]).toHaveLength(99);
  expect(lines.slice(1, -1).map((line) => line.match(/1234/g)!.length)).toEqual([16, 16, 8]);
});

test('an entry longer than a line has a line of its own, and none is empty', () => {
  const long = 'x'.repeat(150);
  expect(pythonList([long, '1', long])).toBe(`[\n    ${long},\n    1,\n    ${long},\n]`);
});

test('prose leaves neither a docstring nor a line', () => {
  expect(prose(' a"""b\\c\n\r\u2028\u202Ed\te ')).toBe("a'''b/c d e");
  for (const name of hostileNames) expect(prose(name)).not.toMatch(/["\\\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(prose('🦊'.repeat(300))).toBe('🦊'.repeat(200));
});

test('the test vector has the commonest class, three between and the rarest one present', () => {
  const counts = [0, 7, 5, 900, 3, 3, 80, 0, 20];
  // By count: 4 and 5 with 3, 2 with 5, 1 with 7, 8 with 20, 6 with 80, 3 with 900.
  expect(presentByCount(counts)).toEqual([4, 5, 2, 1, 8, 6, 3]);
  const weights = counts.map(() => 1);
  expect(testVector(counts, weights, 2).labels).toEqual([3, 8, 1, 5, 4]);
});

test('the test vector of one class is the softplus of its logits, halved to five samples', () => {
  // With one class the softmax loss is 0; logits are (7 i mod 17 − 8) / 2 = −4, −0.5, 3, −2, 1.5.
  const { labels, losses } = testVector([3], [2], 0);
  expect(labels).toEqual([0, 0, 0, 0, 0]);
  expect(losses.softmax).toBe(0);
  const softplus = [4, 0.5, -3, 2, -1.5].map((x) => Math.log(1 + Math.exp(x)));
  expect(losses.sigmoid).toBeCloseTo((2 * softplus.reduce((sum, term) => sum + term, 0)) / 5, 13);
  expect(losses.focal).toBe(losses.sigmoid);
});
