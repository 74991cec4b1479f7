import { expect, test } from 'vitest';
import { standingsOf } from '../../src/store/standings.ts';
import { frameOf } from '../protocol/frameOf.ts';

test('balanced accuracy is the mean of the recalls of a scheme, however many points its classes have', () => {
  const recall = Float32Array.from([1, 0.5, 0, 0.75, 0.75, 0.75, 0.25, 0.5, 1, 0, 0, 0]);
  expect(standingsOf(frameOf({ recall }, 3))).toEqual([
    { balancedAccuracy: 1.5 / 3, recall: [1, 0.5, 0] },
    { balancedAccuracy: 0.75, recall: [0.75, 0.75, 0.75] },
    { balancedAccuracy: 1.75 / 3, recall: [0.25, 0.5, 1] },
    { balancedAccuracy: 0, recall: [0, 0, 0] },
  ]);
});

test('standings do not change the frame and share no memory with it', () => {
  const frame = frameOf({ recall: Float32Array.from([1, 0, 1, 0, 1, 0, 1, 0]) }, 2);
  const [standing] = standingsOf(frame);
  frame.recall.fill(0.5);
  expect(standing!.recall).toEqual([1, 0]);
});
