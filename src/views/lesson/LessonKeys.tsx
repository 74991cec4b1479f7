import { lessonWords } from '../../words/lessonWords.ts';
import { words } from '../../words/words.ts';

const id = 'lesson-keys';

/** Opens the list of the lesson's keys. */
export function showLessonKeys(): void {
  const dialog = document.getElementById(id) as HTMLDialogElement | null;
  if (dialog && !dialog.open) dialog.showModal();
}

/** The keys of the lesson. */
export function LessonKeys() {
  return (
    <dialog id={id} className="ui-card lesson-keys" aria-labelledby="lesson-keys-title" closedby="any">
      <h2 id="lesson-keys-title">{words.keys.title}</h2>
      <dl>
        {lessonWords.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="ui-meaning">{words.keys.note}</p>
      <form method="dialog">
        <button type="submit">{words.keys.close}</button>
      </form>
    </dialog>
  );
}
