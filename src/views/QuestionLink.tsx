import type { QuestionName } from '../core/questions/names.ts';
import { words } from '../words/words.ts';
import { useLab } from './LabContext.ts';
import { useQuestionAddress } from './useQuestionAddress.ts';

/** A link to the answer to a question, for explanations and warnings that it follows from. */
export function QuestionLink({ name }: { readonly name: QuestionName }) {
  const { actions } = useLab();
  const link = useQuestionAddress();
  return (
    <a
      href={`#/questions?q=${name}`}
      {...link(name)}
      onClick={(event) => {
        // A link that opens elsewhere is the browser's.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        // The lesson has inputs of its own: what is asked belongs to the view that answers.
        actions.open('questions');
        actions.patch({ question: name });
      }}
    >
      {words.question}
    </a>
  );
}
