import { describe, expect, test } from 'vitest';
import type { Loss } from '../../src/core/losses.ts';
import { parameterCount } from '../../src/core/network.ts';
import { gridPoints, type Objective, type Problem } from '../../src/protocol/problem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { largestRelativeError } from '../core/relativeError.ts';
import { adamByHand, logitsAt, meanLoss, slopes } from './reference.ts';
import { losses, nameOf, objectiveOf, smallProblem } from './smallProblem.ts';

const softmax: Loss = { kind: 'softmax' };

/**
 * Gradient of an engine's first step. Adam's first step is rate · g / (|g| + 1e-8): with weights of the order of 1e-8
 * it determines g, and at a rate of 1e6 the initial parameters are negligible.
 */
async function firstGradient(problem: Problem, loss: Loss, weights: readonly number[]): Promise<number[]> {
  const tiny = weights.map((weight) => 1e-8 * weight);
  const engine = startPlainEngine(problem, objectiveOf(loss, [tiny], 1e6));
  engine.step(1);
  return Array.from(await engine.readParameters(), (parameter, i) => {
    const share = (problem.initial[i]! - parameter) / 1e6;
    return share / (1 - Math.abs(share));
  });
}

/** Parameters after some steps. */
async function train(problem: Problem, objective: Objective, steps: number): Promise<Float32Array> {
  const engine = startPlainEngine(problem, objective);
  engine.step(steps);
  return engine.readParameters();
}

/** The problem with each of its points repeated `times` times. */
function repeated(problem: Problem, times: number): Problem {
  const points = Array.from({ length: times }, () => Array.from(problem.points)).flat();
  const labels = Array.from({ length: times }, () => Array.from(problem.labels)).flat();
  return { ...problem, points: Float32Array.from(points), labels: Uint8Array.from(labels) };
}

describe('the gradient', () => {
  test.each(losses.map((loss) => [nameOf(loss), loss] as const))(
    'is the slope of the mean weighted loss by every parameter: %s',
    async (_, loss) => {
      const weights = [0.2, 0.7, 2.1];
      for (const widths of [
        [2, 3],
        [2, 4, 3],
        [2, 5, 4, 3],
      ]) {
        const problem = smallProblem(1, widths);
        const expected = slopes(problem, loss, weights, Array.from(problem.initial));
        const actual = await firstGradient(problem, loss, weights);
        expect(actual.length).toBe(parameterCount(widths));
        actual.forEach((slope, index) => {
          expect(Math.abs(slope - expected[index]!), `${widths}, parameter ${index}`).toBeLessThan(1e-6);
        });
        // The bound above would be trivial if all slopes were small.
        expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(0.01);
      }
    },
  );

  test('is divided by the number of samples and not by the sum of their weights: twice the weights, twice the gradient', async () => {
    const problem = smallProblem();
    const once = await firstGradient(problem, softmax, [0.2, 0.7, 2.1]);
    const twice = await firstGradient(problem, softmax, [0.4, 1.4, 4.2]);
    twice.forEach((slope, index) => {
      expect(Math.abs(slope - 2 * once[index]!)).toBeLessThan(1e-6);
    });
    expect(Math.max(...once.map(Math.abs))).toBeGreaterThan(0.01);
  });

  test('is the same for every point three times, since the mean is', async () => {
    const once = await firstGradient(smallProblem(), softmax, [0.2, 0.7, 2.1]);
    const thrice = await firstGradient(repeated(smallProblem(), 3), softmax, [0.2, 0.7, 2.1]);
    thrice.forEach((slope, index) => {
      expect(Math.abs(slope - once[index]!)).toBeLessThan(1e-6);
    });
  });
});

