import { ticksOf } from './axis.ts';
import type { LinePlot } from './linePlot.ts';

/** Numbers and names of both axes, with a line across the chart at each number of the y axis. */
export function LineAxes({ plot: { size, left, right, bottom, xAxis, yAxis, x, y } }: { readonly plot: LinePlot }) {
  return (
    <>
      {ticksOf(y, yAxis, size.height / 44).map((value) => (
        <g key={value} className="chart-axis">
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={left - 7} y={y(value) + 4} textAnchor="end">
            {yAxis.format(value)}
          </text>
        </g>
      ))}
      {ticksOf(x, xAxis, (right - left) / 70).map((value) => (
        <text key={value} x={x(value)} y={bottom + 15} textAnchor="middle">
          {xAxis.format(value)}
        </text>
      ))}
      <text className="axis-title" x={left} y={10}>
        {yAxis.title}
      </text>
      <text className="axis-title" x={right} y={size.height - 4} textAnchor="end">
        {xAxis.title}
      </text>
    </>
  );
}
