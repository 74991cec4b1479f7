import { describe, expect, test } from 'vitest';
import { hasDecimalComma, isMissing, isUnlabelled, readMeasurement } from '../../../src/core/points/measurement.ts';

describe('a measured number', () => {
  test.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['+.5', 0.5],
    ['2.', 2],
    ['1e-3', 0.001],
    ['−7', -7],
    ['–7', -7],
    ['-0', 0],
    ['007', 7],
  ])('%s is read as %d', (text, value) => {
    expect(readMeasurement(text, false)).toBe(value);
  });

  test.each(['abc', '1 2', '0x1F', 'inf', '5%', '12abc', '--1', '1.2.3', 'e5', '½', '٣'])('“%s” is none', (text) => {
    expect(readMeasurement(text, false)).toBe('not-a-number');
  });

  test('has an end, and is not as long as a page', () => {
    expect(readMeasurement('1e400', false)).toBe('too-large');
    expect(readMeasurement('9'.repeat(400), false)).toBe('too-large');
    expect(readMeasurement('9'.repeat(401), false)).toBe('not-a-number');
  });

  test('with a comma is read only where other fields show that it is the decimal sign', () => {
    expect(readMeasurement('1,5', true)).toBe(1.5);
    expect(readMeasurement('1,500', true)).toBe(1.5);
    expect(readMeasurement('1,500', false)).toBe('comma-or-group');
    expect(['0,5', '1,25', ',5', '0,125', '1,5e3'].every(hasDecimalComma)).toBe(true);
    expect(['1,500', '-12,000', '1.5', '1,500,000', 'a,b'].some(hasDecimalComma)).toBe(false);
  });
});

test('a value is missing where R, Python or a spreadsheet would write so, and a label where it cannot be a name', () => {
  for (const text of ['', 'NA', 'n/a', 'NaN', 'null', 'None', '?', '-', '.']) expect(isMissing(text), text).toBe(true);
  for (const text of ['0', 'no', 'inf', 'x']) expect(isMissing(text), text).toBe(false);
  for (const text of ['', 'NA', 'NaN', 'null']) expect(isUnlabelled(text), text).toBe(true);
  for (const text of ['none', '-', '?', '0']) expect(isUnlabelled(text), text).toBe(false);
});
