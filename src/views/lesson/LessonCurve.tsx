import { bisectRight } from 'd3';
import type { Curve } from '../../charts/curve.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import type { LanguageName } from '../../core/languages.ts';
import type { Sample } from '../../store/history.ts';
import type { Inputs } from '../../store/parameters.ts';
import { remember } from '../../store/remember.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { percentText, wholeText } from '../../words/numbers.ts';
import { useLab, useLabState, useLanguage } from '../LabContext.ts';
import { useFrameAtLeisure } from '../lab/compare/useFrameAtLeisure.ts';
import { lineNamesOf, lineStylesOf } from '../lab/tileWords.ts';

/** Balanced accuracy of all maps' models since their start. */
export function LessonCurve() {
  const { history } = useLab();
  useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const language = useLanguage();
  const { title, step } = lessonWords.curve;
  return (
    <section className="ui-card lesson-curve">
      <h2>{title}</h2>
      <LineChart
        label={title}
        x={{ scale: 'linear', domain: [0, inputs.until], ticks: ticksTo(inputs.until), title: step, format: wholeText }}
        y={{ scale: 'linear', domain: [0.4, 1], title: '', format: (value) => wholeText(100 * value) }}
        curves={curvesOf(history.samples(), inputs, language)}
        isWhole
        valueText={percentText}
        labelWidth={76}
      />
    </section>
  );
}

/** Every hundredth step, or half of that where there are fewer than two of them. */
function ticksTo(until: number): readonly number[] {
  const stride = until < 200 ? 50 : 100 * Math.ceil(until / 500);
  return Array.from({ length: Math.floor(until / stride) + 1 }, (_, index) => index * stride);
}

// Its names are of the language of the page.
const curvesOf = remember((samples: readonly Sample[], inputs: Inputs, _language: LanguageName): readonly Curve[] => {
  const names = lineNamesOf(inputs.tiles, inputs);
  const styles = lineStylesOf(inputs.tiles);
  const steps = samples.map(({ step }) => step);
  return inputs.tiles.map((_, tile) => ({
    label: names[tile]!,
    style: styles[tile]!,
    value(x) {
      const at = bisectRight(steps, x) - 1;
      const before = samples[at]?.values.accuracy[tile];
      const after = samples[at + 1]?.values.accuracy[tile];
      if (before === undefined || steps[at] === x) return before;
      if (after === undefined) return undefined;
      return before + ((after - before) * (x - steps[at]!)) / (steps[at + 1]! - steps[at]!);
    },
  }));
});
