import { scaleLinear } from 'd3';
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import { namesAxis, useFigure } from '../../charts/figures.ts';
import { ReadableChart } from '../../charts/ReadableChart.tsx';
import { useSize } from '../../charts/useSize.ts';
import { gridVolumes, measuredLosses } from '../../core/counts/measuredSets.ts';
import {
  gainOf,
  meanGain,
  namedImbalance,
  type Outcome,
  outcomeOf,
  type PaperClasses,
  type PaperRun,
  paperClasses,
  paperImbalances,
  paperRuns,
  paperSet,
} from '../../core/paper/gains.ts';
import { wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { readingWords } from '../../words/readingWords.ts';
import { FigureCard } from '../FigureCard.tsx';
import { LossMark } from './LossMark.tsx';
import { useFocus } from './paperFocus.ts';
import { gainText, lossText, paperBeta, setText } from './paperTexts.ts';
import { useNoise } from './useNoise.ts';
import './GainDots.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.gains;

/** How many runs of a data set have each outcome. */
export function outcomesOf(classes: PaperClasses, noise: number): Readonly<Record<Outcome, number>> {
  const counts = { gains: 0, within: 0, loses: 0 };
  for (const { gain } of paperRuns(classes)) counts[outcomeOf(gain, noise)] += 1;
  return counts;
}

function outcomeText(classes: PaperClasses, noise: number): string {
  const { gains, within, loses } = outcomesOf(classes, noise);
  return texts().outcomes(wholeText(gains), wholeText(within), wholeText(loses));
}

/** Gains of all runs with weights, a figure for each data set on one scale. */
export function GainDots() {
  return (
    <div className="gain-figures">
      {paperClasses.map((classes) => (
        <SetDots key={classes} classes={classes} />
      ))}
    </div>
  );
}

function SetDots({ classes }: { readonly classes: PaperClasses }) {
  const noise = useNoise(classes);
  const outcomes = outcomeText(classes, noise);
  return (
    <FigureCard title={paperWords.longTailed(setText(classes))} about={outcomes}>
      {() => (
        <>
          <p className="gain-outcomes">{outcomes}</p>
          <Dots classes={classes} noise={noise} />
        </>
      )}
    </FigureCard>
  );
}

const rowHeight = 13;
const groupGap = 9;
const margin = { top: 20, right: 10, bottom: 22, left: 74 } as const;
const groupHeight = gridVolumes.length * rowHeight + groupGap;
const height = margin.top + paperImbalances.length * groupHeight + margin.bottom;
/** Points that all three figures reach from and to. */
const reach = [-13, 5.5] as const;

interface DotsProps {
  readonly classes: PaperClasses;
  readonly noise: number;
}

function Dots({ classes, noise }: DotsProps) {
  const [ref, { width }] = useSize<HTMLDivElement>({ width: 340, height });
  const { focus, point, toggle } = useFocus();
  const [at, setAt] = useState<number>();
  const [spoken, setSpoken] = useState('');
  const x = scaleLinear(reach, [margin.left, width - margin.right]);
  const yOf = (imbalance: number, volume: number) =>
    margin.top + (paperImbalances as readonly number[]).indexOf(imbalance) * groupHeight + (volume + 0.5) * rowHeight;
  const runs = useMemo(() => paperRuns(classes), [classes]);
  const places = runs.map(({ set, loss, volume, gain }) => ({
    x: x(gain),
    y: yOf(namedImbalance(set), volume) + (loss - 2) * 1.3,
  }));
  const run = at === undefined ? undefined : runs[at];

  useFigure(ref, () => ({
    kind: 'curves',
    label: readingWords.paper.gains(setText(classes)),
    x: namesAxis(
      readingWords.paper.run,
      paperImbalances.flatMap((imbalance) =>
        gridVolumes.map((_, volume) => readingWords.paper.runOf(wholeText(imbalance), paperBeta(volume + 1))),
      ),
    ),
    y: { scale: 'linear', domain: reach },
    curves: measuredLosses.map((_, loss) => ({
      label: lossText(loss),
      value: (row) =>
        gainOf(
          paperSet(classes, paperImbalances[Math.floor(row / gridVolumes.length)]!),
          loss,
          row % gridVolumes.length,
        ),
    })),
    isList: true,
    valueText: gainText,
  }));

  function textOf({ set, loss, volume, gain }: PaperRun): string {
    const imbalance = wholeText(namedImbalance(set));
    return texts().dot(setText(classes), imbalance, lossText(loss), paperBeta(volume + 1), gainText(gain));
  }

  function look(index: number | undefined): void {
    setAt(index);
    const found = index === undefined ? undefined : runs[index]!;
    point(found && { loss: found.loss, volume: found.volume + 1 });
  }

  /** The dot nearest to a pointer, if one is near. */
  function nearest(event: MouseEvent<SVGSVGElement>): number | undefined {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const distances = places.map((place) =>
      Math.hypot(place.x - (event.clientX - left), place.y - (event.clientY - top)),
    );
    const least = Math.min(...distances);
    return least < 12 ? distances.indexOf(least) : undefined;
  }

  function press(event: KeyboardEvent): void {
    const next = runAfterKey(at ?? 0, event.key);
    if (next === undefined) return;
    event.preventDefault();
    look(next);
    setSpoken(textOf(runs[next]!));
  }

  return (
    <div ref={ref}>
      <ReadableChart
        className="ui-chart gain-dots"
        height={height}
        label={texts().figure(setText(classes), outcomeText(classes, noise))}
        keys={texts().keys}
        spoken={spoken}
        tip={run && textOf(run)}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') look(nearest(event));
        }}
        onPointerLeave={() => look(undefined)}
        onClick={(event) => {
          const found = nearest(event);
          look(found);
          if (found !== undefined) toggle({ loss: runs[found]!.loss, volume: runs[found]!.volume + 1 });
        }}
        onKeyDown={press}
        onFocus={() => {
          if (at === undefined) setSpoken(textOf(runs[0]!));
        }}
        onBlur={() => {
          look(undefined);
          setSpoken('');
        }}
      >
        <rect
          className="gain-noise"
          x={x(-noise)}
          width={x(noise) - x(-noise)}
          y={margin.top - 4}
          height={height - margin.top - margin.bottom + 4}
        />
        {[-10, -5, 0, 5].map((tick) => (
          <g key={tick} className="chart-axis">
            <line x1={x(tick)} x2={x(tick)} y1={margin.top - 4} y2={height - margin.bottom} />
            <text x={x(tick)} y={height - 6} textAnchor="middle">
              {tick === 0 ? '0' : `${tick < 0 ? '−' : '+'}${wholeText(Math.abs(tick))}`}
            </text>
          </g>
        ))}
        <text x={margin.left} y={10}>
          {texts().adds}
        </text>
        <text x={width - margin.right} y={10} textAnchor="end">
          {texts().takes}
        </text>
        {paperImbalances.map((imbalance) => (
          <g key={imbalance}>
            <text className="gain-imbalance" x={0} y={yOf(imbalance, 0) + 4}>
              {wholeText(imbalance)}
            </text>
            {gridVolumes.map((_, volume) => {
              const mean = meanGain(paperSet(classes, imbalance), volume);
              const y = yOf(imbalance, volume);
              const isLit = run
                ? namedImbalance(run.set) === imbalance && run.volume === volume
                : volume + 1 === focus.volume;
              return (
                <g key={volume}>
                  <text className={isLit ? 'gain-lit' : undefined} x={margin.left - 8} y={y + 4} textAnchor="end">
                    {paperBeta(volume + 1).replace(/^0(?=\D)/, '')}
                  </text>
                  <line className="gain-mean" x1={x(mean)} x2={x(mean)} y1={y - 6} y2={y + 6} />
                </g>
              );
            })}
          </g>
        ))}
        {runs.map(({ loss, gain }, index) => {
          const isFaded = focus.loss !== undefined && focus.loss !== loss;
          return (
            <g key={index} className={`gain-dot dot-${outcomeOf(gain, noise)} ${isFaded ? 'dot-faded' : ''}`}>
              <LossMark loss={loss} {...places[index]!} radius={2.8} />
            </g>
          );
        })}
        {at !== undefined && <circle className="gain-at" cx={places[at]!.x} cy={places[at]!.y} r={6.5} />}
      </ReadableChart>
      <p className="gain-reading" aria-hidden="true">
        {run && textOf(run)}
      </p>
    </div>
  );
}

const [losses, volumes, rows] = [measuredLosses.length, gridVolumes.length, paperImbalances.length];

/** The run that an arrow key leads to, by its place in `paperRuns`: imbalance, then loss, then N. */
function runAfterKey(index: number, key: string): number | undefined {
  const loss = Math.floor(index / volumes) % losses;
  const row = Math.floor(index / (volumes * losses)) * volumes + (index % volumes);
  const place = (nextRow: number, nextLoss: number) =>
    Math.floor(nextRow / volumes) * volumes * losses + nextLoss * volumes + (nextRow % volumes);
  switch (key) {
    case 'ArrowLeft':
      return place(row, Math.max(0, loss - 1));
    case 'ArrowRight':
      return place(row, Math.min(losses - 1, loss + 1));
    case 'ArrowUp':
      return place(Math.max(0, row - 1), loss);
    case 'ArrowDown':
      return place(Math.min(rows * volumes - 1, row + 1), loss);
    default:
      return undefined;
  }
}
