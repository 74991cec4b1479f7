import { expect, test } from 'vitest';
import { createStirredRest } from '../../src/trainer/stirredRest.ts';
import { awaited } from './fakeTrainer.ts';

test('a rest ends when its time is over or it is stirred, and no stir before it makes it shorter', async () => {
  const times = [awaited(), awaited()];
  const asked: number[] = [];
  const { rest, stir } = createStirredRest((milliseconds) => times[asked.push(milliseconds) - 1]!.promise);
  const stirred = rest(70);
  stir();
  await stirred;
  stir();
  let isOver = false;
  const second = rest(80).then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  times[1]!.keep();
  await second;
  expect(asked).toEqual([70, 80]);
});
