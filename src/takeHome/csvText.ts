/**
 * A cell of a table: a number that reads back as the same double, a text that is quoted where it has to be, a text
 * that is quoted always, so that a column looks alike in all rows, or nothing.
 */
export type CsvCell = number | string | { readonly quoted: string } | undefined;

/**
 * Writes a table as CSV.
 *
 * @param rows - The header first; all of one length, which is not checked.
 * @returns RFC 4180 with lines that end in \n, the last one too.
 *
 * @remarks
 * `csvFormatRows` of d3 quotes neither a text that begins or ends with a space, which some readers trim, nor one that
 * would do without.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'object') return quoted(cell.quoted);
  if (typeof cell === 'string') return /[",\r\n]|^\s|\s$/.test(cell) ? quoted(cell) : cell;
  return cell === undefined ? '' : String(cell);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
