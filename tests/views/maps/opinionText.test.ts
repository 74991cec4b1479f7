import { expect, test } from 'vitest';
import { opinionText } from '../../../src/views/maps/opinionText.ts';

test('an opinion is the letter of its class and the confidence to the nearest percent', () => {
  expect(opinionText({ class: 0, confidence: 0.876 })).toBe('A 88 %');
  expect(opinionText({ class: 2, confidence: 1 })).toBe('C 100 %');
});
