import { useId } from 'react';
import { classBounds } from '../../store/classroom/classText.ts';
import { classroomWords } from '../../words/classroomWords.ts';
import { wholeText } from '../../words/numbers.ts';
import type { QuestionDraft } from './questionDraft.ts';

interface Props {
  readonly draft: QuestionDraft;
  onChange(draft: QuestionDraft): void;
}

/** A question of the teacher's own, up to six options, and which of them is the answer. */
export function QuestionFields({ draft, onChange }: Props) {
  const texts = classroomWords.dialog;
  const [title, ask, answerName] = [useId(), useId(), useId()];
  const { text, options, answer } = draft;
  const written = options.filter((option) => option.trim() !== '').length;
  const problem =
    text.trim() === '' && written > 0 ? texts.askFirst : text.trim() !== '' && written === 1 ? texts.twoAtLeast : '';

  function remove(index: number): void {
    const kept = answer === undefined || answer === index ? undefined : answer - (answer > index ? 1 : 0);
    onChange({ ...draft, options: options.toSpliced(index, 1), answer: kept });
  }

  return (
    <section className="class-ask" aria-labelledby={title}>
      <h3 id={title}>{texts.question}</h3>
      <label htmlFor={ask}>{texts.ask}</label>
      <textarea
        id={ask}
        rows={2}
        maxLength={classBounds.ask}
        value={text}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      {options.map((option, index) => (
        <div key={index} className="class-option">
          <input
            type="text"
            aria-label={texts.option(wholeText(index + 1))}
            placeholder={texts.option(wholeText(index + 1))}
            maxLength={classBounds.choice}
            value={option}
            // A bar stands between options in the address.
            onChange={(event) =>
              onChange({ ...draft, options: options.with(index, event.currentTarget.value.replaceAll('|', '')) })
            }
          />
          {options.length > classBounds.fewest && (
            <button type="button" aria-label={texts.remove(wholeText(index + 1))} onClick={() => remove(index)}>
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
      ))}
      <div className="class-below">
        {options.length < classBounds.most && (
          <button type="button" onClick={() => onChange({ ...draft, options: [...options, ''] })}>
            {texts.add}
          </button>
        )}
        {written > 1 && (
          <>
            <label htmlFor={answerName}>{texts.answer}</label>
            <select
              id={answerName}
              value={answer ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...draft, answer: value === '' ? undefined : Number(value) })
              }
            >
              <option value="">{texts.noAnswer}</option>
              {options.map(
                (option, index) =>
                  option.trim() !== '' && (
                    <option key={index} value={index}>
                      {option}
                    </option>
                  ),
              )}
            </select>
          </>
        )}
      </div>
      <p className="ui-meaning" role="status">
        {problem}
      </p>
    </section>
  );
}
