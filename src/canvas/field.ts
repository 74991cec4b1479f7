import type { Loss } from '../core/losses.ts';
import type { RefinedCells } from '../protocol/messages.ts';
import type { MapWindow } from '../protocol/problem.ts';

/** Predictions at a list of points. */
export interface AnsweredPoints {
  /** [points, C]. */
  readonly logits: Float32Array;
  /** Class with the largest logit; [points]. */
  readonly top: Uint8Array;
  /** Confidence in that class, from 0 (no better than chance) to 1; [points]. */
  readonly strength: Float32Array;
}

/** Predictions at finer points of some cells, those of a cell by rows from its top left corner. */
export interface FinerCells extends AnsweredPoints {
  /** Parts of a cell along each side; a cell has (factor + 1)² points. */
  readonly factor: number;
  /**
   * For each cell, indexed by its upper left grid point, its index among the refined cells, or −1; [rows · columns].
   */
  readonly places: Int32Array;
}

/** One model's predictions over a view, prepared for drawing: at its grid points by rows. */
export interface Field extends AnsweredPoints {
  readonly view: MapWindow;
  /** C. */
  readonly classes: number;
  /** Predictions inside refined cells; elsewhere logits are interpolated between grid points. */
  readonly finer?: FinerCells;
}

/**
 * Prepares one model's logits for drawing.
 *
 * @param logits - Of all models; [S, rows · columns, C].
 * @param model - Index of the model.
 * @param loss - Loss that the model was trained with: it decides how logits become probabilities.
 * @param refined - Refined cells of all models, if there are any.
 */
export function fieldOf(
  logits: Float32Array,
  model: number,
  models: number,
  view: MapWindow,
  loss: Loss['kind'],
  refined?: RefinedCells,
): Field {
  const size = logits.length / models;
  const classes = size / (view.rows * view.columns);
  const own = answersOf(logits.subarray(model * size, (model + 1) * size), classes, loss);
  return { view, classes, ...own, ...(refined && { finer: finerOf(refined, model, classes, view, loss) }) };
}

/** Prepares one model's refined cells. */
function finerOf(
  { factor, counts, cells, logits }: RefinedCells,
  model: number,
  classes: number,
  { rows, columns }: MapWindow,
  loss: Loss['kind'],
): FinerCells {
  const begin = counts.subarray(0, model).reduce((sum, count) => sum + count, 0);
  const end = begin + counts[model]!;
  const places = new Int32Array(rows * columns).fill(-1);
  for (let at = begin; at < end; at += 1) places[cells[at]!] = at - begin;
  const size = (factor + 1) ** 2 * classes;
  return { factor, places, ...answersOf(logits.subarray(begin * size, end * size), classes, loss) };
}

function answersOf(logits: Float32Array, classes: number, loss: Loss['kind']): AnsweredPoints {
  const points = logits.length / classes;
  const top = new Uint8Array(points);
  const strength = new Float32Array(points);
  const chance = 1 / classes;
  for (let point = 0; point < points; point += 1) {
    const at = point * classes;
    let best = 0;
    for (let c = 1; c < classes; c += 1) if (logits[at + c]! > logits[at + best]!) best = c;
    top[point] = best;
    const p = probability(logits, at, classes, best, loss);
    strength[point] = Math.max(0, (p - chance) / (1 - chance));
  }
  return { logits, top, strength };
}

/** Probability that a model gives a class: softmax over the logits, or the class's own sigmoid. */
function probability(logits: Float32Array, at: number, classes: number, index: number, loss: Loss['kind']): number {
  const own = logits[at + index]!;
  if (loss !== 'softmax') return 1 / (1 + Math.exp(-own));
  let sum = 1;
  for (let c = 0; c < classes; c += 1) if (c !== index) sum += Math.exp(logits[at + c]! - own);
  return 1 / sum;
}

/** Prediction of a model at one place. */
export interface Opinion {
  readonly class: number;
  /** Probability that the model gives the class; [0, 1]. */
  readonly confidence: number;
}

/**
 * Prediction of a model at a place in the plane, by bilinear interpolation of the logits between
 * the finest points around it.
 */
export function opinionAt(field: Field, x: number, y: number, loss: Loss['kind']): Opinion {
  const { classes, finer } = field;
  const { columns, rows, halfWidth, halfHeight } = field.view;
  const across = clamp(((x / halfWidth + 1) / 2) * (columns - 1), columns - 1);
  const down = clamp(((1 - y / halfHeight) / 2) * (rows - 1), rows - 1);
  const i = Math.min(Math.floor(across), columns - 2);
  const j = Math.min(Math.floor(down), rows - 2);
  const place = finer?.places[j * columns + i] ?? -1;
  const between =
    finer && place >= 0
      ? interpolated(
          finer.logits,
          classes,
          place * (finer.factor + 1) ** 2,
          finer.factor + 1,
          finer.factor,
          across - i,
          down - j,
        )
      : interpolated(field.logits, classes, j * columns + i, columns, 1, across - i, down - j);
  const index = Math.max(between.indexOf(Math.max(...between)), 0);
  return { class: index, confidence: probability(between, 0, classes, index, loss) };
}

/**
 * Logits at a place in a cell that is divided into `factor` parts along each side.
 *
 * @param corner - Its upper left point.
 * @param stride - Points from one row to the next.
 * @param across - From 0 to 1.
 * @param down - From 0 to 1.
 */
function interpolated(
  logits: Float32Array,
  classes: number,
  corner: number,
  stride: number,
  factor: number,
  across: number,
  down: number,
): Float32Array {
  const i = Math.min(Math.floor(across * factor), factor - 1);
  const j = Math.min(Math.floor(down * factor), factor - 1);
  const u = across * factor - i;
  const v = down * factor - j;
  const upper = corner + j * stride + i;
  const lower = upper + stride;
  return Float32Array.from({ length: classes }, (_, c) => {
    const at = (point: number) => logits[point * classes + c]!;
    const above = at(upper) * (1 - u) + at(upper + 1) * u;
    const below = at(lower) * (1 - u) + at(lower + 1) * u;
    return above * (1 - v) + below * v;
  });
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, value));
}
