/** A cell of a chart with rows and columns. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** What each key does to a cell. */
const moves: Readonly<Record<string, (cell: GridCell, rows: number, columns: number) => GridCell>> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, _, columns) => ({ row, column: columns - 1 }),
  PageUp: ({ column }) => ({ row: 0, column }),
  PageDown: ({ column }, rows) => ({ row: rows - 1, column }),
};

/**
 * The cell that a key moves to: arrows to a neighbour, Home and End along the row, Page Up and Page Down along the
 * column. At an edge it stays.
 *
 * @param key - As a keyboard event names it.
 * @param rows - At least 1.
 * @param columns - At least 1.
 * @returns A cell of the grid, or `undefined` if the key does not move the cursor.
 */
export function movedCell(from: GridCell, key: string, rows: number, columns: number): GridCell | undefined {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  if (!move) return undefined;
  const { row, column } = move(from, rows, columns);
  return { row: Math.min(rows - 1, Math.max(0, row)), column: Math.min(columns - 1, Math.max(0, column)) };
}

/** Whether two cells are equal, or both absent. */
export function isSameCell(one: GridCell | undefined, other: GridCell | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
