import { meanSampleWeight } from '../core/classWeights.ts';
import { comment, docstring } from './comments.ts';
import type { FileTexts } from './fileTexts.ts';
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
export function weightsPart(request: TakeHome, texts: FileTexts, title: string): string {
  const { counts, scheme } = request;
  const weights = weightsOf(request);
  const present = presentByCount(counts);
  const samples = counts.reduce((sum, count) => sum + BigInt(count), 0n);
  const weightChecks = checkedClasses(counts).map(
    ([what, label]) => `check("weight of the ${what}", WEIGHTS[${label}], ${pythonFloat(weights[label]!)}, 1e-12)`,
  );
  return `${headPart(request, texts, title, 'classes')}

def class_weights(counts):
${docstring(texts.weights.sum)}
    unscaled = [${rules[scheme].unscaled} if n > 0 else 0.0 for n in counts]
    scale = sum(n > 0 for n in counts) / math.fsum(unscaled)
    return [weight * scale for weight in unscaled]


WEIGHTS = class_weights(COUNTS)  # ${texts.weights.precision}
${comment(texts.weights.meanWeight)}
MEAN_SAMPLE_WEIGHT = math.fsum(n * weight for n, weight in zip(COUNTS, WEIGHTS)) / sum(COUNTS)

assert sum(COUNTS) == ${samples}
check("sum of the weights", math.fsum(WEIGHTS), ${pythonFloat(present.length)}, 1e-12)
${weightChecks.join('\n')}
check("mean weight of a sample", MEAN_SAMPLE_WEIGHT, ${pythonFloat(meanSampleWeight(counts, weights))}, 1e-12)
`;
}

/** The first bias of the last layer, for the files with losses. */
export function initialBiasPart({ losses }: FileTexts): string {
  return `def initial_bias(classes):
${docstring(losses.initialBias)}
    return -math.log(classes - 1)
`;
}

/** The focal loss's gamma, for the files with losses. */
export function gammaPart({ gamma }: TakeHome, { losses }: FileTexts): string {
  return `GAMMA = ${pythonFloat(gamma)}  # ${losses.gamma}`;
}

/**
 * The test vector for the files with losses: the labels and logits of a batch and its losses, indented
 * by four spaces for a block.
 *
 * It defines LABELS, [5], LOGITS, [5][C], and LOSSES by the name of a loss.
 */
export function testVectorPart(request: TakeHome, texts: FileTexts): string {
  const { labels, losses } = testVector(request.counts, weightsOf(request), request.gamma);
  return `${comment(texts.losses.testVector, '    ')}
    LABELS = [${labels.join(', ')}]
    LOGITS = [[${testLogitPython} for j in range(len(COUNTS))] for i in range(5)]
    LOSSES = {
${lossNames.map((name) => `        "${name}": ${pythonFloat(losses[name])},`).join('\n')}
    }`;
}
