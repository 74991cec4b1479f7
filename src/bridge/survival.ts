import type { EngineChoice, EngineReason } from '../protocol/messages.ts';
import type { Incident } from '../protocol/training.ts';

/** So many losses within so many milliseconds, and training goes on on the processor, which nothing can take away. */
const mostLosses = { count: 3, within: 60_000 } as const;

/** So many workers lost without a frame between, and it is given up: there is nothing to go on from. */
const mostBarren = 3;

/** Choices of an engine that need no graphics processor. */
const onProcessor: readonly EngineChoice[] = ['simd', 'plain'];

/** What is remembered of lost workers and graphics processors; replaced whole, never written. */
export interface Survival {
  /** When workers were lost of late, in milliseconds. */
  readonly losses: readonly number[];
  /** Workers lost since the last frame. */
  readonly barren: number;
  /** Workers lost since training last took a step. */
  readonly stalls: number;
  /** The step at which training was when the latest worker was lost; −1 if there was nothing to go on from. */
  readonly stalledAt: number;
  /** The choice of an engine that was lost too often or did not start; the processor trains until another is chosen. */
  readonly givenUp:
    | {
        readonly choice: EngineChoice;
        readonly reason: Extract<EngineReason, 'lost-repeatedly' | 'start-hung'>;
      }
    | undefined;
}

/** The loss of a worker, or of the graphics processor that it trained on. */
export interface WorkerLoss {
  readonly cause: Incident['cause'];
  /** When it was noticed, in milliseconds. */
  readonly at: number;
  /** The step of the latest checkpoint; `undefined` without one. */
  readonly step: number | undefined;
  /** The reader's choice of an engine. */
  readonly choice: EngineChoice;
  /** Whether the engine that was last reported ready is the one on the graphics processor. */
  readonly wasOnGpu: boolean;
  /** Whether the present run is known to be on the processor: its start did not hang on the graphics processor then. */
  readonly isOnProcessor: boolean;
}

/**
 * What follows from a loss: `go-on` in a new worker with the same engine, `fall-back` to the processor in a new worker,
 * or `stop`, which is a failure that the reader is told of.
 */
export type Decision = 'go-on' | 'fall-back' | 'stop';

/** Nothing has been lost yet. */
export const unharmed: Survival = { losses: [], barren: 0, stalls: 0, stalledAt: -1, givenUp: undefined };

/**
 * Decides what follows from a loss. Three losses within a minute make an engine on the graphics processor give way to
 * the processor, and so does one start on it that hangs; the fourth loss without a frame between ends in a failure,
 * whatever the engine.
 */
export function afterLoss(
  state: Survival,
  { cause, at, step, choice, wasOnGpu, isOnProcessor }: WorkerLoss,
): { readonly state: Survival; readonly decision: Decision } {
  const barren = state.barren + 1;
  if (barren > mostBarren) return { state: { ...state, barren }, decision: 'stop' };
  const losses = [...state.losses.filter((time) => at - time < mostLosses.within), at];
  const isTooOften = wasOnGpu && losses.length >= mostLosses.count;
  // A start that hangs once hangs again, and nobody is made to wait for it twice.
  const isHungOnGpu = cause === 'start-hung' && !isOnProcessor && !onProcessor.includes(engineFor(state, choice));
  const isToFallBack = isTooOften || isHungOnGpu;
  return {
    state: {
      losses,
      barren,
      stalls: state.stalls + 1,
      stalledAt: step ?? -1,
      givenUp: isToFallBack ? { choice, reason: isTooOften ? 'lost-repeatedly' : 'start-hung' } : state.givenUp,
    },
    decision: isToFallBack ? 'fall-back' : 'go-on',
  };
}

/**
 * A frame was shown. One of a later step than the latest loss also ends the stall: a worker that shows only where it
 * starts from may be lost in its first step again.
 */
export function afterFrame(state: Survival, step: number): Survival {
  return { ...state, barren: 0, stalls: step > state.stalledAt ? 0 : state.stalls };
}

/** A run starts with an engine of the reader's choice: another choice than the one given up is tried. */
export function afterChoice(state: Survival, choice: EngineChoice): Survival {
  return state.givenUp?.choice === choice ? state : { ...state, givenUp: undefined };
}

/** The reader has started training again: all losses are forgotten, but not that an engine was given up. */
export function afterRestart({ givenUp }: Survival): Survival {
  return { ...unharmed, givenUp };
}

/** The engine that a start asks for where the reader has made a choice. */
export function engineFor({ givenUp }: Survival, choice: EngineChoice): EngineChoice {
  return givenUp?.choice === choice ? 'simd' : choice;
}

/** How many times the patience with the next worker is doubled: none before the second loss in a row. */
export function mistrustOf({ barren, stalls }: Survival): number {
  return Math.max(barren, stalls, 1) - 1;
}
