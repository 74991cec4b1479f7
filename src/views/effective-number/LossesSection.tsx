import { type CSSProperties, useId, useState } from 'react';
import { type Curve, LineChart } from '../../charts/LineChart.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { linearScale, logScale } from '../../controls/scales.ts';
import { classMarks } from '../../core/classMarks.ts';
import { focalTerm, initialBias, type Loss, lossAndGradient } from '../../core/losses.ts';
import { firstStep, lossTerms, rightness } from '../../core/lossTerms.ts';
import { schemeNames } from '../../core/schemes.ts';
import { bounds } from '../../store/parameters.ts';
import { selectLabelCounts, selectWeights } from '../../store/selectors.ts';
import { fixedText, plainText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { FigureCard } from '../FigureCard.tsx';
import { useLabState } from '../LabContext.ts';
import { InputSlider } from '../lab/InputSlider.tsx';
import { LossFormula, WeightFormula } from './LossFormula.tsx';

const texts = words.effectiveNumber.losses;

/** Largest logit that can be set, and the smallest. */
const reach = 6;

const gammaScale = linearScale(bounds.gamma.min, bounds.gamma.max, 0.05);
const classesScale = logScale(2, 10_000, true);

/** A sample of the lab's data: what a model says of it and what it is. */
interface Sample {
  readonly logits: readonly number[];
  readonly label: number;
  readonly weight: number;
}

/** The three losses of one sample, whose logits are dragged; and why they are as they are. */
export function LossesSection() {
  const gamma = useLabState((state) => state.inputs.gamma);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const weights = useLabState((state) => selectWeights(state.inputs))[schemeNames.indexOf('class-balanced')]!;
  const classes = labelled.length;
  const [chosen, setChosen] = useState<{ readonly label: number; readonly logits: readonly number[] }>();
  // What was set for other classes is out of date.
  const current = chosen?.logits.length === classes ? chosen : initialSample(classes);
  const sample: Sample = { ...current, weight: weights[current.label]! };
  const losses: readonly Loss[] = [{ kind: 'softmax' }, { kind: 'sigmoid' }, { kind: 'focal', gamma }];
  return (
    <>
      <div className="losses">
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
      <div className="figures">
        <TermCard sample={sample} gamma={gamma} />
        <WhyCards sample={sample} gamma={gamma} />
      </div>
    </>
  );
}

/** A sample of the rarest class that a model takes for one of the commonest. */
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
  return (
    <FigureCard title={texts.sample} about={texts.sampleAbout} className="sample-card">
      {() => (
        <>
          <div className="row">
            <Explained id={labelName} about={texts.truthAbout}>
              {texts.truth}
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
          <div className="logits">
            {logits.map((logit, index) => (
              <label key={classMarks[index]!.letter} className={index === label ? 'logit true' : 'logit'}>
                <output>{logit.toFixed(1)}</output>
                <span className="column" style={columnStyle(logit, classMarks[index]!.colour)}>
                  <input
                    type="range"
                    min={-reach}
                    max={reach}
                    step={0.1}
                    value={logit}
                    aria-label={texts.logit(classMarks[index]!.letter)}
                    aria-orientation="vertical"
                    onChange={(event) => onLogits(logits.with(index, Number(event.currentTarget.value)))}
                  />
                </span>
                <b>{classMarks[index]!.letter}</b>
              </label>
            ))}
          </div>
          <WeightFormula />
          <p className="meaning">{texts.weightOf(letter, wholeText(count), fixedText(weight))}</p>
          <button type="button" onClick={() => onLogits(logits.map(() => 0))}>
            {texts.reset}
          </button>
        </>
      )}
    </FigureCard>
  );
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
  // All three on one scale, that of the largest gradient a weight of 1 can make.
  const most = Math.max(1, weight);
  return (
    <FigureCard title={texts.names[loss.kind]} about={texts.abouts[loss.kind]} className="loss-card">
      {() => (
        <>
          <LossFormula kind={loss.kind} />
          <p className="terms">
            {loss.kind === 'softmax' ? (
              <>= −log {fixedText(right[label]!)}</>
            ) : (
              <>
                ={' '}
                {terms.map((term, index) => (
                  <span key={classMarks[index]!.letter} className={index === label ? 'own' : ''}>
                    {index > 0 && ' + '}
                    {fixedText(term, 2)}
                  </span>
                ))}
              </>
            )}
          </p>
          <dl className="values">
            <div>
              <dt>{texts.plain}</dt>
              <dd>{fixedText(plain)}</dd>
            </div>
            <div>
              <dt>{texts.balanced}</dt>
              <dd>
                <small>{texts.times(fixedText(weight))} =</small> <b>{fixedText(weight * plain)}</b>
              </dd>
            </div>
          </dl>
          <h4>{texts.gradient}</h4>
          <ul className="gradients">
            {gradient.map((part, index) => (
              <li
                key={classMarks[index]!.letter}
                style={
                  {
                    '--part': Math.min(1, Math.abs(weight * part) / most),
                    '--colour': classMarks[index]!.colour,
                  } as CSSProperties
                }
                className={part < 0 ? 'falls' : 'rises'}
                title={texts.gradientOf(classMarks[index]!.letter, signed(weight * part))}
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

/** A number with its sign, in a width that rests. */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

function TermCard({ sample: { logits, label }, gamma }: { readonly sample: Sample; readonly gamma: number }) {
  const p = rightness('focal', logits, label)[label]!;
  const curves: Curve[] = [
    { label: texts.crossEntropy, style: 'faint', value: (place) => focalTerm(place, 0) },
    { label: texts.factor, style: 'dashed', value: (place) => (1 - place) ** gamma },
    { label: texts.focalIs(plainText(gamma)), style: 'main', value: (place) => focalTerm(place, gamma) },
  ];
  const shaded = Array.from({ length: 101 }, (_, index) => index / 100);
  return (
    <FigureCard title={texts.curve} about={texts.curveAbout}>
      {(read) => (
        <>
          <LineChart
            label={texts.curve}
            x={{
              scale: 'linear',
              domain: [0.002, 1],
              title: texts.axisP,
              format: plainText,
              ticks: [0.25, 0.5, 0.75, 1],
            }}
            y={{ scale: 'linear', domain: [0, 4], title: texts.axisLoss, format: plainText, ticks: [0, 1, 2, 3, 4] }}
            curves={curves}
            band={{
              x: shaded.map((place) => Math.max(0.002, place)),
              low: shaded.map(() => 0),
              high: shaded.map((place) => (1 - place) ** gamma),
            }}
            dots={[{ x: p, y: Math.min(4, focalTerm(p, gamma)) }]}
            begin={0.5}
            labelWidth={76}
            valueText={(value) => fixedText(value)}
            onRead={(reading) => read(reading && texts.atP(reading.x.toFixed(2)))}
          />
          <InputSlider
            input="gamma"
            name={words.weighting.gamma}
            about={words.weighting.gammaAbout}
            scale={gammaScale}
            bounds={bounds.gamma}
            stops={[0, 0.5, 1, 2, 5]}
          />
        </>
      )}
    </FigureCard>
  );
}

function WhyCards({ sample: { logits, label }, gamma }: { readonly sample: Sample; readonly gamma: number }) {
  const [classes, setClasses] = useState(100);
  const terms = lossTerms({ kind: 'sigmoid' }, logits, label);
  const own = terms[label]!;
  const others = terms.reduce((sum, term) => sum + term, 0) - own;
  const bias = initialBias({ kind: 'sigmoid' }, classes);
  const focal: Loss = { kind: 'focal', gamma };
  const rows = {
    softmax: firstStep({ kind: 'softmax' }, classes, 0),
    sigmoid: firstStep({ kind: 'sigmoid' }, classes, 0),
    sigmoidPrior: firstStep({ kind: 'sigmoid' }, classes, bias),
    focal: firstStep(focal, classes, 0),
    focalPrior: firstStep(focal, classes, bias),
  };

  function typed(text: string): string | undefined {
    const value = Number(text.replace(/,(?=\d{3}\b)/g, ''));
    if (!(Number.isInteger(value) && value >= 2 && value <= 10_000)) {
      return words.typed.fault(text, words.typed.rule('2', '10,000'));
    }
    setClasses(value);
    return undefined;
  }

  return (
    <div className="whys">
      <section className="card">
        <h3>{texts.whySum}</h3>
        <p>{texts.whySumBody(fixedText(own), fixedText(others), wholeText(terms.length - 1))}</p>
      </section>
      <section className="card">
        <h3>{texts.whyBias}</h3>
        <p>{texts.whyBiasBody(bias.toFixed(2).replace('-', '−'), `${(100 * rows.sigmoid.wrongShare).toFixed(1)} %`)}</p>
        <Slider
          name={texts.classes}
          about={texts.classesAbout}
          position={classesScale.toPosition(classes)}
          min={classesScale.min}
          max={classesScale.max}
          step={classesScale.step}
          onPosition={(position) => setClasses(classesScale.toValue(position))}
          text={wholeText(classes)}
          onTyped={typed}
        />
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.initial}</th>
              <th scope="col">{texts.lossColumn}</th>
              <th scope="col">{texts.shareColumn}</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(rows) as (keyof typeof rows)[]).map((name) => (
              <tr key={name}>
                <th scope="row">{texts.initialRows[name]}</th>
                <td>{fixedText(rows[name].loss, 4)}</td>
                <td>{(100 * rows[name].wrongShare).toFixed(1)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
