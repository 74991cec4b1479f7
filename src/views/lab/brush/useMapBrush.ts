import { useEffect, useEffectEvent, useRef } from 'react';
import { classMarks } from '../../../core/classMarks.ts';
import { withAdded, withErased } from '../../../core/handEdits.ts';
import { brushLabel } from '../../../store/brush.ts';
import type { BrushActions } from '../../../store/brushActions.ts';
import type { LabState } from '../../../store/labStore.ts';
import { selectDrawnSpec, selectTrainingSet } from '../../../store/selectors.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { decimalsText } from '../../../words/numbers.ts';
import { useLab } from '../../LabContext.ts';
import { type Place, placeAt } from '../../maps/probe.ts';
import { beginStroke, type EditedSet, nearestPoint, type Stroke } from './brushStroke.ts';

/** Distances in CSS pixels. A finger takes hold of points that are farther away. */
const pixels = { reach: { mouse: 7, touch: 14 }, slack: 4, spacing: 16 } as const;

/** The training points as they are now. */
function setOf({ inputs }: LabState): EditedSet {
  const { points } = selectTrainingSet(inputs);
  return { points, edits: inputs.edits ?? [], counts: selectDrawnSpec(inputs).source.counts };
}

/** The map under an event, if it is on one of the lab's. */
function mapOf(event: Event): HTMLElement | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  return target?.closest<HTMLElement>('.maps-panel .map-frame') ?? undefined;
}

interface Heard {
  /** Called where the pointer is over the maps: in CSS pixels of the page; nowhere once it has left. */
  readonly onHover: (at: { readonly x: number; readonly y: number } | undefined) => void;
  /** Says what a key has done. */
  readonly onSaid: (text: string) => void;
}

/**
 * Lets pointers and keys change training points on the maps while the brush is on, and keys undo and redo always.
 *
 * It listens to the page and not to single maps, since these know nothing of it.
 */
