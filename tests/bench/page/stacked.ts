import * as tf from '@tensorflow/tfjs-core';
import { layerSpans } from '../../../src/core/network.ts';
import { adam } from '../../../src/trainer/adam.ts';
import { weightedTargets } from './targets.ts';
import type { Task } from './task.ts';
import type { Held, StartWay, Way } from './way.ts';

/** What a backend of tfjs is asked for besides steps. */
export interface StockBackend {
  /** Resolves when all that was asked of it is done. */
  settle(): Promise<void>;
  /** What it holds on the GPU; `undefined` if it needs none. */
  memory(): Held | undefined;
}

/**
 * All models in one network of variables with a leading axis of S, and one `minimize`. The sum of their losses
 * has for each model the gradient of its own, and Adam takes every number by itself, so each model takes the step
 * that it would take alone.
 */
export function stackedOn(backend: StockBackend): StartWay {
  return (task) => startStacked(task, backend);
}

function startStacked(task: Task, { settle, memory }: StockBackend): Way {
  const { problem, objective } = task;
  const { models, labels, initial, widths } = problem;
  const before = memory();
  const points = tf.tensor3d(problem.points, [1, labels.length, 2]);
  const rows = Array.from({ length: models }, (_, model) => weightedTargets(task, model));
  const targets = tf.tensor3d(joined(rows), [models, labels.length, widths.at(-1)!]);
  const layers = layerSpans(widths).map(({ offset, inputs, outputs }) => {
    const bias = offset + inputs * outputs;
    return {
      matrix: stackedVariable(initial.slice(offset, bias), [models, inputs, outputs]),
      bias: stackedVariable(initial.slice(bias, bias + outputs), [models, 1, outputs]),
    };
  });
  const variables = layers.flatMap(({ matrix, bias }) => [matrix, bias] as tf.Variable[]);
  const optimizer = tf.train.adam(objective.learningRate, adam.firstDecay, adam.secondDecay, adam.epsilon);

  function loss(): tf.Scalar {
    let units = points;
    layers.forEach(({ matrix, bias }, index) => {
      const sums = tf.add<tf.Tensor3D>(tf.matMul(units, matrix), bias);
      units = index < layers.length - 1 ? tf.tanh(sums) : sums;
    });
    return tf.neg(tf.sum(tf.mul(targets, tf.logSoftmax(units))));
  }

  return {
    step(count) {
      for (let step = 0; step < count; step += 1) optimizer.minimize(loss, false, variables);
    },
    settle,
    async parameters() {
      const stacks = await Promise.all(variables.map((each) => each.data()));
      // From one stack a variable to one vector a model.
      return joined(
        Array.from({ length: models }, (_, model) =>
          joined(
            stacks.map((stack) => stack.slice((model * stack.length) / models, ((model + 1) * stack.length) / models)),
          ),
        ),
      );
    },
    held() {
      const now = memory();
      return now && before && { tensors: now.tensors - before.tensors, bytes: now.bytes - before.bytes };
    },
    dispose() {
      tf.dispose([points, targets, ...variables]);
      optimizer.dispose();
    },
  };
}

/** A variable with the same numbers for each model. */
function stackedVariable(row: Float32Array, shape: [number, number, number]): tf.Variable<tf.Rank.R3> {
  return tf.tidy(() => tf.variable(tf.tensor3d(joined(new Array(shape[0]).fill(row)), shape)));
}

function joined(arrays: readonly ArrayLike<number>[]): Float32Array {
  return Float32Array.from(arrays.flatMap((array) => Array.from(array)));
}
