import { weightRatio } from '../../core/counts/analysis.ts';
import { type LessonClaim, lessonClaims, seedsThatHold } from '../../core/lesson/lessonClaims.ts';
import {
  balancedOf,
  type LessonMeasure,
  lessonMeasures,
  lessonValues,
  tailOverHead,
} from '../../core/lesson/lessonMeasures.ts';
import { againstGuess, type LessonRow } from '../../core/lesson/lessonSeeds.ts';
import type { MeasuredRow, StepFacts } from '../../core/lesson/stepFacts.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { pairedComparison } from '../../core/seeds/pairedComparison.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { betaValueText, decimalsText, digitsText, wholeText } from '../../words/numbers.ts';

/** Its words, in the language of the page. */
const texts = () => lessonWords;

/** What a step is told from. */
export interface Told {
  readonly at: StepName;
  readonly facts: StepFacts;
  /** Labels of each class on the screen, and how many of them are right; [C]. */
  readonly labels: readonly number[];
  readonly right: readonly number[];
  /** N on the screen. */
  readonly volume: number;
  /** The seed on the screen. */
  readonly seed: number;
  /** Whether the state on the screen is the step's, so that the sixty seeds say something of it. */
  readonly isOther: boolean;
  /** The sixty seeds, once they are there. */
  readonly rows: readonly LessonRow[];
  /** What was measured in the step in the middle, which the one after it asks about. */
  readonly middle: MeasuredRow | undefined;
  /** Share of wrong labels in the pull at γ = 0, once the network is trained. */
  readonly pullAtZero: number | undefined;
}

/** What is shown after the guess. */
export interface Reveal {
  readonly said: string;
  /** The guess against what other seeds came to. */
  readonly versus: readonly string[];
  readonly why: string;
  readonly more: readonly string[];
}

/** The texts of a step. */
export interface Story {
  readonly text: string;
  readonly ask: string;
  /** What there is to choose from. */
  readonly options: readonly string[];
  readonly doIt: string | undefined;
  /** `undefined` while what it tells of is not measured. */
  readonly reveal: Reveal | undefined;
}

/** How many of 100, as a text. */
const of100 = (share: number) => wholeText(100 * share);
const points = (value: number) => decimalsText(value, 1).replace('-', '−');
/** A number of the sixty seeds, as long as they are not there none. */
const orNone = (value: number, text: (value: number) => string) => (Number.isFinite(value) ? text(value) : '…');

/** The texts of a step, with the numbers of now. Pure, so that every layout tells the same. */
export function storyOf(told: Told): Story {
  return { ...plain, ...stories[told.at](told) };
}

const plain: Story = { text: '', ask: '', options: [], doIt: undefined, reveal: undefined };

