import { randomStream } from '../random.ts';
import { type Covering, cellCovering, discCovering } from './covering.ts';

/** Means and spread of many runs of a covering, by number of throws. */
export interface Survey {
  /** Runs that are complete. */
  readonly runs: number;
  /** Numbers of throws at which the covered volume was taken, ascending, from 0 on; [K]. */
  readonly throws: readonly number[];
  /** Mean covered volume; [K]. */
  readonly mean: readonly number[];
  /** Standard error of the mean; [K]. Infinite before the second run. */
  readonly error: readonly number[];
  /** Ends of the interval that holds the middle 90 % of the runs; [K]. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Runs in progress. */
export interface SurveyInProgress {
  /** Throws at most this many further samples; fewer if all runs are complete. */
  advance(samples: number): void;
  /** Statistics of the complete runs. */
  result(): Survey;
}

/**
 * Runs a covering many times from independent streams, and keeps the covered volume at some numbers of throws.
 *
 * @param open - Makes a fresh covering for a run.
 * @param runs - How many.
 * @param throws - Numbers of throws to look at; ascending whole numbers ≥ 0.
 */
export function startSurvey(
  open: (run: number) => Covering,
  runs: number,
  throws: readonly number[],
): SurveyInProgress {
  const most = throws.at(-1) ?? 0;
  /** Covered volume, by number of throws and run. */
  const taken = throws.map(() => new Float64Array(runs));
  let run = 0;
  let thrown = 0;
  let covered = 0;
  let next = 0;
  let covering: Covering | undefined;

  function take(): void {
    while (next < throws.length && throws[next]! <= thrown) {
      taken[next]![run] = covered;
      next += 1;
    }
  }

  return {
    advance(samples) {
      for (let left = samples; left > 0 && run < runs; left -= 1) {
        if (!covering) {
          covering = open(run);
          take();
        }
        if (thrown < most) {
          covered += covering.throwOne().added;
          thrown += 1;
          take();
        }
        if (thrown >= most) {
          covering = undefined;
          run += 1;
          thrown = 0;
          covered = 0;
          next = 0;
        }
      }
    },
    result() {
      const sorted = taken.map((row) => row.slice(0, run).sort());
      const mean = sorted.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
      return {
        runs: run,
        throws,
        mean,
        error: sorted.map((row, index) => {
          const squares = row.reduce((sum, value) => sum + (value - mean[index]!) ** 2, 0);
          return row.length < 2 ? Infinity : Math.sqrt(squares / (row.length - 1) / row.length);
        }),
        low: sorted.map((row) => quantile(row, 0.05)),
        high: sorted.map((row) => quantile(row, 0.95)),
      };
    },
  };
}

/** Linear interpolation between order statistics, as most statistical software does by default. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const lower = sorted[below]!;
  return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
}

/**
 * Pixels along one unit of length at which discs are measured: finer where there are few of them.
 *
 * @param volume - N.
 */
export function discResolution(volume: number): number {
  return volume <= 1000 ? 32 : 16;
}

/**
 * One run of the experiment.
 *
 * @param kind - Whether samples are cells or discs.
 * @param volume - N, as the covering of the kind takes it.
 * @param seed - Seed of the page.
 * @param purpose - What the run is for, such as "survey/3".
 */
export function openCovering(kind: 'cells' | 'discs', volume: number, seed: number, purpose: string): Covering {
  const random = randomStream(seed, `covering/${kind}/${purpose}`);
  return kind === 'cells' ? cellCovering(volume, random) : discCovering(volume, random, discResolution(volume));
}

/**
 * Numbers of throws at which a survey looks: from 0 on, evenly, each once.
 *
 * @param most - The last of them; whole, ≥ 0.
 * @param steps - How many steps there are at most.
 */
export function surveyThrows(most: number, steps: number): number[] {
  const count = Math.min(most, steps);
  return Array.from({ length: count + 1 }, (_, index) => (count === 0 ? 0 : Math.round((index * most) / count)));
}
