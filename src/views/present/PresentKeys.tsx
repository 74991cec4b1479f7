import { presentWords } from '../../words/presentWords.ts';
import { words } from '../../words/words.ts';

const id = 'present-keys';

/** Opens the list of the keys of who presents. */
export function showPresentKeys(): void {
  const dialog = document.getElementById(id) as HTMLDialogElement | null;
  if (dialog && !dialog.open) dialog.showModal();
}

/** The keys of who presents. */
export function PresentKeys() {
  return (
    <dialog id={id} className="ui-card lesson-keys" aria-labelledby="present-keys-title" closedby="any">
      <h2 id="present-keys-title">{words.keys.title}</h2>
      <dl>
        {presentWords.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{words.keys.close}</button>
      </form>
    </dialog>
  );
}
