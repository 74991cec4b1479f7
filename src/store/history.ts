import type { Ends } from '../core/ends.ts';
import type { Frame } from '../protocol/messages.ts';
import type { CurveMeasure } from './parameters/lab.ts';
import { standingsOf } from './standings.ts';
import { thinned } from './thinned.ts';

/** Accuracies and losses of all models after a step. */
export interface Sample {
  readonly step: number;
  /** Each measure by model; [S]. */
  readonly values: { readonly [Name in CurveMeasure]: Float32Array };
}

/** History of the models since the start of their run, in a bounded number of samples. */
export interface History {
  /** By step, ascending; the same list until another sample comes in. */
  samples(): readonly Sample[];
  /**
   * Takes in a frame. A frame of an earlier step replaces everything after that step, as after a reset.
   *
   * @param ends - The classes whose recalls are those of head and tail.
   */
  add(frame: Frame, ends: Ends): void;
  /**
   * Goes on from a step: what came after it is no longer a part of the run, but stays beside it until the next branch
   * or the next run.
   */
  branch(step: number): void;
  /** Has these samples and no others, as of a run that is gone on with. */
  restore(samples: readonly Sample[]): void;
  /** What came after the latest branch before it, by step; empty without one. */
  left(): readonly Sample[];
}

/** Number of samples from which on they are thinned. */
const mostSamples = 1200;
/**
 * Keeps samples so that a curve looks the same on a linear and on a logarithmic axis, however long a run is:
 * those stay that lie a four-hundredth of the range or two per cent of their own step after the last one. 1,200
 * samples last for any run.
 */
export function createHistory(): History {
  let kept: Sample[] = [];
  let left: readonly Sample[] = [];
  /** The list that was last returned, unless a sample was added since. */
  let shown: readonly Sample[] | undefined;
  return {
    samples() {
      shown ??= kept.slice();
      return shown;
    },
    add(frame, ends) {
      const isOther = kept.length > 0 && kept[0]!.values.accuracy.length !== frame.losses.length;
      if (isOther || frame.step < (kept.at(-1)?.step ?? 0)) left = [];
      if (isOther) kept = [];
      while (kept.length > 0 && kept.at(-1)!.step >= frame.step) kept.pop();
      kept.push(sampleOf(frame, ends));
      if (kept.length > mostSamples) kept = thinned(kept);
      shown = undefined;
    },
    branch(step) {
      left = kept.filter((sample) => sample.step >= step);
      kept = kept.filter((sample) => sample.step <= step);
      shown = undefined;
    },
    restore(samples) {
      kept = [...samples];
      left = [];
      shown = undefined;
    },
    left: () => left,
  };
}

function sampleOf(frame: Frame, { head, tail }: Ends): Sample {
  const standings = standingsOf(frame);
  return {
    step: frame.step,
    values: {
      accuracy: Float32Array.from(standings, ({ balancedAccuracy }) => balancedAccuracy),
      head: Float32Array.from(standings, ({ recall }) => recall[head]!),
      tail: Float32Array.from(standings, ({ recall }) => recall[tail]!),
      loss: frame.testLosses.slice(),
    },
  };
}
