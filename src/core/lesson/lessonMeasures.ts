import { effectiveNumber } from '../effectiveNumber.ts';
import type { LessonRecalls, LessonRow } from './lessonSeeds.ts';

const head = 0;
const tail = 4;
const [none, inverse, balanced, squareRoot] = [0, 1, 2, 3];

/**
 * A share as a number of 100, to the fourth decimal: recalls are hundredths, quarters of them or fewer, and
 * 100 · 0.57 alone would lie below 57.
 */
export function of100(share: number): number {
  return Math.round(1e6 * share) / 1e4;
}

/** Balanced accuracy of a scheme, of 100: the mean of its recalls. */
export function balancedOf(recalls: LessonRecalls, scheme: number): number {
  const row = recalls[scheme]!;
  return of100(row.reduce((sum, recall) => sum + recall, 0) / row.length);
}

/** By how many points the balanced accuracy of one scheme is above that of another. */
function leadOf(recalls: LessonRecalls, scheme: number, other: number): number {
  return of100((balancedOf(recalls, scheme) - balancedOf(recalls, other)) / 100);
}

const recallOf = (recalls: LessonRecalls, scheme: number, index: number) => of100(recalls[scheme]![index]!);

/**
 * How many times a label of the rarest class weighs one of the commonest, class-balanced.
 *
 * @param labels - Of each class, head first.
 * @param volume - N.
 */
export function tailOverHead(labels: readonly number[], volume: number): number {
  return effectiveNumber(labels[0]!, volume) / effectiveNumber(labels.at(-1)!, volume);
}

/**
 * What a step of the lesson shows of a row, by name: what is guessed, what it is compared with, and what the text says
 * of the seeds. Accuracies and shares are of 100, leads in points. A row needs only the lists that a measure reads, so
 * that it can be taken of the run on the screen, too.
 */
