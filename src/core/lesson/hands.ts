import { hasComeTo, type PresentPlace } from './presentBeats.ts';

/** Hands that were raised for each option of a step; `undefined` for an option that nobody chose. */
export type Hands = readonly (number | undefined)[];

/** Most hands of one option: a large lecture. */
export const mostHands = 9999;

/** The hands with one more for an option. */
export function withOneHand(hands: Hands, option: number): Hands {
  return withHands(hands, option, (hands[option] ?? 0) + 1);
}

/**
 * The hands with another number for an option.
 *
 * @param count - Whole, at most {@link mostHands}; none, and what is no such number, leaves the option empty.
 */
export function withHands(hands: Hands, option: number, count: number | undefined): Hands {
  const isCount = count !== undefined && Number.isFinite(count) && count >= 1;
  const value = isCount ? Math.min(mostHands, Math.round(count)) : undefined;
  return Array.from({ length: Math.max(hands.length, option + 1) }, (_, index) =>
    index === option ? value : (hands[index] ?? undefined),
  );
}

/**
 * The share of all hands that each option has.
 *
 * @param options - How many options there are; hands of others are not counted.
 * @returns Shares in (0, 1] of sum 1, `undefined` for an option without hands; [options].
 */
export function sharesOfHands(hands: Hands, options: number): (number | undefined)[] {
  const counts = Array.from({ length: options }, (_, index) => hands[index] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count > 0 ? count / all : undefined));
}

/** The same as it is shown at a place of the lesson: no share before hands are counted there. */
export function sharesShownAt(place: PresentPlace, hands: Hands, options: number): (number | undefined)[] {
  return sharesOfHands(hasComeTo('hands', place) ? hands : [], options);
}
