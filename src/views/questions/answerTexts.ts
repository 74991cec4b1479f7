import { againstSigmoid, softmaxAt } from '../../core/paper/claims.ts';
import {
  type Asked,
  batchCounts,
  countedTwice,
  endPositiveWeights,
  endWeights,
  lossScale,
  lossShares,
  nearInverse,
  smallBeta,
  smoothed,
  startLoss,
  undone,
  validation,
  withBackground,
} from '../../core/questions/answers.ts';
import type { QuestionName } from '../../core/questions/names.ts';
import { decimalBetaText, decimalsText, digitsText, fixedText, percentText, wholeText } from '../../words/numbers.ts';
import { questionsWords } from '../../words/questionsWords.ts';

/** A group of questions. */
export type QuestionGroup = keyof typeof questionsWords.groups;

/** Where an answer is from. */
export type QuestionSource = keyof typeof questionsWords.sources;

/** How a question is grouped, where its answer is from, and what the lab shows of it, as an address writes it. */
interface QuestionTraits {
  readonly group: QuestionGroup;
  readonly source: QuestionSource;
  /** Inputs that the lab shows it with. */
  readonly lab?: { readonly volume?: number; readonly noise?: number; readonly loss?: 'sigmoid' };
}

/** What is known of each question besides its words. */
export const questionTraits: Readonly<Record<QuestionName, QuestionTraits>> = {
  'small-beta': { group: 'beta', source: 'paper', lab: { volume: 10 } },
  inverse: { group: 'beta', source: 'paper', lab: { volume: 10_000 } },
  worse: { group: 'beta', source: 'results', lab: { volume: 10_000, noise: 0.2 } },
  validation: { group: 'beta', source: 'here' },
  batch: { group: 'counts', source: 'paper' },
  zero: { group: 'counts', source: 'here' },
  background: { group: 'counts', source: 'here' },
  'multi-label': { group: 'counts', source: 'here' },
  'mean-loss': { group: 'loss', source: 'pytorch' },
  sigmoid: { group: 'loss', source: 'results', lab: { loss: 'sigmoid' } },
  'pos-weight': { group: 'loss', source: 'pytorch' },
  smoothing: { group: 'loss', source: 'pytorch' },
  sampler: { group: 'after', source: 'here' },
  probabilities: { group: 'after', source: 'prior' },
  'validation-loss': { group: 'after', source: 'here' },
};

/** The answers in words, with the numbers of some counts. */
export const answerTexts: Readonly<Record<QuestionName, (asked: Asked) => string>> = {
  'small-beta'(asked) {
    const { answers } = questionsWords;
    const { at01, at09, from } = smallBeta(asked);
    const last = from === undefined ? answers.equal : answers.from(digitsText(from), decimalBetaText(from, 2));
    return answers['small-beta'](timesText(at01), timesText(at09), last);
  },
  inverse(asked) {
    const { ratio, inverse } = nearInverse(asked);
    return questionsWords.answers.inverse(timesText(inverse), timesText(ratio));
  },
  worse(asked) {
    const { mean } = lossScale(asked);
    const { gain } = softmaxAt(100, 200, 3);
    return questionsWords.answers.worse(decimalsText(Math.abs(gain), 2), fixedText(mean), digitsText(1 / mean));
  },
  validation(asked) {
    const { held, error, needed } = validation(asked);
    return questionsWords.answers.validation(wholeText(held), wholeText(Math.round(100 * error)), wholeText(needed));
  },
  batch(asked) {
    const { batch, expected, absent } = batchCounts(asked);
    return questionsWords.answers.batch(wholeText(batch), digitsText(expected), percentText(absent));
  },
  zero: ({ summary }) => questionsWords.answers.zero(wholeText(summary.empty), wholeText(summary.classes)),
  background(asked) {
    const { background, weight, below, without, mean } = withBackground(asked);
    const isOwn = background !== 9 * asked.summary.samples;
    return questionsWords.answers.background(
      (isOwn ? questionsWords.ownBackground : questionsWords.nineTimes)(wholeText(background)),
      digitsText(weight),
      questionsWords.drawn(ratioText(below)),
      digitsText(without),
      digitsText(mean),
    );
  },
  'multi-label'(asked) {
    const { rare, common } = endPositiveWeights(asked);
    return questionsWords.answers['multi-label'](digitsText(rare), digitsText(common));
  },
  'mean-loss'(asked) {
    const { mean } = lossScale(asked);
    return questionsWords.answers['mean-loss'](fixedText(mean), digitsText(1 / mean));
  },
  sigmoid(asked) {
    const { classes, plain, prior } = startLoss(asked);
    const softmax = againstSigmoid().find(({ loss }) => loss === 0)!;
    return questionsWords.answers.sigmoid(
      wholeText(classes),
      digitsText(plain),
      digitsText(prior),
      decimalsText(softmax.mean, 2),
      decimalsText(softmax.error, 2),
    );
  },
  'pos-weight'(asked) {
    const { rare, common } = endWeights(asked);
    return questionsWords.answers['pos-weight'](digitsText(rare), digitsText(common));
  },
  smoothing(asked) {
    const { own, spread, share, plain } = smoothed(asked);
    return questionsWords.answers.smoothing(
      digitsText(own),
      digitsText(spread),
      percentText(share),
      percentText(plain),
    );
  },
  sampler(asked) {
    const { weights, sampler, both } = countedTwice(asked);
    return questionsWords.answers.sampler(
      timesText(weights),
      questionsWords.drawn(ratioText(sampler)),
      timesText(both),
    );
  },
  probabilities(asked) {
    const { probability } = undone(asked);
    return questionsWords.answers.probabilities(percentText(probability));
  },
  'validation-loss'(asked) {
    const { head, rarerHalf } = lossShares(asked);
    return questionsWords.answers['validation-loss'](percentText(head), percentText(rarerHalf));
  },
};

/** How many times a sample weighs another: with two decimals, where that shows that weights hardly differ. */
export function timesText(ratio: number): string {
  return questionsWords.times(ratioText(ratio));
}

function ratioText(ratio: number): string {
  return ratio < 10 ? decimalsText(ratio, 2) : digitsText(ratio);
}
