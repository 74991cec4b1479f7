import type { PairedComparison } from '../core/seeds/pairedComparison.ts';
import type { Tile } from '../schemes/tile.ts';
import type { Inputs } from './parameters.ts';

/** What the edits changed for one tile. */
export interface TileEffect {
  readonly tile: Tile;
  /** Mean balanced accuracy over the starts, without the edits and with them; `undefined` if no start trained on. */
  readonly without: number | undefined;
  readonly with: number | undefined;
  /** With minus without, start by start; `undefined` if fewer than two starts trained on in both. */
  readonly comparison: PairedComparison | undefined;
}

/** The measurement of what the edits change: the same models with and without them, from several starts. */
export type EditsEffect =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly of: Inputs; readonly step: number; readonly steps: number }
  | {
      readonly status: 'done';
      /** All that was set when it began. */
      readonly of: Inputs;
      readonly steps: number;
      readonly starts: number;
      readonly tiles: readonly TileEffect[];
    }
  | { readonly status: 'failed'; readonly of: Inputs; readonly message: string };