describe('a step', () => {
  test.each(losses.map((loss) => [nameOf(loss), loss] as const))(
    'is one of Adam: six of them lead where Adam by hand leads, for %s',
    async (_, loss) => {
      const problem = smallProblem(2);
      const weights = [
        [1, 1, 1],
        [0.2, 0.7, 2.1],
      ];
      const objective = objectiveOf(loss, weights, 0.05);
      const size = problem.initial.length;
      const all = Array.from(await train(problem, objective, 6));
      for (const model of [0, 1]) {
        const expected = adamByHand(problem, new Array<Objective>(6).fill(objective), model);
        const actual = all.slice(model * size, (model + 1) * size);
        actual.forEach((parameter, i) => {
          expect(Math.abs(parameter - expected[i]!), `model ${model}, parameter ${i}`).toBeLessThan(1e-6);
        });
      }
    },
  );

  test('takes each step with the rate of its schedule and decays all parameters by it: as AdamW by hand with those rates', async () => {
    const problem = smallProblem();
    const objective = { ...objectiveOf(softmax, [[1.4, 1, 0.6]], 0.05), weightDecay: 0.7 };
    const moved = await train(problem, { ...objective, schedule: { kind: 'cosine', steps: 6 } }, 8);
    // (1 + cos(π k / 6)) / 2 for k = 0 to 5, and then 0.
    const shares = [1, (2 + Math.sqrt(3)) / 4, 0.75, 0.5, 0.25, (2 - Math.sqrt(3)) / 4, 0, 0];
    const expected = adamByHand(
      problem,
      shares.map((share) => ({ ...objective, learningRate: 0.05 * share })),
      0,
    );
    moved.forEach((parameter, i) => {
      expect(Math.abs(parameter - expected[i]!), `parameter ${i}`).toBeLessThan(1e-6);
    });
    expect(largestRelativeError(Array.from(await train(problem, objective, 8)), expected)).toBeGreaterThan(1e-3);
  });

  test('has each model’s own rate, in its weight decay too: as AdamW by hand at that rate', async () => {
    const problem = smallProblem(3);
    const size = problem.initial.length;
    const [first, ...others] = objectiveOf(softmax, new Array(3).fill([1.4, 1, 0.6]), 0.05).models;
    const [second, third] = [others[0]!, { ...others[1]!, learningRate: 0.004 }];
    const objective: Objective = {
      models: [first!, { ...second, learningRate: 0.2 }, third],
      learningRate: 0.05,
      weightDecay: 0.7,
      schedule: { kind: 'cosine', steps: 3 },
    };
    const moved = await train(problem, objective, 3);
    // (1 + cos(π k / 3)) / 2 for k = 0 to 2.
    const shares = [1, 0.75, 0.25];
    for (const [model, rate] of [0.05, 0.2, 0.004].entries()) {
      const alone = objectiveOf(softmax, [[1.4, 1, 0.6]]);
      const byHand = shares.map((share) => ({ ...alone, weightDecay: 0.7, learningRate: rate * share }));
      const expected = adamByHand(smallProblem(), byHand, 0);
      moved.slice(model * size, (model + 1) * size).forEach((parameter, i) => {
        expect(Math.abs(parameter - expected[i]!), `model ${model}, parameter ${i}`).toBeLessThan(1e-6);
      });
      const same = { models: [alone.models[0]!], learningRate: rate, weightDecay: 0.7, schedule: objective.schedule! };
      expect(moved.slice(model * size, (model + 1) * size)).toEqual(await train(smallProblem(), same, 3));
    }
  });

  test('moves every parameter by the learning rate at first, whatever the size of the loss', async () => {
    const problem = smallProblem();
    const moved = await train(problem, objectiveOf(softmax, [[1, 1, 1]], 0.05), 1);
    moved.forEach((parameter, i) => {
      expect(Math.abs(parameter - problem.initial[i]!)).toBeCloseTo(0.05, 5);
    });
  });

  test('taken five at once is five steps taken one by one', async () => {
    const problem = smallProblem();
    const objective = objectiveOf(softmax, [[0.5, 1, 1.5]]);
    const engine = startPlainEngine(problem, objective);
    for (let i = 0; i < 5; i += 1) engine.step(1);
    expect(await engine.readParameters()).toEqual(await train(problem, objective, 5));
  });

  test('does not touch the problem, so that a reset finds it as it was', async () => {
    const problem = smallProblem();
    const before = structuredClone(problem);
    await train(problem, objectiveOf(softmax, [[1, 1, 1]]), 10);
    expect(problem).toEqual(before);
  });

  test.each(losses.map((loss) => [nameOf(loss), loss] as const))(
    'after step lowers what is minimised: %s',
    async (_, loss) => {
      const problem = smallProblem();
      const weights = [0.5, 1, 1.5];
      const at = (parameters: Float32Array) => meanLoss(problem, loss, weights, Array.from(parameters));
      const learned = await train(problem, objectiveOf(loss, [weights]), 200);
      expect(at(learned)).toBeLessThan(0.5 * at(problem.initial));
    },
  );
});

