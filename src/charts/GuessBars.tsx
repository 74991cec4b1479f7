import { scaleLinear } from 'd3';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { classMarks } from '../core/classMarks.ts';
import { seedSummary } from '../core/seeds/seedSummary.ts';
import { plainText } from '../words/numbers.ts';
import { ClassMarker } from './ClassMarker.tsx';
import { useFigure } from './figures.ts';
import { textWidth } from './fittedText.ts';
import { guessFigure } from './guessFigure.ts';
import { seedDots } from './seedDots.ts';
import { useSize } from './useSize.ts';
import './GuessBars.css';

/** One bar: what came here, before, on the other seeds, and the guess; all in the unit of the axis. */
export interface GuessBar {
  /** Class whose marker and colour the bar has; it is grey without one. */
  readonly index?: number | undefined;
  /** What the bar is of: "A". */
  readonly name: string;
  /** Under the name, or beside it where it is narrow: "commonest,\n966 labels". */
  readonly detail?: string | undefined;
  /** What came here; no bar without it. It may change with every frame. */
  readonly value?: number | undefined;
  /** What it was before: a dashed bar, and where the handle begins. */
  readonly before?: number | undefined;
  /** What was guessed: a line with a flag; nothing without it. */
  readonly guess?: number | undefined;
  /** The text of the flag: "you 95". */
  readonly flag?: string | undefined;
  /** What came on other seeds: dots, and their mean as a line. Left out until the reveal, and with other settings. */
  readonly seeds?: readonly number[] | undefined;
  /** The number at the right: the guess, the present value. */
  readonly reading: string;
  /** Under it: "your guess", "step 120", "60 seeds: 85 ± 6". */
  readonly note?: string | undefined;
  /** All that the bar shows, in a sentence, for who does not see it. */
  readonly summary: string;
  /** Name of the handle: "Your guess for A: found of 100". */
  readonly handle: string;
  /** What the handle's value means now: "95 of 100, your guess for A". */
  readonly spoken: string;
}

interface Props {
  /** What the bars measure: "Found, of 100 fresh points of the class". */
  readonly title: string;
  readonly bars: readonly GuessBar[];
  /** Legend of the marks; one that is left out is not shown. */
  readonly legend: {
    /** Of the dashed bar: "without weights". */
    readonly before?: string | undefined;
    /** Of the line with a flag: "your guess". */
    readonly guess?: string | undefined;
    /** Of the dots: "60 seeds". */
    readonly seeds?: string | undefined;
  };
  /** Ends of the axis; a bar begins at 0, which must lie between them. */
  readonly domain?: readonly [number, number];
  /** By how much the arrow keys move a guess; Page Up and Page Down move it by ten of them. */
  readonly step?: number;
  /**
   * Takes a guess. While it is given, each bar has a handle. A handle starts at `before` and is dashed until it is
   * moved, clicked, or confirmed with Enter, since a guess may be what is there already.
   *
   * @param bar - Its index in `bars`.
   */
  readonly onGuess?: ((bar: number, value: number) => void) | undefined;
}

/** Of a row, in pixels: the bar, the row of dots, and how far dots leave it. */
const place = { top: 24, height: 22, dots: 63, room: 11 } as const;
const rowHeight = 84;
const axisHeight = 18;

/**
 * Bars on which one guesses by a handle, and then sees the guess against what came here and on other seeds.
 *
 * It has no words of its own. Who does not see it hears `summary` of each bar, or moves its handle, a native slider.
 */
export function GuessBars({ title, bars, legend, domain = [0, 100], step = 1, onGuess }: Props) {
  const hasMarkers = bars.some(({ index }) => index !== undefined);
  const ref = useRef<HTMLElement>(null);
  useFigure(ref, () => guessFigure(title, bars, domain));
  return (
    <figure ref={ref} className={hasMarkers ? 'guess-bars guess-marked' : 'guess-bars'}>
      <figcaption>
        <b>{title}</b>
        <GuessLegend {...legend} />
      </figcaption>
      {bars.map((bar, index) => (
        <div key={index} className="guess-row">
          {bar.index !== undefined && (
            <svg className="guess-marker" viewBox="-10 -10 20 20" aria-hidden="true">
              <ClassMarker index={bar.index} x={0} y={0} radius={6.5} />
            </svg>
          )}
          <div className="guess-name">
            <b>{bar.name}</b> {bar.detail && <small>{bar.detail}</small>}
          </div>
          <GuessField
            {...{ bar, domain, step }}
            hasAxis={index === bars.length - 1}
            onGuess={onGuess && ((value) => onGuess(index, value))}
          />
          <div className="guess-reading">
            <b>{bar.reading}</b> {bar.note && <small>{bar.note}</small>}
          </div>
        </div>
      ))}
    </figure>
  );
}

interface FieldProps {
  readonly bar: GuessBar;
  readonly domain: readonly [number, number];
  readonly step: number;
  readonly hasAxis: boolean;
  readonly onGuess: ((value: number) => void) | undefined;
}

