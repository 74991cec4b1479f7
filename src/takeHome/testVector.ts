import { type Loss, lossAndGradient } from '../core/losses.ts';
import { focalAlpha } from '../core/positiveWeights.ts';
import { compensatedSum } from '../core/sum.ts';

/** Names of the losses in the code. */
export const lossNames = ['softmax', 'sigmoid', 'focal'] as const;

/** Numbers that code in another language must reproduce. */
export interface TestVector {
  /** Labels of five samples: the commonest class, three between and the rarest one present. */
  readonly labels: readonly number[];
  /** Loss of the batch, the sum of the weighted losses of its samples over their number. */
  readonly losses: Readonly<Record<(typeof lossNames)[number], number>>;
}

/** Classes with samples, the rarest first; ties in the order of the table. */
export function presentByCount(counts: readonly number[]): number[] {
  const present = counts.flatMap((count, label) => (count > 0 ? [label] : []));
  return present.sort((a, b) => counts[a]! - counts[b]!);
}

/**
 * Logit of class `j` for sample `i` of the test vector: multiples of ½ from −4 to 4, so exact in
 * float32 and in every language.
 *
 * {@link testLogitPython} is the same in Python.
 */
export function testLogit(i: number, j: number): number {
  return (((7 * i + 3 * j) % 17) - 8) / 2;
}

/** {@link testLogit} as a Python expression of i and j. */
export const testLogitPython = '((7 * i + 3 * j) % 17 - 8) / 2';

/**
 * Losses of a batch of five samples by `src/core`.
 *
 * @param counts - Samples by class; [C], not all 0.
 * @param weights - Weights by class; [C].
 * @param gamma - Of the focal loss.
 */
export function testVector(counts: readonly number[], weights: readonly number[], gamma: number): TestVector {
  const ascending = presentByCount(counts);
  const labels = [1, 3 / 4, 1 / 2, 1 / 4, 0].map((share) => ascending[Math.floor(share * (ascending.length - 1))]!);
  const batchLoss = (loss: Loss) => {
    const losses = labels.map((label, i) => {
      const logits = counts.map((_, j) => testLogit(i, j));
      return lossAndGradient(loss, logits, label, weights[label]!).loss;
    });
    return losses.reduce((sum, term) => sum + term, 0) / labels.length;
  };
  return {
    labels,
    losses: {
      softmax: batchLoss({ kind: 'softmax' }),
      sigmoid: batchLoss({ kind: 'sigmoid' }),
      focal: batchLoss({ kind: 'focal', gamma }),
    },
  };
}

/** Whether sample `i` of the test vector of several labels has label `j`. */
function testTarget(i: number, j: number): boolean {
  return (i + 2 * j) % 5 < 2;
}

/** {@link testTarget} as a Python expression of i and j, 0 or 1. */
export const testTargetPython = 'int((i + 2 * j) % 5 < 2)';

/** Numbers of a batch of five samples with several labels that code in another language must reproduce. */
export interface MultiLabelVector {
  /** Weighted binary cross-entropy, summed over labels, mean over samples; nats. */
  readonly loss: number;
  /** Focal loss with alpha in the ratio of the weights, likewise. */
  readonly focal: number;
  /** Mean over samples and labels of the probabilities with the weights undone. */
  readonly undone: number;
}

/**
 * Numbers of a batch of five samples by `src/core`.
 *
 * @param weights - Of the positive term of each label; [L].
 * @param gamma - Of the focal loss.
 */
export function multiLabelVector(weights: readonly number[], gamma: number): MultiLabelVector {
  const terms = Array.from({ length: 5 }, (_, i) =>
    weights.map((weight, j) => {
      const logit = testLogit(i, j);
      const has = testTarget(i, j);
      const alpha = focalAlpha(weight);
      const term = (loss: Loss, scale: number) => lossAndGradient(loss, [has ? logit : -logit], 0, scale).loss;
      return {
        loss: term({ kind: 'sigmoid' }, has ? weight : 1),
        focal: term({ kind: 'focal', gamma }, has ? alpha : 1 - alpha),
        undone: 1 / (1 + weight * Math.exp(-logit)),
      };
    }),
  ).flat();
  const mean = (name: keyof MultiLabelVector, parts: number) => compensatedSum(terms.map((term) => term[name])) / parts;
  return { loss: mean('loss', 5), focal: mean('focal', 5), undone: mean('undone', terms.length) };
}
