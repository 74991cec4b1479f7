import { focalAlpha } from '../core/positiveWeights.ts';
import { undoneWeights } from '../core/undoneWeights.ts';
import { comment, docstring } from './comments.ts';
import type { FileTexts } from './fileTexts.ts';
import { pythonFloat } from './python.ts';
import { rules } from './pythonHead.ts';
import { checkedClasses } from './pythonParts.ts';
import { positiveWeightsOf, type TakeHome, weightsOf } from './request.ts';

/** `pos_weight(n, samples)`, the weight of a positive term, in Python. */
export function positiveWeightPart({ scheme }: TakeHome, { posWeight }: FileTexts): string {
  return `
def pos_weight(n, samples):
${docstring(posWeight)}
    return ${rules[scheme].ratio} if 0 < n < samples else 1.0
`;
}

/** POS_WEIGHT and FOCAL_ALPHA from `positive`, an expression of the positives, and `samples`, and their checks. */
export function positiveWeightsPart(request: TakeHome, samples: string, before = ''): string {
  const weights = positiveWeightsOf(request);
  // Sums of counts beyond 2^53 are rounded in the lab and not in Python.
  const checks = checkedClasses(request.counts).map(([what, label]) => {
    const value = weights[label]!;
    return `check("pos_weight of the ${what}", POS_WEIGHT[${label}], ${pythonFloat(value)}, 1e-9)
check("alpha of the ${what}", FOCAL_ALPHA[${label}], ${pythonFloat(focalAlpha(value))}, 1e-9)`;
  });
  return `${before}POS_WEIGHT = [pos_weight(n, ${samples}) for n in COUNTS]
FOCAL_ALPHA = [weight / (1 + weight) for weight in POS_WEIGHT]

${checks.join('\n')}
`;
}

/** What other losses call alpha and pos_weight, and when each is right, for the files with losses. */
export function equivalentsPart(request: TakeHome, texts: FileTexts): string {
  return `
${comment(texts.equivalents)}
${positiveWeightPart(request, texts)}

${positiveWeightsPart(request, 'ALL_SAMPLES', 'ALL_SAMPLES = sum(COUNTS)\n')}`;
}

/** What undoing does to equal probabilities, for a check. */
export function undoneEnds(request: TakeHome): { readonly what: string; readonly label: number; readonly p: string }[] {
  const { counts } = request;
  const undone = undoneWeights(new Array<number>(counts.length).fill(1 / counts.length), weightsOf(request));
  return checkedClasses(counts).map(([what, label]) => ({ what, label, p: pythonFloat(undone[label]!) }));
}