function GuessField({ bar, domain, step, hasAxis, onGuess }: FieldProps) {
  const { value, before, guess, flag, seeds, index } = bar;
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 400, height: rowHeight });
  const x = scaleLinear(domain, [0, width]).clamp(true);
  const [zero, bottom] = [x(0), place.top + place.height];
  const colour = index === undefined ? 'var(--ink-3)' : classMarks[index]!.colour;
  const height = rowHeight + (hasAxis ? axisHeight : 0);
  const shown = guess ?? before ?? domain[0];
  const share = (pixels: number) => `${(100 * pixels) / width}%`;
  return (
    <div className="guess-field">
      <svg ref={ref} className="ui-chart" height={height} role="img" aria-label={bar.summary}>
        {x.ticks(width < 260 ? 4 : 6).map((tick) => (
          <g key={tick} className="chart-axis">
            <line x1={x(tick)} x2={x(tick)} y1={place.top - 4} y2={rowHeight} />
            {hasAxis && (
              <text x={x(tick)} y={height - 4} textAnchor="middle">
                {plainText(tick)}
              </text>
            )}
          </g>
        ))}
        <rect className="guess-lane" x={0} width={width} y={place.top} height={place.height} rx={4} />
        {value !== undefined && (
          <rect
            className="guess-value"
            // In shares of the width, so that it moves with its value and not with the window.
            style={{ x: share(Math.min(zero, x(value))), width: share(Math.abs(x(value) - zero)) }}
            y={place.top}
            height={place.height}
            rx={2}
            fill={colour}
          />
        )}
        {before !== undefined &&
          // A rim first, so that the dashes are seen on a bar of any colour.
          ['guess-before-rim', 'guess-before'].map((name) => (
            <rect
              key={name}
              className={name}
              x={Math.min(zero, x(before)) + 0.75}
              width={Math.max(1, Math.abs(x(before) - zero) - 1.5)}
              y={place.top + 0.75}
              height={place.height - 1.5}
              rx={3}
            />
          ))}
        {domain[0] < 0 && <line className="guess-zero" x1={zero} x2={zero} y1={place.top - 4} y2={bottom + 4} />}
        {seeds && seeds.length > 1 && <SeedMarks values={seeds} x={x} />}
        {onGuess ? (
          <g className={guess === undefined ? 'guess-handle guess-unset' : 'guess-handle'}>
            <line x1={x(shown)} x2={x(shown)} y1={place.top - 6} y2={bottom + 6} />
            <circle cx={x(shown)} cy={place.top + place.height / 2} r={8} />
          </g>
        ) : (
          guess !== undefined && (
            <line className="guess-line" x1={x(guess)} x2={x(guess)} y1={place.top - 7} y2={bottom + 7} />
          )
        )}
        {guess !== undefined && flag !== undefined && <Flag text={flag} at={x(guess)} width={width} />}
      </svg>
      {onGuess && (
        <input
          type="range"
          min={domain[0]}
          max={domain[1]}
          step={step}
          value={shown}
          aria-label={bar.handle}
          aria-valuetext={bar.spoken}
          onChange={(event) => onGuess(Number(event.currentTarget.value))}
          onClick={(event) => guess === undefined && onGuess(Number(event.currentTarget.value))}
          onKeyDown={(event) => takeGuessKey(event, shown, { domain, step, onGuess })}
        />
      )}
    </div>
  );
}

/**
 * Takes a key at the handle of a guess: page keys move by ten steps in every browser, and Enter takes the value as it
 * stands.
 */
export function takeGuessKey(
  event: KeyboardEvent,
  value: number,
  { domain, step, onGuess }: { domain: readonly [number, number]; step: number; onGuess(value: number): void },
): void {
  const by = { PageUp: 10 * step, PageDown: -10 * step, Enter: 0 }[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  onGuess(Math.min(domain[1], Math.max(domain[0], value + by)));
}

/** Dots of the other seeds, and their mean. */
function SeedMarks({ values, x }: { readonly values: readonly number[]; x(value: number): number }) {
  const places = values.map((value) => x(value)).join();
  const dots = useMemo(() => seedDots(places.split(',').map(Number), place.room), [places]);
  const mean = x(seedSummary(values).mean);
  return (
    <g className="guess-seeds" transform={`translate(0,${place.dots})`}>
      {dots
        .filter(({ count }) => count === 1)
        .map((dot, index) => (
          <circle key={index} cx={dot.x} cy={dot.y} r={dot.radius} />
        ))}
      <line className="guess-mean-rim" x1={mean} x2={mean} y1={-13} y2={13} />
      <line className="guess-mean" x1={mean} x2={mean} y1={-13} y2={13} />
      {dots
        .filter(({ count }) => count > 1)
        .map((disc) => (
          <g key={disc.x}>
            <circle cx={disc.x} cy={disc.y} r={disc.radius} />
            <text x={disc.x} y={disc.y + 3.5} textAnchor="middle">
              {plainText(disc.count)}
            </text>
          </g>
        ))}
    </g>
  );
}

function Flag({ text, at, width }: { readonly text: string; readonly at: number; readonly width: number }) {
  const half = textWidth(text, 12) / 2 + 7;
  const middle = Math.min(Math.max(at, half - 12), width - half + 12);
  return (
    <g className="guess-flag">
      <rect x={middle - half} width={2 * half} y={-3} height={18} rx={9} />
      <text x={middle} y={10} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/** Each mark beside its name. */
function GuessLegend({ before, guess, seeds }: Props['legend']) {
  return (
    <span className="guess-legend">
      {before && (
        <span>
          <svg width="20" height="12" aria-hidden="true">
            <rect className="guess-before" x={1} y={1} width={18} height={10} rx={2} />
          </svg>
          {before}
        </span>
      )}
      {guess && (
        <span>
          <svg width="14" height="16" aria-hidden="true" className="guess-handle">
            <line x1={7} x2={7} y1={0} y2={16} />
            <circle cx={7} cy={8} r={4.4} />
          </svg>
          {guess}
        </span>
      )}
      {seeds && (
        <span>
          <svg width="20" height="12" aria-hidden="true" className="guess-seeds">
            {[4, 10, 16].map((cx, index) => (
              <circle key={cx} cx={cx} cy={index === 1 ? 4 : 8} r={2.4} />
            ))}
          </svg>
          {seeds}
        </span>
      )}
    </span>
  );
}
