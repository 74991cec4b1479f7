import type { CurvesFigure } from '../../charts/figures.ts';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { digitsText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import type { Experiment } from './experiment.ts';

/**
 * A box of samples as numbers: what each throw so far has come to, and what as many cover on average.
 *
 * @returns Nothing of throws that are still to come.
 */
export function boxFigure({ volume, thrown, coveredAfter }: Experiment): CurvesFigure {
  const texts = effectiveNumberWords.experiment;
  const n = thrown();
  const upToNow = (value: (n: number) => number) => (at: number) => (at <= n ? value(at) : undefined);
  return {
    kind: 'curves',
    label: texts.box,
    x: { title: texts.axisThrown, scale: 'linear', domain: [0, Math.max(1, n)], format: wholeText },
    y: { scale: 'linear', domain: [0, volume] },
    curves: [
      { label: texts.curveMeasured, value: upToNow(coveredAfter) },
      { label: texts.curveFormula(digitsText(volume)), value: upToNow((at) => effectiveNumber(at, volume)) },
    ],
    isWhole: true,
    marks: [n],
    sentences: [
      texts.picture(wholeText(n), valueText(coveredAfter(n)), wholeText(volume)),
      ...(n > 0 ? [readingWords.box.onAverage(wholeText(n), valueText(effectiveNumber(n, volume)))] : []),
    ],
    valueText,
  };
}

function valueText(value: number): string {
  return digitsText(value, 4);
}
