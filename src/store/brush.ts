import type { EditedData } from './editsFile.ts';
import type { Inputs } from './parameters.ts';

/** The edits at one time, with the data that they were of if the change after it brought other data along. */
export interface EditsThen {
  readonly edits: Inputs['edits'];
  readonly data?: (EditedData & Partial<Pick<Inputs, 'points'>>) | undefined;
}

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
export function editedDataKey({ scene, points, classes }: Pick<Inputs, 'scene' | 'points' | 'classes'>): string {
  return `${scene} ${points?.key ?? ''} ${classes}`;
}

/**
 * The history as far as it is of the present data, since edits of another scene cannot be brought back, and as far as
 * it would change anything.
 */
export function historyOf(brush: BrushState, inputs: Inputs): Pick<BrushState, 'past' | 'future'> {
  if (brush.of !== editedDataKey(inputs)) return noBrush;
  const untilOther = (entries: readonly EditsThen[]) =>
    entries.slice(0, 1 + entries.findLastIndex(({ edits, data }) => data !== undefined || edits !== inputs.edits));
  return { past: untilOther(brush.past), future: untilOther(brush.future) };
}

/** Whether there is a change that can be taken back or made again. */
export function hasHistory(brush: BrushState, inputs: Inputs): boolean {
  const { past, future } = historyOf(brush, inputs);
  return past.length + future.length > 0;
}

/** The class of the points that are added: the last one, where there are fewer than before. */
export function brushLabel({ label }: BrushState, { classes }: Inputs): number {
  return Math.min(label, classes - 1);
}
