import * as tf from '@tensorflow/tfjs-core';
import { layerSpans } from '../../../src/core/network.ts';
import { adam } from '../../../src/trainer/adam.ts';
import { settleStock, stockMemory } from './stockBackend.ts';
import { weightedTargets } from './targets.ts';
import type { Task } from './task.ts';
import type { Way } from './way.ts';

/** One model: a matrix and a bias a layer, and an optimiser of its own. */
interface Model {
  readonly layers: readonly { readonly matrix: tf.Variable<tf.Rank.R2>; readonly bias: tf.Variable<tf.Rank.R1> }[];
  readonly variables: tf.Variable[];
  readonly optimizer: tf.AdamOptimizer;
  /** See `weightedTargets`; [n, C]. */
  readonly targets: tf.Tensor2D;
}

/** The usual way with tfjs: a network of variables a model, and `minimize` for each of them in turn. */
export function startUsual(task: Task): Way {
  const { problem, objective } = task;
  const before = stockMemory();
  const spans = layerSpans(problem.widths);
  const points = tf.tensor2d(problem.points, [problem.labels.length, 2]);
  const models = Array.from({ length: problem.models }, (_, index): Model => {
    const layers = spans.map(({ offset, inputs, outputs }) => {
      const bias = offset + inputs * outputs;
      return {
        matrix: variable(tf.tensor2d(problem.initial.slice(offset, bias), [inputs, outputs])),
        bias: variable(tf.tensor1d(problem.initial.slice(bias, bias + outputs))),
      };
    });
    return {
      layers,
      variables: layers.flatMap(({ matrix, bias }) => [matrix, bias] as tf.Variable[]),
      optimizer: tf.train.adam(objective.learningRate, adam.firstDecay, adam.secondDecay, adam.epsilon),
      targets: tf.tensor2d(weightedTargets(task, index), [problem.labels.length, problem.widths.at(-1)!]),
    };
  });

  function lossOf({ layers, targets }: Model): tf.Scalar {
    let units = points;
    layers.forEach(({ matrix, bias }, index) => {
      const sums = tf.add<tf.Tensor2D>(tf.matMul(units, matrix), bias);
      units = index < layers.length - 1 ? tf.tanh(sums) : sums;
    });
    return tf.neg(tf.sum(tf.mul(targets, tf.logSoftmax(units))));
  }

  return {
    step(count) {
      for (let step = 0; step < count; step += 1) {
        for (const model of models) model.optimizer.minimize(() => lossOf(model), false, model.variables);
      }
    },
    settle: settleStock,
    async parameters() {
      const vectors: number[] = [];
      for (const { variables } of models) {
        for (const each of variables) vectors.push(...(await each.data()));
      }
      return Float32Array.from(vectors);
    },
    held() {
      const { tensors, bytes } = stockMemory();
      return { tensors: tensors - before.tensors, bytes: bytes - before.bytes };
    },
    dispose() {
      points.dispose();
      for (const { variables, optimizer, targets } of models) {
        tf.dispose([...variables, targets]);
        optimizer.dispose();
      }
    },
  };
}

function variable<Rank extends tf.Rank>(initial: tf.Tensor<Rank>): tf.Variable<Rank> {
  const made = tf.variable(initial);
  initial.dispose();
  return made;
}
