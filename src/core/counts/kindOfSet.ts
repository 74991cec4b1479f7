import { type CountsSummary, suggestedRange, weightRatio } from './analysis.ts';
import { type GridSet, gridSets, gridVolumes, type JointSet, jointSets, type MeasuredSet } from './measuredSets.ts';

/** The measured set that is nearest to some counts. */
export interface KindOfSet {
  readonly set: GridSet | JointSet;
  /** Whether it is of the same kind: each of the three numbers within {@link sameKind} of the counts' own. */
  readonly isSame: boolean;
}

/** Numbers of classes and counts within this factor are of one kind. */
export const sameKind = 3;

type Size = Pick<MeasuredSet, 'classes' | 'most' | 'least'>;

const sizes = ['classes', 'most', 'least'] as const;

/**
 * The set of the paper that is nearest to some counts: in the number of classes, the commonest and the rarest class,
 * by the sum of the squared logarithms of their ratios.
 *
 * @param among - Where to look; all measured sets if not said.
 */
export function kindOfSet(
  { classes, empty, most, least }: Pick<CountsSummary, 'classes' | 'empty' | 'most' | 'least'>,
  among: readonly (GridSet | JointSet)[] = [...gridSets, ...jointSets],
): KindOfSet {
  const own: Size = { classes: classes - empty, most, least };
  const distance = (set: Size) => sizes.reduce((sum, size) => sum + Math.log(set[size] / own[size]) ** 2, 0);
  const set = among.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  const isSame = sizes.every((size) => Math.abs(Math.log(set[size] / own[size])) <= Math.log(sameKind));
  return { set, isSame };
}

/** What the weights of a volume changed. */
export interface MeasuredChange {
  /** N. */
  readonly volume: number;
  /** Points of top-1 error more than the same loss had without weights: least, mean and most of the five losses. */
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** What weights changed on a set, for each N of the paper's grid. */
export function changesOn({ errors }: GridSet): readonly MeasuredChange[] {
  return gridVolumes.map((volume, index) => {
    const changes = errors.map((row) => row[index + 1]! - row[0]!);
    const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    return { volume, least: Math.min(...changes), mean, most: Math.max(...changes) };
  });
}

/**
 * The volumes of a range that are worth trying: those of the paper's grid, without those that had more error than no
 * re-weighting, in the mean over the losses, on the nearest measured set, if that is of the same kind.
 *
 * @param range - From where to where N changes the weights.
 */
export function volumesToTry(
  { low, high }: { readonly low: number; readonly high: number },
  { set, isSame }: KindOfSet,
): { readonly tried: readonly number[]; readonly harmful: readonly number[] } {
  const inside = gridVolumes.filter((volume) => volume >= low && volume <= high);
  const changes = isSame && 'errors' in set ? changesOn(set) : [];
  const isHarmful = (volume: number) => changes.some((change) => change.volume === volume && change.mean > 0);
  return { tried: inside.filter((volume) => !isHarmful(volume)), harmful: inside.filter(isHarmful) };
}

/** Results of the values of beta that the nearest set keeps, and of those that it excludes. */
export interface NeighbourTrial {
  /** Values kept, and how many of them had less error than no re-weighting in the mean over the losses. */
  readonly kept: number;
  readonly keptBetter: number;
  /** Values excluded, and how many of them had more error. */
  readonly out: number;
  readonly outWorse: number;
}

/** {@link volumesToTry} tried on the measured sets themselves, each judged by its nearest other one. */
export function neighbourTrial(): NeighbourTrial {
  const trial = { kept: 0, keptBetter: 0, out: 0, outWorse: 0 };
  for (const set of gridSets) {
    const range = suggestedRange({ ...set, imbalance: set.most / set.least });
    if (!range) continue;
    const others = gridSets.filter((other) => other !== set);
    const { tried, harmful } = volumesToTry(range, kindOfSet({ ...set, empty: 0 }, others));
    for (const { volume, mean } of changesOn(set)) {
      if (tried.includes(volume)) {
        trial.kept += 1;
        if (mean < 0) trial.keptBetter += 1;
      } else if (harmful.includes(volume)) {
        trial.out += 1;
        if (mean > 0) trial.outWorse += 1;
      }
    }
  }
  return trial;
}

/** Largest change, in points of error, where weights are equal within 1 % and so have no effect: it is noise. */
export function placeboError(): number {
  const placebos = gridSets.flatMap((set) => changesOn(set).filter(({ volume }) => weightRatio(set, volume) < 1.01));
  return Math.max(...placebos.flatMap(({ least, most }) => [-least, most]));
}
