import { expect, test } from 'vitest';
import type { Engine } from '../../src/trainer/engine.ts';
import { stepInParts } from '../../src/trainer/stepInParts.ts';

function fakeEngine(kind: Engine['kind'], settle: () => Promise<void> = async () => {}) {
  const asked: number[] = [];
  return { kind, asked, step: (count: number) => void asked.push(count), settle };
}

test.each([
  ['plain', 10, [10]],
  ['webgl', 10, [3, 3, 3, 1]],
  ['webgl', 2, [1, 1]],
] as const)('an engine of kind %s takes %d steps in parts of %j', async (kind, count, parts) => {
  const engine = fakeEngine(kind);
  await stepInParts(engine, count, () => true);
  expect(engine.asked).toEqual(parts);
});

test('an engine that is replaced meanwhile gets no further part, and its failure is dropped', async () => {
  let isCurrent = true;
  const engine = fakeEngine('webgl', async () => {
    isCurrent = false;
    throw new Error('tensors are gone');
  });
  await stepInParts(engine, 8, () => isCurrent);
  expect(engine.asked).toEqual([2]);
});

test('the failure of an engine that still trains is thrown', async () => {
  const engine = fakeEngine('webgl', () => Promise.reject(new Error('broken')));
  await expect(stepInParts(engine, 8, () => true)).rejects.toThrow('broken');
});
