import { scaleLog } from 'd3';
import { classMarks } from '../core/classMarks.ts';
import { decimalsText, wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { useSize } from './useSize.ts';

interface Props {
  /** Samples labelled as each class. */
  readonly labelled: readonly number[];
  /** Those whose label is right. */
  readonly right: readonly number[];
  readonly lit: number | undefined;
  onPoint(index: number | undefined): void;
}

const height = 86;
const ground = 57;

/** Labels of each class as bars on a logarithmic scale, head to tail; the part whose labels are wrong is hatched. */
export function ClassCountsChart({ labelled, right, lit, onPoint }: Props) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 238, height });
  const y = scaleLog([0.7, 2500], [ground, 4]);
  const step = width / labelled.length;
  const bar = Math.min(38, step * 0.78);
  return (
    <svg ref={ref} className="ui-chart" height={height} width="100%">
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
            className={lit === undefined || lit === index ? 'chart-dot' : 'chart-dot chart-faded'}
            tabIndex={0}
            role="img"
            aria-label={words.data.countOf(letter, wholeText(count), wholeText(right[index]!))}
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

function digitsOfThousand(count: number): string {
  return decimalsText(count / 1000, 1);
}
