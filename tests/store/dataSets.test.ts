import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SceneName, scenes } from '../../src/core/scenes.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectTestSet, selectTrainingSet } from '../../src/store/selectors.ts';

/**
 * SHA-256 of points (float32, little-endian), labels and classes of the training set, then of the test set, at seeds 1,
 * 2 and 3, its first 16 hexadecimal digits; by scene and change. Written with the program as it was when a spec held
 * seven scalars: what each address draws must not change.
 */
const expected: Record<string, string> = JSON.parse(
  readFileSync(new URL('../reference/dataSets.json', import.meta.url), 'utf8'),
);

const seeds = [1, 2, 3];
const changes: readonly Partial<Inputs>[] = [
  {},
  { classes: 3 },
  { classes: 7 },
  { imbalance: 1 },
  { imbalance: 37.5 },
  { imbalance: 1000 },
  { noise: 0 },
  { noise: 0.3 },
  { largest: 333, noise: 0.5 },
];

const cases = (Object.keys(scenes) as SceneName[]).flatMap((scene) =>
  changes
    .filter(({ classes }) => scene !== 'figure-1' || classes === undefined)
    .map((change): [string, SceneName, Partial<Inputs>] => [`${scene} ${JSON.stringify(change)}`, scene, change]),
);

function checksum(scene: SceneName, change: Partial<Inputs>): string {
  const hash = createHash('sha256');
  for (const seed of seeds) {
    const inputs = { ...initialInputs(scene), ...change, seed };
    for (const set of [selectTrainingSet(inputs), selectTestSet(inputs)]) {
      if (set === undefined) throw new Error('a scene has a test set');
      const { points, labels, classes } = set;
      hash
        .update(new Uint8Array(points.buffer, points.byteOffset, points.byteLength))
        .update(labels)
        .update(classes);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

test.each(cases)('the data sets of %s have the bytes that they always had, at three seeds', (name, scene, change) => {
  expect(checksum(scene, change)).toBe(expected[name]);
});

test('the reference has no data set that is not compared', () => {
  expect(Object.keys(expected).sort()).toEqual(cases.map(([name]) => name).sort());
});
