import type { Moment } from './atlas.ts';
import { type Fineness, fineEnoughToSee, thinned } from './thinned.ts';

/** Bytes of all moments that are kept, at most. */
const mostBytes = 24e6;

/**
 * The moments with one more. It replaces those from its step on, as after a reset. What does not fit is thinned out as
 * curves are: moments stay closer together where they are early.
 */
export function withMoment(moments: readonly Moment[], next: Moment, most = mostBytes): readonly Moment[] {
  const isAlike = moments[0]?.parameters.length === next.parameters.length;
  let kept = [...(isAlike ? moments.filter(({ step }) => step < next.step) : []), next];
  let fineness = fineEnoughToSee;
  while (bytesOf(kept) > most && kept.length > 2) {
    const before = kept.length;
    kept = thinned(kept, fineness);
    // At the coarsest only the first and the last are left.
    if (kept.length === before && fineness.linear < 2) kept = [kept[0]!, kept.at(-1)!];
    fineness = coarser(fineness);
  }
  return kept;
}

/** The moment that is shown: the latest one at a step or before it, or the latest of all; none before the first. */
export function momentAt(moments: readonly Moment[], step: number | undefined): Moment | undefined {
  if (step === undefined) return moments.at(-1);
  return moments.findLast((moment) => moment.step <= step) ?? moments[0];
}

function bytesOf(moments: readonly Moment[]): number {
  return moments.reduce((sum, { parameters, recall }) => sum + parameters.byteLength + recall.byteLength, 0);
}

function coarser({ linear, growth }: Fineness): Fineness {
  return { linear: linear / 2, growth: growth ** 2 };
}
