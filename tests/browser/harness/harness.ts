import { classWeights } from '../../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../../src/core/dataset.ts';
import type { Loss } from '../../../src/core/losses.ts';
import { initialParameters } from '../../../src/core/network.ts';
import { scenes } from '../../../src/core/scenes.ts';
import { schemeNames, schemes } from '../../../src/core/schemes.ts';
import type { Objective, Problem, View } from '../../../src/protocol/problem.ts';
import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { probeWebgl } from '../../../src/trainer/webgl/probe.ts';
import { memoryHeld, startWebglEngine } from '../../../src/trainer/webgl/webglEngine.ts';

const view: View = { columns: 20, rows: 20, halfWidth: 1.4, halfHeight: 1.4 };

/** The first scene's run with a seed, as the lab starts it. */
function runOf(loss: Loss, seed: number): { problem: Problem; objective: Objective } {
  const spec = { ...scenes['noisy-pinwheel'], seed };
  const widths = [2, 16, 16, spec.classes];
  const training = trainingSet(spec);
  const test = testSet(spec);
  const { labelled } = labelCounts(training, spec.classes);
  return {
    problem: {
      widths,
      initial: initialParameters(widths, loss, seed),
      models: schemeNames.length,
      points: training.points,
      labels: training.labels,
      testPoints: test.points,
      testLabels: test.labels,
    },
    objective: {
      loss,
      weights: schemeNames.map((name) => classWeights(labelled, schemes[name].weights(100))),
      learningRate: 0.02,
      volume: 100,
    },
  };
}

let gl: WebGL2RenderingContext | undefined;

function startWebgl(problem: Problem, objective: Objective): Promise<Engine> {
  gl ??= probeWebgl().gl;
  return startWebglEngine(problem, objective, gl);
}

/** Norm of the difference of two parameter vectors over the norm of the second. */
function relativeDistance(a: Float32Array, b: Float32Array): number {
  let difference = 0;
  let norm = 0;
  b.forEach((value, index) => {
    difference += (a[index]! - value) ** 2;
    norm += value ** 2;
  });
  return Math.sqrt(difference / norm);
}

const harness = {
  /** Trains both engines from one start; the relative distance of their parameters, of one start's from itself, and of recalls. */
  async compare(loss: Loss, steps: number) {
    const { problem, objective } = runOf(loss, 3);
    const webgl = await startWebgl(problem, objective);
    const plain = startPlainEngine(problem, objective);
    webgl.step(steps);
    plain.step(steps);
    const trained = await plain.readParameters();
    const start = new Float32Array(trained.length);
    for (let model = 0; model < problem.models; model += 1) start.set(problem.initial, model * problem.initial.length);
    const answers = [await webgl.answer(view), await plain.answer(view)] as const;
    const result = {
      distance: relativeDistance(await webgl.readParameters(), trained),
      moved: relativeDistance(start, trained),
      logits: relativeDistance(answers[0].logits, answers[1].logits),
      recall: relativeDistance(answers[0].recall, answers[1].recall),
    };
    webgl.dispose();
    return result;
  },

  /** Changes loss, weights and rate of running models half-way; the relative distance of the two engines' parameters. */
  async compareReweighted(steps: number) {
    const { problem, objective } = runOf({ kind: 'softmax' }, 4);
    const changed: Objective = {
      loss: { kind: 'focal', gamma: 2 },
      weights: objective.weights.toReversed(),
      learningRate: 0.01,
      volume: 100,
    };
    const engines = [await startWebgl(problem, objective), startPlainEngine(problem, objective)] as const;
    for (const engine of engines) {
      engine.step(steps);
      engine.reweight(changed);
      engine.step(steps);
    }
    const distance = relativeDistance(await engines[0].readParameters(), await engines[1].readParameters());
    engines[0].dispose();
    return distance;
  },

  /** What tfjs holds before, in the middle of, and after many steps with frames and changes of weights, and after the engine is gone. */
  async memory(steps: number) {
    const { problem, objective } = runOf({ kind: 'softmax' }, 5);
    // The first engine of a page also makes what tfjs keeps for good.
    const first = await startWebgl(problem, objective);
    first.step(1);
    await first.answer(view);
    first.dispose();
    const before = memoryHeld();
    const engine = await startWebgl(problem, objective);
    engine.step(1);
    await engine.answer(view);
    const early = memoryHeld();
    for (let step = 1; step < steps; step += 1) {
      engine.step(1);
      if (step % 50 === 0) {
        engine.reweight({ ...objective, weights: objective.weights.map((row) => row.slice()) });
        await engine.answer(view);
        await engine.settle();
      }
    }
    const late = memoryHeld();
    engine.dispose();
    return { before, early, late, after: memoryHeld() };
  },

  /** Milliseconds a step and an answer of an engine. */
  async time(kind: 'webgl' | 'plain', steps: number, asked: View) {
    const { problem, objective } = runOf({ kind: 'softmax' }, 6);
    const engine = kind === 'webgl' ? await startWebgl(problem, objective) : startPlainEngine(problem, objective);
    engine.step(3);
    await engine.answer(asked);
    const begin = performance.now();
    engine.step(steps);
    const queued = performance.now();
    await engine.settle();
    const settled = performance.now();
    await engine.answer(asked);
    const end = performance.now();
    engine.dispose();
    return { thread: (queued - begin) / steps, step: (settled - begin) / steps, answer: end - settled };
  },
};

/** What tests may call on the page. */
export type Harness = typeof harness;

Object.assign(window, { harness });
