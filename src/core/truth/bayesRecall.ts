import type { Shape } from '../shapes/shape.ts';
import { type Box, createCellPoll } from './cellPoll.ts';
import { cellsOf } from './cells.ts';
import { lobattoSquare } from './lobatto.ts';

/** A box with a border between classes in it is divided until it holds no more than this of each of them. */
const finest = 3e-6;

/** A class behind the winner by a factor of e^5 at every node of a box is not evaluated in parts of the box. */
const hopeless = 5;

/** The four quarters of a box. */
const quarters = [
  [0, 0],
  [0, 0.5],
  [0.5, 0],
  [0.5, 0.5],
] as const;

/**
 * Recall by class of the Bayes rule, which predicts argmax_c prior_c f_c(x): the share of each class that it gets
 * right. No rule has a higher accuracy under that prior.
 *
 * @param prior - How frequent each class is; [C], each in [0, ∞) and one above 0. Counts will do, for only ratios
 * matter. A class with 0 is never predicted.
 * @returns ∫ f_c(x) [c is predicted at x] dx; [C], each in [0, 1], to about 2e-5 for the shapes of the lab.
 * @throws RangeError if the prior is out of range, or if the shape's support does not hold all of each class but 1e-4.
 *
 * @remarks
 * Computed cell by cell. A cell that one class wins adds its Gauss–Lobatto sum. A cell with a border in it is
 * subdivided, and in the smallest cells the border is taken as straight. Where two classes are equally likely it does
 * not matter which wins: those points have area 0.
 *
 * Labels that are redrawn uniformly with probability ν < 1 leave the rule as it is. A point of class c then gets the
 * label k with probability (1 − ν) [k = c] + ν / C, so P(label k | x) = (1 − ν) P(class k | x) + ν / C: the same factor
 * and the same summand for every k. The Bayes rule for noisy labels is therefore the one for the classes, under the
 * prior of the classes and not of the labels.
 *
 * @example bayesRecall(twoBlobs(), [1, 1]) // [0.9332, 0.9332]: Φ(0.45 / 0.3)
 */
export function bayesRecall(shape: Shape, prior: readonly number[]): number[] {
  assertPrior(prior, shape.classes);
  const cells = cellsOf(shape.support);
  const poll = createCellPoll(shape, prior.map(Math.log), cells);
  const everyClass = prior.map((_, index) => index);
  const mass = new Float64Array(shape.classes);
  const right = new Float64Array(shape.classes);

  /** Adds the recall that each class gets from the box that was polled last. */
  function settle(box: Box, classes: readonly number[]): void {
    const winners = classes.filter((c) => poll.wins[c]! > 0).sort((a, b) => poll.wins[b]! - poll.wins[a]!);
    const isWhole = poll.wins[winners[0] ?? 0] === lobattoSquare.length;
    if (!isWhole && winners.some((c) => poll.held[c]! > finest)) divide(box, classes);
    else add(winners);
  }

  function divide({ u, v, width, height }: Box, classes: readonly number[]): void {
    const contenders = classes.filter((c) => poll.lead[c]! > -hopeless);
    for (const [along, across] of quarters) {
      const quarter = { u: u + along * width, v: v + across * height, width: width / 2, height: height / 2 };
      poll.ask(quarter, contenders);
      settle(quarter, contenders);
    }
  }

  function add(winners: readonly number[]): void {
    const [first, second] = winners;
    const share = first === undefined || second === undefined ? Number.NaN : poll.shareAhead(first, second);
    if (first === undefined || second === undefined || Number.isNaN(share)) {
      for (const c of winners) right[c]! += poll.won[c]!;
      return;
    }
    // A third class here has at most `finest` at one of the few points where three meet.
    right[first]! += share * poll.held[first]!;
    right[second]! += (1 - share) * poll.held[second]!;
  }

  for (const [u, v] of cells.corners) {
    const box = { u, v, width: cells.width, height: cells.height };
    poll.ask(box, everyClass);
    for (const c of everyClass) mass[c]! += poll.held[c]!;
    settle(box, everyClass);
  }
  return everyClass.map((c) => {
    if (!(Math.abs(mass[c]! - 1) < 1e-4)) {
      throw new RangeError(`invalid support; not holding all of class ${c} but 1e-4: ${mass[c]}`);
    }
    return Math.min(1, right[c]! / mass[c]!);
  });
}

function assertPrior(prior: readonly number[], classes: number): void {
  if (prior.length !== classes) {
    throw new RangeError(`invalid prior; not a number for each of ${classes} classes: ${prior.length}`);
  }
  for (const share of prior) {
    if (!(share >= 0 && share < Infinity)) throw new RangeError(`invalid prior of a class; not in [0, ∞): ${share}`);
  }
  if (!prior.some((share) => share > 0)) throw new RangeError(`invalid prior; not above 0 for a class: ${prior}`);
}
