import { ticks } from 'd3';
import type { ScaledAxis } from '../../core/points/givenData.ts';
import type { MapWindow } from '../../protocol/problem.ts';
import { useLabState } from '../LabContext.ts';
import { axisText, valueText } from './axisTexts.ts';
import './MapAxes.css';

/** Marks along the axes, about. */
const marks = { across: 5, up: 4 };

/** The axes of a map of given points, in the units of what was measured. They are said beside the scene. */
export function MapAxes({ window }: { readonly window: MapWindow }) {
  const axes = useLabState((state) => state.inputs.points?.axes);
  if (!axes) return null;
  const [x, y] = axes;
  return (
    <svg className="map-axes" aria-hidden="true" width="100%" height="100%">
      {marksOf(x, window.halfWidth, marks.across).map(({ value, share }) => (
        <text key={value} x={percent(share)} y="100%" dy={-6} textAnchor="middle">
          {valueText(value)}
        </text>
      ))}
      {marksOf(y, window.halfHeight, marks.up).map(({ value, share }) => (
        <text key={value} x={4} y={percent(1 - share)} dy="0.35em">
          {valueText(value)}
        </text>
      ))}
      <text className="map-axis-name" x="100%" y="100%" dx={-6} dy={-21} textAnchor="end">
        {axisText(x)}
      </text>
      <text className="map-axis-name" x={6} y={15}>
        {axisText(y)}
      </text>
    </svg>
  );
}

/** Round values along an axis, each with its share of the side of the map; none at its ends, where names stand. */
function marksOf({ middle, half }: ScaledAxis, side: number, count: number) {
  return ticks(middle - half * side, middle + half * side, count)
    .map((value) => ({ value, share: ((value - middle) / half / side + 1) / 2 }))
    .filter(({ share }) => share > 0.06 && share < 0.9);
}

function percent(share: number): string {
  return `${100 * share}%`;
}
