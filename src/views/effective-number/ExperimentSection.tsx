import { type KeyboardEvent, useId } from 'react';
import type { Curve } from '../../charts/curve.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import type { Guide } from '../../charts/LineGuides.tsx';
import { capturePointer } from '../../controls/capturePointer.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { largestBox } from '../../core/covering/covering.ts';
import type { Survey } from '../../core/covering/survey.ts';
import { effectiveNumber, halfwaySamples } from '../../core/effectiveNumber.ts';
import { coveringKinds } from '../../store/parameters/theory.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { decimalsText, digitsText, fixedText, wholeText } from '../../words/numbers.ts';
import { FigureCard } from '../FigureCard.tsx';
import { useLab, useLabState } from '../LabContext.ts';
import { BoxCanvas } from './BoxCanvas.tsx';
import { duplicatesVolume } from './experiment.ts';
import { type ExperimentControl, surveyRuns } from './useExperiment.ts';
import './ExperimentSection.css';

/** Its words, in the language of the page. */
const texts = () => effectiveNumberWords.experiment;

/** The covering as an experiment: the box, what is measured in it, and the formula under it. */
export function ExperimentSection({ control }: { readonly control: ExperimentControl }) {
  const { actions } = useLab();
  const kind = useLabState((state) => state.inputs.covering);
  const kindName = useId();
  return (
    <>
      <div className="ui-row experiment-kind">
        <Explained id={kindName} about={texts().kindAbout}>
          {texts().kind}
        </Explained>
        <Segmented
          labelledBy={kindName}
          options={coveringKinds.map((value) => ({ value, label: texts().kinds[value] }))}
          value={kind}
          onChoose={(value) => actions.change('covering', value)}
        />
      </div>
      <div className="experiment-columns">
        <FigureCard title={texts().box} about={texts().boxAbout}>
          {() => (
            <>
              <BoxCanvas experiment={control.experiment} progress={control.progress} onThrow={control.onThrow} />
              <Buttons control={control} />
            </>
          )}
        </FigureCard>
        <div className="experiment-measured">
          <Numbers control={control} />
          <Measured control={control} />
        </div>
      </div>
      <Note control={control} />
    </>
  );
}

function Buttons({ control }: { readonly control: ExperimentControl }) {
  const { throwSamples, pour, clear, isFull } = control;

  function hold(event: KeyboardEvent, isDown: boolean): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) pour(isDown);
  }

  return (
    <>
      <div className="experiment-throws">
        <button type="button" className="ui-primary" disabled={isFull} onClick={() => throwSamples(1)}>
          {texts().throwOne}
        </button>
        {[10, 1000].map((count) => (
          <button
            key={count}
            type="button"
            disabled={isFull}
            aria-label={texts().throwMany(wholeText(count))}
            onClick={() => throwSamples(count)}
          >
            {wholeText(count)}
          </button>
        ))}
        <button
          type="button"
          className="experiment-pour"
          disabled={isFull}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            capturePointer(event);
            pour(true);
          }}
          onPointerUp={() => pour(false)}
          onPointerCancel={() => pour(false)}
          onLostPointerCapture={() => pour(false)}
          onKeyDown={(event) => hold(event, true)}
          onKeyUp={(event) => hold(event, false)}
          onBlur={() => pour(false)}
          onContextMenu={(event) => event.preventDefault()}
        >
          {texts().pour}
        </button>
        <button type="button" onClick={clear}>
          {texts().clear}
        </button>
      </div>
      {isFull && <p className="ui-meaning">{texts().full}</p>}
    </>
  );
}

function Numbers({ control: { experiment, progress, isPouring } }: { readonly control: ExperimentControl }) {
  const n = progress.thrown;
  const volume = useFormulaVolume(experiment);
  const { kind, volume: own } = experiment;
  const formulas =
    kind === 'duplicates'
      ? ([
          [texts().numbers.ofData(wholeText(own)), fixedText(effectiveNumber(n, own), 4)],
          [texts().numbers.ofBeta(digitsText(volume)), fixedText(effectiveNumber(n, volume), 4)],
        ] as const)
      : ([
          [texts().numbers.formula, fixedText(effectiveNumber(n, volume), 4)],
          [
            // A disc rarely falls wholly inside: the covered share is not the probability of that.
            kind === 'discs' ? texts().numbers.share : texts().numbers.chance,
            decimalsText(effectiveNumber(Math.max(0, n - 1), volume) / volume, 3),
          ],
        ] as const);
  const numbers = [
    [texts().numbers.thrown, wholeText(n)],
    [texts().numbers.covered, fixedText(progress.covered, 4)],
    ...formulas,
  ] as const;
  return (
    <section className="ui-card key-numbers">
      <dl>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="ui-meaning" aria-live={isPouring ? 'off' : 'polite'}>
        {lastThrow(experiment, progress)}
      </p>
    </section>
  );
}

/** N of the formula: that of the box, except for near-duplicates, whose N does not depend on beta. */
function useFormulaVolume(experiment: ExperimentControl['experiment']): number {
  const chosen = useLabState((state) => state.inputs.volume);
  return experiment.kind === 'duplicates' ? chosen : experiment.volume;
}

