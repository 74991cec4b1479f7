import { writeAddress } from './address.ts';
import type { LabState } from './labStore.ts';

/** Writes the address of a state, for a class if one is open; of another view, if one is given. */
export function addressOf(
  { page, inputs, language, classroom }: Pick<LabState, 'page' | 'inputs' | 'language' | 'classroom'>,
  view: LabState['page'] = page,
): string {
  return writeAddress(view, inputs, language, classroom?.text);
}
