import { useEffect, useEffectEvent, useRef } from 'react';
import { classMarks } from '../../../core/classMarks.ts';
import { withAdded, withErased } from '../../../core/handEdits.ts';
import { brushLabel } from '../../../store/brush.ts';
import type { BrushActions } from '../../../store/brushActions.ts';
import type { LabState } from '../../../store/labStore.ts';
import { selectDrawnCounts, selectTrainingSet } from '../../../store/selectors.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { decimalsText } from '../../../words/numbers.ts';
import { useLab } from '../../LabContext.ts';
import { type Place, placeAt } from '../../maps/probe.ts';
import { beginStroke, type EditedSet, nearestPoint, type Stroke } from './brushStroke.ts';

/** Distances in CSS pixels. A finger takes hold of points that are farther away. */
const pixels = { reach: { mouse: 7, touch: 14 }, slack: 4, spacing: 16 } as const;

const maps = '.maps-panel .map-frame';

/** A stroke that has begun, and what the points were after its latest change. */
interface Held {
  readonly id: number;
  readonly map: HTMLElement;
  readonly stroke: Stroke;
  readonly data: readonly unknown[];
}

/** The training points as they are now. */
function setOf({ inputs }: LabState): EditedSet {
  const { points } = selectTrainingSet(inputs);
  return { points, edits: inputs.edits ?? [], counts: selectDrawnCounts(inputs) };
}

/** The map under an event, if it is on one of the lab's. */
function mapOf(event: Event): HTMLElement | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  return target?.closest<HTMLElement>(maps) ?? undefined;
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
  const held = useRef<Held>(undefined);

  /** The place in the plane under a pointer, and the units that a CSS pixel has there. */
  function placeOf(event: PointerEvent, map: HTMLElement): { at: Place; unit: number } | undefined {
    const { view } = store.getState();
    const { left, top, width, height } = map.getBoundingClientRect();
    if (!view || width === 0) return undefined;
    const at = placeAt(view, (event.clientX - left) / width, (event.clientY - top) / height);
    return { at, unit: (2 * view.halfWidth) / width };
  }

  function press(event: PointerEvent): void {
    const map = mapOf(event);
    const state = store.getState();
    // With Ctrl a Mac opens a menu.
    if (!map || !state.brush.isOn || held.current || event.button !== 0 || event.ctrlKey) return;
    const found = placeOf(event, map);
    if (!found) return;
    const { at, unit } = found;
    const { tool, radius } = state.brush;
    const reach = pixels.reach[event.pointerType === 'touch' ? 'touch' : 'mouse'];
    const sizes = { radius: radius * unit, reach: reach * unit, slack: pixels.slack * unit };
    const set = setOf(state);
    const label = brushLabel(state.brush, state.inputs);
    const { halfWidth, halfHeight } = state.view!;
    const spacing = pixels.spacing * unit;
    const { stroke, edits } = beginStroke(at, { tool, label, ...sizes, spacing, halfWidth, halfHeight }, set);
    map.setPointerCapture(event.pointerId);
    if (edits !== set.edits) brush.edit(edits);
    held.current = { id: event.pointerId, map, stroke, data: dataThen() };
  }

  function follow(event: PointerEvent): void {
    hover(event);
    if (event.pointerId !== held.current?.id) return;
    // A release that was missed, as over a menu; or something else has changed the points, as an undo does.
    if ((event.buttons & 1) === 0 || !isOfHeld()) {
      end();
      return;
    }
    const { map, stroke } = held.current;
    const found = placeOf(event, map);
    const set = setOf(store.getState());
    const edits = found ? stroke.move(found.at, set) : set.edits;
    if (edits !== set.edits) brush.edit(edits, true);
    held.current = { ...held.current, data: dataThen() };
  }

  /** Shows the cursor where a mouse is over a map. */
  function hover({ pointerType, clientX: x, clientY: y }: PointerEvent): void {
    const { isOn } = store.getState().brush;
    // While a map captures the pointer, events are its own wherever the pointer is.
    const isOver = isOn && pointerType !== 'touch' && document.elementFromPoint(x, y)?.closest(maps);
    onHover(isOver ? { x, y } : undefined);
  }

  /** What a stroke is of: where the reader changes it otherwise, the stroke ends. */
  function dataThen(): Held['data'] {
    const { edits, scene, classes, seed } = store.getState().inputs;
    return [edits, scene, classes, seed];
  }

  function isOfHeld(): boolean {
    const now = dataThen();
    return held.current?.data.every((part, index) => part === now[index]) ?? false;
  }

  function end(): void {
    held.current = undefined;
    brush.endStroke();
  }

  function lift(event: PointerEvent): void {
    if (event.pointerId !== held.current?.id) return;
    const set = setOf(store.getState());
    // What a browser takes over, as to scroll, is no press.
    const edits = event.type === 'pointerup' && isOfHeld() ? held.current.stroke.lift(set) : set.edits;
    if (edits !== set.edits) brush.edit(edits, true);
    end();
    hover(event);
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
    // A key that is held down would add one point on the other.
    if (event.key === 'Enter' && event.repeat) return true;
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
  const onGone = useEffectEvent(() => onHover(undefined));
  useEffect(() => {
    const abort = new AbortController();
    const options = { capture: true, signal: abort.signal };
    document.addEventListener('pointerdown', (event) => onPress(event), options);
    document.addEventListener('pointermove', (event) => onFollow(event), options);
    document.addEventListener('pointerup', (event) => onLift(event), options);
    document.addEventListener('pointercancel', (event) => onLift(event), options);
    document.addEventListener('lostpointercapture', (event) => onLift(event), options);
    // What scrolls moves the maps away from under the pointer.
    document.addEventListener('scroll', () => onGone(), options);
    document.addEventListener('keydown', (event) => onKey(event), options);
    return () => abort.abort();
  }, []);
}

/** Whether letters that are typed at an element are its own. */
function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return ['text', 'search', 'number'].includes(element.type);
  return ['TEXTAREA', 'SELECT'].includes(element.tagName);
}
