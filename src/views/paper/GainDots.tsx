import { scaleLinear } from 'd3';
import { useSize } from '../../charts/useSize.ts';
import { gridVolumes } from '../../core/counts/measuredSets.ts';
import {
  meanGain,
  namedImbalance,
  noiseOf,
  type Outcome,
  outcomeOf,
  type PaperClasses,
  paperClasses,
  paperImbalances,
  paperRuns,
  paperSet,
} from '../../core/paper/gains.ts';
import { wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { FigureCard } from '../FigureCard.tsx';
import { LossMark } from './LossMark.tsx';
import { useFocus } from './paperFocus.ts';
import { gainText, lossText, paperBeta, setText } from './paperTexts.ts';
import './GainDots.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.gains;

/** How many runs of a data set have each outcome. */
export function outcomesOf(classes: PaperClasses): Readonly<Record<Outcome, number>> {
  const noise = noiseOf(classes);
  const counts = { gains: 0, within: 0, loses: 0 };
  for (const { gain } of paperRuns(classes)) counts[outcomeOf(gain, noise)] += 1;
  return counts;
}

function outcomeText(classes: PaperClasses): string {
  const { gains, within, loses } = outcomesOf(classes);
  return texts().outcomes(wholeText(gains), wholeText(within), wholeText(loses));
}

/** Gains of all runs with weights, a figure for each data set on one scale. */
export function GainDots() {
  return (
    <div className="gain-figures">
      {paperClasses.map((classes) => {
        const outcomes = outcomeText(classes);
        return (
          <FigureCard key={classes} title={paperWords.longTailed(setText(classes))} about={outcomes}>
            {() => (
              <>
                <p className="gain-outcomes">{outcomes}</p>
                <Dots classes={classes} />
              </>
            )}
          </FigureCard>
        );
      })}
    </div>
  );
}

const rowHeight = 13;
const groupGap = 9;
const margin = { top: 20, right: 10, bottom: 22, left: 74 } as const;
const groupHeight = gridVolumes.length * rowHeight + groupGap;
const height = margin.top + paperImbalances.length * groupHeight + margin.bottom;
/** Points that all three figures reach from and to. */
const reach = [-13, 5.5] as const;

function Dots({ classes }: { readonly classes: PaperClasses }) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 340, height });
  const { focus } = useFocus();
  const x = scaleLinear(reach, [margin.left, width - margin.right]);
  const noise = noiseOf(classes);
  const yOf = (imbalance: number, volume: number) =>
    margin.top + (paperImbalances as readonly number[]).indexOf(imbalance) * groupHeight + (volume + 0.5) * rowHeight;
  const runs = paperRuns(classes);
  return (
    <svg
      ref={ref}
      className="ui-chart gain-dots"
      height={height}
      role="img"
      aria-label={texts().figure(setText(classes), outcomeText(classes))}
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
            return (
              <g key={volume}>
                <text
                  className={volume + 1 === focus.volume ? 'gain-lit' : undefined}
                  x={margin.left - 8}
                  y={y + 4}
                  textAnchor="end"
                >
                  {paperBeta(volume + 1).replace(/^0(?=\D)/, '')}
                </text>
                <line className="gain-mean" x1={x(mean)} x2={x(mean)} y1={y - 6} y2={y + 6} />
              </g>
            );
          })}
        </g>
      ))}
      {runs.map(({ set, loss, volume, gain }) => {
        const imbalance = namedImbalance(set);
        const isFaded = focus.loss !== undefined && focus.loss !== loss;
        return (
          <g
            key={`${imbalance} ${loss} ${volume}`}
            className={`gain-dot dot-${outcomeOf(gain, noise)} ${isFaded ? 'dot-faded' : ''}`}
          >
            <title>
              {texts().dot(
                setText(classes),
                wholeText(imbalance),
                lossText(loss),
                paperBeta(volume + 1),
                gainText(gain),
              )}
            </title>
            <LossMark loss={loss} x={x(gain)} y={yOf(imbalance, volume) + (loss - 2) * 1.3} radius={2.8} />
          </g>
        );
      })}
    </svg>
  );
}
