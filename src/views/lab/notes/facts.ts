import { classMarks } from '../../../core/classMarks.ts';
import { rarestPresent } from '../../../core/ends.ts';
import type { Frame } from '../../../protocol/messages.ts';
import { favoursAt, type ModelObjective } from '../../../protocol/problem.ts';
import { type SchemeName, schemeOf } from '../../../schemes/schemes.ts';
import { settingsOf, type Tile } from '../../../schemes/tile.ts';
import { hasEnded, type LabState } from '../../../store/labStore.ts';
import type { Inputs } from '../../../store/parameters.ts';
import { selectLabelCounts, selectModelObjectives } from '../../../store/selectors.ts';
import { type Standing, standingsOf } from '../../../store/standings.ts';
import { isRunning } from '../../../store/transport.ts';
import { words } from '../../../words/words.ts';
import { shortNamesOf } from '../tileWords.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

/** The part of the state that notes are about. */
export type NoteState = Pick<LabState, 'inputs' | 'frame' | 'transport' | 'isMixed' | 'seeds' | 'measured'>;

/** Facts about the present frame that rules use. */
export interface NoteFacts {
  readonly inputs: Inputs;
  readonly tiles: readonly Tile[];
  /** Names of the tiles, all different; [S]. */
  readonly names: readonly string[];
  /** Whether training is running, so that all numbers are about to change. */
  readonly isRunning: boolean;
  /** Whether the run has ended by its schedule. */
  readonly isOver: boolean;
  /** The frame, if it is of the present tiles and classes. */
  readonly frame: Frame | undefined;
  /** Standings of the tiles in it; [S], empty without a frame. */
  readonly standings: readonly Standing[];
  /**
   * Whether the models were trained with other settings than the present ones, which take effect with the next step.
   */
  readonly isChanged: boolean;
  /** Index of the class with the most labels. */
  readonly head: number;
  /** Letters of the classes, the head first; [C]. */
  readonly letters: readonly string[];
  /** Index of the rarest class that has samples, and what its points look like. */
  readonly tail: number;
  readonly shape: string;
  /** Labels of each class, all and right ones; [C]. */
  readonly labelled: readonly number[];
  readonly right: readonly number[];
  /** Results on other seeds; `undefined` if none were measured with the present settings. */
  readonly evidence: Evidence | undefined;
}

/** Gathers the facts. */
export function factsOf(state: NoteState): NoteFacts {
  const { inputs, transport } = state;
  const { tiles } = inputs;
  const { labelled, right } = selectLabelCounts(inputs);
  const tail = rarestPresent(labelled);
  const head = labelled.indexOf(Math.max(...labelled));
  const frame = isOfPresent(state.frame, inputs) ? state.frame : undefined;
  const isChanged =
    frame !== undefined &&
    selectModelObjectives(inputs).some((objective, index) => isOther(objective, frame, index, tiles[index]!));
  return {
    ...{ inputs, tiles, head, tail, labelled, right, frame, isChanged },
    names: shortNamesOf(tiles, inputs),
    letters: classMarks.slice(0, inputs.classes).map(({ letter }) => letter),
    isRunning: isRunning(transport),
    isOver: hasEnded(state),
    standings: frame ? standingsOf(frame) : [],
    shape: words.note.shapes[tail] ?? '',
    evidence: frame && !isChanged ? evidenceOf(state, frame.step) : undefined,
  };
}

/** Whether a model minimises something else now than in the frame's step. */
function isOther(objective: ModelObjective, { trained, step }: Frame, index: number, { scheme }: Tile): boolean {
  const { volume, loss, favours } = trained[index]!;
  if (objective.volume !== volume || objective.loss.kind !== loss) return true;
  const now = schemeOf(scheme).hasVolumes && favours && favoursAt(objective, Math.max(1, step));
  return now ? now.some((favour, at) => favour !== favours![at]) : false;
}

function isOfPresent(frame: Frame | undefined, { tiles, classes }: Inputs): boolean {
  return frame !== undefined && frame.trained.length === tiles.length && frame.recall.length === tiles.length * classes;
}

/** Index of the tile of a scheme with the settings for all; −1 if there is none. */
export function plainTile(tiles: readonly Tile[], name: SchemeName): number {
  return tiles.findIndex(
    ({ scheme, volume, loss, gamma }) =>
      scheme === name && volume === undefined && loss === undefined && gamma === undefined,
  );
}

/** Whether a tile's weights depend on the beta that is set for all. */
export function usesSharedBeta({ scheme, volume, volumes }: Tile): boolean {
  return schemeOf(scheme).usesVolume && volume === undefined && volumes === undefined;
}

/** Whether a scheme gives samples different weights. */
export function hasWeights({ scheme }: Tile): boolean {
  return schemeOf(scheme).usesVolume || scheme === 'inverse-frequency' || scheme === 'inverse-square-root';
}

/** Schemes that differ from no re-weighting even where all classes are equally large. */
const others: readonly SchemeName[] = ['ldam', 'class-balanced-sampling', 'tau-normalised', 'retrained-head'];

/**
 * Whether several tiles differ in nothing where all classes are equally large: not in their losses, margins, draws or
 * heads.
 */
export function areAlike(inputs: Inputs): boolean {
  const { tiles } = inputs;
  const losses = tiles.map((tile) => JSON.stringify(settingsOf(tile, inputs).loss));
  const isOther = ({ scheme, volumes }: Tile) => others.includes(scheme) || volumes !== undefined;
  return tiles.length > 1 && new Set(losses).size === 1 && !tiles.some(isOther);
}
