import { type ReactNode, type UIEvent, useState } from 'react';

interface Props {
  readonly count: number;
  /** Height of a row in CSS pixels. */
  readonly rowHeight: number;
  /** Height of what is in sight. */
  readonly height: number;
  readonly label: string;
  readonly header: ReactNode;
  /** The cells of a row. */
  row(index: number): ReactNode;
}

/** Rows beyond the edges that are there already when they come into sight. */
const margin = 8;

/** A table that scrolls in a box of its own, of which only the rows in sight are made: thousands of rows cost no more than twenty. */
export function VirtualRows({ count, rowHeight, height, label, header, row }: Props) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight) - margin));
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);

  function scroll(event: UIEvent<HTMLDivElement>): void {
    const { scrollTop } = event.currentTarget;
    // A few pixels change nothing.
    if (Math.abs(scrollTop - top) > (rowHeight * margin) / 2 || scrollTop === 0) setTop(scrollTop);
  }

  return (
    <section
      className="virtual"
      style={{ maxHeight: height }}
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
