import type { HandEdit } from '../core/handEdits.ts';
import type { Inputs } from './parameters.ts';

/** The edits at one time; none as `undefined`. */
export type EditsThen = Inputs['edits'];

/** The brush that changes training points on the maps, and the edits before and after the present ones. */
export interface BrushState {
  readonly isOn: boolean;
  readonly tool: 'points' | 'eraser';
  /** Class of the points that it adds. */
  readonly label: number;
  /** Radius of the eraser in CSS pixels. */
  readonly radius: number;
  /** The data that the history is of, as text: see {@link historyOf}. */
  readonly of: string;
  /** Edits that an undo brings back, the latest last. */
  readonly past: readonly EditsThen[];
  /** Edits that a redo brings back, the next one last. */
  readonly future: readonly EditsThen[];
}

/** Bounds of the eraser's radius in CSS pixels. */
export const radiusBounds = { min: 6, max: 60 } as const;

/** A brush that has not been used. */
export const noBrush: BrushState = {
  isOn: false,
  tool: 'points',
  label: 0,
  radius: 16,
  of: '',
  past: [],
  future: [],
};

/** The data whose points edits are of, as text. */
export function editedDataKey({ scene, classes, seed }: Inputs): string {
  return `${scene} ${classes} ${seed}`;
}

/** The history as far as it is of the present data: edits of other points cannot be brought back. */
export function historyOf(brush: BrushState, inputs: Inputs): Pick<BrushState, 'past' | 'future'> {
  return brush.of === editedDataKey(inputs) ? brush : noBrush;
}

/** The class of the points that are added: the last one, where there are fewer than before. */
export function brushLabel({ label }: BrushState, { classes }: Inputs): number {
  return Math.min(label, classes - 1);
}

/** A brush with the edits so far remembered, which a change follows. */
export function remembering(brush: BrushState, inputs: Inputs): BrushState {
  const { past } = historyOf(brush, inputs);
  return { ...brush, of: editedDataKey(inputs), past: [...past, inputs.edits], future: [] };
}

/** What an undo or a redo makes of brush and edits; `undefined` if there is nothing to bring back. */
export function broughtBack(
  kind: 'undo' | 'redo',
  brush: BrushState,
  inputs: Inputs,
): { readonly brush: BrushState; readonly edits: readonly HandEdit[] | undefined } | undefined {
  const { past, future } = historyOf(brush, inputs);
  const [from, to] = kind === 'undo' ? [past, future] : [future, past];
  if (from.length === 0) return undefined;
  const [left, longer] = [from.slice(0, -1), [...to, inputs.edits]];
  const history = kind === 'undo' ? { past: left, future: longer } : { past: longer, future: left };
  return { brush: { ...brush, ...history }, edits: from.at(-1) };
}
