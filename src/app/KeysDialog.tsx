import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import { traitsOf } from '../store/views.ts';
import { useLab } from '../views/LabContext.ts';
import { words } from '../words/words.ts';
import { commandOf } from './keys.ts';
import './KeysDialog.css';

const id = 'keys';

/** Opens the list of keys. */
export function showKeys(): void {
  const dialog = document.getElementById(id) as HTMLDialogElement | null;
  if (dialog && !dialog.open) dialog.showModal();
}

/** The list of keys, and the keys themselves: they act in the views that take them. */
export function KeysDialog() {
  const { store, actions } = useLab();
  useEffect(() => {
    const commands = {
      play: actions.togglePlay,
      step: actions.step,
      reset: actions.reset,
      newSeed: actions.newSeed,
      keys: showKeys,
    };
    function press(event: KeyboardEvent): void {
      const command = commandOf(event, event.target as HTMLElement);
      if (!command || document.querySelector('dialog[open]')) return;
      if (!traitsOf(store.getState().page).keys.includes(command)) return;
      event.preventDefault();
      commands[command]();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store, actions]);

  /** Whether the pointer went down outside the dialog: a selection of text may end beyond its edge. */
  const beganBeside = useRef(false);

  /** Replaces `closedby` where browsers do not support it. */
  function closeBeside(event: MouseEvent<HTMLDialogElement>): void {
    if (beganBeside.current && isBeside(event)) event.currentTarget.close();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog.
    <dialog
      id={id}
      className="ui-card keys-dialog"
      aria-labelledby="keys-title"
      closedby="any"
      onPointerDown={(event) => {
        beganBeside.current = isBeside(event);
      }}
      onClick={closeBeside}
    >
      <h2 id="keys-title">{words.keys.title}</h2>
      <dl>
        {words.keys.rows.map(([key, meaning]) => (
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

/** Whether an event on a dialog happened on its backdrop. */
function isBeside(event: MouseEvent<HTMLDialogElement> | PointerEvent<HTMLDialogElement>): boolean {
  // A key press on a button is a click without coordinates.
  if (event.target !== event.currentTarget) return false;
  const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect();
  return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
}
