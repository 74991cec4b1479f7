import { scaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import { namesAxis, useFigure } from '../../charts/figures.ts';
import { linePath } from '../../charts/linePath.ts';
import { download } from '../../charts/saveChart.ts';
import { useSize } from '../../charts/useSize.ts';
import { Segmented } from '../../controls/Segmented.tsx';
import { type GridSet, measuredLosses } from '../../core/counts/measuredSets.ts';
import { chanceOf } from '../../core/paper/claims.ts';
import {
  bandOf,
  namedImbalance,
  noiseOf,
  type PaperClasses,
  paperClasses,
  paperCounts,
  paperImbalances,
  paperSet,
} from '../../core/paper/gains.ts';
import { type NoiseBand, noiseBands } from '../../core/paper/noiseBands.ts';
import type { Inputs } from '../../store/parameters.ts';
import { listText, wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { readingWords } from '../../words/readingWords.ts';
import { words } from '../../words/words.ts';
import { FigureCard } from '../FigureCard.tsx';
import { useLab, useLabState } from '../LabContext.ts';
import { LossMark } from './LossMark.tsx';
import { paperCsv } from './paperCsv.ts';
import { type PaperFocus, useFocus } from './paperFocus.ts';
import { errorText, gainText, lossText, paperBeta, paperVolumes, setText } from './paperTexts.ts';
import { useNoise } from './useNoise.ts';
import './ErrorPanels.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.errors;

/** What the panels show of a run. */
type Measure = Inputs['paperShow'];

/** All errors of the grid: a row of panels for each data set, a panel for each imbalance. */
export function ErrorPanels() {
  const { actions } = useLab();
  const measure = useLabState(({ inputs }) => inputs.paperShow);
  const band = useLabState(({ inputs }) => inputs.paperNoise);
  const name = useId();
  const bandName = useId();
  return (
    <>
      <div className="ui-card panel-choice">
        <span id={name}>{texts().show}</span>
        <Segmented
          labelledBy={name}
          options={[
            { value: 'error', label: texts().error },
            { value: 'gain', label: texts().gain },
          ]}
          value={measure}
          onChoose={(value) => actions.change('paperShow', value)}
        />
        <span id={bandName}>{texts().chance}</span>
        <Segmented
          labelledBy={bandName}
          options={noiseBands.map((value) => ({
            value,
            label: texts().bands[value](errorText(bandOf(value, 10))),
          }))}
          value={band}
          onChoose={(value) => actions.change('paperNoise', value)}
        />
        <small>
          {texts().best}; {texts().counts}
        </small>
        <button
          type="button"
          onClick={() => download(new Blob([paperCsv()], { type: 'text/csv' }), `${texts().csv}.csv`)}
        >
          {words.compare.save.csv}
        </button>
      </div>
      {paperClasses.map((classes) => (
        <PanelRow key={classes} classes={classes} measure={measure} />
      ))}
    </>
  );
}

/** Pixels of a point of error, in all panels. */
const pointHeight = 6.2;
const margin = { top: 12, right: 8, bottom: 34, left: 30 } as const;

function PanelRow({ classes, measure }: { readonly classes: PaperClasses; readonly measure: Measure }) {
  const { focus, kept, point, keep } = useFocus();
  const row = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  // What a click keeps is said as well.
  useEffect(() => {
    if (document.activeElement === row.current) spoken.current!.textContent = readingOf(classes, kept);
  }, [classes, kept]);
  const noise = useNoise(classes);
  const band = useLabState(({ inputs }) => inputs.paperNoise);
  const values = paperImbalances.flatMap((imbalance) =>
    valuesOf(paperSet(classes, imbalance), measure).flatMap((own) => [...own]),
  );
  const low = Math.min(...values, ...(measure === 'gain' ? [-noise] : []));
  const domain = [Math.floor(low - 1), Math.ceil(Math.max(...values) + 1)] as const;
  const height = margin.top + margin.bottom + pointHeight * (domain[1] - domain[0]);

  function press(event: KeyboardEvent): void {
    const next = focusAfterKey(focus, event.key);
    if (!next) return;
    event.preventDefault();
    keep(next);
  }

  return (
    <FigureCard
      title={`${paperWords.longTailed(setText(classes))}, ${paperWords.classes(wholeText(classes))}`}
      about={texts().about}
    >
      {() => (
        <>
          <div
            ref={row}
            className="panel-row"
            role="application"
            aria-label={`${texts().figure(setText(classes))}. ${texts().keys}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the panels.
            tabIndex={0}
            onKeyDown={press}
            onFocus={() => {
              spoken.current!.textContent = readingOf(classes, focus);
            }}
            onBlur={() => {
              spoken.current!.textContent = '';
            }}
            onPointerLeave={() => point(undefined)}
          >
            {paperImbalances.map((imbalance) => (
              <Panel
                key={imbalance}
                set={paperSet(classes, imbalance)}
                measure={measure}
                domain={domain}
                height={height}
                noise={noise}
              />
            ))}
          </div>
          <p className="panel-band">
            <i /> {bandText(band, classes, noise)}
          </p>
          <p ref={spoken} className="visually-hidden" role="status" />
        </>
      )}
    </FigureCard>
  );
}

interface PanelProps {
  readonly set: GridSet;
  readonly measure: Measure;
  readonly domain: readonly [number, number];
  readonly height: number;
  readonly noise: number;
}

function Panel({ set, measure, domain, height, noise }: PanelProps) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 190, height });
  const { focus, point, toggle } = useFocus();
  const classes = set.classes as PaperClasses;
  const values = valuesOf(set, measure);
  // Hundredths of a pixel: the page is prerendered with them.
  const across = scaleLinear([0, 4], [margin.left + 6, width - margin.right - 6]);
  const down = scaleLinear(domain, [height - margin.bottom, margin.top]);
  const x = (volume: number) => Math.round(100 * across(volume)) / 100;
  const y = (value: number) => Math.round(100 * down(value)) / 100;
  const path = (line: readonly number[]) => linePath(line.map((value, volume) => [x(volume), y(value)]));
  const base =
    focus.loss === undefined
      ? values.reduce((sum, [first]) => sum + first!, 0) / values.length
      : values[focus.loss]![0]!;
  const least = leastOf(set);
  const text = set.errors
    .map((errors, loss) => `${lossText(loss)}: ${listText(errors.map((error) => errorText(error)))}`)
    .join('; ');
  const name = texts().panel(setText(classes), wholeText(namedImbalance(set)), text);

  useFigure(ref, () => ({
    kind: 'curves',
    label: readingWords.paper.errors[measure](setText(classes), wholeText(namedImbalance(set))),
    x: namesAxis(
      readingWords.paper.beta,
      paperVolumes.map((_, volume) => paperBeta(volume)),
    ),
    y: { scale: 'linear', domain },
    curves: values.map((own, loss) => ({ label: lossText(loss), value: (volume) => own[volume] })),
    valueText: measure === 'gain' ? gainText : errorText,
  }));

  function focusAt(event: PointerEvent<SVGSVGElement>): PaperFocus {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const volume = Math.max(0, Math.min(4, Math.round(across.invert(event.clientX - left))));
    const at = event.clientY - top;
    const distances = values.map((own) => Math.abs(y(own[volume]!) - at));
    const nearest = Math.min(...distances);
    return { loss: nearest < 40 ? distances.indexOf(nearest) : undefined, volume };
  }

  const lit = focus.loss === undefined ? undefined : values[focus.loss]![focus.volume]!;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys read the row that it stands in.
    <svg
      ref={ref}
      className="ui-chart error-panel"
      height={height}
      role="img"
      aria-label={name}
      onPointerMove={(event) => event.pointerType === 'mouse' && point(focusAt(event))}
      onClick={(event) => toggle(focusAt(event as unknown as PointerEvent<SVGSVGElement>))}
    >
      <rect
        className="panel-noise"
        x={margin.left}
        width={Math.max(0, width - margin.left - margin.right)}
        y={y(base + noise)}
        height={y(base - noise) - y(base + noise)}
      />
      {down.ticks(Math.max(2, Math.round((domain[1] - domain[0]) / 8))).map((tick) => (
        <g key={tick} className="chart-axis">
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 5} y={y(tick) + 4} textAnchor="end">
            {measure === 'gain' ? gainTick(tick) : wholeText(tick)}
          </text>
        </g>
      ))}
      <text className="panel-name" x={margin.left} y={8}>
        {`${paperWords.imbalance} ${wholeText(namedImbalance(set))}`}
      </text>
      <line
        className="chart-guide"
        x1={x(focus.volume)}
        x2={x(focus.volume)}
        y1={margin.top}
        y2={height - margin.bottom}
      />
      <g className={focus.loss === undefined ? undefined : 'panel-faded'}>
        {values.map((own, loss) => (
          <path key={loss} className="loss-line" data-loss={loss} d={path(own)} />
        ))}
        {focus.loss === undefined &&
          values.map((own, loss) =>
            own.map((value, volume) => (
              <LossMark key={`${loss} ${volume}`} loss={loss} x={x(volume)} y={y(value)} radius={2.6} />
            )),
          )}
      </g>
      {focus.loss !== undefined && (
        <>
          <path className="main-line" d={path(values[focus.loss]!)} />
          {values[focus.loss]!.map((value, volume) => (
            <LossMark key={volume} loss={focus.loss!} x={x(volume)} y={y(value)} className="loss-chosen" />
          ))}
        </>
      )}
      <circle className="panel-best" cx={x(least.volume)} cy={y(values[least.loss]![least.volume]!)} r={6.5} />
      {lit !== undefined && (
        <text
          className="panel-value"
          x={x(focus.volume)}
          y={y(lit) - 10}
          textAnchor={focus.volume === 4 ? 'end' : focus.volume === 0 ? 'start' : 'middle'}
        >
          {measure === 'gain' ? gainText(lit) : errorText(lit)}
        </text>
      )}
      {paperCounts(set).map((count, index) => (
        <line
          key={index}
          className="panel-count"
          x1={x(Math.log10(count))}
          x2={x(Math.log10(count))}
          y1={height - margin.bottom + 2}
          y2={height - margin.bottom + 8}
        />
      ))}
      {paperVolumes.map((_, volume) => (
        <text
          key={volume}
          className={volume === focus.volume ? 'panel-lit' : undefined}
          x={x(volume)}
          y={height - margin.bottom + 21}
          textAnchor="middle"
        >
          {width < 170 && volume % 2 === 1 ? '' : paperBeta(volume).replace(/^0(?=\D)/, '')}
        </text>
      ))}
    </svg>
  );
}

/** Where the band of a row is from. */
function bandText(band: NoiseBand, classes: PaperClasses, noise: number): string {
  if (band === 'wide') return texts().widest(errorText(noise));
  const isOwn = chanceOf(classes) !== undefined && noise === noiseOf(classes);
  return isOwn ? texts().band(errorText(noise)) : texts().borrowed(errorText(noise), setText(10));
}

/** Errors or gains of a set, by loss and N; [5][5]. */
function valuesOf({ errors }: GridSet, measure: Measure): number[][] {
  return errors.map((own) =>
    own.map((error) => (measure === 'error' ? error : Math.round(100 * (own[0]! - error)) / 100)),
  );
}

/** The run with the lowest error. */
function leastOf({ errors }: GridSet): { readonly loss: number; readonly volume: number } {
  const least = Math.min(...errors.flat());
  const loss = errors.findIndex((own) => own.includes(least));
  return { loss, volume: errors[loss]!.indexOf(least) };
}

function gainTick(tick: number): string {
  return tick === 0 ? '0' : `${tick < 0 ? '−' : '+'}${wholeText(Math.abs(tick))}`;
}

/** The focus after an arrow key, or after Escape, which looks at all five losses. */
function focusAfterKey({ loss, volume }: PaperFocus, key: string): PaperFocus | undefined {
  const last = measuredLosses.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return { loss, volume: Math.max(0, volume - 1) };
    case 'ArrowRight':
      return { loss, volume: Math.min(paperVolumes.length - 1, volume + 1) };
    case 'ArrowUp':
      return { loss: loss === undefined ? last : Math.max(0, loss - 1), volume };
    case 'ArrowDown':
      return { loss: loss === undefined ? 0 : Math.min(last, loss + 1), volume };
    case 'Escape':
      return { loss: undefined, volume };
    default:
      return undefined;
  }
}

/** What a screen reader says of a row of panels. */
function readingOf(classes: PaperClasses, { loss, volume }: PaperFocus): string {
  const values = paperImbalances.map((imbalance) => {
    const { errors } = paperSet(classes, imbalance);
    const own =
      loss === undefined ? errors.reduce((sum, of) => sum + of[volume]!, 0) / errors.length : errors[loss]![volume]!;
    return texts().value(wholeText(imbalance), errorText(own));
  });
  return texts().reading(
    setText(classes),
    loss === undefined ? texts().mean : lossText(loss),
    paperBeta(volume),
    listText(values),
  );
}
