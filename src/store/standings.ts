import type { Frame } from '../protocol/messages.ts';

/** Accuracy of one model on the test set. */
export interface Standing {
  /** Mean of the recalls of all classes; on the balanced test set it is the accuracy. */
  readonly balancedAccuracy: number;
  /** Recall by class, head first; [C]. */
  readonly recall: readonly number[];
}

/** Standings of the models of a frame, in the order of their tiles. */
export function standingsOf({ recall, losses }: Pick<Frame, 'recall' | 'losses'>): Standing[] {
  const classes = recall.length / losses.length;
  return Array.from(losses, (_, index) => {
    const own = Array.from(recall.subarray(index * classes, (index + 1) * classes));
    return { balancedAccuracy: own.reduce((sum, share) => sum + share, 0) / classes, recall: own };
  });
}
