import { type SchemeName, schemeNames } from '../../core/schemes.ts';
import type { LabState } from '../../store/labStore.ts';
import { selectLabelCounts, selectWeights } from '../../store/selectors.ts';
import { type Standing, standingsOf } from '../../store/standings.ts';
import { betaValueText, digitsText, percentText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';

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
  if (!frame || frame.step === 0) return transport.isPlaying ? note.early(shape) : note.before;
  if (inputs.imbalance < 1.05) return note.equal;
  const { volume, loss } = frame.trained;
  if (volume !== inputs.volume || loss !== inputs.loss) return transport.isPlaying ? note.early(shape) : note.changed;
  const balanced = selectWeights(inputs)[schemeNames.indexOf('class-balanced')]!.filter((weight) => weight > 0);
  const beta = betaValueText(volume);
  if (Math.max(...balanced) < 1.04 * Math.min(...balanced)) return note.saturated(beta, digitsText(volume));
  if (frame.step < early) return note.early(shape);

  const standings = standingsOf(frame);
  if (standings.some(({ recall }) => recall.length !== labelled.length)) return note.early(shape);
  const standing = (name: SchemeName) => standings[schemeNames.indexOf(name)]!;
  const [none, inverse, chosen] = [standing('none'), standing('inverse-frequency'), standing('class-balanced')];
  const ranked = schemeNames.toSorted((a, b) => standing(b).balancedAccuracy - standing(a).balancedAccuracy);
  const accuracyAt = (rank: number) => standing(ranked.at(rank)!).balancedAccuracy;
  const [best, second, worst] = [accuracyAt(0), accuracyAt(1), accuracyAt(-1)];
  if (best - worst < seedNoise) return note.close(digitsText(100 * (best - worst), 2));

  const leads = (one: Standing, other: Standing) => one.balancedAccuracy > other.balancedAccuracy + seedNoise / 2;
  const areLabelsWrong = labelled.some((count, index) => right[index]! < count);
  const isTailWrong = right[tail]! < 0.7 * labelled[tail]!;
  const keepsBoth = chosen.recall[tail]! > none.recall[tail]! && chosen.recall[0]! > inverse.recall[0]!;
  if (leads(chosen, none) && leads(chosen, inverse) && keepsBoth) {
    return note.inside(
      shape,
      { tail: inHundred(none.recall[tail]!) },
      { head: inHundred(inverse.recall[0]!) },
      { beta, head: inHundred(chosen.recall[0]!), tail: inHundred(chosen.recall[tail]!) },
      areLabelsWrong,
    );
  }
  if (!areLabelsWrong && leads(inverse, none) && best - inverse.balancedAccuracy < seedNoise / 2) {
    return note.more(percent(inverse.balancedAccuracy), percent(none.balancedAccuracy));
  }
  const nameAt = (rank: number) => words.schemes[ranked.at(rank)!].name;
  if (best - second < seedNoise) return note.tied(nameAt(0), percent(best), nameAt(1), percent(second));
  if (ranked[0] === 'none') return note.less(percent(best), percent(worst), isTailWrong ? { shape } : undefined);
  return note.compare(nameAt(0), percent(best), percent(none.balancedAccuracy));
}

/** A percentage that no line breaks. */
function percent(share: number): string {
  return percentText(share).replace(' ', '\u00a0');
}

function inHundred(share: number): string {
  return digitsText(Math.round(100 * share), 3);
}