const stories: Readonly<Record<StepName, (told: Told) => Partial<Story> & Pick<Story, 'text'>>> = {
  forgotten(told) {
    const { labels, facts } = told;
    const all = labels.reduce((sum, count) => sum + count, 0);
    return {
      text: texts().forgotten.text(wholeText(labels[0]!), wholeText(labels.at(-1)!)),
      ask: texts().forgotten.ask,
      reveal: withRow(facts, 'noisy100', (row) => ({
        said: texts().forgotten.said(of100(row.noisy100[0]!.at(-1)!), of100(row.noisy100[0]![0]!)),
        versus: versusBars(told, [['E', 'forgottenTail']]),
        why: texts().forgotten.why(decimalsText((100 * labels.at(-1)!) / all, 1)),
        more: [
          ...unless(told, 'tailForgotten', row, texts().forgotten.otherwise),
          ...(row.noisy300 ? [laterText(told, row.noisy300[0]!)] : []),
        ],
      })),
    };
  },
  inverse(told) {
    const { labels, right, facts } = told;
    const times = wholeText(labels[0]! / labels.at(-1)!);
    return {
      text: texts().inverse.text(times),
      ask: texts().inverse.ask,
      reveal: withRow(facts, 'noisy300', (row) => {
        const [none, inverse] = row.noisy300;
        const holds = lessonClaims.tailRisesHeadFalls(row);
        const numbers = [none!.at(-1)!, inverse!.at(-1)!, none![0]!, inverse![0]!].map(of100);
        const say = holds ? texts().inverse.said : texts().inverse.saidOtherwise;
        const asBefore = row.noisy100 && lessonClaims.inverseFalls({ noisy100: row.noisy100, noisy300: row.noisy300 });
        const [held, of] = heldOn(told, 'inverseFalls');
        const curve = asBefore === false ? texts().inverse.curveOtherwise : texts().inverse.curve;
        return {
          said: say(numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!),
          versus: versusBars(told, [
            ['A', 'inverseHead'],
            ['E', 'inverseTail'],
          ]),
          why: texts().inverse.why(wholeText(labels.at(-1)!), wholeText(labels.at(-1)! - right.at(-1)!), times),
          more: [
            ...unless(told, 'tailRisesHeadFalls', row, texts().inverse.otherwise),
            ...(of === 0 || told.isOther ? [] : [curve(wholeText(held), wholeText(of))]),
          ],
        };
      }),
    };
  },
  worth({ facts }) {
    const { thrown = 0, covered = 0, guess } = facts;
    const isUsual = covered >= 58 && covered <= 69;
    return {
      text: texts().worth.text,
      ask: texts().worth.ask,
      doIt: texts().worth.doIt,
      reveal:
        thrown < 100
          ? undefined
          : {
              said: texts().worth.said(wholeText(covered)),
              versus: [
                guess?.[0] === undefined ? texts().worth.boxes : texts().worth.versus(wholeText(guess[0])),
                ...(isUsual ? [] : [texts().worth.otherwise]),
              ],
              why: texts().worth.why,
              more: [],
            },
    };
  },
  beta(told) {
    const { labels, facts, volume } = told;
    const [now, full] = [ratioText(tailOverHead(labels, 10)), ratioText(labels[0]! / labels.at(-1)!)];
    const hands = texts().beta.hands(now, full);
    const choice = facts.guess?.[0];
    const isNothing = lessonClaims.nothingAtTen({ labels });
    const tail = wholeText(labels.at(-1)!);
    // Where it was done: what is read out does not follow the slider.
    const leftAt = facts.volume ?? volume;
    return {
      text: texts().beta.text,
      ask: texts().beta.ask(tail, wholeText(labels[0]!)),
      options: hands,
      doIt: texts().beta.doIt,
      reveal: {
        said: (isNothing ? texts().beta.said : texts().beta.saidOtherwise)(now),
        versus: [
          choice === undefined ? texts().noGuess : texts().versusChoice(hands[choice] ?? ''),
          ...unless(told, 'nothingAtTen', { labels }, texts().beta.otherwise),
        ],
        why: labels.at(-1)! > 10 ? texts().beta.full(tail) : texts().beta.notFull(tail),
        more: facts.isDone
          ? [texts().beta.saidThen(betaValueText(leftAt), digitsText(leftAt)), texts().beta.why(full)]
          : [],
      },
    };
  },
  middle(told) {
    const { labels, facts } = told;
    const maps = texts().middle.maps;
    return {
      text: texts().middle.text(decimalsText(tailOverHead(labels, 100), 1), ratioText(labels[0]! / labels.at(-1)!)),
      ask: texts().middle.ask,
      options: maps,
      reveal: withRow(facts, 'noisy300', (row) => ({
        said: texts().middle.said(
          points(balancedOf(row.noisy300, 2)),
          points(balancedOf(row.noisy300, 0)),
          points(balancedOf(row.noisy300, 1)),
        ),
        versus: [...versusMap(told), ...unless(told, 'middleBest', row, texts().middle.otherwise)],
        why: texts().middle.why,
        more: judgedTexts(facts.seeds),
      })),
    };
  },
  clean(told) {
    const { facts, rows } = told;
    const own = leadOf(told);
    const { clean } = texts();
    return {
      text: clean.text,
      ask:
        own === undefined ? clean.askOfMean(orNone(meanOf(rows, 'leadOverInverse'), points)) : clean.ask(points(own)),
      doIt: clean.doIt,
      reveal: withRow(facts, 'clean300', (row) => {
        const lead = lessonMeasures.cleanLead(row);
        const [held, of] = heldOn(told, 'leadGone');
        const isGone = lessonClaims.leadGone(row);
        return {
          said: (isGone ? clean.said : clean.saidOtherwise)(points(lead)),
          versus: versusBars(told, [[undefined, 'cleanLead']]),
          why: clean.why(
            orNone(Math.abs(meanOf(rows, 'cleanHeadGain')), points),
            orNone(meanOf(rows, 'cleanTailGain'), wholeText),
          ),
          more: [
            ...(isGone || of === 0 ? [] : [clean.otherwise(wholeText(held), wholeText(of))]),
            ...(of === 0
              ? []
              : [
                  clean.seeds(...spread(rows, 'leadOverInverse'), ...spread(rows, 'cleanLead')),
                  clean.ringsLead(...spread(rows, 'ringsLead')),
                ]),
          ],
        };
      }),
    };
  },
  focal(told) {
    const { labels, right, facts, rows, pullAtZero } = told;
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const { focal } = texts();
    const [before, now, after] = facts.row?.pullOfWrong ?? [];
    const [sharesBefore, shares] = facts.shares ?? [];
    const start = pullAtZero ?? (isNumber(before) ? before : undefined);
    return {
      text: focal.text,
      ask:
        start === undefined
          ? focal.askFirst
          : focal.ask(wholeText(sum(labels) - sum(right)), wholeText(sum(labels)), of100(start)),
      options: [],
      doIt: focal.doIt,
      reveal: isNumber(now)
        ? {
            said: focal.said(of100(now)),
            versus: [
              ...versusBars(told, [[undefined, 'pullAtTwo']]),
              ...unless(told, 'wrongPullMost', { pullOfWrong: [before!, now, after!] }, focal.otherwise),
            ],
            why: focal.why,
            more: [
              ...(rows.length === 0 || told.isOther
                ? []
                : [focal.seeds(...wholeSpread(rows, 'pullAtZero'), ...wholeSpread(rows, 'pullAtTwo'))]),
              ...(sharesBefore && shares
                ? [
                    focal.shares(
                      of100(sharesBefore[0]!),
                      of100(shares[0]!),
                      of100(sharesBefore.at(-1)!),
                      of100(shares.at(-1)!),
                    ),
                  ]
                : []),
              ...(isNumber(after) && rows.length > 0
                ? [focal.trainedOn(of100(after), ...wholeSpread(rows, 'pullTrainedOn'))]
                : []),
            ],
          }
        : undefined,
    };
  },
  counts({ facts }) {
    const choice = facts.guess?.[0];
    const { counts } = texts();
    const ratioAt = (volume: number) => wholeText(weightRatio(naturalists, volume));
    return {
      text: counts.text,
      ask: counts.ask,
      options: counts.options,
      doIt: counts.doIt,
      reveal: {
        said: counts.said(ratioAt(10_000)),
        versus: [choice === undefined ? texts().noGuess : texts().versusChoice(counts.options[choice] ?? '')],
        why: counts.why(ratioAt(1000), ratioAt(100)),
        more: [],
      },
    };
  },
  home: () => ({ text: texts().home.lead }),
};

