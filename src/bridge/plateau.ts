/** Steps that accuracies must have been flat for, at least. */
const leastWindow = 400;
/** The same as a share of the steps taken: learning slows down like 1 / step, so late changes take longer. */
const windowShare = 0.5;
/** Change of a model's mean balanced accuracy from the first half of the window to the second that still counts as flat. */
const flat = 0.003;
/** Frames that each half needs, for a mean to mean something. */
const leastFrames = 4;

/** Tells when training has nothing more to show. */
export interface Plateau {
  /**
   * Takes in a frame.
   *
   * @param accuracies - Balanced accuracy of each model; [S].
   * @returns Whether they have all been flat for a while.
   */
  sees(step: number, accuracies: readonly number[]): boolean;
  /** Begins anew, as when what is minimised has changed. */
  forget(): void;
}

/**
 * Watches balanced accuracies: flat means that over the last 400 steps, or the last half of all steps if that is more, no model's mean
 * has moved by more than 0.3 points from the first half of them to the second.
 */
export function createPlateau(): Plateau {
  let seen: { readonly step: number; readonly accuracies: readonly number[] }[] = [];
  let since: number | undefined;
  return {
    sees(step, accuracies) {
      since ??= step;
      seen.push({ step, accuracies });
      const window = Math.max(leastWindow, windowShare * step);
      const begin = step - window;
      // Kept as far as the window reaches, and thinned out so that a fast device does not fill the memory.
      seen = seen.filter((sample) => sample.step >= begin);
      if (seen.length > 512) seen = seen.filter((_, index) => index % 2 === 0 || index === seen.length - 1);
      if (since > begin) return false;
      const middle = begin + window / 2;
      const early = seen.filter((sample) => sample.step < middle);
      const late = seen.filter((sample) => sample.step >= middle);
      if (early.length < leastFrames || late.length < leastFrames) return false;
      return accuracies.every((_, model) => Math.abs(meanOf(late, model) - meanOf(early, model)) <= flat);
    },
    forget() {
      seen = [];
      since = undefined;
    },
  };
}

function meanOf(samples: readonly { readonly accuracies: readonly number[] }[], model: number): number {
  return samples.reduce((sum, { accuracies }) => sum + accuracies[model]!, 0) / samples.length;
}
