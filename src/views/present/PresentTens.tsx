import { scaleLinear } from 'd3';
import { meanAndDeviation } from '../../charts/meanAndDeviation.ts';
import { offsetDots } from '../../charts/offsetDots.ts';
import { decimalsText, plainText } from '../../words/numbers.ts';
import './PresentTens.css';

/** What the models of a map came to. */
interface Row {
  readonly name: string;
  /** Balanced accuracy of each seed, in per cent, in the same order in all rows; NaN for a missing one. [K]. */
  readonly values: readonly number[];
}

interface Props {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Length and height of a row, and radius of a dot, in the unit in which dots are placed. */
const lane = { width: 300, height: 34, radius: 3.2 } as const;

/** What ten seeds came to, a row of dots for each map, read from the last row; lines join the same seed. */
export function PresentTens({ title, rows }: Props) {
  const all = rows.flatMap(({ values }) => values).filter((value) => Number.isFinite(value));
  const scale = scaleLinear([Math.min(...all, 100), Math.max(...all, 0)], [6, lane.width - 6]).nice(10);
  const height = rows.length * lane.height;
  const places = rows.map(({ values }) => values.map((value) => (Number.isNaN(value) ? Number.NaN : scale(value))));
  const dots = places.map((along, row) => {
    const offsets = offsetDots(along, 2 * lane.radius, lane.height / 2 - lane.radius);
    return along.map((x, seed) => ({ x, y: (row + 0.5) * lane.height + offsets[seed]! }));
  });
  const isThere = (dot: { readonly x: number } | undefined) => dot !== undefined && !Number.isNaN(dot.x);

  return (
    <figure className="present-tens" aria-label={title}>
      <figcaption>{title}</figcaption>
      {rows.map(({ name, values }, row) => {
        const result = meanAndDeviation(values);
        return (
          <p key={name} style={{ gridRow: row + 2 }}>
            <b>{name}</b> <span>{result && textOf(result.mean, result.deviation)}</span>
          </p>
        );
      })}
      <svg viewBox={`0 0 ${lane.width} ${height}`} style={{ gridRow: `2 / span ${rows.length}` }} aria-hidden="true">
        {scale.ticks(5).map((tick) => (
          <line key={tick} className="tens-tick" x1={scale(tick)} x2={scale(tick)} y1={0} y2={height} />
        ))}
        {dots.slice(1).flatMap((to, row) =>
          to.map((dot, seed) => {
            const from = dots[row]![seed];
            return isThere(from) && isThere(dot) ? (
              <line key={`${row} ${seed}`} className="tens-pair" x1={from!.x} y1={from!.y} x2={dot.x} y2={dot.y} />
            ) : null;
          }),
        )}
        {dots.map((along, row) => {
          const result = meanAndDeviation(rows[row]!.values);
          const y = (row + 0.5) * lane.height;
          return (
            <g key={row}>
              {result && (
                <line className="tens-mean" x1={scale(result.mean)} x2={scale(result.mean)} y1={y - 14} y2={y + 14} />
              )}
              {along.map((dot, seed) => isThere(dot) && <circle key={seed} cx={dot.x} cy={dot.y} r={lane.radius} />)}
            </g>
          );
        })}
      </svg>
      <div className="tens-axis" style={{ gridRow: rows.length + 2 }} aria-hidden="true">
        {scale.ticks(5).map((tick) => (
          <span key={tick} style={{ left: `${(100 * scale(tick)) / lane.width}%` }}>
            {plainText(tick)}
          </span>
        ))}
      </div>
    </figure>
  );
}

function textOf(mean: number, deviation: number | undefined): string {
  const text = decimalsText(mean, 1);
  return deviation === undefined ? text : `${text} ± ${decimalsText(deviation, 1)}`;
}
