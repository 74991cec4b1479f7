import { isOn } from './axis.ts';
import type { LinePlot } from './linePlot.ts';

/** A line across the chart at a value of one axis. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

interface Props {
  readonly guides: readonly Guide[];
  readonly plot: LinePlot;
}

/** Guides without their names. */
export function LineGuides({ guides, plot: { left, right, top, bottom, x, y } }: Props) {
  return guides
    .filter(({ at }) => Number.isFinite(at))
    .map(({ axis, at, label }) => (
      <line
        key={axis + label}
        className="chart-guide"
        {...(axis === 'x'
          ? { x1: x(at), x2: x(at), y1: top, y2: bottom }
          : { x1: left, x2: right, y1: y(at), y2: y(at) })}
      />
    ));
}

/** Names of the guides that are in sight. */
export function GuideLabels({ guides, plot }: Props) {
  const { left, right, bottom, xAxis, yAxis, x, y } = plot;
  return guides
    .filter(({ axis, at }) => isOn(axis === 'x' ? xAxis : yAxis, at))
    .map(({ axis, at, label }) => (
      <text
        key={label}
        className="guide-label"
        {...(axis === 'x' ? { ...besideOf(x(at), left, right), y: bottom - 5 } : { x: left + 5, y: y(at) - 5 })}
      >
        {label}
      </text>
    ));
}

/** A name to the right of a vertical line, or to its left where there is more room. */
function besideOf(
  x: number,
  left: number,
  right: number,
): { readonly x: number; readonly textAnchor: 'start' | 'end' } {
  return right - x < 110 && x - left > right - x ? { x: x - 5, textAnchor: 'end' } : { x: x + 5, textAnchor: 'start' };
}
