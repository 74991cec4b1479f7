import type { QuestionName } from '../core/questions/names.ts';
import { writeAddress } from './address.ts';
import type { LabState } from './labStore.ts';
import { inputsIn } from './lesson.ts';

/** Writes the address of a state, for a class if one is open; of another view with its inputs, if one is given. */
export function addressOf(
  state: Pick<LabState, 'page' | 'inputs' | 'lesson' | 'language' | 'classroom'>,
  view: LabState['page'] = state.page,
): string {
  return writeAddress(view, inputsIn(view, state), state.language, state.classroom?.text);
}

/** Writes the address of the answer to a question, with the inputs of its view, for a class if one is open. */
export function addressOfQuestion(state: Parameters<typeof addressOf>[0], question: QuestionName): string {
  const inputs = { ...inputsIn('questions', state), question };
  return writeAddress('questions', inputs, state.language, state.classroom?.text);
}
