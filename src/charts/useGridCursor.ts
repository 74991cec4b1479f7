import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { type GridCell, isSameCell, movedCell } from './gridCursor.ts';

interface Options {
  readonly rows: number;
  readonly columns: number;
  /** Initial cell for a reader with a keyboard; the first cell if absent. */
  readonly begin?: GridCell | undefined;
  /** The cell at a place of the chart, in its pixels, if there is one. */
  cellAt(x: number, y: number): GridCell | undefined;
  /** Text of a cell. */
  textOf(cell: GridCell): string;
  /** Called with the cell that is pointed at, or with none. */
  onCursor?: ((cell: GridCell | undefined) => void) | undefined;
  /** Called with the text that is read off, or with none; again whenever its numbers change. */
  onRead?: ((text: string | undefined) => void) | undefined;
}

/** Where an event happened in its chart, in pixels. */
export function placeIn(event: {
  readonly clientX: number;
  readonly clientY: number;
  readonly currentTarget: Element;
}): [x: number, y: number] {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

/**
 * Reads a chart of rows and columns by pointing or with arrow keys; the chart is one stop of the Tab key.
 *
 * @returns The cell at the cursor, if any, and its text; the text announced to screen readers, only after a key press,
 * so that pointers and changing numbers do not announce too often; and properties for the chart.
 */
export function useGridCursor({ rows, columns, begin, cellAt, textOf, onCursor, onRead }: Options) {
  const [place, setPlace] = useState<GridCell>();
  const [isRead, setRead] = useState(false);
  const [spoken, setSpoken] = useState('');
  // The grid may have shrunk since.
  const kept = place && place.row < rows && place.column < columns ? place : undefined;
  const cell = isRead ? kept : undefined;
  const text = cell && textOf(cell);

  // Leaving is reported synchronously: pointers leave one chart before they enter the next, and effects
  // would not keep that order.
  useEffect(() => {
    if (text !== undefined) onRead?.(text);
  }, [text]);

  function go(next: GridCell | undefined): void {
    if (isSameCell(next, cell)) return;
    if (next) setPlace(next);
    setRead(next !== undefined);
    onCursor?.(next);
    if (!next) onRead?.(undefined);
  }

  function goSpeaking(next: GridCell): void {
    go(next);
    setSpoken(textOf(next));
  }

  function leave(): void {
    go(undefined);
    setSpoken('');
  }

  const first = begin ?? { row: 0, column: 0 };
  const isEmpty = rows < 1 || columns < 1;

  const handlers = {
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => go(cellAt(...placeIn(event))),
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => go(cellAt(...placeIn(event))),
    onPointerLeave(event: PointerEvent<SVGSVGElement>) {
      // A finger leaves when it is lifted; the tapped cell stays selected until another is tapped.
      if (event.pointerType !== 'touch') leave();
    },
    onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
      if (event.ctrlKey || event.metaKey || event.altKey || isEmpty) return;
      const next = movedCell(kept ?? first, event.key, rows, columns);
      if (!next) return;
      event.preventDefault();
      goSpeaking(next);
    },
    onFocus() {
      if (!cell && !isEmpty) goSpeaking(kept ?? first);
    },
    onBlur: leave,
  };

  return { cell, text, spoken, place: kept ?? first, speak: setSpoken, handlers };
}
