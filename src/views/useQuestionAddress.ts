import type { SyntheticEvent } from 'react';
import type { QuestionName } from '../core/questions/names.ts';
import { addressOfQuestion } from '../store/addressOf.ts';
import { useLab } from './LabContext.ts';

/** What a link to an answer does before it is used, so that it carries inputs and locks into a new tab. */
export function useQuestionAddress() {
  const { store } = useLab();
  return (name: QuestionName) => {
    // The inputs change with every drag, so a link is updated only just before it is used.
    const update = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
      currentTarget.href = addressOfQuestion(store.getState(), name);
    };
    return { onPointerDown: update, onFocus: update };
  };
}