/** The commonest and the rarest class of iNaturalist 2018. */
const naturalists = { most: 1000, least: 2 };

const isNumber = (value: number | undefined | null): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** What is told of a list of a row, if it is there. */
function withRow<List extends keyof MeasuredRow>(
  { row }: StepFacts,
  list: List,
  tell: (row: MeasuredRow & { readonly [Name in List]-?: NonNullable<MeasuredRow[Name]> }) => Reveal,
): Reveal | undefined {
  return row?.[list] ? tell(row as Parameters<typeof tell>[0]) : undefined;
}

/** How often labels of the rarest class count, with a decimal where it is small. */
function ratioText(ratio: number): string {
  return ratio < 10 ? decimalsText(ratio, 1) : wholeText(ratio);
}

/** On how many of the sixty seeds a claim holds, and of how many; 0 of 0 before they are there. */
function heldOn({ rows }: Told, claim: LessonClaim): readonly [held: number, of: number] {
  return [seedsThatHold(rows, claim), rows.length];
}

/** The second wording, where this run does otherwise than a claim says. */
function unless<Claim extends LessonClaim>(
  told: Told,
  claim: Claim,
  row: Parameters<(typeof lessonClaims)[Claim]>[0] | MeasuredRow,
  otherwise: (held: string, of: string) => string,
): readonly string[] {
  const [held, of] = heldOn(told, claim);
  const holds = lessonClaims[claim] as (row: unknown) => boolean;
  return holds(row) || of === 0 || told.isOther ? [] : [otherwise(wholeText(held), wholeText(of))];
}

