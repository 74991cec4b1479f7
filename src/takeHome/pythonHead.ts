import { type Numbering, numberingOf } from '../core/counts/classTable.ts';
import { decimalOfVolume } from '../core/decimalBeta.ts';
import { betaOf } from '../core/effectiveNumber.ts';
import type { WeightingName } from '../core/weightings.ts';
import { prose, pythonFloat, pythonInteger, pythonList, pythonString } from './python.ts';
import type { TakeHome } from './request.ts';

/** Above this volume {@link decimalOfVolume} is not exact. */
const largestDecimalVolume = 1e9;

/** A scheme in Python. */
interface Rule {
  readonly title: string;
  /** The weight of a class of n > 0 samples before the weights are scaled to their sum. */
  readonly unscaled: string;
  /** The weight of n > 0 samples over that of `samples - n` others, neither of them 0. */
  readonly ratio: string;
  /** The functions that both need. */
  helpers(volume: number): string;
}

/** The schemes in Python. */
export const rules: Readonly<Record<WeightingName, Rule>> = {
  none: {
    title: 'no re-weighting: every class present weighs 1',
    unscaled: '1.0',
    ratio: '1.0',
    helpers: () => '',
  },
  'inverse-frequency': {
    title: 'inverse frequency, 1 / n',
    unscaled: '1 / n',
    ratio: '(samples - n) / n',
    helpers: () => '',
  },
  'inverse-square-root': {
    title: 'inverse square root of the frequency, 1 / sqrt(n)',
    unscaled: '1 / math.sqrt(n)',
    ratio: 'math.sqrt((samples - n) / n)',
    helpers: () => '',
  },
  'class-balanced': {
    title: 'class-balanced, 1 / effective number of samples',
    unscaled: '1 / effective_number(n)',
    ratio: 'effective_number(samples - n) / effective_number(n)',
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
 * The first lines of each Python file: docstring, `import math`, COUNTS, NAMES if there are names, N, BETA and
 * `effective_number` for the class-balanced scheme, and `check`.
 *
 * @param title - First line of the docstring: what the file holds.
 * @param counted - What a count counts, for the comment above COUNTS.
 */
export function headPart(request: TakeHome, title: string, counted: string): string {
  const { names, counts, scheme, volume } = request;
  const rule = rules[scheme];
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

# ${counted} ${request.isSorted ? sortedComment : "The index is the class's label.\n# The first class is label 0."}
COUNTS = ${countsLiteral(counts)}
${names ? `${namesComments[numberingOf({ names })]}\nNAMES = ${pythonList(names.map(pythonString))}\n` : ''}${rule.helpers(volume) || '\n\n'}
def check(what, actual, expected, rel_tol):
    assert math.isclose(actual, expected, rel_tol=rel_tol), (
        f"{what}: {actual!r}, but Long-Tail Lab has {expected!r}"
    )
`;
}
