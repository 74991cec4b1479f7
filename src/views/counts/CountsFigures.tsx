import { useMemo } from 'react';
import type { Axis } from '../../charts/axis.ts';
import type { Curve } from '../../charts/curve.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import type { Guide } from '../../charts/LineGuides.tsx';
import { type CountsSummary, meanWeightOfSamples, weightRatio } from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { type WeightingName, weightingNames } from '../../core/weightings.ts';
import { countsWords } from '../../words/countsWords.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { betaText, compactTickText, digitsText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { FigureCard } from '../FigureCard.tsx';
import { useLabState, useLanguage } from '../LabContext.ts';
import { tableMeans, tableSummary, tableWeights } from './tableSelectors.ts';
import './CountsFigures.css';

/** Its words, in the language of the page. */
const texts = () => countsWords.figures;
/** Its words, in the language of the page. */
const experiment = () => effectiveNumberWords.experiment;

/** Counts, weights, their ratio and the mean weight of a sample; the latter two against N. */
export function CountsFigures({ table, isRanked }: TableProps) {
  const volume = useLabState((state) => state.inputs.volume);
  const summary = tableSummary(table);
  return (
    <div className="figure-grid">
      <SortedCounts table={table} isRanked={isRanked} summary={summary} volume={volume} />
      <Weights table={table} isRanked={isRanked} summary={summary} volume={volume} />
      <Ratio summary={summary} volume={volume} />
      <Mean summary={summary} volume={volume} />
    </div>
  );
}

interface TableProps {
  readonly table: ClassTable;
  /** Whether a class is its rank, since the counts are sorted and have no names. */
  readonly isRanked: boolean;
}

interface FigureProps {
  readonly summary: CountsSummary;
  readonly volume: number;
}

/** The class at a rank by its name, shortened to the space available; empty beyond the last class. */
function classAt({ names }: ClassTable, { order }: CountsSummary, rank: number, isRanked: boolean): string | undefined {
  const index = order[rank - 1];
  if (index === undefined) return undefined;
  if (isRanked) return texts().rankNumber(wholeText(rank));
  const name = names?.[index] ?? texts().label(wholeText(index));
  return texts().atRank(wholeText(rank), name.length > 32 ? `${name.slice(0, 31)}…` : name);
}

function rankAxis({ classes }: CountsSummary): Axis {
  return { scale: 'linear', domain: [1, Math.max(2, classes)], title: texts().rank, format: wholeText };
}

/** The decades around some numbers above 0. */
function decades(least: number, most: number): readonly [number, number] {
  const low = Math.floor(Math.log10(least) + 1e-9);
  const high = Math.ceil(Math.log10(most) - 1e-9);
  return [10 ** low, 10 ** Math.max(low + 1, high)];
}

function SortedCounts({ table, isRanked, summary, volume }: FigureProps & TableProps) {
  const { most, groups } = summary;
  const language = useLanguage();
  const { countAt, counted } = useMemo(() => {
    const at = (rank: number) => {
      const count = table.counts[summary.order[rank - 1]!];
      return count === undefined || count === 0 ? undefined : count;
    };
    const itself: Curve = { label: texts().n, style: 'plain', value: at };
    return { countAt: at, counted: itself };
  }, [table, summary, language]);
  const curves: Curve[] = [
    counted,
    {
      label: texts().effective,
      style: 'main',
      value: (rank) => {
        const count = countAt(rank);
        return count === undefined ? undefined : effectiveNumber(count, volume);
      },
    },
  ];
  const ends = [
    { at: groups.many, label: texts().medium },
    { at: groups.many + groups.medium, label: texts().few },
  ];
  const guides: Guide[] = ends.flatMap(({ at, label }, index) => {
    const size = index === 0 ? groups.medium : groups.few;
    return size > 0 && at > 0 ? [{ axis: 'x' as const, at: at + 0.5, label }] : [];
  });
  return (
    <FigureCard title={texts().counts} about={texts().countsAbout}>
      {(read) => (
        <LineChart
          label={texts().counts}
          x={rankAxis(summary)}
          y={{ scale: 'log', domain: decades(1, Math.max(10, most)), title: texts().samplesAxis, format: wholeText }}
          curves={curves}
          guides={guides}
          isWhole
          begin={1}
          labelWidth={64}
          valueText={(value) => digitsText(value, 4)}
          onRead={(reading) => read(reading && classAt(table, summary, reading.x, isRanked))}
        />
      )}
    </FigureCard>
  );
}

const lineStyles = {
  none: 'faint',
  'inverse-frequency': 'plain',
  'class-balanced': 'main',
  'inverse-square-root': 'dashed',
} as const;

