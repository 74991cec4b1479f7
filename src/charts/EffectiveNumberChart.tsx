import { type ScaleLogarithmic, scaleLog } from 'd3';
import { type PointerEvent, type ReactNode, useState } from 'react';
import { classMarks } from '../core/classMarks.ts';
import { effectiveNumber } from '../core/effectiveNumber.ts';
import { betaText, digitsText, wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { ClassMarker } from './ClassMarker.tsx';
import { simplifiedPath } from './simplifyLine.ts';
import { useSize } from './useSize.ts';

/** The dot of a class that has samples. */
export interface ClassDot {
  readonly n: number;
  readonly index: number;
  /** Where it stands across. */
  readonly x: number;
  /** N of the class. */
  readonly volume: number;
  /** E_n. */
  readonly effective: number;
}

interface Props {
  /** Samples of each class; a class without any has no dot. */
  readonly counts: readonly number[];
  /** N; [1, ∞]. */
  readonly volume: number;
  /** N of each class, if they may differ; [C]. */
  readonly volumes?: readonly number[] | undefined;
  /** Dots in place of the chart's own, which are given, too; `y` is the axis of effective numbers. */
  readonly renderDots?: (dots: readonly ClassDot[], y: ScaleLogarithmic<number, number>, plain: ReactNode) => ReactNode;
  /** Class lit up, or none. */
  readonly lit: number | undefined;
  /** Called with the class that is pointed at. */
  onPoint(index: number | undefined): void;
  /** Called with the text that is read off, or with none. */
  onRead(text: string | undefined): void;
}

const margin = { top: 12, right: 38, bottom: 20, left: 38 };
const samples = Array.from({ length: 121 }, (_, index) => 10 ** (index / 30));
const decades = [1, 10, 100, 1000, 10000];
/** The betas of the slider's stops, whose curves stand faintly behind the chosen one. */
const references = [
  { volume: 10, label: '.9' },
  { volume: 100, label: '.99' },
  { volume: 1000, label: '.999' },
];

/**
 * E_n against n on two logarithmic axes, with a dot for each class, the ceiling N and the line of
 * samples that are all new.
 */
export function EffectiveNumberChart({ counts, volume, volumes, renderDots, lit, onPoint, onRead }: Props) {
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 294, height: 150 });
  const [read, setRead] = useState<number>();
  const x = scaleLog([1, 10000], [margin.left, width - margin.right]);
  const y = scaleLog([1, 3000], [height - margin.bottom, margin.top]);
  const curve = (of: number) =>
    simplifiedPath(samples.filter((n) => effectiveNumber(n, of) <= 3000).map((n) => [x(n), y(effectiveNumber(n, of))]));
  const hasCeiling = volume > 1 && volume < 3000;
  const dots = counts.flatMap((n, index): ClassDot[] => {
    const own = volumes?.[index] ?? volume;
    return n > 0 ? [{ n, index, x: x(Math.min(n, 10000)), volume: own, effective: effectiveNumber(n, own) }] : [];
  });

  function follow(event: PointerEvent<SVGSVGElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const n = Math.round(Math.min(10000, Math.max(1, x.invert(event.clientX - box.left))));
    const nearest = dots.toSorted((a, b) => Math.abs(x(a.n) - x(n)) - Math.abs(x(b.n) - x(n)))[0];
    const near = nearest && Math.abs(x(nearest.n) - x(n)) < 9 ? nearest : undefined;
    setRead(near?.n ?? n);
    onPoint(near?.index);
    const effective = digitsText(near?.effective ?? effectiveNumber(n, volume), 4);
    onRead(
      near
        ? words.theory.classAt(classMarks[near.index]!.letter, wholeText(near.n), effective)
        : words.theory.at(wholeText(n), effective),
    );
  }

  function leave(): void {
    setRead(undefined);
    onPoint(undefined);
    onRead(undefined);
  }

  const plain = dots.map(({ n, index, x: across, effective }) => (
    <g
      key={index}
      className={lit === undefined || lit === index ? 'chart-dot' : 'chart-dot chart-faded'}
      tabIndex={0}
      role="img"
      aria-label={words.theory.classAt(classMarks[index]!.letter, wholeText(n), digitsText(effective, 4))}
      onFocus={() => {
        onPoint(index);
        onRead(words.theory.classAt(classMarks[index]!.letter, wholeText(n), digitsText(effective, 4)));
      }}
      onBlur={leave}
    >
      <ClassMarker index={index} x={across} y={y(Math.max(1, effective))} radius={lit === index ? 6.5 : 5.2} />
    </g>
  ));

  return (
    <svg ref={ref} data-figure="effective" className="ui-chart" onPointerMove={follow} onPointerLeave={leave}>
      {[1, 10, 100, 1000].map((n) => (
        <g key={n} className="chart-axis">
          <line x1={margin.left} x2={width - margin.right} y1={y(n)} y2={y(n)} />
          <text x={margin.left - 7} y={y(n) + 4} textAnchor="end">
            {wholeText(n)}
          </text>
        </g>
      ))}
      {decades.map((n) => (
        <text key={n} x={x(n)} y={height - 4} textAnchor="middle">
          {n === 1 ? `n = ${wholeText(n)}` : wholeText(n)}
        </text>
      ))}
      <text x={margin.left - 7} y={margin.top} textAnchor="end">
        Eₙ
      </text>
      <line className="chart-guide" x1={x(1)} y1={y(1)} x2={x(3000)} y2={y(3000)} />
      <text x={x(1800) - 6} y={y(3000) + 7} textAnchor="end">
        {words.theory.everyNew}
      </text>
      {references.map((reference) => (
        <g key={reference.volume} className="chart-reference">
          <path className="faint-line" d={curve(reference.volume)} />
          <text x={width - margin.right + 5} y={y(reference.volume) + 4}>
            {reference.label}
          </text>
        </g>
      ))}
      <text x={width - margin.right + 5} y={margin.top + 2}>
        β
      </text>
      {hasCeiling && (
        <g className="chart-ceiling">
          <line x1={margin.left} x2={width - margin.right} y1={y(volume)} y2={y(volume)} />
          <text x={width - margin.right} y={y(volume) - 6} textAnchor="end">
            {words.theory.ceiling(digitsText(volume))}
          </text>
        </g>
      )}
      <path className="main-line" d={curve(volume)} />
      {volume >= 3000 && (
        <text className="main-label" x={x(3000) + 4} y={y(1500)} textAnchor="middle">
          {betaText(volume)}
        </text>
      )}
      {read !== undefined && (
        <line className="chart-reading" x1={x(read)} x2={x(read)} y1={margin.top} y2={height - margin.bottom} />
      )}
      {renderDots ? renderDots(dots, y, plain) : plain}
    </svg>
  );
}
