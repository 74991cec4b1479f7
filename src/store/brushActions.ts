import type { HandEdit } from '../core/handEdits.ts';
import type { Actions } from './actions.ts';
import { type BrushState, type EditsThen, editedDataKey, historyOf, radiusBounds } from './brush.ts';
import { dataOf, type EditedData } from './editsFile.ts';
import type { LabStore } from './labStore.ts';
import type { Inputs } from './parameters.ts';
import { patched } from './patched.ts';

/** What a reader does with the brush. */
export type BrushActions = ReturnType<typeof createBrushActions>;

/** Binds the brush's actions to a store; like all actions they leave locked inputs as they are. */
export function createBrushActions({ getState, setState }: LabStore, actions: Pick<Actions, 'patch'>) {
  /** The edits after the latest change of a stroke: a change that goes on from them is of the same stroke. */
  let stroke: readonly HandEdit[] | undefined | null = null;

  function choose(changes: Partial<Pick<BrushState, 'tool' | 'label' | 'radius'>>): void {
    setState({ brush: { ...getState().brush, ...changes } });
  }

  /** Sets edits, and their data with them, unless a lock forbids either. Tells whether it did. */
  function setEdits({ edits, data }: EditsThen, history: (brush: BrushState) => Partial<BrushState>): boolean {
    const { inputs, locked } = getState();
    const asked = { ...data, edits };
    const next = patched(inputs, asked, locked);
    // On another seed a point that was moved is another one.
    const isRefused = data && (next.scene !== data.scene || next.classes !== data.classes || next.seed !== data.seed);
    if (next === inputs || next.edits !== edits || isRefused) return false;
    setState(({ brush }) => ({ brush: { ...brush, ...history(brush), of: editedDataKey(next) } }));
    actions.patch(asked);
    return true;
  }

  /** Brings earlier or later edits back. */
  function bringBack(from: 'past' | 'future', to: 'past' | 'future'): boolean {
    const { brush, inputs } = getState();
    const history = historyOf(brush, inputs);
    const entry = history[from].at(-1);
    if (!entry) return false;
    const present: EditsThen = { edits: inputs.edits, data: entry.data && dataThen(inputs) };
    stroke = null;
    return setEdits(entry, () => ({ [from]: history[from].slice(0, -1), [to]: [...brush[to], present] }));
  }

  /** The present data, with the points that they are taken from if they are given. */
  function dataThen(inputs: Inputs): EditsThen['data'] {
    return { ...dataOf(inputs), ...(inputs.points && { points: inputs.points }) };
  }

  return {
    /** Chooses to add points of a class, or to erase. */
    usePoints: (label: number) => choose({ tool: 'points', label }),
    useEraser: () => choose({ tool: 'eraser' }),
    setRadius: (radius: number) =>
      choose({ radius: Math.min(radiusBounds.max, Math.max(radiusBounds.min, Math.round(radius))) }),
    /**
     * Replaces the edits, and the data that they are of with them, as one change that can be undone.
     *
     * @param isOfStroke - Whether it belongs to the change before it, if nothing else has changed the edits since.
     * @returns Whether anything has changed.
     */
    edit(edits: readonly HandEdit[], isOfStroke = false, data?: EditedData): boolean {
      const { inputs } = getState();
      const goesOn = isOfStroke && stroke !== null && stroke === inputs.edits;
      const before: EditsThen = { edits: inputs.edits, data: data && dataThen(inputs) };
      const isDone = setEdits({ edits: edits.length > 0 ? edits : undefined, data }, (brush) => {
        // Of other data nothing can be brought back but with them.
        const isSameData = brush.of === editedDataKey(inputs);
        return goesOn ? {} : { past: [...(isSameData ? brush.past : []), before], future: [] };
      });
      if (isDone) stroke = getState().inputs.edits;
      return isDone;
    },
    /** Ends a stroke: the next change is one of its own. */
    endStroke(): void {
      stroke = null;
    },
    /** Takes the latest change back. Tells whether there was one. */
    undo: () => bringBack('past', 'future'),
    /** Makes the change again that was taken back last. Tells whether there was one. */
    redo: () => bringBack('future', 'past'),
  };
}
