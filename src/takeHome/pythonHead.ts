import { numberingOf } from '../core/counts/classTable.ts';
import { decimalOfVolume } from '../core/decimalBeta.ts';
import { betaOf } from '../core/effectiveNumber.ts';
import type { WeightingName } from '../core/weightings.ts';
import { comment, docstring } from './comments.ts';
import type { FileTexts } from './fileTexts.ts';
import { prose, pythonFloat, pythonInteger, pythonList, pythonString } from './python.ts';
import type { TakeHome } from './request.ts';

/** Above this volume {@link decimalOfVolume} is not exact. */
const largestDecimalVolume = 1e9;

/** A scheme in Python. */
interface Rule {
  /** The weight of a class of n > 0 samples before the weights are scaled to their sum. */
  readonly unscaled: string;
  /** The weight of n > 0 samples over that of `samples - n` others, neither of them 0. */
  readonly ratio: string;
  /** The functions that both need. */
  helpers(volume: number, texts: FileTexts): string;
}

/** The schemes in Python. */
export const rules: Readonly<Record<WeightingName, Rule>> = {
  none: {
    unscaled: '1.0',
    ratio: '1.0',
    helpers: () => '',
  },
  'inverse-frequency': {
    unscaled: '1 / n',
    ratio: '(samples - n) / n',
    helpers: () => '',
  },
  'inverse-square-root': {
    unscaled: '1 / math.sqrt(n)',
    ratio: 'math.sqrt((samples - n) / n)',
    helpers: () => '',
  },
  'class-balanced': {
    unscaled: '1 / effective_number(n)',
    ratio: 'effective_number(samples - n) / effective_number(n)',
    helpers: effectiveNumberPart,
  },
};

/** The paper that all files are after. */
export const citation = 'Cui et al., Class-Balanced Loss Based on Effective Number of Samples, CVPR 2019';

/** The paper as the first lines of a Python file cite it. */
export const citationLines = `${citation},
https://arxiv.org/abs/1901.05555`;

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

function effectiveNumberPart(volume: number, { head }: FileTexts): string {
  return `
${comment(head.volume)}
N = ${pythonFloat(volume)}
BETA = ${betaLiteral(volume)}


def effective_number(n):
${docstring(head.effectiveNumber)}
    if n == 0:
        return 0.0
    if N == 1:  # ${head.onlyRepeat}
        return 1.0
    if N == math.inf:  # ${head.everyNew}
        return float(n)
    return -N * math.expm1(n * math.log1p(-1 / N))

`;
}

/**
 * The first lines of each Python file: docstring, `import math`, COUNTS, NAMES if there are names, N, BETA and
 * `effective_number` for the class-balanced scheme, and `check`.
 *
 * @param title - First line of the docstring: what the file holds.
 * @param counted - What counts count: samples of each class, or those that have each label.
 */
export function headPart(
  request: TakeHome,
  texts: FileTexts,
  title: string,
  counted: keyof FileTexts['head']['counted'],
): string {
  const { names, counts, scheme, volume } = request;
  const { head } = texts;
  return `"""
${title}

${head.paper(citationLines)}
${head.counts(prose(request.source) || head.noSource)}
${head.weights(head.rules[scheme])}

${head.written}
"""

import math

${comment(head.counted[counted][request.isSorted ? 'sorted' : 'byLabel'])}
COUNTS = ${countsLiteral(counts)}
${names ? `${namesComment(names, head.names)}\nNAMES = ${pythonList(names.map(pythonString))}\n` : ''}${rules[scheme].helpers(volume, texts) || '\n\n'}
def check(what, actual, expected, rel_tol):
    assert math.isclose(actual, expected, rel_tol=rel_tol), (
        f"{what}: {actual!r}, but Long-Tail Lab has {expected!r}"
    )
`;
}

/** A dictionary of labels by name. */
const conversion = '{name: label for label, name in enumerate(NAMES)}';

/** What class names are, in a comment. */
function namesComment(names: readonly string[], texts: FileTexts['head']['names']): string {
  const numbering = numberingOf({ names });
  if (numbering === 'unnamed') return '';
  return comment(numbering === 'otherNumbers' ? texts.otherNumbers(conversion) : texts[numbering]);
}
