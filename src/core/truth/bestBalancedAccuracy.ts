import type { Shape } from '../shapes/shape.ts';
import { compensatedSum } from '../sum.ts';
import { bayesRecall } from './bayesRecall.ts';

/**
 * The highest balanced accuracy that any rule can reach on a shape: ∫ max_c f_c(x) dx / C.
 *
 * Balanced accuracy is the accuracy where all classes are equally frequent, so the Bayes rule under that
 * prior is the best there is.
 *
 * @returns Scalar in [1/C, 1], as precise as {@link bayesRecall}.
 *
 * @example bestBalancedAccuracy(twoBlobs()) // 0.9332
 */
export function bestBalancedAccuracy(shape: Shape): number {
  return compensatedSum(bayesRecall(shape, new Array<number>(shape.classes).fill(1))) / shape.classes;
}