/** Each guess of a bar against the seeds, by the letter of its class where it has one. */
function versusBars(
  { facts: { guess = [] }, rows, isOther }: Told,
  bars: readonly (readonly [letter: string | undefined, measure: LessonMeasure])[],
): readonly string[] {
  const said = bars.flatMap(([letter, measure], index) => {
    const own = guess[index];
    if (!isNumber(own)) return [];
    const value = decimalsText(own, measure === 'cleanLead' ? 1 : 0).replace('-', '−');
    if (rows.length === 0 || isOther) return [texts().versusAlone(value)];
    const lower = wholeText(againstGuess(lessonValues(rows, measure), own).lower);
    const of = wholeText(rows.length);
    return [
      bars.length === 1 || letter === undefined
        ? texts().versus(value, lower, of)
        : texts().versusOf(letter, value, lower, of),
    ];
  });
  return [...(said.length > 0 ? said : [texts().noGuess]), ...(isOther ? [texts().otherSettings] : [])];
}

/** The map that was chosen, and on how many seeds it is the best. */
function versusMap({ facts: { guess }, rows, isOther }: Told): readonly string[] {
  const choice = guess?.[0];
  if (!isNumber(choice)) return [texts().noGuess];
  const map = texts().middle.maps[choice] ?? '';
  if (rows.length === 0 || isOther) return [texts().versusChoice(map)];
  const best = rows.filter(({ noisy300 }) => {
    const accuracies = [0, 1, 2].map((scheme) => balancedOf(noisy300, scheme));
    return accuracies.indexOf(Math.max(...accuracies)) === choice;
  });
  return [texts().versusMap(map, wholeText(best.length), wholeText(rows.length))];
}

/** What ten seeds say of the map in the middle. */
function judgedTexts(seeds: StepFacts['seeds']): readonly string[] {
  if (!seeds) return [];
  const valuesOf = (map: number) => seeds.map((row) => row[map] ?? undefined);
  const overNone = pairedComparison(valuesOf(2), valuesOf(0));
  const overInverse = pairedComparison(valuesOf(2), valuesOf(1));
  return [
    ...(overNone ? [texts().middle.overNone[overNone.verdict](points(100 * overNone.mean))] : []),
    ...(overInverse ? [texts().middle.overInverse[overInverse.verdict](points(100 * overInverse.mean))] : []),
  ];
}

/** What is said of E at step 300. */
function laterText(told: Told, none: readonly number[]): string {
  const [held, of] = heldOn(told, 'tailFoundLeast');
  const found = of100(none.at(-1)!);
  const isLeast = lessonClaims.tailFoundLeast({ noisy300: [none] });
  return isLeast || of === 0
    ? texts().forgotten.later(found)
    : texts().forgotten.laterOtherwise(found, wholeText(held), wholeText(of));
}

/** By how many points the middle led 1/n on this seed: as it was measured here, or as it is known of this seed. */
function leadOf({ middle, rows, seed }: Told): number | undefined {
  if (middle?.noisy300) return lessonMeasures.leadOverInverse({ noisy300: middle.noisy300 });
  const known = rows.find((row) => row.seed === seed);
  return known && lessonMeasures.leadOverInverse(known);
}

function meanOf(rows: readonly LessonRow[], measure: LessonMeasure): number {
  return rows.length === 0 ? Number.NaN : seedSummary(lessonValues(rows, measure)).mean;
}

/** Mean and deviation over the seeds. */
function spread(rows: readonly LessonRow[], measure: LessonMeasure): [mean: string, deviation: string] {
  const { mean, deviation } = seedSummary(lessonValues(rows, measure));
  return [points(mean), points(deviation)];
}

/** The same without decimals. */
export function wholeSpread(rows: readonly LessonRow[], measure: LessonMeasure): [mean: string, deviation: string] {
  const { mean, deviation } = seedSummary(lessonValues(rows, measure));
  return [wholeText(mean), wholeText(deviation)];
}

/** By how many points the middle led 1/n on this seed, or on the mean of the sixty. */
export function leadOfMiddle(told: Told): number {
  return leadOf(told) ?? meanOf(told.rows, 'leadOverInverse');
}
