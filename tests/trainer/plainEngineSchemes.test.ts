import { describe, expect, test } from 'vitest';
import { lossAndGradient } from '../../src/core/losses.ts';
import type { Checkpoint, ModelObjective, Objective, Problem } from '../../src/protocol/problem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { timesDrawn } from '../../src/trainer/sampling.ts';
import { logitsAt } from './reference.ts';
import { smallProblem } from './smallProblem.ts';

const loss = { kind: 'softmax' } as const;
const view = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };
const even = [1, 1, 1];
const uneven = [0.2, 0.7, 2.1];
/** Of the 20, 8 and 4 points of the small problem each class is drawn as often. */
const rates = [32 / 60, 32 / 24, 32 / 12];

const one = (model: Omit<ModelObjective, 'loss'>): Objective => ({
  models: [{ loss, ...model }],
  learningRate: 0.05,
});

/** State after some steps, from the start or from a checkpoint. */
async function stateAfter(steps: number, objective: Objective, problem = smallProblem(), from?: Checkpoint) {
  const engine = startPlainEngine(problem, objective, from);
  engine.step(steps);
  const { checkpoint, losses } = await engine.answer(view);
  return { engine, checkpoint, losses };
}

/** Gradients that the models of a problem take their first step by: Adam's first moment is a tenth of it then. */
async function firstGradients(problem: Problem, objective: Objective): Promise<number[]> {
  const { checkpoint } = await stateAfter(1, objective, problem);
  return Array.from(checkpoint.first, (moment) => moment / 0.1);
}

/** The problem with each of its points as often as a list says. */
function drawnAs(problem: Problem, times: readonly number[]): Problem {
  const chosen = times.flatMap((count, i) => new Array<number>(count).fill(i));
  return {
    ...problem,
    points: Float32Array.from(chosen.flatMap((i) => [problem.points[2 * i]!, problem.points[2 * i + 1]!])),
    labels: Uint8Array.from(chosen, (i) => problem.labels[i]!),
  };
}

/** The problem with its points in two data sets, each for half of the models. */
function onTwoSets(models: number): Problem {
  const { points, labels, testPoints, testLabels, ...rest } = smallProblem(models);
  const twice = (numbers: ArrayLike<number>) => [...Array.from(numbers), ...Array.from(numbers)];
  return {
    ...rest,
    datasets: 2,
    points: Float32Array.from(twice(points)),
    labels: Uint8Array.from(twice(labels)),
    testPoints: Float32Array.from(twice(testPoints)),
    testLabels: Uint8Array.from(twice(testLabels)),
  };
}

describe('deferred weights', () => {
  const deferred = one({ weights: uneven, before: { steps: 5, weights: even } });

  test('act from the step after the last one of before on: as by hand through a reweighting there', async () => {
    const { checkpoint } = await stateAfter(12, deferred);
    const byHand = startPlainEngine(smallProblem(), one({ weights: even }));
    byHand.step(5);
    byHand.reweight(one({ weights: uneven }));
    byHand.step(7);
    expect(checkpoint).toEqual((await byHand.answer(view)).checkpoint);
    // A step earlier or later would end elsewhere.
    for (const steps of [4, 6]) {
      const other = one({ weights: uneven, before: { steps, weights: even } });
      expect((await stateAfter(12, other)).checkpoint.parameters).not.toEqual(checkpoint.parameters);
    }
  });

  test.each([3, 5, 6])('act at the same step in a run that goes on from a checkpoint after step %d', async (step) => {
    const { checkpoint } = await stateAfter(step, deferred);
    const goneOn = await stateAfter(12 - step, deferred, smallProblem(), checkpoint);
    expect(goneOn.checkpoint).toEqual((await stateAfter(12, deferred)).checkpoint);
  });

  test('are what the losses are told with as soon as the next step is taken with them', async () => {
    for (const [steps, weights] of [
      [4, even],
      [5, uneven],
    ] as const) {
      const { losses, checkpoint } = await stateAfter(steps, deferred);
      const plain = startPlainEngine(smallProblem(), one({ weights }), checkpoint);
      expect(losses).toEqual((await plain.answer(view)).losses);
    }
  });

  test('put off in a running model are put off from the next step on', async () => {
    const engine = startPlainEngine(smallProblem(), one({ weights: uneven }));
    engine.step(4);
    engine.reweight(one({ weights: uneven, before: { steps: 6, weights: even } }));
    engine.step(4);
    const byHand = startPlainEngine(smallProblem(), one({ weights: uneven }));
    byHand.step(4);
    byHand.reweight(one({ weights: even }));
    byHand.step(2);
    byHand.reweight(one({ weights: uneven }));
    byHand.step(2);
    expect((await engine.answer(view)).checkpoint).toEqual((await byHand.answer(view)).checkpoint);
  });
});

