import { useId } from 'react';
import { shown } from '../../core/counts/countsProblem.ts';
import type { ColumnChoice } from '../../core/points/columnChoice.ts';
import type { PointsResult } from '../../core/points/pointsIn.ts';
import type { TableColumn } from '../../core/points/pointsTable.ts';
import type { PointsState } from '../../store/points.ts';
import { pointsWords } from '../../words/pointsWords.ts';
import { PointsPreview } from './PointsPreview.tsx';
import { usePoints } from './usePoints.ts';

/** Its words, in the language of the page. */
const texts = () => pointsWords.dialog;

const roles = ['x', 'y', 'label'] as const;

interface Props {
  readonly read: NonNullable<PointsState['read']>;
  readonly found: PointsResult;
}

/** Which columns hold x, y and the labels, beside a look at the first rows and at the points. */
export function PointsChoice({ read: { table, choice }, found }: Props) {
  const points = usePoints();
  const id = useId();
  const roleOf = (column: number) => roles.find((role) => choice[role] === column);
  return (
    <div className="points-choice">
      <div className="points-columns">
        {roles.map((role) => (
          <span key={role}>
            <label htmlFor={id + role}>{texts()[role]}</label>
            <select
              id={id + role}
              value={choice[role] ?? ''}
              onChange={(event) => points.choose(choiceOf(role, event.currentTarget.value))}
            >
              {choice[role] === undefined && <option value="">{texts().noColumn}</option>}
              {table.columns
                .filter((column) => (role === 'label' ? column.labels : column.numbers))
                .map((column) => (
                  <option key={column.position} value={column.position - 1}>
                    {nameOf(column)}
                  </option>
                ))}
            </select>
          </span>
        ))}
        {found.kind === 'read' && <PointsPreview set={found.set} counts={found.counts} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <section className="points-rows" tabIndex={0} aria-label={texts().preview}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={column.position} scope="col" className={roleOf(index) && 'points-chosen'}>
                  {shown(column.header ?? String(column.position))}
                  {roleOf(index) && <small>{texts()[roleOf(index)!]}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.first.map((fields, row) => (
              <tr key={row}>
                {fields.map((field, index) => (
                  <td key={index} className={roleOf(index) && 'points-chosen'}>
                    {field}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function choiceOf(role: (typeof roles)[number], value: string): Partial<ColumnChoice> {
  return value === '' ? {} : { [role]: Number(value) };
}

/** A column as it is offered: its number, and what stands above it. */
function nameOf({ position, header }: TableColumn): string {
  return header === undefined ? texts().column(String(position)) : texts().columnOf(String(position), shown(header));
}
