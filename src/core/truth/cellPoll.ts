import type { Shape } from '../shapes/shape.ts';
import type { Cells } from './cells.ts';
import { lobattoCorners, lobattoSquare } from './lobatto.ts';
import { shareAbove } from './shareAbove.ts';

/** A box in the coordinates (u, v) of some cells. */
export interface Box {
  readonly u: number;
  readonly v: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a poll found for some classes in one box. All lists are by class, and hold for the classes and the
 * box of the latest poll; [C].
 */
export interface CellPoll {
  /** Evaluates some classes in a box. */
  ask(box: Box, classes: readonly number[]): void;
  /** Integral of each density over the box. */
  readonly held: Float64Array;
  /** The part of it around nodes at which the class wins. */
  readonly won: Float64Array;
  /** Nodes at which it wins. */
  readonly wins: Uint8Array;
  /** How close it comes to winning at any node, in log odds against the winner; ≤ 0, and 0 where it wins. */
  readonly lead: Float64Array;
  /**
   * Share of the box in which one class is ahead of another, as if their log odds were linear; NaN
   * where they are infinite.
   */
  shareAhead(first: number, second: number): number;
}

/**
 * Polls the classes of a shape at the nodes of a rule in boxes of the plane: the class with the largest prior · density
 * wins a node. A node where that is 0 for all classes belongs to none.
 *
 * @param logPrior - Logarithm of the prior by class; [C], −∞ for a class that is never predicted.
 */
export function createCellPoll(shape: Shape, logPrior: readonly number[], cells: Cells): CellPoll {
  const scores = lobattoSquare.map(() => new Float64Array(shape.classes));
  const held = new Float64Array(shape.classes);
  const won = new Float64Array(shape.classes);
  const wins = new Uint8Array(shape.classes);
  const lead = new Float64Array(shape.classes);

  return {
    held,
    won,
    wins,
    lead,
    ask({ u, v, width, height }, classes) {
      held.fill(0);
      won.fill(0);
      wins.fill(0);
      lead.fill(-Infinity);
      lobattoSquare.forEach((node, index) => {
        const atU = u + width * node.u;
        const atV = v + height * node.v;
        const [x, y] = cells.pointAt(atU, atV);
        const area = width * height * node.weight * cells.areaAt(atU, atV);
        const own = scores[index]!;
        let winner = -1;
        let highest = -Infinity;
        let heldByWinner = 0;
        for (const c of classes) {
          const logDensity = shape.logDensity(c, x, y);
          const score = logDensity + logPrior[c]!;
          const part = area * Math.exp(logDensity);
          own[c] = score;
          held[c]! += part;
          if (score > highest) {
            highest = score;
            winner = c;
            heldByWinner = part;
          }
        }
        if (winner < 0) return;
        wins[winner]! += 1;
        won[winner]! += heldByWinner;
        for (const c of classes) lead[c] = Math.max(lead[c]!, own[c]! - highest);
      });
    },
    shareAhead(first, second) {
      const [at00, at01, at10, at11] = lobattoCorners;
      const ahead = (node: number) => scores[node]![first]! - scores[node]![second]!;
      return shareAbove(ahead(at00), ahead(at01), ahead(at10), ahead(at11));
    },
  };
}
