/** Schemes whose recalls a row holds, in this order; the last is measured on `noisy300` alone. */
export const lessonSchemes = ['none', 'inverse-frequency', 'class-balanced', 'inverse-square-root'] as const;

/** Recalls by scheme, in the order of `lessonSchemes`, and by class, head first; shares in [0, 1]; [S][C]. */
export type LessonRecalls = readonly (readonly number[])[];

/** What the steps of the lesson come to on one seed. */
export interface LessonRow {
  readonly seed: number;
  /** Labels of each class of the noisy pinwheel, head first; [5]. */
  readonly labels: readonly number[];
  /** How many of them are right; [5]. */
  readonly right: readonly number[];
  /** How many labels say E and lie on points of A. */
  readonly tailOnHead: number;
  /** On the noisy pinwheel after 100 steps; [3][5]. */
  readonly noisy100: LessonRecalls;
  /** On the noisy pinwheel after 300 steps; [4][5]. */
  readonly noisy300: LessonRecalls;
  /** On the same points, all rightly labelled, after 300 steps; [3][5]. */
  readonly clean300: LessonRecalls;
  /** On clean rings after 300 steps; [3][4]. */
  readonly rings300: LessonRecalls;
  /**
   * Of the wrong labels of D and E on the noisy pinwheel, the share that a model gives the point, too, after 100 and
   * 300 steps, by scheme; [3].
   */
  readonly obeyed100: readonly number[];
  readonly obeyed300: readonly number[];
  /**
   * Share of the pull that comes from wrong labels, focal loss without weights on the noisy pinwheel: trained for
   * 300 steps at gamma = 0, the same network at gamma = 2, and trained on for 200 steps at gamma = 2; [3].
   */
  readonly pullOfWrong: readonly number[];
  /** Share of the pull that comes from A, and from E, of the first two; [2]. */
  readonly pullOfHead: readonly number[];
  readonly pullOfTail: readonly number[];
  /** How many points make half of the pull, of the first two; [2]. */
  readonly halfOfPull: readonly number[];
}

/** The file of what was measured: public/lesson-seeds.json. */
export interface LessonSeeds {
  /** How it was measured. */
  readonly about: string;
  /** One a seed. */
  readonly rows: readonly LessonRow[];
}

/** Sizes of the lists of a row. */
const sizes = {
  labels: [5],
  right: [5],
  noisy100: [3, 5],
  noisy300: [4, 5],
  clean300: [3, 5],
  rings300: [3, 4],
  obeyed100: [3],
  obeyed300: [3],
  pullOfWrong: [3],
  pullOfHead: [2],
  pullOfTail: [2],
  halfOfPull: [2],
} as const;

/** The lists that hold counts; all others hold shares. */
const counts: readonly string[] = ['labels', 'right', 'halfOfPull'];

/**
 * Reads what was measured of the lesson.
 *
 * @param file - The parsed file.
 * @throws RangeError if there is no row, or a row is not as `LessonRow` says; it names the seed and the list.
 */
export function readLessonSeeds(file: unknown): LessonSeeds {
  const { about, rows } = Object(file) as Partial<LessonSeeds>;
  if (typeof about !== 'string') throw new RangeError(`invalid seeds of the lesson; about is no text: ${about}`);
  if (!Array.isArray(rows) || rows.length === 0) throw new RangeError(`invalid seeds of the lesson; no rows: ${rows}`);
  for (const row of rows) assertRow(Object(row));
  return { about, rows };
}

function assertRow(row: LessonRow): void {
  if (!Number.isSafeInteger(row.seed)) throw new RangeError(`invalid seed; not whole: ${row.seed}`);
  for (const [name, size] of Object.entries(sizes)) {
    const list = row[name as keyof typeof sizes];
    const isCount = counts.includes(name);
    if (!hasSize(list, size, isCount ? isWhole : isShare)) {
      const rule = `[${size.join('][')}] ${isCount ? 'counts' : 'shares in [0, 1]'}`;
      throw new RangeError(`invalid ${name} of seed ${row.seed}; not ${rule}: ${JSON.stringify(list)}`);
    }
  }
  if (!isWhole(row.tailOnHead))
    throw new RangeError(`invalid tailOnHead of seed ${row.seed}; not whole: ${row.tailOnHead}`);
  row.right.forEach((right, index) => {
    if (right <= row.labels[index]!) return;
    throw new RangeError(`invalid right labels of seed ${row.seed}; more than ${row.labels[index]}: ${right}`);
  });
}

function hasSize(list: unknown, [length, ...inner]: readonly number[], isValid: (value: unknown) => boolean): boolean {
  if (!Array.isArray(list) || list.length !== length) return false;
  return list.every((each) => (inner.length > 0 ? hasSize(each, inner, isValid) : isValid(each)));
}

const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;

/** How many seeds end lower than a guess, at it, and higher. */
export interface AgainstGuess {
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
}

/**
 * Compares a guess with what the seeds came to.
 *
 * @param values - One a seed, as `lessonMeasures` gives them, in the unit of the guess.
 *
 * @example againstGuess([78, 95, 97], 95) // { lower: 1, same: 1, higher: 1 }
 */
export function againstGuess(values: readonly number[], guess: number): AgainstGuess {
  const lower = values.filter((value) => value < guess).length;
  const higher = values.filter((value) => value > guess).length;
  return { lower, same: values.length - lower - higher, higher };
}
