import type { Checkpoint } from '../protocol/problem.ts';
import { type Fineness, fineEnoughToSee, thinned } from './thinned.ts';

/** A checkpoint of a run that knows how its models came there. */
export interface KeptStep extends Checkpoint {
  readonly origin: {
    /** `stepsKey` of the first step of the run; `undefined` before it. */
    readonly objectiveKey: string | undefined;
    /** The step after which another objective was minimised for the first time; `undefined` if none was. */
    readonly mixedAfter: number | undefined;
  };
}

/** Checkpoints of a run since its start, with what is kept beside them, in a bounded number of bytes. */
export interface Timeline<Entry extends Checkpoint = Checkpoint> {
  /** Steps of the checkpoints that are kept, ascending. */
  steps(): readonly number[];
  /** The latest checkpoint at a step or before it; `undefined` if there is none. */
  at(step: number): Entry | undefined;
  /**
   * Takes in a checkpoint, whose arrays it keeps. One of an earlier step replaces everything from that step on, as
   * after a reset; one of another number of parameters or models replaces all.
   */
  add(checkpoint: Entry): void;
  /** Drops the checkpoints after a step. */
  cutAfter(step: number): void;
  /** Bytes of the checkpoints that are kept. */
  bytes(): number;
}

/**
 * Makes a timeline, which is empty at first.
 *
 * Like the curves it keeps checkpoints closer together where they are early. What does not fit its bytes is thinned
 * out as curves are, and if that is not enough at half the resolution, and again.
 *
 * @param mostBytes - Bytes of all checkpoints, at most; only the latest one is kept even if it is larger.
 */
export function createTimeline<Entry extends Checkpoint = Checkpoint>(mostBytes: number): Timeline<Entry> {
  let kept: Entry[] = [];
  /** Their steps; the same list until a checkpoint comes in or goes. */
  let steps: readonly number[] | undefined;
  let fineness = fineEnoughToSee;

  const total = () => kept.reduce((sum, checkpoint) => sum + bytesOf(checkpoint), 0);

  function thinOut(): void {
    kept = thinned(kept, fineness);
    while (total() > mostBytes && kept.length > 1) {
      fineness = halved(fineness);
      // Of three even the coarsest resolution needs all: the start, the first step and the latest.
      kept = kept.length > 3 ? thinned(kept, fineness) : kept.slice(1);
    }
  }

  return {
    steps() {
      steps ??= kept.map(({ step }) => step);
      return steps;
    },
    at: (step) => kept.findLast((checkpoint) => checkpoint.step <= step),
    add(checkpoint) {
      const isOther = kept[0] !== undefined && !isAlike(kept[0], checkpoint);
      kept = isOther ? [] : kept.filter(({ step }) => step < checkpoint.step);
      if (kept.length === 0) fineness = fineEnoughToSee;
      kept.push(checkpoint);
      if (total() > mostBytes) thinOut();
      steps = undefined;
    },
    cutAfter(step) {
      kept = kept.filter((checkpoint) => checkpoint.step <= step);
      steps = undefined;
    },
    bytes: total,
  };
}

function bytesOf({ parameters, first, second }: Checkpoint): number {
  return parameters.byteLength + first.byteLength + second.byteLength;
}

function isAlike(one: Checkpoint, other: Checkpoint): boolean {
  return one.parameters.length === other.parameters.length && one.frozen.length === other.frozen.length;
}

function halved({ linear, growth }: Fineness): Fineness {
  return { linear: linear / 2, growth: growth ** 2 };
}
