import type { TestAnswers } from '../../../protocol/messages.ts';
import { remember } from '../../../store/remember.ts';

/** Test points that a model gets right and the reference does not, and vice versa, by class. */
export interface Moves {
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/**
 * Test points gained and lost by each model against the reference.
 *
 * @param labels - True classes; [m].
 * @returns By model; [S]. Both are 0 for the reference itself.
 */
export const movedPoints = remember(
  (
    { predicted }: TestAnswers,
    labels: Uint8Array,
    models: number,
    classes: number,
    reference: number,
  ): readonly Moves[] | undefined => {
    const tests = labels.length;
    if (predicted.length !== models * tests) return undefined;
    return Array.from({ length: models }, (_, model) => {
      const gained = new Array<number>(classes).fill(0);
      const lost = new Array<number>(classes).fill(0);
      for (let i = 0; i < tests; i += 1) {
        const label = labels[i]!;
        const isRight = predicted[model * tests + i] === label;
        const wasRight = predicted[reference * tests + i] === label;
        if (isRight && !wasRight) gained[label] = gained[label]! + 1;
        if (wasRight && !isRight) lost[label] = lost[label]! + 1;
      }
      return { gained, lost };
    });
  },
);
