import { classMarks } from '../../core/classMarks.ts';
import { balancedOf, type LessonMeasure, lessonMeasures, lessonValues } from '../../core/lesson/lessonMeasures.ts';
import type { LessonRow } from '../../core/lesson/lessonSeeds.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';

/** One guess against what came. */
export interface HomeRow {
  readonly step: StepName;
  /** Letter of the class that it is of, where the step asks for two. */
  readonly letter: string | undefined;
  readonly you: string | undefined;
  readonly here: string | undefined;
  /** Places along an axis from 0 to 1, where the answer is a number; `undefined` where it is a choice. */
  readonly line:
    | {
        readonly you: number | undefined;
        readonly here: number | undefined;
        readonly seeds: readonly number[];
      }
    | undefined;
  /** The same as numbers, in the unit of the answer. */
  readonly numbers:
    | {
        readonly guess: number | undefined;
        readonly value: number | undefined;
        readonly seeds: readonly number[];
      }
    | undefined;
}

type Steps = { readonly [Name in StepName]?: StepFacts };

/** Numbers along an axis: how a guess is found, what came, and what the seeds came to. */
interface Measured {
  readonly step: StepName;
  readonly row: number;
  readonly letter?: string;
  readonly domain: readonly [number, number];
  readonly decimals: number;
  readonly measure: LessonMeasure | undefined;
  here(facts: StepFacts): number | undefined;
}

const letters = { head: classMarks[0]!.letter, tail: classMarks[4]!.letter };
const hundred = [0, 100] as const;

const measured: readonly Measured[] = [
  {
    ...{ step: 'forgotten', row: 0, domain: hundred, decimals: 0, measure: 'forgottenTail' },
    here: ({ row }) => row?.noisy100 && lessonMeasures.forgottenTail({ noisy100: row.noisy100 }),
  },
  {
    ...{ step: 'inverse', row: 0, letter: letters.head, domain: hundred, decimals: 0, measure: 'inverseHead' },
    here: ({ row }) => row?.noisy300 && lessonMeasures.inverseHead({ noisy300: row.noisy300 }),
  },
  {
    ...{ step: 'inverse', row: 1, letter: letters.tail, domain: hundred, decimals: 0, measure: 'inverseTail' },
    here: ({ row }) => row?.noisy300 && lessonMeasures.inverseTail({ noisy300: row.noisy300 }),
  },
  {
    ...{ step: 'worth', row: 0, domain: hundred, decimals: 0, measure: undefined },
    here: ({ thrown = 0, covered }) => (thrown >= 100 ? covered : undefined),
  },
  {
    ...{ step: 'clean', row: 0, domain: [-4, 8], decimals: 1, measure: 'cleanLead' },
    here: ({ row }) => row?.clean300 && lessonMeasures.cleanLead({ clean300: row.clean300 }),
  },
  {
    ...{ step: 'focal', row: 0, domain: hundred, decimals: 0, measure: 'pullAtTwo' },
    here: ({ row }) => {
      const share = row?.pullOfWrong?.[1];
      return typeof share === 'number' && Number.isFinite(share) ? 100 * share : undefined;
    },
  },
];

/**
 * All guesses against what came, in the order of the steps.
 *
 * @param ratio - How many times a label of the rarest class weighs one of the commonest at N = 10, on the screen.
 */
export function homeRows(
  names: readonly StepName[],
  steps: Steps,
  rows: readonly LessonRow[],
  options: { readonly beta: readonly string[]; readonly ratio: string },
): readonly HomeRow[] {
  return names.flatMap((step): readonly HomeRow[] => {
    const facts = steps[step] ?? {};
    const lines = measured.filter((line) => line.step === step);
    if (lines.length > 0) return lines.map((line) => measuredRow(line, facts, rows));
    const choice = facts.guess?.[0];
    const chosen = (list: readonly string[]) => (typeof choice === 'number' ? list[choice] : undefined);
    const { middle, counts } = lessonWords;
    const base = { step, letter: undefined, line: undefined, numbers: undefined };
    if (step === 'beta')
      return [{ ...base, you: chosen(options.beta), here: facts.isRevealed ? options.ratio : undefined }];
    if (step === 'counts') {
      return [{ ...base, you: chosen(counts.options), here: facts.isRevealed ? counts.options[2] : undefined }];
    }
    if (step === 'middle') {
      const noisy300 = facts.row?.noisy300;
      const accuracies = noisy300 && [0, 1, 2].map((map) => balancedOf(noisy300, map));
      const best = accuracies && middle.maps[accuracies.indexOf(Math.max(...accuracies))];
      return [{ ...base, you: chosen(middle.maps), here: best }];
    }
    return [];
  });
}

function measuredRow(
  { step, row, letter, domain: [least, most], decimals, measure, here: hereOf }: Measured,
  facts: StepFacts,
  rows: readonly LessonRow[],
): HomeRow {
  const guess = facts.guess?.[row] ?? undefined;
  const here = hereOf(facts);
  const text = (value: number | undefined) =>
    value === undefined
      ? undefined
      : decimals === 0
        ? wholeText(value)
        : decimalsText(value, decimals).replace('-', '−');
  // What came on other seeds is shown once it is known what came here.
  const seeds = here === undefined || !measure || facts.isOther ? [] : lessonValues(rows, measure);
  const place = (value: number) => (Math.min(most, Math.max(least, value)) - least) / (most - least);
  return {
    ...{ step, letter, you: text(guess), here: text(here) },
    line: {
      you: guess === undefined ? undefined : place(guess),
      here: here === undefined ? undefined : place(here),
      seeds: seeds.map(place),
    },
    numbers: { guess, value: here, seeds },
  };
}
