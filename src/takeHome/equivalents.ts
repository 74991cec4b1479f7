import { focalAlpha } from '../core/positiveWeights.ts';
import { undoneWeights } from '../core/undoneWeights.ts';
import { pythonFloat } from './python.ts';
import { rules } from './pythonHead.ts';
import { checkedClasses } from './pythonParts.ts';
import { positiveWeightsOf, type TakeHome, weightsOf } from './request.ts';

/** `pos_weight(n, samples)`, the weight of a positive term, in Python. */
export function positiveWeightPart({ scheme }: TakeHome): string {
  return `
def pos_weight(n, samples):
    """Weight of a positive term against 1 for a negative one; 1 where one side has no samples."""
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
export function equivalentsPart(request: TakeHome): string {
  return `
# Other losses have other weights under these names. Which one is right depends on the labels:
#
# WEIGHTS, the paper's alpha: the weight of the true class multiplies all terms of a sample. Right where
#   each sample has one class, with any of the losses below.
# POS_WEIGHT, as pos_weight of binary cross-entropy: multiplies the positive term of a class alone, and
#   is the ratio of the weights of its positives and its negatives. Right where each class is a yes-or-no
#   question of its own, as where a sample may have several labels. Where it has one, that is another loss.
# FOCAL_ALPHA, as alpha of a binary focal loss: alpha on positive terms and 1 - alpha on negative ones,
#   in the same ratio. Right where POS_WEIGHT is, but each class's terms are divided by its own
#   1 + POS_WEIGHT, so that rare classes count less beside others. The usual constant 0.25 is alike for all
#   classes, so it does not weigh rare classes against common ones.
${positiveWeightPart(request)}

${positiveWeightsPart(request, 'ALL_SAMPLES', 'ALL_SAMPLES = sum(COUNTS)\n')}`;
}

/** What undoing does to equal probabilities, for a check. */
export function undoneEnds(request: TakeHome): { readonly what: string; readonly label: number; readonly p: string }[] {
  const { counts } = request;
  const undone = undoneWeights(new Array<number>(counts.length).fill(1 / counts.length), weightsOf(request));
  return checkedClasses(counts).map(([what, label]) => ({ what, label, p: pythonFloat(undone[label]!) }));
}

/** Docstring of `undo_weights`, from its second line on. */
export const undoText = `
    p_c is proportional to q_c / w_c: a weighted loss is the unweighted one under class frequencies
    multiplied by the weights. Exact for the softmax and the sigmoid loss as far as the model fits, NOT for
    the focal loss or with label smoothing. A class of weight 0 has no samples and gets 0. For the best
    mean recall decide by the largest p_c / n_c; with inverse frequency that is q itself.
    """`;
