import { scaleLog } from 'd3';
import { type KeyboardEvent, useRef } from 'react';
import { classMarks } from '../core/classMarks.ts';
import { decimalsText, wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { useSize } from './useSize.ts';
import './ClassCountsChart.css';

/** The fewest and the most points of a class. */
interface SizeBounds {
  readonly min: number;
  readonly max: number;
}

/** Counts that can be set by dragging bars, or with arrow keys. */
export interface Settable {
  /** Points drawn of each class, before labels are redrawn; [C]. */
  readonly sizes: readonly number[];
  /** What the points of a class may be. */
  boundsOf(index: number): SizeBounds;
  /** Whether they are set by somebody else, and bars show them alone. */
  readonly isHeld?: boolean;
  /** Sets the points of a class. */
  set(index: number, size: number): void;
}

interface Props {
  /** Samples labelled as each class. */
  readonly labelled: readonly number[];
  /** Those whose label is right. */
  readonly right: readonly number[];
  readonly lit: number | undefined;
  onPoint(index: number | undefined): void;
  readonly settable: Settable;
}

const height = 86;
const ground = 57;

/** Labels of each class as bars on a logarithmic scale, head to tail; the part whose labels are wrong is hatched. */
export function ClassCountsChart({ labelled, right, lit, onPoint, settable }: Props) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 238, height });
  const y = scaleLog([0.7, Math.max(2500, ...labelled)], [ground, 4]);
  const step = width / labelled.length;
  const bar = Math.min(38, step * 0.78);
  const { sizes, boundsOf } = settable;
  /** What is dragged, from where. */
  const drag = useRef<{ readonly from: number; readonly size: number }>(undefined);

  function set(index: number, size: number): void {
    const { min, max } = boundsOf(index);
    const next = Math.min(max, Math.max(min, Math.round(size)));
    if (next !== sizes[index]) settable.set(index, next);
  }

  function press(event: KeyboardEvent, index: number): void {
    const size = sizes[index]!;
    const next = sizeAfterKey(event.key, size, boundsOf(index));
    if (next === undefined) return;
    event.preventDefault();
    set(index, next);
  }
  return (
    <svg ref={ref} data-figure="counts" className="ui-chart" height={height} width="100%">
      <defs>
        <pattern id="wrong-labels" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="chart-hatch" width="2" height="4" />
        </pattern>
      </defs>
      {labelled.map((count, index) => {
        const x = step * index + (step - bar) / 2;
        const top = count > 0 ? y(count) : ground;
        // The share of the bar that is wrong, of the bar's own height: on the logarithmic scale it would
        // look far smaller than it is.
        const wrong = count > 0 ? ((count - right[index]!) / count) * (ground - top) : 0;
        const { letter, colour } = classMarks[index]!;
        return (
          <g
            key={letter}
            className={lit === undefined || lit === index ? 'chart-dot count-bar' : 'chart-dot count-bar chart-faded'}
            tabIndex={0}
            role="slider"
            aria-orientation="vertical"
            aria-disabled={settable.isHeld}
            aria-label={words.data.sizeOf(letter)}
            aria-valuemin={boundsOf(index).min}
            aria-valuemax={boundsOf(index).max}
            aria-valuenow={sizes[index]!}
            aria-valuetext={words.data.countOf(letter, wholeText(count), wholeText(right[index]!))}
            onKeyDown={(event) => press(event, index)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              // A class without points has no place on the axis.
              drag.current = { from: event.clientY, size: Math.max(boundsOf(index).min, sizes[index]!) };
            }}
            onPointerMove={(event) => {
              if (!drag.current) return;
              // Equal distances are equal ratios, as on the axis.
              const ratio = y.invert(y(drag.current.size) + event.clientY - drag.current.from) / drag.current.size;
              set(index, drag.current.size * ratio);
            }}
            onLostPointerCapture={() => {
              drag.current = undefined;
            }}
            onPointerEnter={() => onPoint(index)}
            onPointerLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(index)}
            onBlur={() => onPoint(undefined)}
          >
            <title>{words.data.countOf(letter, wholeText(count), wholeText(right[index]!))}</title>
            <rect x={step * index} y={0} width={step} height={height} fill="transparent" />
            <rect x={x} y={top} width={bar} height={ground - top} rx={3} fill={colour} />
            {wrong > 0 && <rect x={x} y={top} width={bar} height={wrong} rx={3} fill="url(#wrong-labels)" />}
            <text className="chart-letter" x={x + bar / 2} y={height - 2} textAnchor="middle">
              {letter}
            </text>
            <text x={x + bar / 2} y={height - 16} textAnchor="middle">
              {labelled.length > 7 ? (count >= 1000 ? `${digitsOfThousand(count)}k` : count) : wholeText(count)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Points of a class after a key: a twentieth more or less, twice or half as many, or the ends. */
function sizeAfterKey(key: string, size: number, { min, max }: SizeBounds): number | undefined {
  const step = Math.max(1, Math.round(size / 20));
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return size + step;
    case 'ArrowDown':
    case 'ArrowLeft':
      return size - step;
    case 'PageUp':
      return size * 2;
    case 'PageDown':
      return size / 2;
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}

function digitsOfThousand(count: number): string {
  return decimalsText(count / 1000, 1);
}