/** Outcome of the last throw, in words. */
function lastThrow(
  experiment: ExperimentControl['experiment'],
  { last, covered }: ExperimentControl['progress'],
): string {
  if (!last) return texts().before;
  const next = decimalsText(covered / experiment.volume, 3);
  if (last.outcome === 'partly') return texts().partly(decimalsText(last.added, 2));
  if (experiment.kind === 'discs') return last.outcome === 'outside' ? texts().outsideDisc : texts().insideDisc;
  return texts()[last.outcome](next);
}

function Measured({ control }: { readonly control: ExperimentControl }) {
  const {
    experiment,
    progress: { thrown },
    span,
    survey,
  } = control;
  const formula = useFormulaVolume(experiment);
  const most = experiment.kind === 'duplicates' ? 1.6 * experiment.volume : 1.1 * experiment.volume;
  const curves: Curve[] = [
    { label: texts().curveFormula(digitsText(formula)), style: 'main', value: (n) => effectiveNumber(n, formula) },
    ...(survey
      ? [
          {
            label: texts().curveMean(wholeText(survey.runs)),
            style: 'dashed' as const,
            value: (n: number) => interpolated(survey, n),
          },
        ]
      : []),
    {
      label: texts().curveMeasured,
      style: 'measured',
      value: (n) => (n <= thrown ? experiment.coveredAfter(n) : undefined),
    },
  ];
  const guides: Guide[] = [
    ...(formula < Infinity ? [{ axis: 'y' as const, at: formula, label: texts().ceiling(digitsText(formula)) }] : []),
    ...(formula > 1 && formula < Infinity
      ? [{ axis: 'x' as const, at: halfwaySamples(formula), label: texts().half(digitsText(halfwaySamples(formula))) }]
      : []),
  ];
  const isRunning = survey !== undefined && survey.runs < surveyRuns;
  return (
    <FigureCard title={texts().measured} about={texts().measuredAbout} className="experiment-measured-card">
      {(read) => (
        <>
          <LineChart
            label={texts().measured}
            x={{ scale: 'linear', domain: [0, span], title: texts().axisThrown, format: wholeText }}
            y={{ scale: 'linear', domain: [0, most], title: texts().axisCovered, format: (value) => digitsText(value) }}
            curves={curves}
            guides={guides}
            {...(survey && { band: { x: survey.throws, low: survey.low, high: survey.high } })}
            isWhole
            begin={Math.max(1, Math.min(thrown, span))}
            labelWidth={90}
            valueText={(value) => fixedText(value, 4)}
            onRead={(reading) => read(reading && texts().at(wholeText(reading.x)))}
          />
          <div className="experiment-survey">
            <button type="button" onClick={control.runSurvey}>
              {isRunning
                ? texts().surveying(wholeText(survey.runs), wholeText(surveyRuns))
                : texts().survey(wholeText(surveyRuns))}
            </button>
            <p className="ui-meaning" data-testid="survey">
              {survey && !isRunning && farthest(survey, formula, experiment.volume)}
            </p>
          </div>
        </>
      )}
    </FigureCard>
  );
}

/** The mean of a survey, interpolated between two numbers of throws. */
function interpolated({ throws, mean }: Survey, n: number): number | undefined {
  const after = throws.findIndex((count) => count >= n);
  if (after < 0) return undefined;
  if (after === 0) return mean[0];
  const share = (n - throws[after - 1]!) / (throws[after]! - throws[after - 1]!);
  return mean[after - 1]! + share * (mean[after]! - mean[after - 1]!);
}

/**
 * Largest deviation of a survey's mean from the formula, in words.
 *
 * @param volume - N of the formula.
 * @param own - N of the box; if it differs, the formula is a guess, and the deviation is not noise.
 */
function farthest({ throws, mean, error }: Survey, volume: number, own: number): string {
  let at = 0;
  const distance = (index: number) => Math.abs(mean[index]! - effectiveNumber(throws[index]!, volume));
  throws.forEach((_, index) => {
    if (distance(index) > distance(at)) at = index;
  });
  const [places, off, n] = [wholeText(throws.length), fixedText(distance(at), 2), wholeText(throws[at]!)];
  if (Math.abs(volume - own) > 1e-6 * own) return texts().farthestGuess(places, off, n);
  const errors = error[at]! > 0 ? distance(at) / error[at]! : 0;
  return texts().farthest(places, off, n, decimalsText(errors, 1));
}

/** What the picture shows, and how it differs from the proof. */
function Note({ control: { experiment, progress, box } }: { readonly control: ExperimentControl }) {
  const chosen = useLabState((state) => state.inputs.volume);
  const { kind, volume } = experiment;
  const { thrown: n, ends } = progress;
  const inHundred = (count: number) => wholeText((100 * count) / Math.max(1, n));
  // Mean over the throws so far of the probability that the proof gives each of them.
  const chance = n === 0 ? 0 : (n - effectiveNumber(n, volume)) / n;
  return (
    <p className="ui-card document-aside">
      {kind === 'duplicates' ? texts().notes.duplicates(wholeText(duplicatesVolume)) : texts().notes[kind]}{' '}
      {kind === 'discs' &&
        n >= 10 &&
        texts().notes.discsEnds(inHundred(ends.partly), inHundred(ends.inside), wholeText(100 * chance))}
      {kind === 'discs' && box < volume && texts().smallest}
      {kind === 'duplicates' && Math.abs(chosen - volume) < 1 && texts().notes.duplicatesRight(wholeText(volume))}
      {kind !== 'duplicates' && chosen > largestBox && texts().capped(wholeText(largestBox))}
    </p>
  );
}
