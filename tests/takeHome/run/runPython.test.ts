import { beforeAll, describe, expect, test } from 'vitest';
import { schemeNames } from '../../../src/schemes/schemes.ts';
import { samplingCode } from '../../../src/takeHome/run/runPythonCode.ts';
import type { TakenModel, TakenRun } from '../../../src/takeHome/run/takenRun.ts';
import { timesDrawn } from '../../../src/trainer/sampling.ts';
import { openSimd } from '../../../src/trainer/simd/openSimd.ts';
import { exportedRun } from '../../../src/words/en/exportedRun.ts';
import { pythonWith, runPython as runFile, withFiles } from '../python.ts';
import { runPython } from './englishRun.ts';
import { outcomesOf, type RunOutcome } from './outcomesOf.ts';
import { settings } from './settings.ts';
import { trainedRun } from './trainedRun.ts';

const python = pythonWith('torch');
const reason = python ? '' : ' — SKIPPED: no Python on the PATH has torch';
const [small, smallSteps] = settings['as the lab opens, on fewer points']!;

function withSecond(taken: TakenRun, change: (model: TakenModel) => TakenModel): TakenRun {
  return { ...taken, models: taken.models.map((model, index) => (index === 1 ? change(model) : model)) };
}

/** Runs of the page that differ in one number from what it was. */
const mutations: Readonly<Record<string, (taken: TakenRun) => TakenRun>> = {
  'a parameter by 3e-6 of the largest': (taken) =>
    withSecond(taken, ({ parameters, ...model }) => {
      const largest = Math.max(...Array.from(parameters, Math.abs));
      return { ...model, parameters: parameters.map((value, index) => value + (index === 7 ? 3e-6 * largest : 0)) };
    }),
  'one test point of 400 in a recall': (taken) =>
    withSecond(taken, (model) => ({
      ...model,
      recall: model.recall.map((share, c) => share - (c === 2 ? 1 / 400 : 0)),
    })),
  'a weight by one in a thousand': (taken) =>
    withSecond(taken, (model) => ({ ...model, weights: model.weights.map((weight) => 1.001 * weight + 1e-3) })),
  'a point by a thousandth': (taken) => {
    const points = taken.training.points.slice();
    points[0] = points[0]! + 1e-3;
    return { ...taken, training: { ...taken.training, points } };
  },
  'the learning rate': (taken) => ({ ...taken, learningRate: 1.0001 * taken.learningRate }),
};

describe('the file that trains a run again', { timeout: 900_000 }, () => {
  let outcomes: Record<string, RunOutcome> = {};

  beforeAll(async () => {
    if (!python) return;
    const files = new Map<string, TakenRun>();
    let index = 0;
    for (const [inputs, steps] of Object.values(settings)) {
      files.set(`settings${index}.py`, await trainedRun(inputs, steps));
      index += 1;
    }
    const taken = await trainedRun(small, smallSteps);
    Object.values(mutations).forEach((mutate, at) => {
      files.set(`mutation${at}.py`, mutate(taken));
    });
    const { start } = await openSimd();
    const single = await trainedRun(small, smallSteps, (problem, objective) => start(problem, objective, undefined));
    files.set('single.py', single);
    // 14 of 400 points of one of five classes are 0.007.
    const lowered = (model: TakenModel) => model.recall.map((share, c) => share - (c === 0 ? 14 / 400 : 0));
    files.set(
      'singleOff.py',
      withSecond(single, (model) => ({ ...model, recall: lowered(model) })),
    );
    const [early, late] = [await trainedRun(small, 30), await trainedRun(small, 50)];
    files.set('mixed.py', { ...late, agreement: 'none', learningRate: 0.1 });
    files.set(
      'frozen.py',
      withSecond(late, () => ({ ...early.models[1]!, frozen: 30 })),
    );
    files.set('chaotic.py', await trainedRun({ ...small, learningRate: 0.3, schedule: 'constant' }, 900));
    outcomes = outcomesOf(python, Object.fromEntries(Array.from(files, ([name, run]) => [name, runPython(run)])));
  }, 900_000);

  test.skipIf(!python).each(Object.entries(settings).map(([name, [inputs]], index) => [name, index, inputs] as const))(
    `ends with the parameters of the page to 1e-6, and its recalls: %s${reason}`,
    (_, index, inputs) => {
      const { stdout, error } = outcomes[`settings${index}.py`]!;
      expect(error).toBe('');
      expect(stdout).toContain('agrees with Long-Tail Lab: parameters, and recalls but for ties');
      expect(stdout).not.toContain('not asserted');
      const models = inputs.tiles?.length ?? 4;
      const gaps = Array.from(stdout.matchAll(/parameters within (\S+) of/g), ([, gap]) => Number(gap));
      expect(gaps).toHaveLength(models);
      // Parameters are written in ten digits.
      expect(Math.max(...gaps)).toBeLessThan(1e-9);
      // Of each model one line from here and one from the page, which are the same.
      const rows = Array.from(stdout.matchAll(/^ {2}(?:here|page) (.*)$/gm), ([, row]) => row);
      expect(rows).toHaveLength(2 * models);
      for (let at = 0; at < rows.length; at += 2) expect(rows[at + 1]).toBe(rows[at]);
    },
  );

  test.skipIf(!python).each(Object.keys(mutations).map((name, index) => [name, index] as const))(
    `fails if the page had another number: %s${reason}`,
    (_, index) => {
      expect(outcomes[`mutation${index}.py`]!.error).toMatch(
        /^AssertionError: .*(parameters differ|right test points)/,
      );
    },
  );

  test.skipIf(!python)(`asserts of 32-bit floats balanced accuracies, to half a point${reason}`, () => {
    expect(outcomes['single.py']).toMatchObject({ error: '' });
    expect(outcomes['single.py']!.stdout).toContain('agrees with Long-Tail Lab: balanced accuracies, within 0.005');
    expect(outcomes['singleOff.py']!.error).toMatch(/^AssertionError: .*balanced accuracies differ by \+0.0070/);
  });

  test.skipIf(!python)(`asserts nothing where settings changed on the way, and says so${reason}`, () => {
    const { stdout, error } = outcomes['mixed.py']!;
    expect(error).toBe('');
    expect(stdout).toContain('nothing was asserted: the settings were changed on the way');
  });

  test.skipIf(!python)(`says that it asserts nothing of models whose steps amplify the last digit${reason}`, () => {
    const { stdout, error } = outcomes['chaotic.py']!;
    expect(error).toBe('');
    expect(stdout).toMatch(/not asserted: a start changed by 1e-15 moves the parameters by \S+ as well/);
  });

  test.skipIf(!python)(`trains a model that the page froze to the step at which it froze${reason}`, () => {
    const { stdout, error } = outcomes['frozen.py']!;
    expect(error).toBe('');
    expect(Array.from(stdout.matchAll(/after (\d+) steps/g), ([, steps]) => steps)).toEqual(['50', '30', '50', '50']);
  });
});

