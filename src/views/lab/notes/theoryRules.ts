import { meanSampleWeight } from '../../../core/classWeights.ts';
import { settingsOf } from '../../../schemes/tile.ts';
import { selectWeights } from '../../../store/selectors.ts';
import { noteWords } from '../../../words/noteWords.ts';
import { betaText, digitsText, plainText, sentencesText, wholeText } from '../../../words/numbers.ts';
import { hasWeights, plainTile, usesSharedBeta } from './facts.ts';
import { isNearInverse, tryBeta, tryGamma, tryRate, weightRatio } from './nextSteps.ts';
import type { Note, NoteRule } from './note.ts';
import { percent } from './texts.ts';

/**
 * Rules that answer what users of the method ask, in the numbers of this run. They say what follows from counts,
 * weights and losses, and nothing about other seeds.
 */

/** A model whose numbers overflowed. */
export const frozenModel: NoteRule = (facts) => {
  const { frame, names, inputs } = facts;
  const index = frame?.frozen.findIndex((step) => step !== undefined) ?? -1;
  if (!frame || index < 0) return undefined;
  const rate = plainText(inputs.learningRate);
  return withNext(noteWords.frozen(names[index]!, wholeText(frame.frozen[index]!), rate), tryRate(facts));
};

/** The focal loss without focusing is the sigmoid loss. */
export const noFocus: NoteRule = ({ inputs, tiles }) => {
  const isUnfocused = tiles.some((tile) => {
    const { loss } = settingsOf(tile, inputs);
    return loss.kind === 'focal' && loss.gamma === 0 && tile.gamma === undefined;
  });
  return isUnfocused ? { ...noteWords.noFocus, next: tryGamma(1), question: 'sigmoid' } : undefined;
};

/** A class that no label names has weight 0. */
export const emptyClass: NoteRule = ({ labelled, letters, standings }) => {
  const empty = labelled.indexOf(0);
  if (empty < 0) return undefined;
  const best = Math.max(...standings.map(({ recall }) => recall[empty]!));
  return { ...noteWords.emptyClass(letters[empty]!, percent(best)), question: 'zero' };
};

/** beta is so large that the weights are those of inverse frequency, or nearly. */
export const nearInverse: NoteRule = (facts) => {
  const { inputs, tiles, labelled, standings, frame } = facts;
  const { volume } = inputs;
  const own = plainTile(tiles, 'class-balanced');
  if (own < 0 || !usesSharedBeta(tiles[own]!) || weightRatio(labelled, Infinity) < 1.5) return undefined;
  if (!isNearInverse(labelled, volume)) return undefined;
  const { lead, body } = noteWords.nearInverse(
    betaText(volume),
    volume === Infinity,
    digitsText(weightRatio(labelled, volume)),
    digitsText(weightRatio(labelled, Infinity)),
  );
  const inverse = plainTile(tiles, 'inverse-frequency');
  const reached = [inverse, own].map((index) => standings[index] && percent(standings[index].balancedAccuracy));
  const both = inverse < 0 ? [] : [noteWords.nearInverseReach(wholeText(frame!.step), reached[0]!, reached[1]!)];
  return withNext({ lead, body: sentencesText([body, ...both]), question: 'inverse' }, tryBeta(facts));
};

/** Weights that sum to the number of classes make the loss smaller; said while the pull of samples is shown. */
export const meanWeight: NoteRule = ({ inputs, tiles, labelled, names, standings, frame }) => {
  if (inputs.panel !== 'pull') return undefined;
  const means = selectWeights(inputs).map((weights) => meanSampleWeight(labelled, weights));
  const least = tiles.reduce(
    (found, tile, index) => (hasWeights(tile) && !(means[index]! >= (means[found] ?? 1)) ? index : found),
    -1,
  );
  if (least < 0) return undefined;
  const reached = percent(standings[least]!.balancedAccuracy);
  const note = noteWords.meanWeight(names[least]!, digitsText(means[least]!, 2), wholeText(frame!.step), reached);
  return { ...note, question: 'mean-loss' };
};

function withNext(note: Note, next: Note['next']): Note {
  return next ? { ...note, next } : note;
}
