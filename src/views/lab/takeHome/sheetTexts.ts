import { settingsOf } from '../../../schemes/tile.ts';
import type { LabState } from '../../../store/labStore.ts';
import { selectNetwork } from '../../../store/selectors.ts';
import { standingsOf } from '../../../store/standings.ts';
import { betaText, digitsText, percentText, plainText, wholeText } from '../../../words/numbers.ts';
import { takeHomeWords } from '../../../words/takeHomeWords.ts';
import { words } from '../../../words/words.ts';
import { nameOf, subtitleOf } from '../tileWords.ts';

/** Caption of a map on a sheet. */
export interface MapCaption {
  readonly name: string;
  readonly subtitle: string;
  readonly accuracy: string;
  /** By class, the head first; [C]. */
  readonly recall: readonly number[];
}

/** What is written on a sheet of maps. */
export interface SheetTexts {
  readonly title: string;
  readonly captions: readonly MapCaption[];
  /** Data, training, what lies over the maps, and where the page stands, a paragraph each. */
  readonly foot: readonly string[];
}

/**
 * Captions of the maps of a frame, which is of the present tiles.
 *
 * @param page - Address of the page without what follows `#`.
 */
export function sheetTexts(
  { inputs, frame, isMixed }: Pick<LabState, 'inputs' | 'isMixed'> & { readonly frame: NonNullable<LabState['frame']> },
  page: string,
): SheetTexts {
  const standings = standingsOf(frame);
  return {
    title: takeHomeWords.sheetTitle(words.data.scenes[inputs.scene].name, wholeText(frame.step)),
    captions: inputs.tiles.map((tile, index) => {
      const frozen = frame.frozen[index];
      const { recall, balancedAccuracy } = standings[index]!;
      const subtitle = subtitleOf(tile, inputs, frame.step > 0 ? frame.trained[index]!.volume : undefined);
      return {
        name: nameOf(tile),
        subtitle: frozen === undefined ? subtitle : `${subtitle}; ${takeHomeWords.sheetFrozen(wholeText(frozen))}`,
        accuracy: takeHomeWords.sheetBalanced(percentText(balancedAccuracy)),
        recall,
      };
    }),
    foot: [...settingLines(inputs, isMixed), takeHomeWords.sheetFrom(page)],
  };
}

function settingLines(inputs: LabState['inputs'], isMixed: boolean): string[] {
  const { classes, imbalance, noise, seed, volume, loss, gamma, learningRate, schedule, until, weightDecay } = inputs;
  const isFocal = inputs.tiles.some((tile) => settingsOf(tile, inputs).loss.kind === 'focal');
  const { widths, activation } = selectNetwork(inputs);
  const rate = digitsText(learningRate);
  const data = takeHomeWords.sheetData(wholeText(classes), digitsText(imbalance), percentText(noise), plainText(seed));
  const training = [
    betaText(volume),
    takeHomeWords.sheetLoss(words.weighting.losses[loss], isFocal ? plainText(gamma) : undefined),
    schedule === 'cosine' ? takeHomeWords.sheetCosine(rate, wholeText(until)) : takeHomeWords.sheetConstant(rate),
    ...(weightDecay > 0 ? [takeHomeWords.sheetDecay(plainText(weightDecay))] : []),
    takeHomeWords.sheetNetwork(widths.join('–'), activation),
    ...(isMixed ? [takeHomeWords.sheetMixed] : []),
  ];
  const over = inputs.bayes === 'none' || inputs.points ? [] : [takeHomeWords.sheetBayes[inputs.bayes]];
  const edited = inputs.edits ? [takeHomeWords.sheetEdited] : [];
  return [data, ...edited, training.join(' · '), ...over];
}
