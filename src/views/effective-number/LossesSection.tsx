import { type CSSProperties, type PointerEvent, useId, useRef, useState } from 'react';
import { type CurvesFigure, namesAxis, spanOf, useFigure } from '../../charts/figures.ts';
import { capturePointer } from '../../controls/capturePointer.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { classMarks } from '../../core/classMarks.ts';
import { type Loss, lossAndGradient } from '../../core/losses.ts';
import { lossTerms, rightness } from '../../core/lossTerms.ts';
import { selectBalancedWeights, selectLabelCounts } from '../../store/selectors.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { decimalsText, fixedText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { FigureCard } from '../FigureCard.tsx';
import { useLabState } from '../LabContext.ts';
import { LossFormula, WeightFormula } from './LossFormula.tsx';
import { TermCard, WhyCards } from './LossReasons.tsx';
import type { Sample } from './sample.ts';
import './LossesSection.css';

/** Its words, in the language of the page. */
const texts = () => effectiveNumberWords.losses;

/** Largest logit that can be set, and the smallest. */
const reach = 6;

/** The three losses of one sample with draggable logits, and the reasons for their form. */
export function LossesSection() {
  const gamma = useLabState((state) => state.inputs.gamma);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const weights = useLabState((state) => selectBalancedWeights(state.inputs));
  const classes = labelled.length;
  const [chosen, setChosen] = useState<{ readonly label: number; readonly logits: readonly number[] }>();
  // Logits set for another number of classes are stale.
  const current = chosen?.logits.length === classes ? chosen : initialSample(classes);
  const sample: Sample = { ...current, weight: weights[current.label]! };
  const losses: readonly Loss[] = [{ kind: 'softmax' }, { kind: 'sigmoid' }, { kind: 'focal', gamma }];
  return (
    <>
      <div className="losses-columns">
        <SampleCard
          sample={sample}
          count={labelled[current.label]!}
          onLogits={(logits) => setChosen({ ...current, logits })}
          onLabel={(label) => setChosen({ ...current, label })}
        />
        <div className="loss-cards">
          {losses.map((loss) => (
            <LossCard key={loss.kind} loss={loss} sample={sample} />
          ))}
        </div>
      </div>
      <div className="figure-grid">
        <TermCard sample={sample} gamma={gamma} />
        <WhyCards sample={sample} gamma={gamma} />
      </div>
    </>
  );
}

/** A sample of the rarest class that a model predicts as the commonest class. */
function initialSample(classes: number): { label: number; logits: number[] } {
  const logits = Array.from({ length: classes }, (_, index) => 2 - Math.round((20 * index) / (classes - 1)) / 10);
  return { label: classes - 1, logits };
}

interface SampleProps {
  readonly sample: Sample;
  readonly count: number;
  onLogits(logits: readonly number[]): void;
  onLabel(label: number): void;
}

function SampleCard({ sample: { logits, label, weight }, count, onLogits, onLabel }: SampleProps) {
  const labelName = useId();
  const { letter } = classMarks[label]!;
  const columns = useRef<HTMLDivElement>(null);
  useFigure(columns, () => ({
    ...classBars(readingWords.logits.ofSample(letter), readingWords.logits.logit, logits, (value) =>
      decimalsText(value, 1),
    ),
    key: 'logits',
    y: { scale: 'linear', domain: [-reach, reach] },
  }));
  return (
    <FigureCard title={texts().sample} about={texts().sampleAbout} className="sample-card">
      {() => (
        <>
          <div className="ui-row">
            <Explained id={labelName} about={texts().truthAbout}>
              {texts().truth}
            </Explained>
            <Segmented
              labelledBy={labelName}
              options={logits.map((_, index) => ({
                value: String(index),
                label: classMarks[index]!.letter,
              }))}
              value={String(label)}
              onChoose={(value) => onLabel(Number(value))}
            />
          </div>
          <div ref={columns} className="logit-columns">
            {logits.map((logit, index) => (
              <label
                key={classMarks[index]!.letter}
                className={index === label ? 'logit-handle logit-true' : 'logit-handle'}
              >
                <output>{decimalsText(logit, 1)}</output>
                <span
                  className="logit-column"
                  style={columnStyle(logit, classMarks[index]!.colour)}
                  onPointerDown={(event) => {
                    if (event.button !== 0) return;
                    capturePointer(event);
                    onLogits(logits.with(index, logitAt(event)));
                  }}
                  onPointerMove={(event) => {
                    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
                    onLogits(logits.with(index, logitAt(event)));
                  }}
                  onPointerUp={(event) => event.currentTarget.querySelector('input')?.focus({ preventScroll: true })}
                >
                  <input
                    type="range"
                    min={-reach}
                    max={reach}
                    step={0.1}
                    value={logit}
                    aria-label={texts().logit(classMarks[index]!.letter)}
                    aria-orientation="vertical"
                    onChange={(event) => onLogits(logits.with(index, Number(event.currentTarget.value)))}
                  />
                </span>
                <b>{classMarks[index]!.letter}</b>
              </label>
            ))}
          </div>
          <WeightFormula />
          <p className="ui-meaning">{texts().weightOf(letter, wholeText(count), fixedText(weight))}</p>
          <button type="button" onClick={() => onLogits(logits.map(() => 0))}>
            {texts().reset}
          </button>
        </>
      )}
    </FigureCard>
  );
}

