import type { MouseEvent } from 'react';
import { columnCount, type PlaneCell } from '../../store/parameters/atlas.ts';

type Move = MouseEvent<Element>;

/** What pointers do on a part of the plane: what is pointed at is shown, and a click stays. */
interface PointerHandlers {
  onPointerMove(event: Move & { readonly pointerType: string }): void;
  onPointerLeave(): void;
  onClick(event: Move): void;
}

/** Moves along the row of the cell that is shown, on something as wide as the plane. */
export function alongRow(
  cell: PlaneCell,
  onPoint: (cell: PlaneCell | undefined) => void,
  onStay: (cell: PlaneCell) => void,
): PointerHandlers {
  const cellAt = (event: Move) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return { row: cell.row, column: placeOf((event.clientX - left) / width, columnCount) };
  };
  return handlers(cell, cellAt, onPoint, onStay);
}

/** Moves along the column of the cell that is shown, on something as high as the plane's rows. */
export function alongColumn(
  cell: PlaneCell,
  rows: number,
  onPoint: (cell: PlaneCell | undefined) => void,
  onStay: (cell: PlaneCell) => void,
): PointerHandlers {
  const cellAt = (event: Move) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return { row: placeOf((event.clientY - top) / height, rows), column: cell.column };
  };
  return handlers(cell, cellAt, onPoint, onStay);
}

function handlers(
  cell: PlaneCell,
  cellAt: (event: Move) => PlaneCell,
  onPoint: (cell: PlaneCell | undefined) => void,
  onStay: (cell: PlaneCell) => void,
): PointerHandlers {
  return {
    onPointerMove(event) {
      // A finger scrolls the page here; its tap is a click.
      if (event.pointerType !== 'mouse') return;
      const place = cellAt(event);
      if (place.row !== cell.row || place.column !== cell.column) onPoint(place);
    },
    onPointerLeave: () => onPoint(undefined),
    onClick: (event) => onStay(cellAt(event)),
  };
}

/** Index of the part that a share of a length lies in. */
function placeOf(share: number, parts: number): number {
  return Math.max(0, Math.min(parts - 1, Math.floor(share * parts)));
}