describe('fairness', () => {
  test('models with the same weights have the same parameters, bit for bit, after 50 steps', async () => {
    for (const loss of losses) {
      const problem = smallProblem(3);
      const all = await train(problem, objectiveOf(loss, new Array(3).fill([0.3, 0.9, 1.8])), 50);
      const size = problem.initial.length;
      expect(all.slice(size, 2 * size)).toEqual(all.slice(0, size));
      expect(all.slice(2 * size)).toEqual(all.slice(0, size));
    }
  });

  test('a model is what it would be alone, whatever the others are weighted by', async () => {
    const size = smallProblem().initial.length;
    const own = [0.3, 0.9, 1.8];
    const alone = await train(smallProblem(), objectiveOf(softmax, [own]), 20);
    const among = await train(smallProblem(3), objectiveOf(softmax, [[1, 1, 1], own, [3, 0, 0]]), 20);
    expect(among.slice(size, 2 * size)).toEqual(alone);
    expect(among.slice(0, size)).not.toEqual(alone);
  });

  test('all models start from the same parameters', async () => {
    const problem = smallProblem(4);
    const all = await startPlainEngine(problem, objectiveOf(softmax, new Array(4).fill([1, 1, 1]))).readParameters();
    const size = problem.initial.length;
    for (const model of [0, 1, 2, 3]) expect(all.slice(model * size, (model + 1) * size)).toEqual(problem.initial);
  });

  test('the same problem gives the same bits again', async () => {
    const weights = [
      [1, 1, 1],
      [0.2, 0.7, 2.1],
    ];
    const view = { columns: 5, rows: 4, halfWidth: 1.5, halfHeight: 1.5 };
    const [a, b] = await Promise.all(
      [0, 1].map(async () => {
        const engine = startPlainEngine(smallProblem(2), objectiveOf({ kind: 'focal', gamma: 1.5 }, weights));
        engine.step(40);
        return { parameters: await engine.readParameters(), answers: await engine.answer(view) };
      }),
    );
    expect(a).toEqual(b);
  });
});

describe('class weights', () => {
  test('of 0 keep a class from ever being learned from: where its points lie makes no difference', async () => {
    const problem = smallProblem();
    const elsewhere = problem.points.map((coordinate, i) =>
      problem.labels[i >> 1] === 1 ? 5 - coordinate : coordinate,
    );
    for (const loss of losses) {
      const objective = objectiveOf(loss, [[1, 0, 2]]);
      const here = await train(problem, objective, 20);
      expect(await train({ ...problem, points: elsewhere }, objective, 20)).toEqual(here);
      const weighed = objectiveOf(loss, [[1, 0.5, 2]]);
      expect(await train({ ...problem, points: elsewhere }, weighed, 20)).not.toEqual(
        await train(problem, weighed, 20),
      );
    }
  });

  test('of 0 for all classes leave the parameters as they are', async () => {
    const problem = smallProblem();
    expect(await train(problem, objectiveOf(softmax, [[0, 0, 0]]), 10)).toEqual(problem.initial);
  });

  test('must be one row for each model', () => {
    expect(() => startPlainEngine(smallProblem(2), objectiveOf(softmax, [[1, 1, 1]]))).toThrow(
      new RangeError('invalid objective; not one entry for each of 2 models: 1'),
    );
    const engine = startPlainEngine(smallProblem(2), objectiveOf(softmax, new Array(2).fill([1, 1, 1])));
    expect(() => engine.reweight(objectiveOf(softmax, new Array(3).fill([1, 1, 1])))).toThrow(RangeError);
  });
});

describe('a reweighting', () => {
  const first = objectiveOf(softmax, [[1, 1, 1]], 0.05);
  const second = objectiveOf({ kind: 'focal', gamma: 2 }, [[0.2, 0.7, 2.1]], 0.01);

  test('keeps parameters and moments: what follows is Adam by hand with the gradients of before and after', async () => {
    const problem = smallProblem();
    const engine = startPlainEngine(problem, first);
    engine.step(4);
    engine.reweight(second);
    engine.step(4);
    const expected = adamByHand(problem, [...new Array(4).fill(first), ...new Array(4).fill(second)], 0);
    const actual = Array.from(await engine.readParameters());
    actual.forEach((parameter, i) => {
      expect(Math.abs(parameter - expected[i]!), `parameter ${i}`).toBeLessThan(1e-6);
    });
    // An engine restarted from those parameters alone would end elsewhere.
    const anew = await train({ ...problem, initial: await train(problem, first, 4) }, second, 4);
    expect(largestRelativeError(Array.from(anew), expected)).toBeGreaterThan(1e-3);
  });

  test('to the same objective changes nothing', async () => {
    const problem = smallProblem();
    const engine = startPlainEngine(problem, first);
    engine.step(3);
    engine.reweight({ ...first });
    engine.step(3);
    expect(await engine.readParameters()).toEqual(await train(problem, first, 6));
  });

  test('moves nothing by itself', async () => {
    const problem = smallProblem();
    const engine = startPlainEngine(problem, first);
    engine.step(3);
    const before = await engine.readParameters();
    engine.reweight(second);
    expect(await engine.readParameters()).toEqual(before);
  });
});

