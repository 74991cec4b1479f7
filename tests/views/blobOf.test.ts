import { expect, test } from 'vitest';
import { blobOf } from '../../src/views/sources/blobOf.ts';

test.each([
  ['nothing', ''],
  ['a few words', 'cat, 30'],
  ['a million characters', 'a'.repeat(1_000_000)],
  ['pairs of units that pieces would cut', `a${'😀'.repeat(1_200_000)}`],
])('%s come back whole from a file in memory', async (_, text) => {
  expect((await (await blobOf(text)).text()) === text).toBe(true);
});

test('a long text is copied with pauses in between, a short one without', async () => {
  let rests = 0;
  const rest = async () => {
    rests += 1;
  };
  await blobOf('x'.repeat(3_500_000), rest);
  expect(rests).toBe(3);
  await blobOf('x'.repeat(1000), rest);
  expect(rests).toBe(3);
});
