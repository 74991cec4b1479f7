/**
 * Joins arrays of equally many rows along their second axis: row by row, what each of them has in that row.
 *
 * @param rows - R, which divides the length of each array.
 * @param arrays - [R, a], [R, b] and so on.
 * @returns [R, a + b + …].
 */
export function joinedRows(rows: number, arrays: readonly ArrayLike<number>[]): Float32Array {
  const total = arrays.reduce((sum, { length }) => sum + length, 0);
  const all = new Float32Array(total);
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const array of arrays) {
      const length = array.length / rows;
      for (let i = row * length; i < (row + 1) * length; i += 1) all[to++] = array[i]!;
    }
  }
  return all;
}
