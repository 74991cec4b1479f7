/**
 * The outline of some cells of a grid, as an SVG path in units of cells: every edge between one of them and another, so
 * that it may fall into pieces and have holes.
 *
 * @param isInside - By cell, row after row; [rows · columns].
 */
export function outlinePath(isInside: readonly boolean[], columns: number): string {
  const rows = isInside.length / columns;
  const at = (row: number, column: number) =>
    row >= 0 && row < rows && column >= 0 && column < columns && isInside[row * columns + column] === true;
  const edges: string[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (at(row - 1, column) !== at(row, column)) edges.push(`M${column},${row}h1`);
    }
  }
  for (let column = 0; column <= columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      if (at(row, column - 1) !== at(row, column)) edges.push(`M${column},${row}v1`);
    }
  }
  return edges.join('');
}
