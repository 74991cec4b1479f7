import { scaleLinear } from 'd3';
import { digitsText } from '../words/numbers.ts';
import { namesAxis, spanOf, useFigure } from './figures.ts';
import { useSize } from './useSize.ts';
import './BarsChart.css';

/** A row: a bar from 0 to a value. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value, as it is read. */
  readonly text: string;
  /** Half length of a line around the value: its standard error, or the noise. */
  readonly error?: number;
  /** How it stands out: as a gain, as a loss, or as what is chosen at present. */
  readonly tone?: 'gain' | 'loss' | 'chosen';
}

interface Props {
  /** What the bars show; also the chart's name when it is saved. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Half width of a band of noise around 0. */
  readonly noise?: number;
}

const rowHeight = 30;

/**
 * Bars on one scale from 0, each under its name and its value.
 *
 * For few rows: a screen reader hears them all, as the text of one image.
 */
export function BarsChart({ label, bars, noise = 0 }: Props) {
  const height = rowHeight * bars.length + 2;
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 340, height });
  const ends = bars.flatMap(({ value, error = 0 }) => [value - error, value + error]);
  const x = scaleLinear([Math.min(0, -noise, ...ends), Math.max(0, noise, ...ends)], [2, Math.max(3, width - 2)]);
  const zero = x(0);
  useFigure(ref, () => ({
    kind: 'curves',
    label,
    x: namesAxis(
      '',
      bars.map(({ name }) => name),
    ),
    y: spanOf(bars.map(({ value }) => value)),
    curves: [{ label, value: (row) => bars[row]?.value }],
    isList: true,
    valueText: (value) => bars.find((bar) => bar.value === value)?.text ?? digitsText(value),
  }));
  return (
    <svg
      ref={ref}
      className="ui-chart bars-chart"
      height={height}
      role="img"
      data-name={label}
      aria-label={`${label}: ${bars.map(({ name, text }) => `${name}: ${text}`).join('; ')}`}
    >
      {noise > 0 && <rect className="bars-noise" x={x(-noise)} width={x(noise) - x(-noise)} y={0} height={height} />}
      {bars.map(({ name, value, text, error, tone }, row) => {
        const y = row * rowHeight;
        return (
          <g key={`${row} ${name}`} className={tone && `bar-${tone}`}>
            <text x={0} y={y + 13}>
              {name}
            </text>
            <text className="bar-value" x={width} y={y + 13} textAnchor="end">
              {text}
            </text>
            <rect
              className="bar-body"
              x={Math.min(zero, x(value))}
              width={Math.max(1, Math.abs(x(value) - zero))}
              y={y + 18}
              height={7}
            />
            <line className="bars-zero" x1={zero} x2={zero} y1={y + 16} y2={y + 27} />
            {error !== undefined && (
              <path className="bar-error" d={`M${x(value - error)},${y + 21.5}H${x(value + error)}`} />
            )}
          </g>
        );
      })}
    </svg>
  );
}
