import { useEffect, useId } from 'react';
import type { ClassActions } from '../../store/classroom/classActions.ts';
import type { ClassQuestion as Question } from '../../store/classroom/classroom.ts';
import { classroomWords } from '../../words/classroomWords.ts';
import { useLabState } from '../LabContext.ts';
import { keepChosen, keptChosen } from './chosenOption.ts';

interface Props {
  readonly question: Question;
  readonly actions: Pick<ClassActions, 'choose'>;
}

/** The teacher's question. What is chosen stays in this tab; then the answer is shown, if the link has one. */
export function ClassQuestion({ question, actions }: Props) {
  const { text, options, answer } = question;
  const chosen = useLabState(({ classroom }) => classroom?.chosen);
  const title = useId();
  // It was chosen before the page was loaded anew.
  useEffect(() => actions.choose(keptChosen(question)), [actions, question]);

  function choose(index: number): void {
    actions.choose(index);
    keepChosen(question, index);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row with its options.
    <div className="class-question" role="group" aria-labelledby={title}>
      <p id={title}>{text}</p>
      {options.length > 0 && (
        <div className="class-options">
          {options.map((option, index) => (
            <button
              key={index}
              type="button"
              aria-pressed={index === chosen}
              className={chosen !== undefined && index === answer ? 'class-answer' : ''}
              onClick={() => choose(index)}
            >
              {option}
            </button>
          ))}
        </div>
      )}
      <p className="ui-meaning" role="status">
        {chosen !== undefined &&
          (answer === undefined ? classroomWords.question.kept : classroomWords.question.answer(options[answer]!))}
      </p>
    </div>
  );
}
