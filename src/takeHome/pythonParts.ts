import { meanSampleWeight } from '../core/classWeights.ts';
import { type Numbering, numberingOf } from '../core/counts/classTable.ts';
import { decimalOfVolume } from '../core/decimalBeta.ts';
import { betaOf } from '../core/effectiveNumber.ts';
import type { WeightingName } from '../core/weightings.ts';
import { prose, pythonFloat, pythonInteger, pythonList, pythonString } from './python.ts';
import { type TakeHome, weightsOf } from './request.ts';
import { lossNames, presentByCount, testLogitPython, testVector } from './testVector.ts';

/** Above this volume {@link decimalOfVolume} is not exact. */
const largestDecimalVolume = 1e9;

/** The weight of a class of n > 0 samples before the weights are scaled to their sum, and the helper that it needs. */
const rules: Record<
  WeightingName,
  { readonly title: string; readonly unscaled: string; helpers(volume: number): string }
> = {
  none: { title: 'no re-weighting: every class present weighs 1', unscaled: '1.0', helpers: () => '' },
  'inverse-frequency': { title: 'inverse frequency, 1 / n', unscaled: '1 / n', helpers: () => '' },
  'inverse-square-root': {
    title: 'inverse square root of the frequency, 1 / sqrt(n)',
    unscaled: '1 / math.sqrt(n)',
    helpers: () => '',
  },
  'class-balanced': {
    title: 'class-balanced, 1 / effective number of samples',
    unscaled: '1 / effective_number(n)',
    helpers: effectiveNumberPart,
  },
};

/** Comment in the file on counts that are sorted by size. */
const sortedComment = `They are
# SORTED, commonest class first: the index is a rank and NOT a label. Put your own counts in their
# place, in the order of your labels, before you train.`;

/** Comment in the file on class names, so that a name is not mistaken for an index. */
const namesComments: Record<Numbering, string> = {
  unnamed: '',
  numbered: '# Class names by label: each is the label itself.',
  otherNumbers: `# Class names by label. They are numbers, but NOT the labels: a sample of the class NAMES[i] must have
# the label i. To convert: {name: label for label, name in enumerate(NAMES)}.`,
  words: '# Class names by label: make sure that your labels are numbered in this order.',
};

/** Cache of the written lists of counts; the counts keep their identity while beta changes. */
const countLists = new WeakMap<readonly number[], string>();

function countsLiteral(counts: readonly number[]): string {
  const known = countLists.get(counts);
  if (known !== undefined) return known;
  const list = pythonList(counts.map(pythonInteger));
  countLists.set(counts, list);
  return list;
}

function betaLiteral(volume: number): string {
  if (volume > largestDecimalVolume) return pythonFloat(betaOf(volume));
  const decimal = decimalOfVolume(volume);
  return decimal.includes('.') ? decimal : `${decimal}.0`;
}

function effectiveNumberPart(volume: number): string {
  return `
# Volume of a class in samples, and the paper's beta = (N - 1) / N. The code computes with N, which
# keeps the digits of 1 - beta.
N = ${pythonFloat(volume)}
BETA = ${betaLiteral(volume)}


def effective_number(n):
    """(1 - BETA**n) / (1 - BETA), without the digits that form loses near BETA = 1."""
    if n == 0:
        return 0.0
    if N == 1:  # beta = 0: samples of a class only repeat one another
        return 1.0
    if N == math.inf:  # beta -> 1: every sample is new
        return float(n)
    return -N * math.expm1(n * math.log1p(-1 / N))

`;
}

/**
 * The start of each Python file: docstring, counts, class weights in float64, and their comparison with the lab's.
 *
 * It imports only `math`, so it runs without the framework. It defines COUNTS, NAMES if there are names, N and BETA for
 * the class-balanced scheme, WEIGHTS, MEAN_SAMPLE_WEIGHT and `check`.
 *
 * @param title - First line of the docstring: what the file holds.
 * @throws RangeError if the request is not a valid table; see {@link weightsOf}.
 */
export function weightsPart(request: TakeHome, title: string): string {
  const { names, counts, scheme, volume } = request;
  const weights = weightsOf(request);
  const present = presentByCount(counts);
  const samples = counts.reduce((sum, count) => sum + BigInt(count), 0n);
  const rule = rules[scheme];
  const checked = [
    ['rarest class present', present[0]!],
    ['median class', present[present.length >> 1]!],
    ['commonest class', present.at(-1)!],
  ] as const;
  const weightChecks = checked.map(
    ([what, label]) => `check("weight of the ${what}", WEIGHTS[${label}], ${pythonFloat(weights[label]!)}, 1e-12)`,
  );
  const source = prose(request.source) || 'not said';
  return `"""
${title}

Paper: Cui et al., Class-Balanced Loss Based on Effective Number of Samples, CVPR 2019,
https://arxiv.org/abs/1901.05555
Counts: ${source}
Weights: ${rule.title}

Written by Long-Tail Lab. The checks compare with the numbers that it showed; they hold for these
counts and choices only, so take them out when you edit COUNTS or a constant.
"""

import math

# Samples of each class in the whole training set, never in a batch. ${request.isSorted ? sortedComment : "The index is the class's label.\n# The first class is label 0."}
COUNTS = ${countsLiteral(counts)}
${names ? `${namesComments[numberingOf({ names })]}\nNAMES = ${pythonList(names.map(pythonString))}\n` : ''}${rule.helpers(volume) || '\n\n'}
def class_weights(counts):
    """Weights that sum to the number of classes present; a class without samples gets 0."""
    unscaled = [${rule.unscaled} if n > 0 else 0.0 for n in counts]
    scale = sum(n > 0 for n in counts) / math.fsum(unscaled)
    return [weight * scale for weight in unscaled]


def check(what, actual, expected, rel_tol):
    assert math.isclose(actual, expected, rel_tol=rel_tol), (
        f"{what}: {actual!r}, but Long-Tail Lab has {expected!r}"
    )


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
