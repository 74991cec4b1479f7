import { effectiveNumber } from '../core/effectiveNumber.ts';
import { focalAlpha } from '../core/positiveWeights.ts';
import { drawShares, positiveWeightsOf, type TakeHome, weightsOf } from './request.ts';

/** The numbers of each class in the files without code, by the names of their columns; [C] each. */
export type NumberColumns = Readonly<Record<string, readonly number[]>>;

/**
 * The numbers of each class for what balances the classes: count, effective_number and weight, and draw_share with a
 * sampler; where samples may have several labels, positives, pos_weight and focal_alpha.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function numberColumns(request: TakeHome): NumberColumns {
  const { counts, volume, balance } = request;
  if (balance === 'labels') {
    const weights = positiveWeightsOf(request);
    return { positives: counts, pos_weight: weights, focal_alpha: weights.map(focalAlpha) };
  }
  const weights = weightsOf(request);
  return {
    count: counts,
    effective_number: counts.map((count) => effectiveNumber(count, volume)),
    weight: weights,
    ...(balance === 'sampler' && { draw_share: drawShares(counts, weights) }),
  };
}
