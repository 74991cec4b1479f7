import type { StartWay } from '../way.ts';
import { buildGraph, parametersOf } from './build.ts';
import { softmaxError } from './softmaxError.ts';
import { backProp, forwardProp, updateWeights } from './train.ts';

/** Learning rate of plain gradient descent; far larger than Adam's, since gradients are small. */
export const playgroundRate = 0.3;

/**
 * TensorFlow Playground's published approach, reimplemented: an object a unit and an object a link, samples one by one,
 * derivatives added up in the links, and an update of every link at the end of the batch.
 *
 * The same as in the other ways: network, start, points, labels, softmax with class weights, all points in one
 * batch, doubles as in the plain engine. As in Playground, and different: a step of the plain gradient instead of
 * Adam, which is less work. Different from Playground: five outputs with softmax instead of one with the squared
 * error, no regularisation (it has none unless asked), and the batch is the whole set where Playground's is ten
 * points, which saves updates.
 */
export const startPlayground: StartWay = ({ problem, objective }) => {
  const { widths, initial, points, labels } = problem;
  const examples = Array.from(labels, (label, i) => ({ x: points[2 * i]!, y: points[2 * i + 1]!, label }));
  const models = objective.models.map(({ weights }) => ({
    network: buildGraph(widths, initial),
    error: softmaxError(weights),
  }));
  return {
    step(count) {
      for (let step = 0; step < count; step += 1) {
        for (const { network, error } of models) {
          for (const { x, y, label } of examples) {
            forwardProp(network, [x, y]);
            backProp(network, label, error);
          }
          updateWeights(network, playgroundRate);
        }
      }
    },
    async settle() {},
    async parameters() {
      return Float32Array.from(models.flatMap(({ network }) => parametersOf(network)));
    },
    held: () => undefined,
    dispose() {},
  };
};
