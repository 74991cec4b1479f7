import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Axis } from '../../charts/axis.ts';
import type { Curve } from '../../charts/curve.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import type { Guide } from '../../charts/LineGuides.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { effectiveNumber, halfwaySamples } from '../../core/effectiveNumber.ts';
import { longTailCounts } from '../../core/longTail.ts';
import { cifarClasses, cifarImbalances } from '../../store/parameters/theory.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { digitsText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { FigureCard } from '../FigureCard.tsx';
import { useLab, useLabState, useLanguage } from '../LabContext.ts';
import { referenceLabel } from './referenceLabel.ts';
import './CurvesSection.css';

/** Its words, in the language of the page. */
const texts = () => effectiveNumberWords.curves;

/** Volumes of the paper's betas, whose curves stand beside the chosen one. */
const references = [1, 10, 100, 1000, 10_000];

const axisScales = ['linear', 'log'] as const;

/** Size of the head class of long-tailed CIFAR, by number of classes. */
const largest = { '10': 5000, '100': 500 } as const;

/**
 * E_n, the class-balanced term, effective numbers by class and class counts: the paper's figures,
 * with the chosen beta on top.
 */
export function CurvesSection() {
  const { actions } = useLab();
  const cifar = useLabState((state) => state.inputs.cifar);
  const imbalance = useLabState((state) => state.inputs.cifarImbalance);
  const [scale, setScale] = useState<'linear' | 'log'>('log');
  return (
    <>
      <div className="ui-card curve-choices">
        <Choice name={texts().scale} about={texts().scaleAbout}>
          {(id) => (
            <Segmented
              labelledBy={id}
              options={axisScales.map((value) => ({ value, label: texts().scales[value] }))}
              value={scale}
              onChoose={(value) => setScale(value)}
            />
          )}
        </Choice>
        <Choice name={texts().data} about={texts().dataAbout}>
          {(id) => (
            <Segmented
              labelledBy={id}
              options={cifarClasses.map((value) => ({ value, label: texts().classes[value] }))}
              value={cifar}
              onChoose={(value) => actions.change('cifar', value)}
            />
          )}
        </Choice>
        <Choice name={texts().imbalance} about={texts().imbalanceAbout}>
          {(id) => (
            <Segmented
              labelledBy={id}
              options={cifarImbalances.map((value) => ({ value, label: value }))}
              value={imbalance}
              onChoose={(value) => actions.change('cifarImbalance', value)}
            />
          )}
        </Choice>
      </div>
      <div className="figure-grid">
        <EffectiveFigure scale={scale} />
        <TermFigure />
        <ByClassFigure />
        <CountsFigure />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly about: string;
  children(id: string): ReactNode;
}

function Choice({ name, about, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="ui-row">
      <Explained id={id} about={about}>
        {name}
      </Explained>
      {children(id)}
    </div>
  );
}

/** A value at a place, for a volume. */
type ValueOf = (x: number, volume: number) => number | undefined;

/** Curves of the paper's betas, which keep their identity while the chosen one moves. */
function referenceCurves(value: ValueOf): Curve[] {
  return references.map((volume) => ({
    label: referenceLabel(volume),
    style: 'faint',
    value: (x) => value(x, volume),
  }));
}

/** The same in the language of the page. */
function useReferences(value: ValueOf): readonly Curve[] {
  const language = useLanguage();
  return useMemo(() => referenceCurves(value), [value, language]);
}

/** Curves of a function of the volume: those of the paper's betas, and the chosen one on top. */
function useCurves(value: ValueOf, faint: readonly Curve[]): Curve[] {
  const chosen = useLabState((state) => state.inputs.volume);
  return [
    ...faint.filter((_, index) => references[index] !== chosen),
    { label: betaLabel(chosen), style: 'main', value: (x) => value(x, chosen) },
  ];
}

const effectiveOf: ValueOf = (n, volume) => effectiveNumber(n, volume);
const termOf: ValueOf = (n, volume) => 1 / effectiveNumber(n, volume);

function betaLabel(volume: number): string {
  if (references.includes(volume)) return referenceLabel(volume);
  return volume === Infinity ? words.weighting.betaLimit : texts().ceiling(digitsText(volume));
}

function EffectiveFigure({ scale }: { readonly scale: 'linear' | 'log' }) {
  const chosen = useLabState((state) => state.inputs.volume);
  const hasCeiling = chosen > 1 && chosen < Infinity;
  // Linear axes are scaled to the chosen curve, whose bend they show; logarithmic axes show all curves.
  const most = scale === 'log' ? 10_000 : Math.max(20, 5 * Math.min(chosen, 2000));
  const highest = scale === 'log' ? 10_000 : Math.max(10, Math.min(1.25 * chosen, most));
  const least = scale === 'log' ? 1 : 0;
  const curves = useCurves(effectiveOf, useReferences(effectiveOf));
  const guides: Guide[] = hasCeiling
    ? [
        { axis: 'y', at: chosen, label: texts().ceiling(digitsText(chosen)) },
        { axis: 'x', at: halfwaySamples(chosen), label: texts().half(digitsText(halfwaySamples(chosen))) },
      ]
    : [];
  return (
    <FigureCard title={texts().effective} about={texts().effectiveAbout}>
      {(read) => (
        <LineChart
          label={texts().effective}
          x={{ scale, domain: [least, most], title: texts().samples, format: wholeText }}
          y={{ scale, domain: [least, highest], title: texts().effectiveAxis, format: wholeText }}
          curves={curves}
          guides={guides}
          isWhole
          begin={Math.min(most, 100)}
          valueText={(value) => digitsText(value, 4)}
          onRead={(reading) => read(reading && effectiveNumberWords.experiment.at(wholeText(reading.x)))}
        />
      )}
    </FigureCard>
  );
}

const termX: Omit<Axis, 'title'> = { scale: 'log', domain: [1, 10_000], format: wholeText };
const termY: Omit<Axis, 'title'> = { scale: 'log', domain: [1e-4, 1], format: (value) => digitsText(value, 1) };

function TermFigure() {
  const curves = useCurves(termOf, useReferences(termOf));
  return (
    <FigureCard title={texts().term} about={texts().termAbout}>
      {(read) => (
        <LineChart
          label={texts().term}
          x={{ ...termX, title: texts().samples }}
          y={{ ...termY, title: texts().termAxis }}
          curves={curves}
          isWhole
          begin={100}
          valueText={(value) => digitsText(value, 4)}
          onRead={(reading) => read(reading && effectiveNumberWords.experiment.at(wholeText(reading.x)))}
        />
      )}
    </FigureCard>
  );
}

function ByClassFigure() {
  const cifar = useLabState((state) => state.inputs.cifar);
  const imbalance = useLabState((state) => state.inputs.cifarImbalance);
  const language = useLanguage();
  const { counts, counted, effective, faint } = useMemo(() => {
    const made = longTailCounts({ classes: Number(cifar), largest: largest[cifar], imbalance: Number(imbalance) });
    const value: ValueOf = (index, volume) => valueAt(made, index, (count) => effectiveNumber(count, volume));
    const itself: Curve = {
      label: texts().counted,
      style: 'plain',
      value: (index) => valueAt(made, index, (count) => count),
    };
    return { counts: made, counted: itself, effective: value, faint: referenceCurves(value) };
  }, [cifar, imbalance, language]);
  const curves = [counted, ...useCurves(effective, faint)];
  return (
    <FigureCard title={texts().byClass} about={texts().byClassAbout}>
      {(read) => (
        <LineChart
          label={texts().byClass}
          x={{ scale: 'linear', domain: [1, counts.length], title: texts().classIndex, format: wholeText }}
          y={{ scale: 'log', domain: [1, 10_000], title: texts().effectiveAxis, format: wholeText }}
          curves={curves}
          isWhole
          begin={1}
          valueText={(value) => digitsText(value, 4)}
          onRead={(reading) => read(reading && texts().atClass(wholeText(reading.x)))}
        />
      )}
    </FigureCard>
  );
}

/** A function of the count of a class, counted from 1. */
function valueAt(counts: readonly number[], index: number, value: (count: number) => number): number | undefined {
  const count = counts[Math.round(index) - 1];
  return count === undefined ? undefined : value(count);
}

function CountsFigure() {
  const cifar = useLabState((state) => state.inputs.cifar);
  const imbalance = useLabState((state) => state.inputs.cifarImbalance);
  const classes = Number(cifar);
  const language = useLanguage();
  const curves = useMemo(
    () =>
      cifarImbalances.map((factor): Curve => {
        const counts = longTailCounts({ classes, largest: largest[cifar], imbalance: Number(factor) });
        return {
          label: texts().factor(factor),
          style: factor === imbalance ? 'main' : 'faint',
          value: (index) => valueAt(counts, index, (count) => count),
        };
      }),
    [classes, cifar, imbalance, language],
  );
  return (
    <FigureCard title={texts().counts} about={texts().countsAbout}>
      {(read) => (
        <LineChart
          label={texts().counts}
          x={{ scale: 'linear', domain: [1, classes], title: texts().classIndex, format: wholeText }}
          y={{ scale: 'linear', domain: [0, largest[cifar]], title: texts().images, format: wholeText }}
          curves={curves}
          isWhole
          begin={1}
          valueText={wholeText}
          onRead={(reading) => read(reading && texts().atClass(wholeText(reading.x)))}
        />
      )}
    </FigureCard>
  );
}
