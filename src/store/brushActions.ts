import type { HandEdit } from '../core/handEdits.ts';
import type { Actions } from './actions.ts';
import { type BrushState, broughtBack, editedDataKey, radiusBounds, remembering } from './brush.ts';
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

  /** Brings earlier or later edits back. */
  function bringBack(kind: 'undo' | 'redo'): boolean {
    const { brush, inputs, locked } = getState();
    const back = broughtBack(kind, brush, inputs);
    if (!back || locked.has('edits')) return false;
    stroke = null;
    setState({ brush: back.brush });
    actions.patch({ edits: back.edits });
    return true;
  }

  return {
    /** Chooses to add points of a class, or to erase. */
    usePoints: (label: number) => choose({ tool: 'points', label }),
    useEraser: () => choose({ tool: 'eraser' }),
    setRadius: (radius: number) =>
      choose({ radius: Math.min(radiusBounds.max, Math.max(radiusBounds.min, Math.round(radius))) }),
    /**
     * Replaces the edits, and more inputs with them, as one change that can be undone.
     *
     * @param isOfStroke - Whether it belongs to the change before it, if nothing else has changed the edits since.
     */
    edit(edits: readonly HandEdit[], isOfStroke = false, more: Partial<Inputs> = {}): void {
      const { brush, inputs, locked } = getState();
      const asked = { ...more, edits: edits.length > 0 ? edits : undefined };
      const next = patched(inputs, asked, locked);
      if (next.edits === inputs.edits) return;
      const goesOn = isOfStroke && stroke !== null && stroke === inputs.edits;
      // Of other data there was nothing before.
      const isSameData = editedDataKey(next) === editedDataKey(inputs);
      if (!goesOn) setState({ brush: remembering(brush, isSameData ? inputs : { ...next, edits: undefined }) });
      actions.patch(asked);
      stroke = getState().inputs.edits;
    },
    /** Ends a stroke: the next change is one of its own. */
    endStroke(): void {
      stroke = null;
    },
    /** Takes the latest change back. Tells whether there was one. */
    undo: () => bringBack('undo'),
    /** Makes the change again that was taken back last. Tells whether there was one. */
    redo: () => bringBack('redo'),
  };
}
