import { meanSampleWeight } from '../core/classWeights.ts';
import { pythonFloat } from './python.ts';
import { headPart, rules } from './pythonHead.ts';
import { type TakeHome, weightsOf } from './request.ts';
import { lossNames, presentByCount, testLogitPython, testVector } from './testVector.ts';

/** The classes whose numbers a file checks, by what they are. */
export function checkedClasses(counts: readonly number[]): readonly (readonly [what: string, label: number])[] {
  const present = presentByCount(counts);
  return [
    ['rarest class present', present[0]!],
    ['median class', present[present.length >> 1]!],
    ['commonest class', present.at(-1)!],
  ];
}

/**
 * The start of each Python file with class weights: {@link headPart}, class weights in float64, and their comparison
 * with the lab's.
 *
 * It imports only `math`, so it runs without the framework. It defines WEIGHTS and MEAN_SAMPLE_WEIGHT besides what
 * {@link headPart} does.
 *
 * @param title - First line of the docstring: what the file holds.
 * @throws RangeError if the request is not a valid table; see {@link weightsOf}.
 */
export function weightsPart(request: TakeHome, title: string): string {
  const { counts, scheme } = request;
  const weights = weightsOf(request);
  const present = presentByCount(counts);
  const samples = counts.reduce((sum, count) => sum + BigInt(count), 0n);
  const weightChecks = checkedClasses(counts).map(
    ([what, label]) => `check("weight of the ${what}", WEIGHTS[${label}], ${pythonFloat(weights[label]!)}, 1e-12)`,
  );
  return `${headPart(request, title, 'Samples of each class in the whole training set, never in a batch.')}

def class_weights(counts):
    """Weights that sum to the number of classes present; a class without samples gets 0."""
    unscaled = [${rules[scheme].unscaled} if n > 0 else 0.0 for n in counts]
    scale = sum(n > 0 for n in counts) / math.fsum(unscaled)
    return [weight * scale for weight in unscaled]


WEIGHTS = class_weights(COUNTS)  # float64, whatever the precision of the model
# What the weights do to the scale of the loss: with plain SGD they act as this factor on the learning
# rate, so tune it anew before you compare with an unweighted loss.
MEAN_SAMPLE_WEIGHT = math.fsum(n * weight for n, weight in zip(COUNTS, WEIGHTS)) / sum(COUNTS)

assert sum(COUNTS) == ${samples}
check("sum of the weights", math.fsum(WEIGHTS), ${pythonFloat(present.length)}, 1e-12)
${weightChecks.join('\n')}
check("mean weight of a sample", MEAN_SAMPLE_WEIGHT, ${pythonFloat(meanSampleWeight(counts, weights))}, 1e-12)
`;
}

/** The first bias of the last layer, for the files with losses. */
export const initialBiasPart = `def initial_bias(classes):
    """Bias of the last layer at the start of training with the sigmoid or the focal loss.

    Every class then begins at probability 1 / classes, and the easy negatives of a sample, classes - 1
    of them, do not swamp the first steps. The softmax loss starts at 0.
    """
    return -math.log(classes - 1)
`;

/** The focal loss's gamma, for the files with losses. */
export function gammaPart({ gamma }: TakeHome): string {
  return `GAMMA = ${pythonFloat(gamma)}  # of the focal loss; at 0 it is the sigmoid loss`;
}

/**
 * The test vector for the files with losses: the labels and logits of a batch and its losses, indented
 * by four spaces for a block.
 *
 * It defines LABELS, [5], LOGITS, [5][C], and LOSSES by the name of a loss.
 */
export function testVectorPart(request: TakeHome): string {
  const { labels, losses } = testVector(request.counts, weightsOf(request), request.gamma);
  return `    # Five samples, from the commonest class to the rarest; the losses are those of Long-Tail Lab.
    LABELS = [${labels.join(', ')}]
    LOGITS = [[${testLogitPython} for j in range(len(COUNTS))] for i in range(5)]
    LOSSES = {
${lossNames.map((name) => `        "${name}": ${pythonFloat(losses[name])},`).join('\n')}
    }`;
}
