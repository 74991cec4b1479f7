import { seedSummary } from '../core/seeds/seedSummary.ts';
import { digitsText, wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { type CurvesFigure, namesAxis } from './figures.ts';

/** What is read of a bar, as the bar has it; all in the unit of the axis. */
interface ReadBar {
  readonly name: string;
  readonly before?: number | undefined;
  readonly guess?: number | undefined;
  readonly value?: number | undefined;
  readonly seeds?: readonly number[] | undefined;
}

/** What a bar has, in the order of the columns of its table. */
const measures = ['before', 'guess', 'here', 'mean', 'least', 'most'] as const;

/** The numbers of a bar. */
type Numbers = { readonly [Name in (typeof measures)[number]]: number | undefined };

/**
 * Guesses against what came, as numbers: a row for each bar.
 *
 * @param title - What the bars measure.
 * @param domain - Ends of their axis.
 */
export function guessFigure(title: string, bars: readonly ReadBar[], domain: readonly [number, number]): CurvesFigure {
  const texts = readingWords.guesses;
  const rows = bars.map(numbersOf);
  return {
    kind: 'curves',
    label: title,
    x: namesAxis(
      '',
      bars.map(({ name }) => name),
    ),
    y: { scale: 'linear', domain },
    curves: measures
      .filter((measure) => rows.some((row) => row[measure] !== undefined))
      .map((measure) => ({ label: texts[measure], value: (row) => rows[row]?.[measure] })),
    isList: true,
    sentences: bars.flatMap(sentencesOf),
    valueText,
  };
}

function numbersOf({ before, guess, value: here, seeds }: ReadBar): Numbers {
  const known = seeds && seeds.length > 1 ? seeds : undefined;
  return {
    ...{ before, guess, here },
    mean: known && seedSummary(known).mean,
    least: known && Math.min(...known),
    most: known && Math.max(...known),
  };
}

function sentencesOf(bar: ReadBar): readonly string[] {
  const texts = readingWords.guesses;
  const { before, guess, here, mean, least, most } = numbersOf(bar);
  const { name, seeds = [] } = bar;
  const said = [
    before === undefined ? [] : texts.isBefore(name, valueText(before)),
    guess === undefined ? [] : texts.isGuess(name, valueText(guess)),
    here === undefined ? [] : texts.isHere(name, valueText(here)),
    mean === undefined
      ? []
      : texts.isOfSeeds(name, wholeText(seeds.length), valueText(mean), valueText(least!), valueText(most!)),
  ].flat();
  return said.length > 0 ? said : [texts.isNothing(name)];
}

function valueText(value: number): string {
  return digitsText(value).replace('-', '−');
}