/** Weights of a scheme from the commonest class to the rarest. */
function curveOf(name: WeightingName, label: string, weights: readonly number[], { order }: CountsSummary): Curve {
  return {
    label,
    style: lineStyles[name],
    value: (rank) => {
      const weight = weights[order[rank - 1]!];
      return weight === undefined || weight === 0 ? undefined : weight;
    },
  };
}

function Weights({ table, isRanked, summary, volume }: FigureProps & TableProps) {
  const weights = tableWeights(table, volume);
  const { order } = summary;
  const inverse = weights[weightingNames.indexOf('inverse-frequency')]!;
  const last = order.findLast((index) => inverse[index]! > 0)!;
  const language = useLanguage();
  const fixed = useMemo(() => {
    const still = tableWeights(table, 1);
    return weightingNames.map((name, row) => curveOf(name, words.schemes[name].line, still[row]!, summary));
  }, [table, summary, language]);
  const chosen = weightingNames.indexOf('class-balanced');
  const label = betaText(volume, 2)
    .replace(/ 0(?=[.,])/, ' ')
    .slice(0, 9);
  const curves = fixed.with(chosen, curveOf('class-balanced', label, weights[chosen]!, summary));
  return (
    <FigureCard title={texts().weights} about={texts().weightsAbout}>
      {(read) => (
        <LineChart
          label={texts().weights}
          x={rankAxis(summary)}
          // Weights of 1/n span those of all other schemes, so the axis does not change while beta is dragged.
          y={{
            scale: 'log',
            domain: decades(inverse[order[0]!]!, inverse[last]!),
            title: texts().weightAxis,
            format: (value) => digitsText(value, 1),
          }}
          curves={curves}
          isWhole
          begin={1}
          valueText={(value) => digitsText(value, 4)}
          onRead={(reading) => read(reading && classAt(table, summary, reading.x, isRanked))}
        />
      )}
    </FigureCard>
  );
}

/** The axis of N: beyond all counts, so that both ends are flat. */
function mostVolume({ most }: CountsSummary): number {
  return Math.max(1e6, 10 ** Math.ceil(Math.log10(most) + 1));
}

function volumeAxis(summary: CountsSummary): Axis {
  return { scale: 'log', domain: [1, mostVolume(summary)], title: texts().volume, format: compactTickText };
}

function here(volume: number, summary: CountsSummary): Guide[] {
  return [{ axis: 'x', at: Math.min(volume, mostVolume(summary)), label: texts().here }];
}

function Ratio({ summary, volume }: FigureProps) {
  const { least, most, median, imbalance } = summary;
  const language = useLanguage();
  const curves = useMemo<Curve[]>(
    () => [{ label: texts().ratioCurve, style: 'main', value: (place) => weightRatio(summary, place) }],
    [summary, language],
  );
  const dots = [...new Set([least, median, most])].map((count) => ({ x: count, y: weightRatio(summary, count) }));
  return (
    <FigureCard title={texts().ratio} about={texts().ratioAbout}>
      {(read) => (
        <LineChart
          label={texts().ratio}
          x={volumeAxis(summary)}
          y={{
            scale: 'log',
            domain: [1, Math.max(2, 1.2 * imbalance)],
            title: texts().ratioAxis,
            format: compactTickText,
          }}
          curves={curves}
          guides={[
            ...here(volume, summary),
            { axis: 'y', at: imbalance, label: `${words.schemes['inverse-frequency'].name}: ${digitsText(imbalance)}` },
          ]}
          dots={dots}
          begin={100}
          labelWidth={64}
          valueText={(value) => digitsText(value, 4)}
          onRead={(reading) => read(reading && volumeText(reading.x))}
        />
      )}
    </FigureCard>
  );
}

function volumeText(volume: number): string {
  return `${experiment().boxOf(digitsText(volume))}, ${betaText(volume)}`;
}

function Mean({ summary, volume }: FigureProps) {
  const language = useLanguage();
  const curves = useMemo<Curve[]>(
    () => [{ label: texts().meanCurve, style: 'main', value: tableMeans(summary, mostVolume(summary)) }],
    [summary, language],
  );
  const mean = meanWeightOfSamples(summary, volume);
  const text = mean > 0.9995 ? texts().meanOne : texts().meanText(digitsText(mean), digitsText(1 / mean));
  return (
    <FigureCard title={texts().mean} about={texts().meanAbout}>
      {(read) => (
        <>
          <LineChart
            label={texts().mean}
            x={volumeAxis(summary)}
            y={{ scale: 'linear', domain: [0, 1], title: texts().meanAxis, format: (value) => digitsText(value) }}
            curves={curves}
            guides={here(volume, summary)}
            begin={100}
            labelWidth={92}
            valueText={(value) => digitsText(value)}
            onRead={(reading) => read(reading && volumeText(reading.x))}
          />
          <p className="ui-meaning mean-text">{text}</p>
        </>
      )}
    </FigureCard>
  );
}