export const lessonMeasures = {
  /** Step 1: how many of E are found without weights after 100 steps, and after 300. */
  forgottenTail: ({ noisy100 }: Pick<LessonRow, 'noisy100'>) => recallOf(noisy100, none, tail),
  forgottenTailLater: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => recallOf(noisy300, none, tail),
  /** Step 2: A and E after 300 steps with 1/n, and without weights. */
  inverseHead: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => recallOf(noisy300, inverse, head),
  inverseTail: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => recallOf(noisy300, inverse, tail),
  plainHead: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => recallOf(noisy300, none, head),
  plainTail: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => recallOf(noisy300, none, tail),
  /** Step 2: by how many points 1/n is better at step 300 than at step 100. */
  inverseGain: ({ noisy100, noisy300 }: Pick<LessonRow, 'noisy100' | 'noisy300'>) =>
    of100((balancedOf(noisy300, inverse) - balancedOf(noisy100, inverse)) / 100),
  /** Step 2: A with 1/n when all labels are right. */
  cleanInverseHead: ({ clean300 }: Pick<LessonRow, 'clean300'>) => recallOf(clean300, inverse, head),
  /** Step 2: how many of 100 labels are wrong, of those of E, and how much of 100 of 1/n's weight is on wrong ones. */
  wrongOfTail: ({ labels, right }: Pick<LessonRow, 'labels' | 'right'>) => of100(1 - right[tail]! / labels[tail]!),
  wrongWeight: ({ labels, right }: Pick<LessonRow, 'labels' | 'right'>) =>
    of100(labels.reduce((sum, count, index) => sum + (1 - right[index]! / count) / labels.length, 0)),
  /** Step 2: of 100 wrong labels of E, how many lie on points of A. */
  tailOnHead: ({ labels, right, tailOnHead }: Pick<LessonRow, 'labels' | 'right' | 'tailOnHead'>) =>
    of100(tailOnHead / Math.max(1, labels[tail]! - right[tail]!)),
  /** Step 2: of 100 wrong labels of D and E, how many 1/n obeys after 100 and 300 steps, and the others. */
  inverseObeys100: ({ obeyed100 }: Pick<LessonRow, 'obeyed100'>) => of100(obeyed100[inverse]!),
  inverseObeys300: ({ obeyed300 }: Pick<LessonRow, 'obeyed300'>) => of100(obeyed300[inverse]!),
  noneObeys300: ({ obeyed300 }: Pick<LessonRow, 'obeyed300'>) => of100(obeyed300[none]!),
  middleObeys300: ({ obeyed300 }: Pick<LessonRow, 'obeyed300'>) => of100(obeyed300[balanced]!),
  /** Step 4: how many times a label of E weighs one of A at beta = 0.9, which is N = 10. */
  ratioAtTen: ({ labels }: Pick<LessonRow, 'labels'>) => tailOverHead(labels, 10),
  /** Step 5: balanced accuracies after 300 steps. */
  noneBalanced: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => balancedOf(noisy300, none),
  inverseBalanced: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => balancedOf(noisy300, inverse),
  middleBalanced: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => balancedOf(noisy300, balanced),
  /** Step 5: by how many points beta = 0.99 leads the others. */
  leadOverNone: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => leadOf(noisy300, balanced, none),
  leadOverInverse: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => leadOf(noisy300, balanced, inverse),
  leadOverSquareRoot: ({ noisy300 }: Pick<LessonRow, 'noisy300'>) => leadOf(noisy300, balanced, squareRoot),
  /** Step 6: by how many points beta = 0.99 leads 1/n when all labels are right; on clean rings, 1/n leads it. */
  cleanLead: ({ clean300 }: Pick<LessonRow, 'clean300'>) => leadOf(clean300, balanced, inverse),
  ringsLead: ({ rings300 }: Pick<LessonRow, 'rings300'>) => leadOf(rings300, inverse, balanced),
  /** Step 6: what 1/n brings when all labels are right, against no weights: in all, to A and to E. */
  cleanInverseGain: ({ clean300 }: Pick<LessonRow, 'clean300'>) => leadOf(clean300, inverse, none),
  cleanHeadGain: ({ clean300 }: Pick<LessonRow, 'clean300'>) =>
    of100(clean300[inverse]![head]! - clean300[none]![head]!),
  cleanTailGain: ({ clean300 }: Pick<LessonRow, 'clean300'>) =>
    of100(clean300[inverse]![tail]! - clean300[none]![tail]!),
  /** Step 7: of 100 of the pull, what comes from wrong labels: at gamma 0, at 2, and trained on. */
  pullAtZero: ({ pullOfWrong }: Pick<LessonRow, 'pullOfWrong'>) => of100(pullOfWrong[0]!),
  pullAtTwo: ({ pullOfWrong }: Pick<LessonRow, 'pullOfWrong'>) => of100(pullOfWrong[1]!),
  pullTrainedOn: ({ pullOfWrong }: Pick<LessonRow, 'pullOfWrong'>) => of100(pullOfWrong[2]!),
  /** Step 7: of 100 of the pull, what comes from A and from E, at gamma 0 and at 2; how many points make half of it. */
  headPullAtZero: ({ pullOfHead }: Pick<LessonRow, 'pullOfHead'>) => of100(pullOfHead[0]!),
  headPullAtTwo: ({ pullOfHead }: Pick<LessonRow, 'pullOfHead'>) => of100(pullOfHead[1]!),
  tailPullAtZero: ({ pullOfTail }: Pick<LessonRow, 'pullOfTail'>) => of100(pullOfTail[0]!),
  tailPullAtTwo: ({ pullOfTail }: Pick<LessonRow, 'pullOfTail'>) => of100(pullOfTail[1]!),
  halfOfPullAtZero: ({ halfOfPull }: Pick<LessonRow, 'halfOfPull'>) => halfOfPull[0]!,
  halfOfPullAtTwo: ({ halfOfPull }: Pick<LessonRow, 'halfOfPull'>) => halfOfPull[1]!,
} as const satisfies Record<string, (row: LessonRow) => number>;

/** Name of what a step of the lesson shows of a row. */
export type LessonMeasure = keyof typeof lessonMeasures;

/**
 * What the seeds came to, to be drawn as dots and summed up by `seedSummary`.
 *
 * @returns One a row, in their order.
 */
export function lessonValues(rows: readonly LessonRow[], measure: LessonMeasure): number[] {
  return rows.map((row) => lessonMeasures[measure](row));
}
