import type { Frame } from '../../../protocol/messages.ts';
import type { Inputs } from '../../../store/parameters.ts';
import { standingsOf } from '../../../store/standings.ts';
import { percentText, plainText, wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import type { MapParts } from './DecisionMap.tsx';

/** Learning rate of Adam from which on it is the first suspect: an order of magnitude above the usual. */
const largeRate = 0.1;

/** Writes the numbers at the maps: balanced accuracy and recalls of each model, and why it trains no more, if so. */
export function writeMapNumbers(
  { frame, inputs }: { readonly frame: Frame | undefined; readonly inputs: Pick<Inputs, 'learningRate'> },
  parts: readonly (Pick<MapParts, 'accuracy' | 'recall' | 'frozen'> | undefined)[],
): void {
  const standings = frame ? standingsOf(frame) : [];
  parts.forEach((part, index) => {
    const standing = standings[index];
    part?.accuracy(standing && percentText(standing.balancedAccuracy));
    part?.recall(standing?.recall);
    const frozenAt = frame?.frozen[index];
    part?.frozen(
      frozenAt === undefined ? undefined : words.maps.frozen(wholeText(frozenAt), causeOf(inputs.learningRate)),
    );
  });
}

/** The likely cause of a model's numbers growing beyond all bounds. */
function causeOf(learningRate: number): string {
  return learningRate >= largeRate ? words.maps.frozenByRate(plainText(learningRate)) : words.maps.frozenOtherwise;
}
