import { classCounts } from '../core/classCounts.ts';
import { shapeOf } from '../core/dataset.ts';
import { type DatasetSpec, hasKnownDensities, type ShapeSource } from '../core/datasetSpec.ts';
import type { Shape } from '../core/shapes/shape.ts';
import { bayesRecall } from '../core/truth/bayesRecall.ts';
import { logDensities } from '../core/truth/logDensities.ts';
import { trainingPrior } from '../core/truth/trainingPrior.ts';
import { gridPoints } from '../protocol/problem.ts';
import type { FromTruth, ToTruth } from '../protocol/truthMessages.ts';
import { latest } from './latest.ts';

/** What the worker passes in. */
export interface AnswerTruthParts {
  /** Posts an answer; buffers in `transfer` are transferred. */
  post(message: FromTruth, transfer?: readonly ArrayBufferLike[]): void;
  /** Recall of the Bayes rule; tests count the calls. */
  recallOf?(shape: Shape, prior: readonly number[]): readonly number[];
}

/**
 * Answers each question from the densities of the data set.
 *
 * Recalls take a tenth of a second or more, so the latest are memoized: another view recomputes none of them, another
 * imbalance only those under the training prior.
 */
export function answerTruth({ post, recallOf = bayesRecall }: AnswerTruthParts): (message: ToTruth) => void {
  const latestShape = latest<Shape>();
  const latestBalanced = latest<readonly number[]>();
  const latestTraining = latest<readonly number[]>();

  return (message) => {
    switch (message.kind) {
      case 'ask': {
        const { id, spec, view } = message;
        try {
          if (!hasKnownDensities(spec)) {
            throw new RangeError(`invalid source of data; no densities are known: ${spec.source.kind}`);
          }
          const shapeKey = shapeKeyOf(spec);
          const shape = latestShape(shapeKey, () => shapeOf(spec));
          const prior = trainingPrior(classCounts(spec));
          const even = new Array<number>(spec.classes).fill(1 / spec.classes);
          const balanced = latestBalanced(shapeKey, () => recallOf(shape, even));
          const training = latestTraining(`${shapeKey} ${prior}`, () => recallOf(shape, prior));
          if (view === undefined) {
            post({ kind: 'told', id, balanced, training });
            return;
          }
          const logs = logDensities(shape, gridPoints(view));
          post({ kind: 'told', id, balanced, training, view, logDensities: logs }, [logs.buffer]);
        } catch (error) {
          post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
        }
        return;
      }
      default:
        message.kind satisfies never;
    }
  };
}

/** The same for specs whose points are drawn from the same densities. */
function shapeKeyOf({ source: { shape, prototypes }, classes, seed }: DatasetSpec<ShapeSource>): string {
  // Without prototypes the densities do not depend on the seed.
  return JSON.stringify(prototypes === undefined ? [shape, classes] : [shape, classes, prototypes, seed]);
}
