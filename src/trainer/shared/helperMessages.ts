import type { Loss } from '../../core/losses.ts';
import type { Wanted } from '../../protocol/messages.ts';
import type { Checkpoint, MapWindow, Objective, Problem } from '../../protocol/problem.ts';
import type { Answers } from '../engine.ts';

/** Messages to a helper are imperative, and carried out one after another. `id`s are those of its answers. */
export type ToHelper =
  /** Begins with models that are its share, and drops those that it has. */
  | {
      readonly kind: 'hold';
      /** The compiled kernel; without one it trains on typed arrays. */
      readonly module: WebAssembly.Module | undefined;
      readonly problem: Problem;
      readonly objective: Objective;
      readonly from: Checkpoint | undefined;
    }
  | { readonly kind: 'drop' }
  | { readonly kind: 'reweight'; readonly objective: Objective }
  | { readonly kind: 'restore'; readonly from: Checkpoint }
  | { readonly kind: 'step'; readonly count: number }
  | { readonly kind: 'settle'; readonly id: number }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly view: MapWindow;
      readonly wanted: Wanted;
      readonly trainedWith: readonly Loss['kind'][] | undefined;
    };

/** Messages from a helper. */
export type FromHelper =
  | { readonly kind: 'settled'; readonly id: number }
  | { readonly kind: 'answered'; readonly id: number; readonly answers: Answers }
  /** It cannot go on. */
  | { readonly kind: 'failed'; readonly message: string };
