import { expect, test } from 'vitest';
import { createSingleLoop } from '../../src/trainer/singleLoop.ts';
import { awaited } from './fakeTrainer.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a loop that is woken while it runs is not started twice, but again if it left work', async () => {
  const runs = [awaited(), awaited()];
  let started = 0;
  const wake = createSingleLoop(
    () => started < 2,
    () => runs[started++]!.promise,
    () => {},
  );
  wake();
  wake();
  await settled();
  expect(started).toBe(1);
  runs[0]!.keep();
  await settled();
  expect(started).toBe(2);
});

test('a loop that throws says so, and can be woken again', async () => {
  const errors: unknown[] = [];
  let started = 0;
  const wake = createSingleLoop(
    () => false,
    async () => {
      started += 1;
      throw 'broken';
    },
    (error) => errors.push(error),
  );
  wake();
  await settled();
  wake();
  await settled();
  expect([started, errors]).toEqual([2, ['broken', 'broken']]);
});
