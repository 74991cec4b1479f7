import { type ReactNode, useState } from 'react';
import { download } from '../../charts/saveChart.ts';
import { csvText } from '../../takeHome/csvText.ts';
import { paperWords } from '../../words/paperWords.ts';
import { words } from '../../words/words.ts';
import './SortTable.css';

/** A column of a table that can be sorted. */
export interface SortColumn {
  readonly key: string;
  readonly name: string;
  /** A group of columns that it is in, which has a head of its own. */
  readonly group?: string;
  /** Whether it holds texts. */
  readonly isText?: boolean;
}

/** A cell: what sorts it and what it shows. */
export interface SortCell {
  readonly value: number | string | undefined;
  readonly text: ReactNode;
  readonly isBest?: boolean;
}

interface Props {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly SortColumn[];
  /** Rows of cells, as many as columns; the first names the row. */
  readonly rows: readonly (readonly SortCell[])[];
  /** Rows that stay below, whatever is sorted. */
  readonly foot?: readonly (readonly ReactNode[])[];
  readonly note: string;
}

/** Sorting by a column: ascending, descending, and as printed again. */
interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

/** A table of the paper, whose heads sort it. */
export function SortTable({ name, about, columns, rows, foot = [], note }: Props) {
  const [sorting, setSorting] = useState<Sorting>();
  const groups = columns.reduce<{ name: string | undefined; span: number }[]>((all, { group }) => {
    const last = all.at(-1);
    if (last && last.name === group) last.span += 1;
    else all.push({ name: group, span: 1 });
    return all;
  }, []);
  const sorted = sorting ? [...rows].sort((one, other) => compare(one, other, sorting)) : rows;

  function sortBy(column: number): void {
    if (sorting?.column !== column) setSorting({ column, isDescending: false });
    else setSorting(sorting.isDescending ? undefined : { column, isDescending: true });
  }

  function csv(): string {
    const heads = columns.map(({ name: own, group }) => (group ? `${group} ${own}` : own));
    return csvText([heads, ...rows.map((row) => row.map(({ value }) => value))]);
  }

  return (
    <section className="ui-card sort-card">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <section className="sort-box" tabIndex={0} aria-label={name}>
        <table className="sort-table">
          <caption>
            <b>{name}</b>
          </caption>
          <thead>
            {groups.length > 1 && (
              <tr>
                {groups.map((group, index) =>
                  group.name === undefined ? (
                    <td key={index} colSpan={group.span} />
                  ) : (
                    <th key={index} colSpan={group.span} scope="colgroup">
                      {group.name}
                    </th>
                  ),
                )}
              </tr>
            )}
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.isText ? 'sort-text' : undefined}
                  aria-sort={sorting?.column === index ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    aria-label={column.group && `${column.group}, ${column.name}`}
                    onClick={() => sortBy(index)}
                  >
                    <i aria-hidden="true">{sorting?.column === index ? (sorting.isDescending ? '↓' : '↑') : ''}</i>
                    {column.name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={String(rows.indexOf(row))}>
                {row.map(({ text, isBest }, at) =>
                  at === 0 ? (
                    <th key={columns[at]!.key} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td
                      key={columns[at]!.key}
                      className={isBest ? 'sort-best' : columns[at]!.isText ? 'sort-text' : undefined}
                    >
                      {text}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {foot.length > 0 && (
            <tfoot>
              {foot.map((row, index) => (
                <tr key={index}>
                  {row.map((text, at) =>
                    at === 0 ? (
                      <th key={at} scope="row">
                        {text}
                      </th>
                    ) : (
                      <td key={at}>{text}</td>
                    ),
                  )}
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
      <p>
        {about} {note}
      </p>
      <button
        type="button"
        onClick={() =>
          download(
            new Blob([csv()], { type: 'text/csv' }),
            `${paperWords.tables.csv(name.toLowerCase().replaceAll(' ', '-'))}.csv`,
          )
        }
      >
        {words.compare.save.csv}
      </button>
    </section>
  );
}

function compare(one: readonly SortCell[], other: readonly SortCell[], { column, isDescending }: Sorting): number {
  const [first, second] = [one[column]!.value, other[column]!.value];
  const sign = isDescending ? -1 : 1;
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  if (typeof first === 'number' && typeof second === 'number') return sign * (first - second);
  return sign * String(first).localeCompare(String(second));
}
