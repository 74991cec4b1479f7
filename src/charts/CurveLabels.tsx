import { isOn } from './axis.ts';
import type { Curve } from './curve.ts';
import type { CurveReading } from './lineCursor.ts';
import type { LinePlot } from './linePlot.ts';
import { spreadLabels } from './spreadLabels.ts';

interface Props {
  readonly curves: readonly Curve[];
  /** Where each curve ends on the right; places of the y axis in pixels. */
  readonly ends: readonly number[];
  readonly plot: LinePlot;
  readonly reading: CurveReading | undefined;
  readonly valueText: (value: number) => string;
}

/** Names of the curves at their ends, moved apart; of those that are read off, values in place of names, and dots. */
export function CurveLabels({ curves, ends, plot, reading, valueText }: Props) {
  const { right, top, bottom, x, y, yAxis } = plot;
  const places = spreadLabels(ends, 14, top, bottom - 2);
  return curves.map(({ label, style }, row) => {
    const [end, place] = [ends[row]!, places[row]!];
    const value = reading?.values[row];
    return (
      <g key={row} className={`chart-curve curve-${style}`}>
        {reading && value !== undefined && isOn(yAxis, value) && <circle cx={x(reading.x)} cy={y(value)} r={3.2} />}
        {Math.abs(end - place) > 3 && (
          <path className="curve-leader" d={`M${right + 1},${end}L${right + 6},${place}`} />
        )}
        <text x={right + 8} y={place + 4}>
          {value === undefined ? <CurveName name={label} /> : valueText(value)}
        </text>
      </g>
    );
  });
}

/** Inter has no superscript gamma, and browsers would load 85 kB of its rarer letters to look for one. */
function CurveName({ name }: { readonly name: string }) {
  const [base, ...rest] = name.split('ᵞ');
  if (rest.length === 0) return name;
  return (
    <>
      {base}
      <tspan dx={1} dy="-0.4em" fontSize="0.75em">
        γ
      </tspan>
      {rest}
    </>
  );
}
