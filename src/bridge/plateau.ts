/** Steps and frames that accuracies must have been flat for, at least. */
const window = { steps: 500, frames: 8 } as const;
/**
 * Change of a model's mean balanced accuracy from the first half of the window to the second that still counts as flat.
 */
const flat = 0.01;

/** Detects when accuracies have stopped changing. */
export interface Plateau {
  /**
   * Takes in a frame.
   *
   * @param accuracies - Balanced accuracy of each model; [S].
   * @returns Whether they have all been flat for a while.
   */
  sees(step: number, accuracies: readonly number[]): boolean;
  /** Starts again, as after a change of the objective. */
  forget(): void;
}

/**
 * Watches balanced accuracies: flat means that over the last 500 steps, or the last eight frames if they span more, no
 * model's mean has moved by more than one point from the first half to the second. Less than that is noise: models that
 * memorize wrong labels never become quite constant.
 */
export function createPlateau(): Plateau {
  let seen: { readonly step: number; readonly accuracies: readonly number[] }[] = [];
  return {
    sees(step, accuracies) {
      seen.push({ step, accuracies });
      const begin = step - window.steps;
      const isLongEnough = seen.length > window.frames && seen[0]!.step <= begin;
      // One sample from before the window is kept as the sign that the window is full.
      while (seen.length > window.frames + 1 && seen[1]!.step <= begin) seen.shift();
      if (!isLongEnough) return false;
      const middle = (seen[0]!.step + step) / 2;
      const early = seen.filter((sample) => sample.step < middle);
      const late = seen.filter((sample) => sample.step >= middle);
      return accuracies.every((_, model) => Math.abs(meanOf(late, model) - meanOf(early, model)) <= flat);
    },
    forget() {
      seen = [];
    },
  };
}

function meanOf(samples: readonly { readonly accuracies: readonly number[] }[], model: number): number {
  return samples.reduce((sum, { accuracies }) => sum + accuracies[model]!, 0) / samples.length;
}
