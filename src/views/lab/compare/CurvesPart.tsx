import { bisectRight } from 'd3';
import { useId, useRef } from 'react';
import type { Axis } from '../../../charts/axis.ts';
import type { Curve } from '../../../charts/curve.ts';
import { LineChart } from '../../../charts/LineChart.tsx';
import type { Guide } from '../../../charts/LineGuides.tsx';
import { Segmented } from '../../../controls/Segmented.tsx';
import type { LanguageName } from '../../../core/languages.ts';
import type { Sample } from '../../../store/history.ts';
import { type CurveMeasure, curveMeasures } from '../../../store/parameters/lab.ts';
import type { Inputs } from '../../../store/parameters.ts';
import { remember } from '../../../store/remember.ts';
import { compareWords } from '../../../words/compareWords.ts';
import { decimalsText, percentText, plainText, wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { useLab, useLabState, useLanguage } from '../../LabContext.ts';
import { lineNamesOf, lineStylesOf } from '../tileWords.ts';
import { stepDomain, valueDomain } from './curveAxes.ts';
import { SaveCharts } from './SaveCharts.tsx';
import { useBest } from './useBest.ts';
import { useFrameAtLeisure } from './useFrameAtLeisure.ts';

/** Its words, in the language of the page. */
const texts = () => compareWords.curves;
const axes = ['linear', 'log'] as const;

/** Curves of one measure of all schemes since the start. */
export function CurvesPart() {
  const { actions, history } = useLab();
  const frame = useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const language = useLanguage();
  const best = useBest();
  const chart = useRef<HTMLDivElement>(null);
  const [measureId, axisId] = [useId(), useId()];
  const { curve: measure, stepAxis } = inputs;
  const samples = history.samples();
  const left = history.left();
  // The axes hold what is left of an earlier branch, too.
  const all = left.length === 0 ? samples : withLeft(samples, left);
  const isEmpty = frame === undefined || samples.length < 2;
  const isLoss = measure === 'loss';
  const text = (value: number) => (isLoss ? decimalsText(value, 3) : percentText(value));
  const guides: readonly Guide[] =
    measure === 'accuracy' && best !== undefined
      ? [{ axis: 'y', at: best, label: texts().best(percentText(best)) }]
      : [];
  return (
    <>
      <div className="panel-tools">
        <span id={measureId} className="visually-hidden">
          {texts().measure}
        </span>
        <Segmented
          labelledBy={measureId}
          options={curveMeasures.map((value) => ({ value, label: texts().measures[value] }))}
          value={measure}
          onChoose={(value) => actions.change('curve', value)}
        />
        <span id={axisId} className="tool-name">
          {texts().axis}
        </span>
        <Segmented
          labelledBy={axisId}
          options={axes.map((value) => ({ value, label: texts().axes[value] }))}
          value={stepAxis}
          onChoose={(value) => actions.change('stepAxis', value)}
        />
        {!isEmpty && <SaveCharts of={chart} title={texts().measures[measure]} />}
      </div>
      <div ref={chart} className="panel-part panel-curves">
        {isEmpty ? (
          <p className="ui-meaning">{texts().empty}</p>
        ) : (
          <LineChart
            label={texts().label(texts().measures[measure])}
            x={xAxis(all, stepAxis)}
            y={yAxis(all, measure, stepAxis, guides[0]?.at)}
            curves={curvesOf(samples, measure, inputs, language)}
            {...(left.length > 0 && { traces: tracesOf(left, measure, inputs, language) })}
            guides={guides}
            isWhole
            valueText={text}
            labelWidth={88}
          />
        )}
        {inputs.points && measure === 'accuracy' && <p className="ui-meaning">{compareWords.truth.given}</p>}
      </div>
    </>
  );
}

function xAxis(samples: readonly Sample[], scale: Inputs['stepAxis']): Axis {
  return { scale, domain: stepDomain(samples, scale), title: texts().step, format: wholeText };
}

function yAxis(
  samples: readonly Sample[],
  measure: CurveMeasure,
  scale: Inputs['stepAxis'],
  guide: number | undefined,
): Axis {
  const title = texts().measures[measure];
  const domain = valueDomain(samples, measure, scale, guide);
  const format = measure === 'loss' ? plainText : (value: number) => words.percent(wholeText(100 * value));
  return { scale: 'linear', domain, title, format };
}

const withLeft = remember((samples: readonly Sample[], left: readonly Sample[]): readonly Sample[] =>
  [...samples, ...left].toSorted((one, other) => one.step - other.step),
);

/** Curves of the models of some inputs; their names are of a language. */
function curvesThrough(
  samples: readonly Sample[],
  measure: CurveMeasure,
  inputs: Inputs,
  _: LanguageName,
): readonly Curve[] {
  const names = lineNamesOf(inputs.tiles, inputs);
  const steps = samples.map(({ step }) => step);
  const styles = lineStylesOf(inputs.tiles);
  return inputs.tiles.map((_, tile) => ({
    label: names[tile]!,
    style: styles[tile]!,
    value(x) {
      // The last step that is at most there; −1 if there is none.
      const at = bisectRight(steps, x) - 1;
      const before = samples[at]?.values[measure][tile];
      const after = samples[at + 1]?.values[measure][tile];
      if (before === undefined || steps[at] === x) return before;
      if (after === undefined) return undefined;
      return before + ((after - before) * (x - steps[at]!)) / (steps[at + 1]! - steps[at]!);
    },
  }));
}

const curvesOf = remember(curvesThrough);
const tracesOf = remember(curvesThrough);
