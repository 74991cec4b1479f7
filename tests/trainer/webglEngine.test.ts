import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { startWebglEngine } from '../../src/trainer/webgl/webglEngine.ts';
import { recordedDevice } from './recordedDevice.ts';
import { objectiveOf, smallProblem } from './smallProblem.ts';

const softmax = { kind: 'softmax' } as const;
const view = { columns: 3, rows: 2, halfWidth: 1, halfHeight: 1 };
const everything = { maps: 'all', tests: true, pulls: true } as const;

const objectiveFor = ({ models }: Problem) => objectiveOf(softmax, new Array(models).fill([1, 1, 1]));

function started(problem: Problem) {
  const recorded = recordedDevice();
  const objective = objectiveFor(problem);
  const engine = startWebglEngine(recorded.device, problem, objective);
  return { ...recorded, objective, engine };
}

describe('a step', () => {
  test.each([
    [[2, 3], 3],
    [[2, 4, 3], 5],
    [[2, 4, 4, 3], 7],
    [[2, 4, 4, 4, 3], 9],
  ])('of a network %j runs %i programs and leaves as many blocks as before', (widths, programs) => {
    const { engine, runs, held } = started(smallProblem(2, widths));
    const before = held.size;
    engine.step(4);
    expect(runs.length).toBe(4 * programs);
    expect(held.size).toBe(before);
  });

  test('goes on from the state that the step before it made, and is told its own number', () => {
    const { engine, runs } = started(smallProblem());
    engine.step(2);
    const [first, second] = runs.filter(({ program }) => program.inputs[0] === 'state');
    expect(second!.inputs[0]).toBe(first!.output);
    const steps = runs.flatMap(({ program, values }) => {
      const place = program.uniforms.indexOf('step');
      return place < 0 ? [] : [values[place]];
    });
    // The draws and the head's own steps both count by it.
    expect(steps).toEqual([1, 1, 2, 2]);
  });
});

describe('a frame', () => {
  test.each([
    ['all maps', 4, { maps: 'all', tests: false, pulls: false }],
    ['one map', 4, { maps: [1], tests: false, pulls: false }],
    ['no map', 3, { maps: [], tests: false, pulls: false }],
    ['no map but tests', 4, { maps: [], tests: true, pulls: false }],
    ['everything', 6, everything],
  ] as const)(
    'with %s runs %s programs with one hidden layer, and leaves only its points',
    async (_, programs, wanted) => {
      const { engine, runs, held } = started(smallProblem(2));
      const before = held.size;
      const answers = await engine.answer(view, wanted);
      expect(runs.length).toBe(programs);
      expect(held.size).toBe(before + 1);
      expect('tests' in answers).toBe(wanted.tests);
      expect('pulls' in answers).toBe(wanted.pulls);
      // Three classes at 3 by 2 points.
      expect(answers.logits.length).toBe((wanted.maps === 'all' ? 2 : wanted.maps.length) * 6 * 3);
    },
  );

  test('has the parameters that were uploaded in its checkpoint, with the steps taken', async () => {
    const problem = smallProblem();
    const { engine } = started(problem);
    const { checkpoint } = await engine.answer(view, everything);
    expect(checkpoint.parameters).toEqual(problem.initial);
    expect(checkpoint.second).toEqual(new Float32Array(problem.initial.length));
    expect([checkpoint.step, checkpoint.frozen]).toEqual([0, [undefined]]);
    engine.step(3);
    expect((await engine.answer(view)).checkpoint.step).toBe(3);
  });

  test('uploads its points anew for another view, and frees those of the view before', async () => {
    const { engine, held } = started(smallProblem());
    await engine.answer(view);
    const before = [...held.keys()];
    const kept = () => before.filter((block) => held.has(block)).length;
    await engine.answer(view);
    expect([held.size, kept()]).toEqual([before.length, before.length]);
    await engine.answer({ ...view });
    expect([held.size, kept()]).toEqual([before.length, before.length - 1]);
  });

  test('of more grid points than there is room for is refused', async () => {
    const { device } = recordedDevice();
    const problem = smallProblem();
    const engine = startWebglEngine(device, problem, objectiveFor(problem), undefined, 5);
    await expect(engine.answer(view)).rejects.toThrow(new RangeError('invalid view; not at most 5 grid points: 6'));
  });
});

test('a checkpoint or an objective that does not fit leaves nothing on the device', async () => {
  const problem = smallProblem(2);
  const { checkpoint } = await started(problem).engine.answer(view);
  const { device, held } = recordedDevice();
  const late = { ...checkpoint, step: -1 };
  expect(() => startWebglEngine(device, problem, objectiveFor(problem), late)).toThrow(RangeError);
  expect(() => startWebglEngine(device, problem, objectiveFor(smallProblem(3)))).toThrow(RangeError);
  expect(held.size).toBe(0);
});

test('a disposed engine leaves no block, after steps, frames, a reweighting and a checkpoint restored', async () => {
  const { engine, held, objective } = started(smallProblem(2));
  engine.step(2);
  const { checkpoint } = await engine.answer(view, everything);
  engine.reweight({ ...objective, learningRate: 0.5 });
  await engine.answer(view, { ...everything, maps: [0] }, ['sigmoid', 'softmax']);
  engine.restore({ ...checkpoint, frozen: [1, undefined] });
  expect((await engine.answer(view)).checkpoint.frozen).toEqual([1, undefined]);
  expect(held.size).toBeGreaterThan(0);
  engine.dispose();
  expect(held.size).toBe(0);
});
