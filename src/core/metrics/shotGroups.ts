import { assertCounts } from '../assertCounts.ts';
import { shotBounds } from '../counts/analysis.ts';

/** Groups of classes by number of training samples, largest first. */
export const shotGroups = ['many', 'medium', 'few'] as const;

/** Name of a group of classes. */
export type ShotGroup = (typeof shotGroups)[number];

/**
 * The group of a class: many-shot above 100 training samples, few-shot below 20, medium-shot from
 * 20 to 100, both included.
 *
 * @param count - Training samples of the class; whole, ≥ 0. A class without samples is few-shot.
 * @throws RangeError if `count` is negative, not whole or not finite.
 *
 * @remarks Source: Liu et al., CVPR 2019; `shot_acc` of facebookresearch/classifier-balancing and
 * jiawei-ren/BalancedMetaSoftmax.
 */
export function shotGroupOf(count: number): ShotGroup {
  assertCounts([count]);
  if (count > shotBounds.many) return 'many';
  return count < shotBounds.few ? 'few' : 'medium';
}

/** How well a model finds the classes of a group. */
export interface GroupRecall {
  /** Indices of the group's classes, in their order. */
  readonly classes: readonly number[];
  /** Unweighted mean recall of these classes; `undefined` for a group without classes. */
  readonly recall: number | undefined;
}

/**
 * Mean recall of the many-, medium- and few-shot classes.
 *
 * @param recall - Of each class; [C].
 * @param counts - Training samples of each class; [C] whole numbers ≥ 0.
 * @throws RangeError if the lengths differ or a count is negative, not whole or not finite.
 *
 * @remarks The `shot_acc` functions print 0 for a group without classes. A mean over no class is undefined,
 * so here it is `undefined`.
 */
export function recallByShots(recall: ArrayLike<number>, counts: readonly number[]): Record<ShotGroup, GroupRecall> {
  if (recall.length !== counts.length) {
    throw new RangeError(`invalid recalls; not as many as class counts, ${counts.length}: ${recall.length}`);
  }
  const classes: Record<ShotGroup, number[]> = { many: [], medium: [], few: [] };
  counts.forEach((count, index) => {
    classes[shotGroupOf(count)].push(index);
  });
  const groupRecall = (group: ShotGroup): GroupRecall => {
    const own = classes[group];
    const sum = own.reduce((total, index) => total + recall[index]!, 0);
    return { classes: own, recall: own.length === 0 ? undefined : sum / own.length };
  };
  return { many: groupRecall('many'), medium: groupRecall('medium'), few: groupRecall('few') };
}
