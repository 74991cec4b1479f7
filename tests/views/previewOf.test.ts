import { expect, test } from 'vitest';
import { previewOf } from '../../src/views/counts/previewOf.ts';

const numbers = (lines: number) => Array.from({ length: lines }, () => '    30, 20, 10,');

test('a short file is shown whole', () => {
  const text = ['COUNTS = [', ...numbers(6), ']', 'BETA = 0.9'].join('\n');
  expect(previewOf(text, 100)).toEqual([{ kind: 'lines', text }]);
});

test('the middle of a long list of numbers is left out, and what comes after it is shown', () => {
  const text = ['COUNTS = [', ...numbers(500), ']', 'BETA = 0.9'].join('\n');
  expect(previewOf(text, 100)).toEqual([
    { kind: 'lines', text: ['COUNTS = [', ...numbers(3)].join('\n') },
    { kind: 'omitted', lines: 497 },
    { kind: 'lines', text: ']\nBETA = 0.9' },
  ]);
});

test('of other long files the first lines are shown, and how many follow', () => {
  const text = Array.from({ length: 300 }, (_, index) => `cat ${index},"${index}"`).join('\n');
  const parts = previewOf(text, 100);
  expect(parts.map((part) => (part.kind === 'lines' ? part.text.split('\n').length : part.lines))).toEqual([100, 200]);
});
