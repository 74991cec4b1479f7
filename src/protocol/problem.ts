import type { Loss } from '../core/losses.ts';
import type { LayerWidths } from '../core/network.ts';

/** What is learned: one data set and one start for all S models of a run. Fairness is here: nothing in it differs by model. */
export interface Problem {
  /** Network from the two coordinates to C logits, such as [2, 16, 16, 5]. */
  readonly widths: LayerWidths;
  /** Parameters that every model starts from; [P], laid out as `layerSpans` says. */
  readonly initial: Float32Array;
  /** S, number of models. */
  readonly models: number;
  /** Training points; [n, 2]. */
  readonly points: Float32Array;
  /** Training labels, noise included; [n]. */
  readonly labels: Uint8Array;
  /** Test points; [m, 2]. */
  readonly testPoints: Float32Array;
  /** Test labels, without noise; [m]. */
  readonly testLabels: Uint8Array;
}

/** What the models minimise, which may change while they run: Σ_i w[y_i] L(z_i, y_i) / n, divided by n and not by Σ w. */
export interface Objective {
  readonly loss: Loss;
  /** Class weights by model; [S][C]. */
  readonly weights: readonly (readonly number[])[];
  /** Learning rate of Adam; > 0. */
  readonly learningRate: number;
  /** N that the class-balanced weights were made with. Engines do not read it; frames carry it back. */
  readonly volume: number;
}

/** The part of the plane that maps show and the points at which the models are asked about it. */
export interface View {
  /** Grid points across; ≥ 2. The first and the last lie on the left and right edge. */
  readonly columns: number;
  /** Grid points down; ≥ 2. The first row is the top edge. */
  readonly rows: number;
  /** Half the width of the part shown, in units of the data. */
  readonly halfWidth: number;
  /** Half its height. */
  readonly halfHeight: number;
}

/** Grid points of a view by rows from the top left; [rows · columns, 2]. */
export function gridPoints({ columns, rows, halfWidth, halfHeight }: View): Float32Array {
  const points = new Float32Array(2 * rows * columns);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      points[at++] = halfWidth * ((2 * column) / (columns - 1) - 1);
      points[at++] = halfHeight * (1 - (2 * row) / (rows - 1));
    }
  }
  return points;
}
