import { type LessonClaim, lessonClaims, seedsThatHold } from '../../core/lesson/lessonClaims.ts';
import { tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import type { LessonRow } from '../../core/lesson/lessonSeeds.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import { presentWords } from '../../words/presentWords.ts';
import { leadOfMiddle, type Told } from '../lesson/storyOf.ts';

/** Its words, in the language of the page. */
const texts = () => presentWords;

/** What is asked of the room, in large type. */
export function askedOf(told: Told): string {
  const { at, labels, right } = told;
  const asks = texts().asks;
  const [head, tail] = [wholeText(labels[0]!), wholeText(labels.at(-1)!)];
  switch (at) {
    case 'forgotten':
      return asks.forgotten(head, tail);
    case 'inverse':
      return asks.inverse(wholeText(labels[0]! / labels.at(-1)!));
    case 'beta':
      return asks.beta(tail, head);
    case 'clean': {
      const lead = leadOfMiddle(told);
      return asks.clean(Number.isFinite(lead) ? decimalsText(lead, 1).replace('-', '−') : '…');
    }
    case 'focal': {
      const share = pullAtZeroOf(told);
      if (share === undefined) return asks.focalFirst;
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
      return asks.focal(wholeText(sum(labels) - sum(right)), wholeText(sum(labels)), wholeText(100 * share));
    }
    default:
      return asks[at];
  }
}

/** Share of the pull that wrong labels make at γ = 0: as on the screen, or as known of its seed. */
function pullAtZeroOf({ pullAtZero, rows, seed }: Told): number | undefined {
  return pullAtZero ?? rows.find((row) => row.seed === seed)?.pullOfWrong[0];
}

/** What hands are raised for; none where nothing is asked. */
export function optionsOf(told: Told): readonly string[] {
  const { at, labels } = told;
  if (at === 'home') return [];
  if (at === 'beta') {
    const full = labels[0]! / labels.at(-1)!;
    return lessonWords.beta.hands(decimalsText(tailOverHead(labels, 10), 1), wholeText(full));
  }
  if (at === 'focal') return lessonWords.focal.hands(wholeText(100 * (pullAtZeroOf(told) ?? 0.37)));
  return lessonWords[at].hands;
}

/** The claim that says which option comes true; the answer of the other steps is exact, or an average. */
const claims: { readonly [Name in StepName]?: LessonClaim } = {
  forgotten: 'tailForgotten',
  inverse: 'tailRisesHeadFalls',
  beta: 'nothingAtTen',
  middle: 'middleBest',
  clean: 'leadGone',
  focal: 'wrongPullMost',
};

/**
 * What is said at the option that was measured: on how many seeds it comes true, and whether it does not here.
 *
 * @returns Nothing if the sixty seeds are of other settings, or not there.
 */
export function soItIs({ at, facts, labels, rows, isOther }: Told): string | undefined {
  if (at === 'counts') return texts().soAlways;
  if (at === 'worth') return texts().soOnAverage;
  const claim = claims[at];
  if (!claim || rows.length === 0 || isOther) return undefined;
  const numbers = [wholeText(seedsThatHold(rows, claim)), wholeText(rows.length)] as const;
  const here = at === 'beta' ? { labels } : facts.row;
  const isOtherwise = here !== undefined && holdsHere(claim, here) === false;
  return (isOtherwise ? texts().soOtherwise : texts().so)(...numbers);
}

/** Whether a claim holds of what was measured here; `undefined` while that is not measured. */
function holdsHere(claim: LessonClaim, row: Partial<LessonRow>): boolean | undefined {
  const needs: { readonly [Claim in LessonClaim]?: keyof LessonRow } = {
    tailForgotten: 'noisy100',
    tailRisesHeadFalls: 'noisy300',
    nothingAtTen: 'labels',
    middleBest: 'noisy300',
    leadGone: 'clean300',
    wrongPullMost: 'pullOfWrong',
  };
  const list = row[needs[claim]!];
  const isThere = list !== undefined && (claim !== 'wrongPullMost' || Number.isFinite(row.pullOfWrong?.[1]));
  return isThere ? (lessonClaims[claim] as (row: Partial<LessonRow>) => boolean)(row) : undefined;
}