test.skipIf(!python)(`the draws in Python are those of the engines, sample by sample${reason}`, () => {
  // A rate of 0, below 1, of several terms, at the bound of one draw and beyond it, of many draws.
  const rates = [0, 0.3, 4.5, 16, 16.5, 211.7];
  const labels = Array.from({ length: 300 }, (_, index) => index % rates.length);
  const steps = [1, 2, 77, 4000];
  const code = `import json, torch
${samplingCode(exportedRun)}
labels = torch.tensor(${JSON.stringify(labels)})
print(json.dumps([times_drawn(${JSON.stringify(rates)}, labels, step).tolist() for step in ${JSON.stringify(steps)}]))
`;
  const { stdout, stderr } = withFiles({ 'draws.py': code }, (folder) => runFile(python!, ['draws.py'], folder));
  expect(stdout, stderr).not.toBe('');
  expect(JSON.parse(stdout)).toEqual(
    steps.map((step) => labels.map((label, sample) => timesDrawn(rates[label]!, sample, step, 0))),
  );
});

test('of settings that changed on the way the first lines of a file say so', async () => {
  const taken = await trainedRun(small, 0);
  expect(runPython(taken)).not.toContain('CHANGED ON THE WAY');
  expect(runPython({ ...taken, agreement: 'none' })).toContain('CHANGED ON THE WAY');
});

test('a file says of each scheme what it is', async () => {
  const taken = await trainedRun({ ...small, tiles: schemeNames.slice(0, 6).map((scheme) => ({ scheme })) }, 1);
  const others = await trainedRun({ ...small, tiles: schemeNames.slice(6).map((scheme) => ({ scheme })) }, 1);
  const comments = [taken, others].flatMap((one) =>
    Array.from(runPython(one).matchAll(/^ {4}\{\n {8}# (.*)$/gm), ([, comment]) => comment),
  );
  expect(comments).toHaveLength(schemeNames.length);
  // None of them is the bare name that a scheme without an entry would have.
  expect(comments.filter((comment) => (schemeNames as string[]).includes(comment!))).toEqual([]);
});

test('the largest data and networks make a file of less than 2 MB', async () => {
  const taken = await trainedRun(
    {
      ...{ scene: 'ten-classes', classes: 10, imbalance: 1, largest: 2000, depth: 3, width: 64 },
      tiles: new Array(6).fill({ scheme: 'none' }),
    },
    0,
  );
  // A parameter that was trained has ten digits.
  const models = taken.models.map((model) => ({ ...model, parameters: model.parameters.map((value) => value * 1.1) }));
  expect(runPython({ ...taken, models }).length).toBeLessThan(2e6);
});

test('a run without models is refused', async () => {
  const taken = await trainedRun(small, 0);
  expect(() => runPython({ ...taken, models: [] })).toThrow(new RangeError('invalid run; no model: 0'));
});
