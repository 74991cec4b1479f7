import { shown } from '../counts/countsProblem.ts';
import type { PointsAxis } from './pointSet.ts';
import type { TableColumn } from './pointsTable.ts';

/** What a column is called: its header, or its number. */
export function columnName({ header, position }: Pick<TableColumn, 'header' | 'position'>): string {
  return header === undefined ? String(position) : shown(header);
}

/** Units that stand at the end of a header as its last word. */
const units = new Set('mm cm m km in ft mg g kg lb ms s min h hz v mv pct'.split(' '));

/**
 * Name and unit of the axis that a column is drawn along: "Bill length (mm)" and "bill_length_mm" say both.
 */
export function axisOf(column: Pick<TableColumn, 'header' | 'position'>): PointsAxis {
  const name = columnName(column);
  const bracketed = /^(.*\S)\s*[([]([^()[\]]{1,12})[)\]]$/u.exec(name);
  if (bracketed) return { name: plain(bracketed[1]!), unit: bracketed[2]!.trim() };
  const words = plain(name).split(' ');
  const last = words.at(-1)!;
  const isUnit = name.includes('_') && words.length > 1 && units.has(last.toLowerCase());
  return isUnit ? { name: words.slice(0, -1).join(' '), unit: last } : { name: plain(name), unit: undefined };
}

function plain(name: string): string {
  return name.replaceAll('_', ' ').trim() || name;
}
