import type { Bar } from '../../charts/BarsChart.tsx';
import { weightRatio } from '../../core/counts/analysis.ts';
import { positiveWeights } from '../../core/positiveWeights.ts';
import {
  type Asked,
  countedTwice,
  endWeights,
  lossScale,
  lossShares,
  recallError,
  smoothed,
  startLoss,
  undone,
  validation,
  withBackground,
} from '../../core/questions/answers.ts';
import type { QuestionName } from '../../core/questions/names.ts';
import { decimalBetaText, digitsText, percentText, wholeText } from '../../words/numbers.ts';
import { questionsWords } from '../../words/questionsWords.ts';

/** What bars beside an answer show, and the bars. */
export interface AnswerBars {
  readonly label: string;
  readonly bars: readonly Bar[];
}

const texts = () => questionsWords.bars;
const times = (name: string, value: number): Bar => ({ name, value, text: questionsWords.drawn(digitsText(value)) });
const number = (name: string, value: number): Bar => ({ name, value, text: digitsText(value) });
const share = (name: string, value: number): Bar => ({ name, value, text: percentText(value) });

/** How much a sample of the rarest class weighs against one of the commonest, by N, and at the N that is chosen. */
function ratioBars(asked: Asked, volumes: readonly number[]): readonly Bar[] {
  const all = [...new Set([...volumes, asked.volume])].sort((a, b) => a - b);
  return all.map((volume) => ({
    ...times(
      volume === Infinity ? texts().inverse : texts().beta(decimalBetaText(volume, 4)),
      weightRatio(asked.summary, volume),
    ),
    ...(volume === asked.volume && { tone: 'chosen' }),
  }));
}

/** The numbers of an answer as bars, for the answers that bars help; from the reader's own counts. */
export const answerBars: Readonly<Partial<Record<QuestionName, (asked: Asked) => AnswerBars>>> = {
  'small-beta': (asked) => ({ label: texts().ratio, bars: ratioBars(asked, [1, 2, 10, 100, 1000, 10_000]) }),
  inverse: (asked) => ({ label: texts().ratio, bars: ratioBars(asked, [1000, 10_000, 100_000, Infinity]) }),
  validation(asked) {
    const { held, needed } = validation(asked);
    return {
      label: texts().interval,
      bars: [...new Set([held, Math.min(20, needed), 100, needed])]
        .sort((a, b) => a - b)
        .map((samples) => ({
          name: samples === held ? texts().held(wholeText(samples)) : texts().samples(wholeText(samples)),
          value: recallError(samples),
          text: `±${digitsText(100 * recallError(samples))}`,
          ...(samples === held && { tone: 'chosen' }),
        })),
    };
  },
  batch({ summary }) {
    const part = summary.least / summary.samples;
    return {
      label: texts().absent,
      bars: [32, 128, 512, 2048].map((batch) => share(texts().batch(wholeText(batch)), (1 - part) ** batch)),
    };
  },
  background(asked) {
    const { weight, mean, without } = withBackground(asked);
    return {
      label: texts().mean,
      bars: [
        number(texts().without, without),
        number(texts().withBackground, mean),
        number(texts().background, weight),
      ],
    };
  },
  'multi-label'({ summary, samples, volume }) {
    const counts = [summary.least, summary.median, summary.most];
    const weights = positiveWeights(counts, samples, { kind: 'effective-number', volume });
    return {
      label: texts().positive(wholeText(samples)),
      bars: weights.map((weight, at) => number(texts().ends[at]!(wholeText(counts[at]!)), weight)),
    };
  },
  'mean-loss'(asked) {
    return {
      label: texts().scale,
      bars: [number(texts().byBatch, lossScale(asked).mean), number(texts().byWeights, 1)],
    };
  },
  sigmoid(asked) {
    const { plain, prior } = startLoss(asked);
    return { label: texts().start, bars: [number(texts().plain, plain), number(texts().prior, prior)] };
  },
  'pos-weight'(asked) {
    const { rare } = endWeights(asked);
    const { terms } = texts();
    return {
      label: terms.label,
      bars: [
        number(terms.own(terms.balanced), rare),
        number(terms.other(terms.balanced), rare),
        number(terms.own(terms.positive), rare),
        number(terms.other(terms.positive), 1),
        number(terms.own(terms.alpha), 0.25),
        number(terms.other(terms.alpha), 0.75),
      ],
    };
  },
  smoothing(asked) {
    const { share: weighted, plain } = smoothed(asked);
    return { label: texts().target, bars: [share(texts().whole, plain), share(texts().parts, weighted)] };
  },
  sampler(asked) {
    const { weights, sampler, both } = countedTwice(asked);
    const [byWeights, bySampler, byBoth] = texts().counted;
    return {
      label: texts().ratio,
      bars: [times(byWeights, weights), times(bySampler, sampler), times(byBoth, both)],
    };
  },
  probabilities(asked) {
    return {
      label: texts().probability,
      bars: [share(texts().before, 0.5), share(texts().after, undone(asked).probability)],
    };
  },
  'validation-loss'(asked) {
    const { head, rarerHalf } = lossShares(asked);
    return {
      label: texts().shares,
      bars: [
        share(texts().head, head),
        share(texts().half, rarerHalf),
        share(texts().fair, Math.floor(asked.counts.length / 2) / asked.counts.length),
      ],
    };
  },
};
