import { type CSSProperties, type ReactNode, type UIEvent, useState } from 'react';
import { countsWords } from '../../words/countsWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { usePrinting } from '../printing.ts';
import './VirtualRows.css';

interface Props {
  readonly count: number;
  /** Height of a row in CSS pixels. */
  readonly rowHeight: number;
  /** Height of the visible part. */
  readonly height: number;
  readonly label: string;
  readonly header: ReactNode;
  /** The cells of a row. */
  row(index: number): ReactNode;
}

/** Rows rendered beyond the visible ones on each side. */
const margin = 8;

/** Rows that are printed at each end of a table too long for paper. */
const printedAtEnds = 60;

/**
 * A table that scrolls in a box of its own, which renders only the visible rows: thousands of rows
 * cost no more than twenty.
 */
export function VirtualRows(props: Props) {
  return usePrinting() ? <PrintedRows {...props} /> : <RowsInSight {...props} />;
}

/** The table on paper, which does not scroll: whole, or both of its ends. */
function PrintedRows({ count, label, header, row }: Props) {
  const isWhole = count <= 2 * printedAtEnds;
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, offset) => <tr key={from + offset}>{row(from + offset)}</tr>);
  return (
    <section className="virtual-rows" aria-label={label}>
      <table>
        <thead>{header}</thead>
        <tbody>
          {rows(0, isWhole ? count : printedAtEnds)}
          {!isWhole && (
            <>
              <tr>
                <th scope="row" colSpan={3}>
                  {countsWords.table.leftOut(wholeText(count - 2 * printedAtEnds))}
                </th>
              </tr>
              {rows(count - printedAtEnds, count)}
            </>
          )}
        </tbody>
      </table>
    </section>
  );
}

function RowsInSight({ count, rowHeight, height, label, header, row }: Props) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight) - margin));
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);

  function scroll(event: UIEvent<HTMLDivElement>): void {
    const { scrollTop } = event.currentTarget;
    // Scrolling by a few pixels does not change the rows.
    if (Math.abs(scrollTop - top) > (rowHeight * margin) / 2 || scrollTop === 0) setTop(scrollTop);
  }

  return (
    <section
      className="virtual-rows"
      style={{ '--height': `${height}px` } as CSSProperties}
      onScroll={scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
      tabIndex={0}
      aria-label={label}
    >
      <table aria-rowcount={count + 1}>
        <thead>{header}</thead>
        <tbody>
          {first > 0 && (
            <tr style={{ height: first * rowHeight }}>
              <td />
            </tr>
          )}
          {Array.from({ length: Math.max(0, last - first) }, (_, offset) => (
            <tr key={first + offset} aria-rowindex={first + offset + 2} style={{ height: rowHeight }}>
              {row(first + offset)}
            </tr>
          ))}
          {last < count && (
            <tr style={{ height: (count - last) * rowHeight }}>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
