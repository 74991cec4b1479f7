import type { EngineReport } from '../protocol/messages.ts';
import type { MapWindow } from '../protocol/problem.ts';
import type { Tile } from '../schemes/tile.ts';
import type { Inputs } from './parameters.ts';

/** A cell of a tile's confusion matrix. */
export interface ConfusionCell {
  /** Index of the tile. */
  readonly tile: number;
  /** True class of the test points. */
  readonly truth: number;
  /** Class that the tile's model gives them. */
  readonly predicted: number;
}

/** Settings of a run over many seeds. */
export interface SeedsQuestion {
  readonly tiles: readonly Tile[];
  /** All that was set when the run began. */
  readonly inputs: Inputs;
  readonly seeds: readonly number[];
}

/** Result of a run over many seeds. */
export interface SeedsResult {
  /** Balanced accuracy by seed and tile, `undefined` where a model diverged; [K][S]. */
  readonly accuracies: readonly (readonly (number | undefined)[])[];
  /** Logits at the grid points of the view; [K · S, rows · columns, C]. */
  readonly logits: Float32Array;
  readonly view: MapWindow;
}

/** A run over many seeds. */
export type SeedsState =
  | { readonly status: 'none' }
  | {
      readonly status: 'running';
      readonly job: SeedsQuestion;
      readonly step: number;
      readonly engine: EngineReport | undefined;
    }
  | {
      readonly status: 'done';
      readonly job: SeedsQuestion;
      readonly result: SeedsResult;
      readonly engine: EngineReport | undefined;
    }
  | { readonly status: 'failed'; readonly job: SeedsQuestion; readonly message: string };

/** What a reader does with runs over many seeds. */
export interface SeedsActions {
  /** Trains the present tiles on ten seeds from the present one on. */
  run(): void;
  /** Stops the run; the previous result is not restored. */
  cancel(): void;
}
