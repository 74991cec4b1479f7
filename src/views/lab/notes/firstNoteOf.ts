import { rarestPresent } from '../../../core/ends.ts';
import type { LabState } from '../../../store/labStore.ts';
import { selectLabelCounts } from '../../../store/selectors.ts';
import { isRunning } from '../../../store/transport.ts';
import { words } from '../../../words/words.ts';
import type { Note } from './note.ts';

/**
 * The note until the other rules have loaded: what to do, or what to watch. It is the one that they
 * would choose at the start.
 */
export function firstNoteOf({ inputs, frame, transport }: Pick<LabState, 'inputs' | 'frame' | 'transport'>): Note {
  const hasBegun = isRunning(transport) || (frame !== undefined && frame.step > 0);
  if (!hasBegun) return words.note.before(inputs.tiles.length);
  const tail = rarestPresent(selectLabelCounts(inputs).labelled);
  return words.note.early(words.note.shapes[tail] ?? '');
}
