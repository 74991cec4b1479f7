import { worthNaming } from '../seeds/pairedComparison.ts';
import { balancedOf, lessonMeasures as measures } from './lessonMeasures.ts';
import type { LessonRecalls, LessonRow } from './lessonSeeds.ts';

/** Half a percentage point. */
const worth = 100 * worthNaming;

/** The scheme with the greatest balanced accuracy among the first three; the first of equals. */
function bestOf(recalls: LessonRecalls): number {
  const accuracies = [0, 1, 2].map((scheme) => balancedOf(recalls, scheme));
  return accuracies.indexOf(Math.max(...accuracies));
}

/**
 * What the lesson claims of a seed, by name: each holds on at least nine seeds in ten. A rule needs only the lists that
 * it reads, so that the run on the screen can be asked, too: where it does otherwise, the lesson says so.
 */
export const lessonClaims = {
  /** Step 1, after 100 steps without weights: E is found at most 10 times in 100. */
  tailForgotten: (row: Pick<LessonRow, 'noisy100'>) => measures.forgottenTail(row) <= 10,
  /** Step 1, after 300: E is the class that is found least. */
  tailFoundLeast: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) =>
    noisy300[0]!.slice(0, -1).every((recall) => recall > noisy300[0]!.at(-1)!),
  /** Step 2: with 1/n E rises and A falls; each by two points at least; A loses more than any other class. */
  tailRisesHeadFalls: (row: Pick<LessonRow, 'noisy300'>) => headLoss(row) > 0 && tailGain(row) > 0,
  tailRisesHeadFallsByTwo: (row: Pick<LessonRow, 'noisy300'>) => headLoss(row) >= 2 && tailGain(row) >= 2,
  headLosesMost: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => {
    const [lossOfHead, ...others] = noisy300[0]!.map((recall, index) => recall - noisy300[1]![index]!);
    return others.every((loss) => loss < lossOfHead!);
  },
  /** Step 2: at least half of the labels that say E are wrong. */
  tailMostlyWrong: (row: Pick<LessonRow, 'labels' | 'right'>) => measures.wrongOfTail(row) >= 50,
  /** Step 2: most of those lie on points of A. */
  tailOnHead: (row: Pick<LessonRow, 'labels' | 'right' | 'tailOnHead'>) => measures.tailOnHead(row) > 50,
  /** Step 2: 1/n obeys more wrong labels of D and E at step 300 than at step 100. */
  inverseObeysMore: (row: Pick<LessonRow, 'obeyed100' | 'obeyed300'>) =>
    measures.inverseObeys300(row) > measures.inverseObeys100(row),
  /** Step 2: 1/n was better at step 100 than it is at step 300. */
  inverseFalls: (row: Pick<LessonRow, 'noisy100' | 'noisy300'>) => measures.inverseGain(row) < 0,
  /** Step 2: with all labels right, 1/n finds more of A; by five points at least. */
  headBack: (row: Pick<LessonRow, 'noisy300' | 'clean300'>) => headReturn(row) > 0,
  headBackByFive: (row: Pick<LessonRow, 'noisy300' | 'clean300'>) => headReturn(row) >= 5,
  /** Step 2: under 1/n wrong labels hold more than four times the share of the weight that they have of all labels. */
  wrongWeighMore: (row: Pick<LessonRow, 'labels' | 'right'>) => measures.wrongWeight(row) > 4 * wrongShare(row),
  /** Step 4: at beta = 0.9 a label of E weighs less than 1.5 times one of A. */
  nothingAtTen: (row: Pick<LessonRow, 'labels'>) => measures.ratioAtTen(row) < 1.5,
  /** Step 5: beta = 0.99 is the best of three; better than none; better than 1/n. */
  middleBest: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => bestOf(noisy300) === 2,
  middleOverNone: (row: Pick<LessonRow, 'noisy300'>) => measures.leadOverNone(row) > 0,
  middleOverInverse: (row: Pick<LessonRow, 'noisy300'>) => measures.leadOverInverse(row) > 0,
  /** Step 6: with all labels right, beta = 0.99 no longer leads 1/n by half a point. */
  leadGone: (row: Pick<LessonRow, 'clean300'>) => measures.cleanLead(row) < worth,
  /** Step 6: with all labels right, 1/n is better than none; it costs A something; E gains. */
  cleanInverseHelps: (row: Pick<LessonRow, 'clean300'>) => measures.cleanInverseGain(row) > 0,
  cleanHeadPays: (row: Pick<LessonRow, 'clean300'>) => measures.cleanHeadGain(row) < 0,
  cleanTailGains: (row: Pick<LessonRow, 'clean300'>) => measures.cleanTailGain(row) > 0,
  /** Step 6: on clean rings 1/n is the best of three. */
  ringsInverseBest: ({ rings300 }: Pick<LessonRow, 'rings300'>) => bestOf(rings300) === 1,
  /** Step 7: at gamma = 2 wrong labels pull more; more than 60 in 100. Trained on, less than half. */
  wrongPullMore: (row: Pick<LessonRow, 'pullOfWrong'>) => measures.pullAtTwo(row) > measures.pullAtZero(row),
  wrongPullMost: (row: Pick<LessonRow, 'pullOfWrong'>) => measures.pullAtTwo(row) > 60,
  wrongPullLessThanHalf: (row: Pick<LessonRow, 'pullOfWrong'>) => measures.pullTrainedOn(row) < 50,
  /** Step 7: at gamma = 2 fewer points make half of the pull; A's share falls; E's rises. */
  fewerPull: (row: Pick<LessonRow, 'halfOfPull'>) => measures.halfOfPullAtTwo(row) < measures.halfOfPullAtZero(row),
  headPullsLess: (row: Pick<LessonRow, 'pullOfHead'>) => measures.headPullAtTwo(row) < measures.headPullAtZero(row),
  tailPullsMore: (row: Pick<LessonRow, 'pullOfTail'>) => measures.tailPullAtTwo(row) > measures.tailPullAtZero(row),
} as const satisfies Record<string, (row: LessonRow) => boolean>;

const headLoss = (row: Pick<LessonRow, 'noisy300'>) => measures.plainHead(row) - measures.inverseHead(row);
const tailGain = (row: Pick<LessonRow, 'noisy300'>) => measures.inverseTail(row) - measures.plainTail(row);
const headReturn = (row: Pick<LessonRow, 'noisy300' | 'clean300'>) =>
  measures.cleanInverseHead(row) - measures.inverseHead(row);

/** How many of 100 labels are wrong, of all classes. */
function wrongShare({ labels, right }: Pick<LessonRow, 'labels' | 'right'>): number {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return 100 * (1 - sum(right) / sum(labels));
}

/** Name of what the lesson claims of a seed. */
export type LessonClaim = keyof typeof lessonClaims;

/** On how many rows a claim holds, so that a sentence can say "58 of 60". */
export function seedsThatHold(rows: readonly LessonRow[], claim: LessonClaim): number {
  return rows.filter((row) => lessonClaims[claim](row)).length;
}
