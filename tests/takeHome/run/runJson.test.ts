import { expect, test } from 'vitest';
import { changedHead } from '../../../src/core/changedHead.ts';
import { logitsAt } from '../../../src/core/logitsAt.ts';
import { readAddress } from '../../../src/store/address.ts';
import { selectTrainingSet } from '../../../src/store/selectors.ts';
import { penguins } from '../../store/given.ts';
import { runJson, runPython } from './englishRun.ts';
import { settings } from './settings.ts';
import { trainedRun } from './trainedRun.ts';

const cases = Object.entries(settings).filter(([, [, steps]]) => steps <= 200);

test.each(cases)('parameters and points of a JSON give its recalls by the core: %s', async (_, [inputs, steps]) => {
  const taken = await trainedRun(inputs, steps);
  const read = JSON.parse(runJson(taken));
  expect(read.models).toHaveLength(taken.models.length);
  const { points, labels } = read.test;
  for (const model of read.models) {
    const parameters = Float64Array.from(model.parameters as number[]);
    const head = model.after ? changedHead(parameters, read.network.widths, model.after) : parameters;
    const logits = logitsAt(read.network, head, Float64Array.from(points, Math.fround));
    const classes = read.network.widths.at(-1);
    const hits = new Array<number>(classes).fill(0);
    labels.forEach((label: number, index: number) => {
      const own = Array.from(logits.subarray(index * classes, (index + 1) * classes));
      if (own.indexOf(Math.max(...own)) === label) hits[label] = hits[label]! + 1;
    });
    const all = hits.map((__, label) => labels.filter((own: number) => own === label).length);
    const recall = hits.map((count, label) => count / all[label]!);
    recall.forEach((share, label) => {
      expect(share).toBeCloseTo(model.recall[label], 6);
    });
    expect(model.balancedAccuracy).toBeCloseTo(recall.reduce((sum, share) => sum + share, 0) / classes, 6);
  }
});

test('a JSON holds the bits of parameters, points and start, and an address that opens the run', async () => {
  const taken = await trainedRun({ largest: 150, imbalance: 20, seed: 11 }, 20);
  const read = JSON.parse(runJson(taken));
  expect(Float64Array.from(read.models[2].parameters)).toEqual(taken.models[2]!.parameters.slice());
  expect(Float32Array.from(read.models[2].start)).toEqual(taken.models[2]!.start.slice());
  expect(Float32Array.from(read.training.points)).toEqual(taken.training.points);
  const { inputs, faults } = readAddress(new URL(read.address).hash);
  expect(faults).toEqual([]);
  expect(inputs.shownStep).toBe(20);
  expect(selectTrainingSet(inputs)).toEqual(selectTrainingSet({ ...inputs, shownStep: undefined }));
  expect(Uint8Array.from(read.training.labels)).toEqual(selectTrainingSet(inputs).labels);
  expect(read.counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(taken.training.labels.length);
});

test('files of given points say what their coordinates and classes are, and where they are from', async () => {
  const taken = await trainedRun({ scene: 'penguins', points: penguins }, 5);
  const { given } = JSON.parse(runJson(taken));
  expect(given.classNames).toEqual(['Adelie', 'Gentoo', 'Chinstrap']);
  expect(given.axes.map(({ name, unit }: { name: string; unit: string }) => `${name} ${unit}`)).toEqual([
    'bill length mm',
    'bill depth mm',
  ]);
  expect(given.origin.licence).toContain('CC0');
  // Bills of 32.1 to 59.6 mm are 45.85 ± 13.75.
  expect(runPython(taken)).toMatch(/^# x = \(bill length \(mm\) - 45\.85\) \/ 13\.75$/m);
  expect(runPython(taken)).toMatch(/^# .*classes: Adelie, Gentoo, Chinstrap\.$/m);
});

test('a JSON without test points has no recalls, and says null for the points', async () => {
  const taken = await trainedRun({ largest: 150, imbalance: 20 }, 0);
  const read = JSON.parse(runJson({ ...taken, test: undefined }));
  expect(read.test).toBe(null);
  expect(read.models[0]).not.toHaveProperty('recall');
  expect(read.models[0].parameters).toHaveLength(taken.models[0]!.parameters.length);
});
