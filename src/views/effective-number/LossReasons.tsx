import { useState } from 'react';
import type { Curve } from '../../charts/curve.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { linearScale, logScale } from '../../controls/scales.ts';
import { takeNumber } from '../../controls/typedNumber.ts';
import { focalTerm, initialBias, type Loss } from '../../core/losses.ts';
import { firstStep, lossTerms, rightness } from '../../core/lossTerms.ts';
import { bounds } from '../../store/parameters.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { decimalsText, fixedText, percentText, plainText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { FigureCard } from '../FigureCard.tsx';
import { InputSlider } from '../lab/controls/InputSlider.tsx';
import type { Sample } from './sample.ts';
import './LossReasons.css';

/** Its words, in the language of the page. */
const texts = () => effectiveNumberWords.losses;
const gammaScale = linearScale(bounds.gamma.min, bounds.gamma.max, 0.05);
const classesScale = logScale(2, 10_000, true);

/** One term of the loss against the probability of the right answer, with what the modulating factor does to it. */
export function TermCard({ sample: { logits, label }, gamma }: { readonly sample: Sample; readonly gamma: number }) {
  const p = rightness('focal', logits, label)[label]!;
  const curves: Curve[] = [
    { label: texts().crossEntropy, style: 'faint', value: (place) => focalTerm(place, 0) },
    { label: texts().factor, style: 'dashed', value: (place) => (1 - place) ** gamma },
    { label: texts().focalIs(plainText(gamma)), style: 'main', value: (place) => focalTerm(place, gamma) },
  ];
  const shaded = Array.from({ length: 101 }, (_, index) => index / 100);
  return (
    <FigureCard title={texts().curve} about={texts().curveAbout}>
      {(read) => (
        <>
          <LineChart
            label={texts().curve}
            x={{
              scale: 'linear',
              domain: [0.002, 1],
              title: texts().axisP,
              format: plainText,
              ticks: [0.25, 0.5, 0.75, 1],
            }}
            y={{ scale: 'linear', domain: [0, 4], title: texts().axisLoss, format: plainText, ticks: [0, 1, 2, 3, 4] }}
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
            onRead={(reading) => read(reading && texts().atP(decimalsText(reading.x, 2)))}
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

/** Why sigmoid and focal sum over classes, and why the last bias starts where it does, with the numbers of a sample. */
export function WhyCards({ sample: { logits, label }, gamma }: { readonly sample: Sample; readonly gamma: number }) {
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

  return (
    <div className="loss-reasons">
      <section className="ui-card">
        <h3>{texts().whySum}</h3>
        <p>{texts().whySumBody(fixedText(own), fixedText(others), wholeText(terms.length - 1))}</p>
      </section>
      <section className="ui-card">
        <h3>{texts().whyBias}</h3>
        <p>{texts().whyBiasBody(decimalsText(bias, 2).replace('-', '−'), percentText(rows.sigmoid.wrongShare))}</p>
        <Slider
          name={texts().classes}
          about={texts().classesAbout}
          position={classesScale.toPosition(classes)}
          min={classesScale.min}
          max={classesScale.max}
          step={classesScale.step}
          onPosition={(position) => setClasses(classesScale.toValue(position))}
          text={wholeText(classes)}
          onTyped={(text) => takeNumber(text, { min: 2, max: 10_000, isWhole: true }, setClasses)}
        />
        <table>
          <thead>
            <tr>
              <th scope="col">{texts().initial}</th>
              <th scope="col">{texts().lossColumn}</th>
              <th scope="col">{texts().shareColumn}</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(rows) as (keyof typeof rows)[]).map((name) => (
              <tr key={name}>
                <th scope="row">{texts().initialRows[name]}</th>
                <td>{fixedText(rows[name].loss, 4)}</td>
                <td>{percentText(rows[name].wrongShare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
