import { numberColumns } from './columns.ts';
import { csvText } from './csvText.ts';
import type { TakeHome } from './request.ts';

/** Text that a spreadsheet would run as a formula, also after spaces or in full-width characters of East Asia. */
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;

/**
 * The table as CSV: class (its index, from 0; rank, if the counts are sorted), name if there are names, and the
 * {@link numberColumns}.
 *
 * @returns RFC 4180 with lines that end in \n, in UTF-8 without a byte order mark. Numbers read back as the same
 * doubles. A name that a spreadsheet would run as a formula is prefixed with an apostrophe.
 * @throws RangeError if the request is not a valid table.
 */
export function csvFile(request: TakeHome): string {
  const { names, counts } = request;
  const columns = numberColumns(request);
  const header = [request.isSorted ? 'rank' : 'class', ...(names ? ['name'] : []), ...Object.keys(columns)];
  const rows = counts.map((_, label) => [
    label,
    ...(names ? [nameCell(names[label]!)] : []),
    ...Object.values(columns).map((column) => column[label]!),
  ]);
  return csvText([header, ...rows]);
}

function nameCell(name: string): string {
  return formula.test(name) ? `'${name}` : name;
}
