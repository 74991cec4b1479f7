import { schemeNames } from '../core/schemes.ts';
import type { Frame } from '../protocol/messages.ts';

/** How one model stands on the test set. */
export interface Standing {
  /** Mean of the recalls of all classes; on the balanced test set it is the accuracy. */
  readonly balancedAccuracy: number;
  /** Recall by class, head first; [C]. */
  readonly recall: readonly number[];
}

/** How the models of a frame stand, in the order of `schemeNames`. */
export function standingsOf({ recall }: Frame): Standing[] {
  const classes = recall.length / schemeNames.length;
  return schemeNames.map((_, index) => {
    const own = Array.from(recall.subarray(index * classes, (index + 1) * classes));
    return { balancedAccuracy: own.reduce((sum, share) => sum + share, 0) / classes, recall: own };
  });
}
