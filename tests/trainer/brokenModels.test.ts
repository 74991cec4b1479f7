import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../../src/protocol/problem.ts';
import { brokenModels, copyOf, withFrozen } from '../../src/trainer/brokenModels.ts';

function checkpointOf(step: number, rows: readonly (readonly number[])[]): Checkpoint {
  const size = rows.flat().length;
  return {
    step,
    parameters: Float64Array.from(rows.flat()),
    first: new Float64Array(size).fill(step),
    second: new Float64Array(size).fill(step),
    frozen: rows.map(() => undefined),
  };
}

describe('brokenModels', () => {
  test('do not include models whose numbers are finite 32-bit floats', () => {
    expect(
      brokenModels(
        checkpointOf(3, [
          [1, -2],
          [0, 3.4e38],
        ]),
      ),
    ).toEqual([]);
  });

  test.each([NaN, Infinity, -Infinity, 3.5e38])('are those with a parameter of %d', (value) => {
    expect(
      brokenModels(
        checkpointOf(3, [
          [1, 2],
          [0, value],
          [5, 6],
          [value, 1],
        ]),
      ),
    ).toEqual([1, 3]);
  });

  test('are those with such a moment, even if their parameters are still finite', () => {
    const checkpoint = checkpointOf(3, [
      [1, 2],
      [3, 4],
    ]);
    checkpoint.second[2] = Infinity;
    expect(brokenModels(checkpoint)).toEqual([1]);
    const another = checkpointOf(3, [
      [1, 2],
      [3, 4],
    ]);
    another.first[1] = NaN;
    expect(brokenModels(another)).toEqual([0]);
  });

  test('are not those that are frozen already', () => {
    expect(brokenModels({ ...checkpointOf(3, [[NaN], [NaN]]), frozen: [2, undefined] })).toEqual([1]);
  });
});

describe('withFrozen', () => {
  test('restores broken models to their last finite state, with its step, and leaves the others', () => {
    const sound = checkpointOf(10, [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const now = checkpointOf(14, [
      [1.5, 2.5],
      [NaN, 4],
      [5.5, 6.5],
    ]);
    const mended = withFrozen(now, [1], sound);
    expect(Array.from(mended.parameters)).toEqual([1.5, 2.5, 3, 4, 5.5, 6.5]);
    expect(Array.from(mended.first)).toEqual([14, 14, 10, 10, 14, 14]);
    expect(Array.from(mended.second)).toEqual([14, 14, 10, 10, 14, 14]);
    expect(mended.frozen).toEqual([undefined, 10, undefined]);
    expect(mended.step).toBe(14);
    expect(brokenModels(mended)).toEqual([]);
  });

  test('leaves the step of a model that was frozen before', () => {
    const sound = { ...checkpointOf(10, [[1], [2]]), frozen: [4, undefined] };
    const now = { ...checkpointOf(12, [[1], [NaN]]), frozen: [4, undefined] };
    expect(withFrozen(now, [1], sound).frozen).toEqual([4, 10]);
  });
});

test('a copy of a checkpoint has arrays of its own', () => {
  const checkpoint = checkpointOf(1, [[1, 2]]);
  const copy = copyOf(checkpoint);
  expect(copy).toEqual(checkpoint);
  copy.parameters[0] = 9;
  expect(checkpoint.parameters[0]).toBe(1);
});