describe('drawn samples', () => {
  const drawn = one({ weights: even, rates });

  test.each([0, 1])(
    'count as often as they are drawn, in data set %d: the gradient is that of a set that holds each so many times, over n',
    async (dataset) => {
      const problem = smallProblem();
      const times = Array.from(problem.labels, (label, i) => timesDrawn(rates[label]!, i, 1, dataset));
      const total = times.reduce((sum, count) => sum + count, 0);
      const scaled = uneven.map((weight) => (weight * total) / problem.labels.length);
      const expected = await firstGradients(drawnAs(problem, times), one({ weights: scaled }));
      const model = { loss, weights: uneven, rates };
      const both = await firstGradients(onTwoSets(2), { models: [model, model], learningRate: 0.05 });
      const actual = both.slice(dataset * expected.length, (dataset + 1) * expected.length);
      actual.forEach((slope, i) => {
        expect(Math.abs(slope - expected[i]!)).toBeLessThan(1e-12);
      });
      expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(0.01);
    },
  );

  test('go on from a checkpoint as if the run had not stopped', async () => {
    const { checkpoint } = await stateAfter(7, drawn);
    const goneOn = await stateAfter(9, drawn, smallProblem(), checkpoint);
    expect(goneOn.checkpoint).toEqual((await stateAfter(16, drawn)).checkpoint);
  });

  test('are the same for all models of a data set, and others for those of another', async () => {
    const problem = onTwoSets(4);
    const { checkpoint } = await stateAfter(
      3,
      { models: new Array(4).fill(drawn.models[0]), learningRate: 0.05 },
      problem,
    );
    const size = problem.initial.length;
    const [a, b, c, d] = [0, 1, 2, 3].map((model) => checkpoint.parameters.slice(model * size, (model + 1) * size));
    expect(a).toEqual(b);
    expect(c).toEqual(d);
    expect(a).not.toEqual(c);
  });

  test('pull on average as their rates do as weights: over 1,500 data sets, within five standard errors', async () => {
    const sets = 1500;
    const { points, labels, testPoints, testLabels, ...rest } = smallProblem(sets);
    const many = <Numbers extends Float32Array | Uint8Array>(numbers: Numbers): Numbers => {
      const all = new (numbers.constructor as new (length: number) => Numbers)(sets * numbers.length);
      for (let set = 0; set < sets; set += 1) all.set(numbers, set * numbers.length);
      return all;
    };
    const problem = { ...rest, datasets: sets, points: many(points), labels: many(labels), testPoints, testLabels };
    const fewTests = { testPoints: new Float32Array(2 * sets), testLabels: new Uint8Array(sets) };
    const model = { loss, weights: uneven, rates };
    const all = await firstGradients(
      { ...problem, ...fewTests },
      { models: new Array<ModelObjective>(sets).fill(model), learningRate: 0.05 },
    );
    const asWeights = uneven.map((weight, index) => weight * rates[index]!);
    const expected = await firstGradients(smallProblem(), one({ weights: asWeights }));
    expected.forEach((slope, parameter) => {
      const drawnSlopes = Array.from({ length: sets }, (_, set) => all[set * expected.length + parameter]!);
      const mean = drawnSlopes.reduce((sum, value) => sum + value, 0) / sets;
      const variance = drawnSlopes.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sets;
      expect(Math.abs(mean - slope), `parameter ${parameter}`).toBeLessThan(5 * Math.sqrt(variance / sets));
    });
    expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(0.01);
  });

  test('have the losses of their mean, so that curves are smooth: those of the rates as weights', async () => {
    const { losses, checkpoint } = await stateAfter(5, drawn);
    const engine = startPlainEngine(smallProblem(), one({ weights: rates }), checkpoint);
    expect(losses).toEqual((await engine.answer(view)).losses);
  });
});

describe('offsets and margins', () => {
  test('act on the logits while training: the loss is that of z + offsets − margin at the own class', async () => {
    const problem = smallProblem();
    const offsets = [0.3, -0.5, -2];
    const margins = [0.2, 0.4, 1.5];
    const { losses, checkpoint } = await stateAfter(4, one({ weights: uneven, offsets, margins }));
    const parameters = Array.from(checkpoint.parameters);
    let sum = 0;
    problem.labels.forEach((label, i) => {
      const logits = logitsAt(parameters, problem.widths, [problem.points[2 * i]!, problem.points[2 * i + 1]!]);
      const shifted = logits.map((logit, c) => logit + offsets[c]! - (c === label ? margins[c]! : 0));
      sum += lossAndGradient(loss, shifted, label, uneven[label]!).loss;
    });
    expect(losses[0]).toBeCloseTo(sum / problem.labels.length, 5);
  });

  test('of zero change nothing, to the last bit', async () => {
    const zeros = [0, 0, 0];
    const { checkpoint } = await stateAfter(10, one({ weights: uneven, offsets: zeros, margins: zeros }));
    expect(checkpoint).toEqual((await stateAfter(10, one({ weights: uneven }))).checkpoint);
  });

  test('that are the same for all classes change nothing as offsets, which softmax does not see, but do as margins', async () => {
    const same = [2, 2, 2];
    const plain = (await stateAfter(1, one({ weights: even }))).checkpoint.first;
    const shifted = (await stateAfter(1, one({ weights: even, offsets: same }))).checkpoint.first;
    const margins = (await stateAfter(1, one({ weights: even, margins: same }))).checkpoint.first;
    const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));
    expect(distance(shifted, plain)).toBeLessThan(1e-15);
    expect(distance(margins, plain)).toBeGreaterThan(1e-3);
  });
});
