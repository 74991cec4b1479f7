import { scaleLinear, scaleLog } from 'd3';
import type { PointerEvent } from 'react';
import { classMarks } from '../core/classMarks.ts';
import { digitsText, fixedText, listText, plainText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { ClassMarker } from './ClassMarker.tsx';
import { linePath } from './linePath.ts';
import { spreadLabels } from './spreadLabels.ts';
import { useSize } from './useSize.ts';

/** One scheme's weights. */
export interface WeightLine {
  readonly label: string;
  /** By class; a class without samples has weight 0 and no point. */
  readonly weights: readonly number[];
  readonly style: 'main' | 'plain' | 'dashed' | 'faint' | 'long' | 'dotted' | 'dash-dotted' | 'thin';
}

interface Props {
  readonly lines: readonly WeightLine[];
  /** Least and greatest weight on the axis; whole decades, so that the axis does not change while beta is dragged. */
  readonly domain: readonly [number, number];
  readonly lit: number | undefined;
  onPoint(index: number | undefined): void;
}

const margin = { top: 10, right: 100, bottom: 22, left: 38 };

/**
 * Class weights of all schemes from head to tail on a logarithmic axis; the values of the class pointed at
 * stand at the lines' ends.
 */
export function ClassWeightsChart({ lines, domain, lit, onPoint }: Props) {
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 294, height: 150 });
  const classes = lines[0]?.weights.length ?? 0;
  const right = width - margin.right;
  const place = scaleLinear([0, classes - 1], [margin.left + 12, right - 12]);
  const y = scaleLog(domain, [height - margin.bottom - 6, margin.top]);
  const decades = y
    .ticks(4)
    .filter((tick) => Number.isInteger(Math.log10(tick)) || Math.abs(Math.log10(tick) % 1) < 1e-9);
  const ends = lines.map(({ weights }) => y(Math.max(domain[0], weights.findLast((weight) => weight > 0) ?? 1)));
  const labels = spreadLabels(ends, 14, margin.top + 2, height - margin.bottom - 6);

  function follow(event: PointerEvent<SVGSVGElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const at = event.clientX - box.left;
    if (at > right + 12) {
      onPoint(undefined);
      return;
    }
    const distances = Array.from({ length: classes }, (_, index) => Math.abs(place(index) - at));
    onPoint(distances.indexOf(Math.min(...distances)));
  }

  return (
    <svg
      ref={ref}
      data-figure="weights"
      className="ui-chart"
      onPointerMove={follow}
      onPointerLeave={() => onPoint(undefined)}
    >
      {decades.map((weight) => (
        <g key={weight} className="chart-axis">
          <line x1={margin.left} x2={right} y1={y(weight)} y2={y(weight)} />
          <text x={margin.left - 7} y={y(weight) + 4} textAnchor="end">
            {plainText(weight)}
          </text>
        </g>
      ))}
      {lit !== undefined && (
        <line className="chart-reading" x1={place(lit)} x2={place(lit)} y1={margin.top} y2={height - margin.bottom} />
      )}
      {lines.map(({ label, weights, style }, row) => (
        <g key={row} className={`chart-curve curve-${style}`}>
          <path d={linePath(weights.map((weight, index) => (weight > 0 ? [place(index), y(weight)] : undefined)))} />
          {lit !== undefined && weights[lit]! > 0 && <circle cx={place(lit)} cy={y(weights[lit]!)} r={3} />}
          <path className="curve-leader" d={`M${right - 8},${ends[row]!}L${right - 1},${labels[row]!}H${right + 2}`} />
          <text x={right + 5} y={labels[row]! + 4}>
            {label}
          </text>
          {lit !== undefined && (
            <text x={width} y={labels[row]! + 4} textAnchor="end">
              {fixedText(weights[lit]!, 2)}
            </text>
          )}
        </g>
      ))}
      {Array.from({ length: classes }, (_, index) => (
        <g
          key={classMarks[index]!.letter}
          className={lit === undefined || lit === index ? 'chart-dot' : 'chart-dot chart-faded'}
          tabIndex={0}
          role="img"
          aria-label={words.theory.weightsOf(
            classMarks[index]!.letter,
            listText(lines.map(({ label, weights }) => `${label} ${digitsText(weights[index]!)}`)),
          )}
          onFocus={() => onPoint(index)}
          onBlur={() => onPoint(undefined)}
        >
          <ClassMarker index={index} x={place(index)} y={height - 9} radius={lit === index ? 5 : 4} />
        </g>
      ))}
    </svg>
  );
}
