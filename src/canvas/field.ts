import type { Loss } from '../core/losses.ts';
import type { View } from '../protocol/problem.ts';

/** One model's answers over a view, ready to be drawn. */
export interface Field {
  readonly view: View;
  /** C. */
  readonly classes: number;
  /** Logits at the grid points; [rows · columns, C]. */
  readonly logits: Float32Array;
  /** Class with the largest logit at each grid point; [rows · columns]. */
  readonly top: Uint8Array;
  /** Confidence in that class, from 0 (no better than chance) to 1; [rows · columns]. */
  readonly strength: Float32Array;
}

/**
 * Prepares one model's logits for drawing.
 *
 * @param logits - Of all models; [S, rows · columns, C].
 * @param model - Index of the model.
 * @param loss - Which loss made the logits: it decides what probability they stand for.
 */
export function fieldOf(logits: Float32Array, model: number, models: number, view: View, loss: Loss['kind']): Field {
  const points = view.rows * view.columns;
  const size = logits.length / models;
  const classes = size / points;
  const own = logits.subarray(model * size, (model + 1) * size);
  const top = new Uint8Array(points);
  const strength = new Float32Array(points);
  const chance = 1 / classes;
  for (let point = 0; point < points; point += 1) {
    const at = point * classes;
    let best = 0;
    for (let c = 1; c < classes; c += 1) if (own[at + c]! > own[at + best]!) best = c;
    top[point] = best;
    const p = probability(own, at, classes, best, loss);
    strength[point] = Math.max(0, (p - chance) / (1 - chance));
  }
  return { view, classes, logits: own, top, strength };
}

/** Probability that a model gives a class: softmax over the logits, or the class's own sigmoid. */
function probability(logits: Float32Array, at: number, classes: number, index: number, loss: Loss['kind']): number {
  const own = logits[at + index]!;
  if (loss !== 'softmax') return 1 / (1 + Math.exp(-own));
  let sum = 0;
  for (let c = 0; c < classes; c += 1) sum += Math.exp(logits[at + c]! - own);
  return 1 / sum;
}

/** What a model says of one place. */
export interface Opinion {
  readonly class: number;
  /** Probability that the model gives the class; [0, 1]. */
  readonly confidence: number;
}

/** What a model says of a place in the plane, between grid points by linear interpolation of the logits. */
export function opinionAt(field: Field, x: number, y: number, loss: Loss['kind']): Opinion {
  const { columns, rows, halfWidth, halfHeight } = field.view;
  const across = clamp(((x / halfWidth + 1) / 2) * (columns - 1), columns - 1);
  const down = clamp(((1 - y / halfHeight) / 2) * (rows - 1), rows - 1);
  const i = Math.min(Math.floor(across), columns - 2);
  const j = Math.min(Math.floor(down), rows - 2);
  const u = across - i;
  const v = down - j;
  const { classes, logits } = field;
  const between = Float32Array.from({ length: classes }, (_, c) => {
    const at = (row: number, column: number) => logits[(row * columns + column) * classes + c]!;
    const upper = at(j, i) * (1 - u) + at(j, i + 1) * u;
    const lower = at(j + 1, i) * (1 - u) + at(j + 1, i + 1) * u;
    return upper * (1 - v) + lower * v;
  });
  const best = between.indexOf(Math.max(...between));
  const index = Math.max(best, 0);
  return { class: index, confidence: probability(between, 0, classes, index, loss) };
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, value));
}
