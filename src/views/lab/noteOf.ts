import type { SchemeName } from '../../schemes/schemes.ts';
import { settingsOf, type Tile } from '../../schemes/tile.ts';
import type { LabState } from '../../store/labStore.ts';
import type { Inputs } from '../../store/parameters.ts';
import { selectBalancedWeights, selectLabelCounts, selectModelObjectives } from '../../store/selectors.ts';
import { type Standing, standingsOf } from '../../store/standings.ts';
import { betaValueText, digitsText, percentText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { shortNamesOf } from './tileWords.ts';

/** What to look at, and why. */
export interface Note {
  readonly lead: string;
  readonly body: string;
}

/** Steps before which the models have not settled enough to be compared. */
const early = 120;

/** A difference in balanced accuracy that one seed may make: 0.01 to 0.02 over the scenes, so less is called none. */
const seedNoise = 0.015;

/**
 * Chooses the note that is true of the present frame.
 *
 * Schemes are told apart by balanced accuracy and recall on the test set, never by their own losses.
 */
export function noteOf({ inputs, frame, transport }: Pick<LabState, 'inputs' | 'frame' | 'transport'>): Note {
  const { note } = words;
  const { labelled, right } = selectLabelCounts(inputs);
  const tail = labelled.findLastIndex((count) => count > 0);
  const shape = note.shapes[tail] ?? '';
  const { tiles } = inputs;
  const isEqual = inputs.imbalance < 1.05;
  if (!frame || frame.step === 0) return transport.isPlaying ? note.early(shape) : note.before(tiles.length);
  if (frame.trained.length !== tiles.length) return note.early(shape);
  if (isEqual && areAlike(inputs)) return note.equal(tiles.length);
  const isChanged = selectModelObjectives(inputs).some(
    ({ volume, loss }, index) => volume !== frame.trained[index]!.volume || loss.kind !== frame.trained[index]!.loss,
  );
  if (isChanged) return transport.isPlaying ? note.early(shape) : note.changed;
  const { volume } = inputs;
  const beta = betaValueText(volume);
  const indexOf = (name: SchemeName) =>
    tiles.findIndex(({ scheme, volume: own }) => scheme === name && own === undefined);
  const balanced = selectBalancedWeights(inputs).filter((weight) => weight > 0);
  const isSaturated = Math.max(...balanced) < 1.04 * Math.min(...balanced);
  if (isSaturated && indexOf('class-balanced') >= 0) return note.saturated(beta, digitsText(volume));
  if (frame.step < early) return note.early(shape);

  const standings = standingsOf(frame);
  if (standings.some(({ recall }) => recall.length !== labelled.length)) return note.early(shape);
  const standing = (name: SchemeName) => standings[indexOf(name)];
  const [none, inverse, chosen] = [standing('none'), standing('inverse-frequency'), standing('class-balanced')];
  const ranked = tiles
    .map((_, index) => index)
    .sort((a, b) => standings[b]!.balancedAccuracy - standings[a]!.balancedAccuracy);
  const accuracyAt = (rank: number) => standings[ranked.at(rank)!]!.balancedAccuracy;
  if (ranked.length === 1) return note.alone(percent(accuracyAt(0)));
  const [best, second, worst] = [accuracyAt(0), accuracyAt(1), accuracyAt(-1)];
  if (best - worst < seedNoise) return note.close(digitsText(100 * (best - worst), 2), tiles.length);

  const leads = (one: Standing, other: Standing) => one.balancedAccuracy > other.balancedAccuracy + seedNoise / 2;
  const areLabelsWrong = labelled.some((count, index) => right[index]! < count);
  const isTailWrong = right[tail]! < 0.7 * labelled[tail]!;
  const keepsBoth =
    none && inverse && chosen && chosen.recall[tail]! > none.recall[tail]! && chosen.recall[0]! > inverse.recall[0]!;
  if (keepsBoth && leads(chosen, none) && leads(chosen, inverse)) {
    return note.inside(
      shape,
      { tail: inHundred(none.recall[tail]!) },
      { head: inHundred(inverse.recall[0]!) },
      { beta, head: inHundred(chosen.recall[0]!), tail: inHundred(chosen.recall[tail]!) },
      areLabelsWrong,
    );
  }
  if (!areLabelsWrong && none && inverse && leads(inverse, none) && best - inverse.balancedAccuracy < seedNoise / 2) {
    return note.more(percent(inverse.balancedAccuracy), percent(none.balancedAccuracy));
  }
  const names = shortNamesOf(tiles, inputs);
  const nameAt = (rank: number) => names[ranked.at(rank)!]!;
  if (best - second < seedNoise) return note.tied(nameAt(0), percent(best), nameAt(1), percent(second));
  if (tiles[ranked[0]!]!.scheme === 'none') {
    return note.less(percent(best), percent(worst), isTailWrong ? { shape } : undefined);
  }
  return none
    ? note.compare(nameAt(0), percent(best), percent(none.balancedAccuracy))
    : note.leads(nameAt(0), percent(best), nameAt(1), percent(second));
}

/** Whether several tiles differ in nothing where all classes are equally large: not in their losses, margins or draws. */
function areAlike(inputs: Inputs): boolean {
  const { tiles } = inputs;
  const losses = tiles.map((tile) => JSON.stringify(settingsOf(tile, inputs).loss));
  const isOther = ({ scheme }: Tile) => scheme === 'ldam' || scheme === 'class-balanced-sampling';
  return tiles.length > 1 && new Set(losses).size === 1 && !tiles.some(isOther);
}

/** A percentage that no line breaks. */
function percent(share: number): string {
  return percentText(share).replace(' ', '\u00a0');
}

function inHundred(share: number): string {
  return digitsText(Math.round(100 * share), 3);
}