/** The logit at the height of a pointer. Not every browser has upright sliders, so the column follows the pointer. */
function logitAt(event: PointerEvent<HTMLElement>): number {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (event.clientY - top) / height));
  return Math.round(10 * reach * (1 - 2 * share)) / 10 + 0;
}

/** Where the bar of a logit begins and ends, as shares of its column. */
function columnStyle(logit: number, colour: string): CSSProperties {
  const share = (value: number) => `${(50 * (1 + value / reach)).toFixed(2)}%`;
  return {
    '--low': share(Math.min(0, logit)),
    '--high': share(Math.max(0, logit)),
    '--colour': colour,
  } as CSSProperties;
}

function LossCard({ loss, sample }: { readonly loss: Loss; readonly sample: Sample }) {
  const { logits, label, weight } = sample;
  const { loss: plain, gradient } = lossAndGradient(loss, logits, label, 1);
  const right = rightness(loss.kind, logits, label);
  const terms = lossTerms(loss, logits, label);
  // All three on one scale: the largest gradient possible at a weight of 1.
  const most = Math.max(1, weight);
  const bars = useRef<HTMLUListElement>(null);
  useFigure(bars, () => {
    const { gradients, gradient: name } = readingWords.logits;
    const values = gradient.map((part) => weight * part);
    return classBars(gradients(texts().names[loss.kind]), name, values, signed);
  });
  return (
    <FigureCard title={texts().names[loss.kind]} about={texts().abouts[loss.kind]} className="loss-card">
      {() => (
        <>
          <LossFormula kind={loss.kind} />
          <p className="loss-terms">
            {loss.kind === 'softmax' ? (
              <>= −log {fixedText(right[label]!)}</>
            ) : (
              <>
                ={' '}
                {terms.map((term, index) => (
                  <span key={classMarks[index]!.letter} className={index === label ? 'loss-own' : ''}>
                    {index > 0 && ' + '}
                    {fixedText(term, 2)}
                  </span>
                ))}
              </>
            )}
          </p>
          <dl className="loss-values">
            <div>
              <dt>{texts().plain}</dt>
              <dd>{fixedText(plain)}</dd>
            </div>
            <div>
              <dt>{texts().balanced}</dt>
              <dd>
                <small>{texts().times(fixedText(weight))} =</small> <b>{fixedText(weight * plain)}</b>
              </dd>
            </div>
          </dl>
          <h4>{texts().gradient}</h4>
          <ul ref={bars} className="loss-gradients">
            {gradient.map((part, index) => (
              <li
                key={classMarks[index]!.letter}
                style={
                  {
                    '--part': Math.min(1, Math.abs(weight * part) / most),
                    '--colour': classMarks[index]!.colour,
                  } as CSSProperties
                }
                className={part < 0 ? undefined : 'loss-rises'}
                title={texts().gradientOf(classMarks[index]!.letter, signed(weight * part))}
              >
                <span>{classMarks[index]!.letter}</span>
                <i />
                <small>{signed(weight * part)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </FigureCard>
  );
}

/** Bars of classes as numbers; [C]. */
function classBars(
  label: string,
  name: string,
  values: readonly number[],
  valueText: (value: number) => string,
): CurvesFigure {
  const letters = values.map((_, index) => classMarks[index]!.letter);
  return {
    kind: 'curves',
    label,
    x: namesAxis(readingWords.logits.class, letters),
    y: spanOf(values),
    curves: [{ label: name, value: (index) => values[index] }],
    isList: true,
    valueText,
  };
}

/** A number with its sign, in constant width. */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${decimalsText(Math.abs(value), 2)}`;
}