export function useMapBrush(brush: BrushActions, { onHover, onSaid }: Heard): void {
  const { store, actions } = useLab();
  const held = useRef<{ readonly id: number; readonly map: HTMLElement; readonly stroke: Stroke }>(undefined);

  /** The place in the plane under a pointer, and the units that a CSS pixel has there. */
  function placeOf(event: PointerEvent, map: HTMLElement): { at: Place; unit: number } | undefined {
    const { view } = store.getState();
    const { left, top, width, height } = map.getBoundingClientRect();
    if (!view || width === 0) return undefined;
    const at = placeAt(view, (event.clientX - left) / width, (event.clientY - top) / height);
    return { at: within(at, view), unit: (2 * view.halfWidth) / width };
  }

  function press(event: PointerEvent): void {
    const map = mapOf(event);
    const state = store.getState();
    if (!map || !state.brush.isOn || held.current || event.button !== 0) return;
    const found = placeOf(event, map);
    if (!found) return;
    const { at, unit } = found;
    const { tool, radius } = state.brush;
    const reach = pixels.reach[event.pointerType === 'touch' ? 'touch' : 'mouse'];
    const sizes = { radius: radius * unit, reach: reach * unit, slack: pixels.slack * unit };
    const set = setOf(state);
    const label = brushLabel(state.brush, state.inputs);
    const { stroke, edits } = beginStroke(at, { tool, label, ...sizes, spacing: pixels.spacing * unit }, set);
    map.setPointerCapture(event.pointerId);
    held.current = { id: event.pointerId, map, stroke };
    if (edits !== set.edits) brush.edit(edits);
  }

  function follow(event: PointerEvent): void {
    const { isOn } = store.getState().brush;
    const isOver = isOn && event.pointerType !== 'touch' && (held.current || mapOf(event)) !== undefined;
    onHover(isOver ? { x: event.clientX, y: event.clientY } : undefined);
    if (event.pointerId !== held.current?.id) return;
    const { map, stroke } = held.current;
    const found = placeOf(event, map);
    const set = setOf(store.getState());
    const edits = found ? stroke.move(found.at, set) : set.edits;
    if (edits !== set.edits) brush.edit(edits, true);
  }

  function lift(event: PointerEvent): void {
    if (event.pointerId !== held.current?.id) return;
    const set = setOf(store.getState());
    // What a browser takes over, as to scroll, is no press.
    const edits = event.type === 'pointerup' ? held.current.stroke.lift(set) : set.edits;
    if (edits !== set.edits) brush.edit(edits, true);
    held.current = undefined;
    brush.endStroke();
  }

  function key(event: KeyboardEvent): void {
    if (takesText(event.target as HTMLElement) || event.altKey || document.querySelector('dialog[open]')) return;
    const isDone = event.ctrlKey || event.metaKey ? shortcut(event) : edit(event, mapOf(event));
    if (!isDone) return;
    event.preventDefault();
    // A map would move its probe, and the page would play.
    event.stopPropagation();
  }

  function shortcut(event: KeyboardEvent): boolean {
    const name = event.key.toLowerCase();
    if (name === 'z') return event.shiftKey ? brush.redo() : brush.undo();
    return name === 'y' && !event.shiftKey && brush.redo();
  }

  function edit(event: KeyboardEvent, map: HTMLElement | undefined): boolean {
    const state = store.getState();
    if (!state.brush.isOn) return false;
    const chosen = classMarks.findIndex(({ letter }) => letter === event.key.toUpperCase());
    if (chosen >= 0 && chosen < state.inputs.classes) {
      brush.usePoints(chosen);
      return true;
    }
    if (!map || !['Enter', 'Delete', 'Backspace'].includes(event.key)) return false;
    const place = state.pointing.place ?? { x: 0, y: 0 };
    actions.point({ place });
    if (event.key === 'Enter') addAt(place, state);
    else eraseAt(place, state);
    brush.endStroke();
    return true;
  }

  function addAt({ x, y }: Place, state: LabState): void {
    const label = brushLabel(state.brush, state.inputs);
    brush.edit(withAdded(state.inputs.edits ?? [], label, x, y));
    onSaid(brushWords.spoken.added(classMarks[label]!.letter, decimalsText(x, 2), decimalsText(y, 2)));
  }

  function eraseAt(place: Place, state: LabState): void {
    const set = setOf(state);
    const nearest = nearestPoint(place, set);
    if (!nearest) {
      onSaid(brushWords.spoken.nothing);
      return;
    }
    const { labels } = selectTrainingSet(state.inputs);
    const { letter } = classMarks[labels[nearest.index]!]!;
    brush.edit(withErased(set.edits, [nearest.origin]));
    onSaid(brushWords.spoken.erased(letter, decimalsText(nearest.x, 2), decimalsText(nearest.y, 2)));
  }

  const onPress = useEffectEvent(press);
  const onFollow = useEffectEvent(follow);
  const onLift = useEffectEvent(lift);
  const onKey = useEffectEvent(key);
  useEffect(() => {
    const abort = new AbortController();
    const options = { capture: true, signal: abort.signal };
    document.addEventListener('pointerdown', (event) => onPress(event), options);
    document.addEventListener('pointermove', (event) => onFollow(event), options);
    document.addEventListener('pointerup', (event) => onLift(event), options);
    document.addEventListener('pointercancel', (event) => onLift(event), options);
    document.addEventListener('keydown', (event) => onKey(event), options);
    return () => abort.abort();
  }, []);
}

/** Whether letters that are typed at an element are its own. */
function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return ['text', 'search', 'number'].includes(element.type);
  return ['TEXTAREA', 'SELECT'].includes(element.tagName);
}

function within({ x, y }: Place, { halfWidth, halfHeight }: { halfWidth: number; halfHeight: number }): Place {
  return {
    x: Math.min(halfWidth, Math.max(-halfWidth, x)),
    y: Math.min(halfHeight, Math.max(-halfHeight, y)),
  };
}
