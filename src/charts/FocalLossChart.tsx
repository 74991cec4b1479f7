import { scaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { focalTerm } from '../core/losses.ts';
import { digitsText, plainText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { simplifiedPath } from './simplifyLine.ts';
import { useSize } from './useSize.ts';

interface Props {
  readonly gamma: number;
  /** Called with the text that is read off, or with none. */
  onRead(text: string | undefined): void;
}

const margin = { top: 8, right: 14, bottom: 20, left: 38 };
const samples = Array.from({ length: 140 }, (_, index) => 0.007 + (index / 139) * 0.993);
const standard = [0, 0.5, 1, 2, 5];
const highest = 4;

/**
 * One term of the focal loss against the probability of the right answer: the usual gammas faint,
 * the chosen one on top.
 */
export function FocalLossChart({ gamma, onRead }: Props) {
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 294, height: 140 });
  const [read, setRead] = useState<number>();
  const [spoken, setSpoken] = useState('');
  const x = scaleLinear([0, 1], [margin.left, width - margin.right]);
  const y = scaleLinear([0, highest], [height - margin.bottom, margin.top]);
  const path = (exponent: number) =>
    simplifiedPath(
      samples.filter((p) => focalTerm(p, exponent) <= highest).map((p) => [x(p), y(focalTerm(p, exponent))]),
    );

  function readAt(wanted: number, isSpoken = false): void {
    const p = Math.round(100 * Math.min(1, Math.max(0.01, wanted))) / 100;
    const text = words.theory.focalAt(plainText(p), digitsText(focalTerm(p, gamma)));
    setRead(p);
    onRead(text);
    // Not announced for a pointer, which would announce too often.
    if (isSpoken) setSpoken(text);
  }

  function follow(event: PointerEvent<SVGSVGElement>): void {
    readAt(x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left));
  }

  function step(event: KeyboardEvent<SVGSVGElement>): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    readAt((read ?? 0.5) + (event.key === 'ArrowLeft' ? -0.05 : 0.05), true);
  }

  function leave(): void {
    setRead(undefined);
    setSpoken('');
    onRead(undefined);
  }

  return (
    <ReadableChart
      ref={ref}
      data-figure="focal"
      className="ui-chart"
      label={`${words.theory.focal}: ${words.theory.gammaIs(plainText(gamma))}`}
      keys={words.charts.keys}
      spoken={spoken}
      onPointerMove={follow}
      onPointerLeave={leave}
      onKeyDown={step}
      onFocus={() => read === undefined && readAt(0.5, true)}
      onBlur={leave}
    >
      {[0, 1, 2, 3, 4].map((loss) => (
        <g key={loss} className="chart-axis">
          <line x1={margin.left} x2={width - margin.right} y1={y(loss)} y2={y(loss)} />
          <text x={margin.left - 7} y={y(loss) + 4} textAnchor="end">
            {loss}
          </text>
        </g>
      ))}
      {[0, 0.5, 1].map((p) => (
        <text key={p} x={x(p)} y={height - 4} textAnchor={p === 1 ? 'end' : 'middle'} dx={p === 1 ? 4 : 0}>
          {p === 0 ? 'p = 0' : plainText(p)}
        </text>
      ))}
      {standard.map((exponent) => (
        <path key={exponent} className="faint-line" d={path(exponent)} />
      ))}
      <path className="main-line" d={path(gamma)} />
      {read !== undefined && focalTerm(read, gamma) <= highest && (
        <circle className="reading-dot" cx={x(read)} cy={y(focalTerm(read, gamma))} r={4} />
      )}
      <text className="main-label" x={x(0.11)} y={y(2.7)}>
        {words.theory.gammaIs(plainText(gamma))}
      </text>
      {gamma > 0 && (
        <text x={x(0.6)} y={y(focalTerm(0.6, 0)) - 8}>
          {words.theory.gammaIs('0')}
        </text>
      )}
      {gamma < 5 && (
        <text x={x(0.155)} y={y(0) - 6} textAnchor="end">
          {words.theory.gammaIs('5')}
        </text>
      )}
    </ReadableChart>
  );
}
