import { editCounts } from '../../../core/handEdits.ts';
import { mostAddressEdits } from '../../../store/parameters/data.ts';
import type { Inputs } from '../../../store/parameters.ts';
import { selectDrawnCounts } from '../../../store/selectors.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { listText, wholeText } from '../../../words/numbers.ts';

/**
 * How many points have been added, moved and erased, and where that is kept, in words: in the address, or, where they
 * are too many, in no more than a file.
 */
export function editsSummary(inputs: Inputs): string {
  const { edits } = inputs;
  if (!edits) return brushWords.none;
  const { add, move, erase, absent } = editCounts(edits, selectDrawnCounts(inputs));
  const counts = listText([
    ...(add > 0 ? [brushWords.added(add, wholeText(add))] : []),
    ...(move > 0 ? [brushWords.moved(wholeText(move))] : []),
    ...(erase > 0 ? [brushWords.erased(wholeText(erase))] : []),
    ...(absent > 0 ? [brushWords.absent(wholeText(absent))] : []),
  ]);
  const isTooMany = edits.length > mostAddressEdits;
  return isTooMany ? brushWords.tooMany(counts, wholeText(mostAddressEdits)) : brushWords.inAddress(counts);
}
