import {
  type Covering,
  cellCovering,
  discCovering,
  type Outcome,
  smallestDiscBox,
  type Throw,
} from '../../core/covering/covering.ts';
import { discResolution } from '../../core/covering/survey.ts';
import { randomStream } from '../../core/random.ts';
import { scenes } from '../../core/scenes.ts';
import { nearDuplicate, prototypesOf } from '../../core/shapes/duplicates.ts';
import type { Point } from '../../core/shapes/point.ts';
import type { Shape } from '../../core/shapes/shape.ts';
import { shapes } from '../../core/shapes/shapes.ts';
import type { CoveringKind } from '../../store/parameters/theory.ts';

/** A sample that lies somewhere in the picture, in units of the picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly outcome: Outcome;
  /** When it was thrown, in milliseconds. */
  readonly time: number;
}

/** The scene whose near-duplicates are thrown, and its head class. */
const { shape, classes, prototypes } = scenes.duplicates;

/** The distribution behind the near-duplicates. */
const duplicatesShape: Shape = shapes[shape].make(classes);

/** N of the near-duplicates: a property of the data, independent of beta. */
export const duplicatesVolume: number = prototypes;

/** N of the box that a kind of experiment has, for the box that beta asks for. */
export function volumeOfKind(kind: CoveringKind, box: number): number {
  if (kind === 'duplicates') return duplicatesVolume;
  return kind === 'discs' ? Math.max(smallestDiscBox, box) : box;
}

/** Maximum number of samples of one experiment: the box is full long before. */
export function mostThrows(volume: number): number {
  return Math.max(2000, 20 * volume);
}

/** What an experiment has come to after a number of throws. */
export interface Progress {
  readonly thrown: number;
  /** Covered volume. */
  readonly covered: number;
  readonly last: Throw | undefined;
  /** Outcomes of the throws so far. */
  readonly ends: Readonly<Record<Outcome, number>>;
}

/** One experiment: a box, and everything thrown into it so far. */
export interface Experiment {
  readonly kind: CoveringKind;
  /** N. */
  readonly volume: number;
  /** Throws `count` samples, up to the maximum. */
  throwSamples(count: number, time: number): void;
  thrown(): number;
  /** Covered volume after n throws; 0 ≤ n ≤ thrown. */
  coveredAfter(n: number): number;
  /** Its progress so far, which later throws do not change. */
  progress(): Progress;
  /** For a box of cells: when each was covered, and when it was last hit; −∞ if never. */
  readonly cells: { readonly coveredAt: Float64Array; readonly hitAt: Float64Array };
  /** For the other kinds: the samples in their order. */
  readonly spots: readonly Spot[];
  /** The square in which they lie: its upper left corner and its side. */
  readonly square: { readonly corner: readonly [x: number, y: number]; readonly side: number };
}

/**
 * Opens an experiment with an empty box.
 *
 * @param volume - N, as {@link volumeOfKind} gives it.
 * @param round - Which experiment with this seed it is; each has a stream of its own.
 */
export function openExperiment(kind: CoveringKind, volume: number, seed: number, round: number): Experiment {
  const random = randomStream(seed, `covering/${kind}/shown/${round}`);
  const jitter = randomStream(seed, `covering/${kind}/jitter/${round}`);
  const covering: Covering =
    kind === 'discs' ? discCovering(volume, random, discResolution(volume)) : cellCovering(volume, random);
  const places = kind === 'duplicates' ? prototypesOf(duplicatesShape, 0, volume, seed) : [];
  const covered = [0];
  const ends: Record<Outcome, number> = { inside: 0, outside: 0, partly: 0 };
  const spots: Spot[] = [];
  const size = kind === 'cells' ? volume : 0;
  const coveredAt = new Float64Array(size).fill(-Infinity);
  const hitAt = new Float64Array(size).fill(-Infinity);
  let last: Throw | undefined;

  function keep({ hit, outcome }: Throw, time: number): void {
    if (kind === 'cells') {
      const cell = hit as number;
      if (outcome === 'outside') coveredAt[cell] = time;
      hitAt[cell] = time;
      return;
    }
    const [x, y] = typeof hit === 'number' ? nearDuplicate(places[hit]!, jitter) : hit;
    spots.push({ x, y, outcome, time });
  }

  return {
    kind,
    volume,
    throwSamples(count, time) {
      const most = Math.min(count, mostThrows(volume) - (covered.length - 1));
      for (let n = 0; n < most; n += 1) {
        last = covering.throwOne();
        covered.push(covered.at(-1)! + last.added);
        ends[last.outcome] += 1;
        keep(last, time);
      }
    },
    thrown: () => covered.length - 1,
    coveredAfter: (n) => covered[n]!,
    progress: () => ({ thrown: covered.length - 1, covered: covered.at(-1)!, last, ends: { ...ends } }),
    cells: { coveredAt, hitAt },
    spots,
    square: kind === 'duplicates' ? squareAround(places) : { corner: [0, 0], side: Math.sqrt(volume) },
  };
}

/** The smallest square around points, with a margin for samples near them. */
function squareAround(points: readonly Point[]): Experiment['square'] {
  const ends = [0, 1].map((axis) => {
    const places = points.map((point) => point[axis]!);
    return [Math.min(...places), Math.max(...places)] as const;
  });
  const [[left, right], [top, bottom]] = ends as [readonly [number, number], readonly [number, number]];
  const side = 1.2 * Math.max(right - left, bottom - top);
  return { corner: [(left + right - side) / 2, (top + bottom - side) / 2], side };
}
