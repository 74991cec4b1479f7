import '@tensorflow/tfjs-backend-webgl';
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { layerSpans } from '../../core/network.ts';
import { gridPoints, type Objective, type Problem, type View } from '../../protocol/problem.ts';
import { adam, biasCorrections } from '../adam.ts';
import type { Answers, Engine } from '../engine.ts';
import { recallByClass } from '../recall.ts';
import { lossGradient } from './lossGradient.ts';

/**
 * Starts the engine on tfjs's WebGL backend: all models stacked along a leading axis, one set of ops a step however many they are,
 * and the gradient written by hand, so that no op runs that the step does not need.
 *
 * @param gl - A WebGL 2 context that renders 32-bit floats, or `undefined` to let tfjs make one. It is ours because tfjs makes none
 * in a Safari worker.
 */
export async function startWebglEngine(
  problem: Problem,
  objective: Objective,
  gl: WebGL2RenderingContext | undefined,
): Promise<Engine> {
  if (gl) setWebGLContext(2, gl);
  await tf.setBackend('webgl');
  await tf.ready();

  const { widths, models, testLabels } = problem;
  const classes = widths.at(-1)!;
  const samples = problem.labels.length;
  const size = problem.initial.length;
  const spans = layerSpans(widths);

  const points = tf.tensor3d(problem.points, [1, samples, 2]);
  const oneHot = tf.tensor3d(oneHotRows(problem.labels, classes), [1, samples, classes]);
  /** 1 for the true class and −1 for the others; [1, n, C]. */
  const signs = tf.tidy((): tf.Tensor3D => tf.sub(tf.mul(oneHot, 2), 1));
  let parameters = tf.tidy(() => tf.tile(tf.tensor2d(problem.initial, [1, size]), [models, 1]));
  let first = tf.zeros<tf.Rank.R2>([models, size]);
  let second = tf.zeros<tf.Rank.R2>([models, size]);
  let current = objective;
  let sampleWeights = weigh(objective);
  let asked: { readonly view: View; readonly points: tf.Tensor3D } | undefined;
  let step = 0;

  /** Weight of each sample over n, so that a sum over samples is the objective; [S, n, 1]. */
  function weigh({ weights }: Objective): tf.Tensor3D {
    return tf.tidy(() => {
      const scaled = weights.flatMap((row) => row.map((weight) => weight / samples));
      return tf.matMul(oneHot, tf.tensor3d(scaled, [models, classes, 1]));
    });
  }

  /** Each layer's matrix [S, inputs, outputs] and bias [S, 1, outputs]. */
  function layers() {
    return spans.map(({ offset, inputs, outputs }) => ({
      matrix: tf.reshape(tf.slice(parameters, [0, offset], [-1, inputs * outputs]), [
        models,
        inputs,
        outputs,
      ]) as tf.Tensor3D,
      bias: tf.reshape(tf.slice(parameters, [0, offset + inputs * outputs], [-1, outputs]), [
        models,
        1,
        outputs,
      ]) as tf.Tensor3D,
    }));
  }

  /** Activations of all layers for points [1, k, 2]: the points, the hidden units [S, k, H], the logits [S, k, C]. */
  function forward(from: tf.Tensor3D, through: ReturnType<typeof layers>): tf.Tensor3D[] {
    const activations = [from];
    through.forEach(({ matrix, bias }, index) => {
      const sums: tf.Tensor3D = tf.add(tf.matMul(activations[index]!, matrix), bias);
      activations.push(index < through.length - 1 ? tf.tanh(sums) : sums);
    });
    return activations;
  }

  /** Gradient of the objective by all parameters; [S, P]. Through a tanh layer delta below = (delta Wᵀ) ⊙ (1 − a²). */
  function gradient(): tf.Tensor2D {
    const through = layers();
    const activations = forward(points, through);
    let delta = lossGradient(current.loss, activations.at(-1)!, { oneHot, signs, sampleWeights });
    const parts: tf.Tensor2D[] = [];
    for (let layer = spans.length - 1; layer >= 0; layer -= 1) {
      const { inputs, outputs } = spans[layer]!;
      const below = activations[layer]!;
      parts.unshift(
        tf.reshape(tf.matMul(below, delta, true), [models, inputs * outputs]),
        tf.reshape(tf.sum(delta, 1), [models, outputs]),
      );
      if (layer > 0) {
        const slopes = tf.sub(1, tf.square(below));
        delta = tf.mul(tf.matMul(delta, through[layer]!.matrix, false, true), slopes);
      }
    }
    return tf.concat2d(parts, 1);
  }

  function takeStep(): void {
    step += 1;
    const { first: firstCorrection, second: secondCorrection } = biasCorrections(step);
    const next = tf.tidy(() => {
      const slope = gradient();
      const m: tf.Tensor2D = tf.add(tf.mul(first, adam.firstDecay), tf.mul(slope, 1 - adam.firstDecay));
      const v: tf.Tensor2D = tf.add(tf.mul(second, adam.secondDecay), tf.mul(tf.square(slope), 1 - adam.secondDecay));
      const scale = tf.add(tf.sqrt(tf.mul(v, secondCorrection)), adam.epsilon);
      const moved: tf.Tensor2D = tf.sub(parameters, tf.div(tf.mul(m, current.learningRate * firstCorrection), scale));
      return { parameters: moved, first: m, second: v };
    });
    tf.dispose([parameters, first, second]);
    ({ parameters, first, second } = next);
  }

  /** The view's grid points followed by the test points, kept while the view stays; [1, k, 2]. */
  function pointsFor(view: View): tf.Tensor3D {
    if (asked?.view !== view) {
      asked?.points.dispose();
      const grid = gridPoints(view);
      const all = new Float32Array(grid.length + problem.testPoints.length);
      all.set(grid);
      all.set(problem.testPoints, grid.length);
      asked = { view, points: tf.tensor3d(all, [1, all.length / 2, 2]) };
    }
    return asked.points;
  }

  return {
    kind: 'webgl',
    reweight(objective) {
      sampleWeights.dispose();
      sampleWeights = weigh(objective);
      current = objective;
    },
    step(count) {
      for (let done = 0; done < count; done += 1) takeStep();
    },
    async settle() {
      const last = tf.slice(parameters, [0, 0], [1, 1]);
      await last.data();
      last.dispose();
    },
    async answer(view): Promise<Answers> {
      const from = pointsFor(view);
      const answers = tf.tidy(() => forward(from, layers()).at(-1)!);
      const all = (await answers.data()) as Float32Array;
      answers.dispose();
      const gridSize = view.columns * view.rows * classes;
      const stride = all.length / models;
      const logits = new Float32Array(models * gridSize);
      for (let model = 0; model < models; model += 1) {
        logits.set(all.subarray(model * stride, model * stride + gridSize), model * gridSize);
      }
      return { logits, recall: recallByClass(all, testLabels, models, classes) };
    },
    async readParameters() {
      return (await parameters.data()) as Float32Array;
    },
    dispose() {
      tf.dispose([points, oneHot, signs, sampleWeights, parameters, first, second]);
      asked?.points.dispose();
    },
  };
}

function oneHotRows(labels: Uint8Array, classes: number): Float32Array {
  const rows = new Float32Array(labels.length * classes);
  labels.forEach((label, index) => {
    rows[index * classes + label] = 1;
  });
  return rows;
}

/** Tensors and bytes that tfjs holds on the GPU, for the tests that hold them constant. */
export function memoryHeld(): { tensors: number; bytes: number } {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, bytes: numBytes };
}