describe('an answer', () => {
  /** Logits x, y and x + y − 1, with no hidden layer and without a step. */
  const planes: Problem = {
    ...smallProblem(),
    widths: [2, 3],
    initial: Float32Array.of(1, 0, 1, 0, 1, 1, 0, 0, -1),
    testPoints: Float32Array.of(2, 1, 1, 3, 3, 0, 0, 4, 2, 2, 0.5, 0.5),
    testLabels: Uint8Array.of(0, 1, 0, 0, 2, 2),
  };

  test('has the logits of every grid point, by rows from the top left', async () => {
    const view = { columns: 2, rows: 2, halfWidth: 2, halfHeight: 1 };
    const { logits } = await startPlainEngine(planes, objectiveOf(softmax, [[1, 1, 1]])).answer(view);
    expect(Array.from(logits)).toEqual(
      [
        [-2, 1, -2 + 1 - 1],
        [2, 1, 2 + 1 - 1],
        [-2, -1, -2 - 1 - 1],
        [2, -1, 2 - 1 - 1],
      ].flat(),
    );
  });

  test('has the recall that one computes by hand', async () => {
    const view = { columns: 2, rows: 2, halfWidth: 2, halfHeight: 1 };
    const { recall } = await startPlainEngine(planes, objectiveOf(softmax, [[1, 1, 1]])).answer(view);
    // (2, 1): 2, 1, 2, a tie that counts as a miss. (3, 0): 3, 0, 2, a hit. (0, 4): 0, 4, 3, a miss. So a
    // third of class 0. (1, 3): 1, 3, 3, a tie. So none of class 1. (2, 2): 2, 2, 3, a hit. (½, ½): ½, ½, 0,
    // a miss. So half of class 2.
    expect(Array.from(recall)).toEqual([1 / 3, 0, 0.5]);
  });

  test('is of the models as they are after the last step, each by its own parameters', async () => {
    const problem = smallProblem(2);
    const engine = startPlainEngine(
      problem,
      objectiveOf(softmax, [
        [1, 1, 1],
        [0.2, 0.7, 2.1],
      ]),
    );
    engine.step(30);
    const view = { columns: 4, rows: 3, halfWidth: 1.5, halfHeight: 1 };
    const { logits } = await engine.answer(view);
    const parameters = Array.from(await engine.readParameters());
    const size = problem.initial.length;
    const points = gridPoints(view);
    const expected = [0, 1].flatMap((model) =>
      Array.from({ length: 12 }, (_, i) =>
        logitsAt(parameters.slice(model * size, (model + 1) * size), problem.widths, [
          points[2 * i]!,
          points[2 * i + 1]!,
        ]),
      ).flat(),
    );
    expect(logits.length).toBe(2 * 12 * 3);
    logits.forEach((logit, i) => {
      expect(Math.abs(logit - expected[i]!)).toBeLessThan(1e-5);
    });
  });

  test('belongs to the caller: its buffers may be transferred, and the next answer is complete', async () => {
    const view = { columns: 3, rows: 3, halfWidth: 1, halfHeight: 1 };
    const engine = startPlainEngine(smallProblem(), objectiveOf(softmax, [[1, 1, 1]]));
    const first = await engine.answer(view);
    const kept = structuredClone(first);
    structuredClone(first, { transfer: [first.logits.buffer, first.recall.buffer] as ArrayBuffer[] });
    expect(await engine.answer(view)).toEqual(kept);
  });

  test('finds three clouds that hardly overlap after 300 steps, the rarest too', async () => {
    const engine = startPlainEngine(smallProblem(1, [2, 8, 3]), objectiveOf(softmax, [[1, 1, 1]]));
    engine.step(300);
    const { recall } = await engine.answer({ columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 });
    expect(Math.min(...recall)).toBeGreaterThan(0.8);
  });
});

test('with large logits tanh and the losses stay finite at a rate of 30', async () => {
  for (const loss of losses) {
    const parameters = await train(smallProblem(), objectiveOf(loss, [[1, 1, 1]], 30), 20);
    expect(parameters.every(Number.isFinite), nameOf(loss)).toBe(true);
  }
});
