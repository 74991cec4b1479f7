import type { LabState } from '../../store/labStore.ts';
import type { Lab } from '../LabContext.ts';
import { openReading } from './openReading.tsx';
import { isTelling } from './telling.ts';
import { createTrainingTeller } from './trainingTeller.ts';

let connected: ((near: Element | null) => void) | undefined;

/**
 * From here on T reads the figure that has the focus, or the first one of the view, and what training did is told to
 * screen readers now and then; once, however often it is called.
 *
 * @returns Reads the figure that an element is, holds or stands in; the first one of the view if there is none.
 */
export function connectReading(lab: Lab): (near: Element | null) => void {
  connected ??= connect(lab);
  return connected;
}

function connect(lab: Lab): (near: Element | null) => void {
  window.addEventListener('keydown', (event) => {
    if (!isForReading(event) || isOnAWall(lab.store.getState()) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    openReading(lab, document.activeElement === document.body ? null : document.activeElement);
  });
  const told = document.createElement('p');
  told.className = 'visually-hidden';
  // Polite, so that it waits until nothing else is said.
  told.setAttribute('aria-live', 'polite');
  told.dataset.testid = 'told-training';
  document.body.append(told);
  const tell = createTrainingTeller({ now: () => performance.now(), isHidden: () => document.hidden, isTelling });
  lab.store.subscribe((state, before) => {
    const text = tell(state, before);
    // What was told of another view, or in another language, is no longer so.
    if (state.page !== before.page || state.spoken !== before.spoken) told.textContent = '';
    if (text !== undefined) told.textContent = text;
  });
  return (near) => openReading(lab, near);
}

/** Whether a room sees the page: a presentation has keys of its own, and what was blanked stays so. */
function isOnAWall({ page, inputs, showing }: LabState): boolean {
  return (page === 'lesson' && inputs.present) || showing === 'waiting' || showing === 'audience';
}

/** Controls that take letters, and those among the inputs that take none. */
const takingLetters = ['input', 'textarea', 'select', '[contenteditable]'];
const takingNone = ['[type=range]', '[type=checkbox]', '[type=radio]'];

/** Whether a key asks for a reading, and no control takes it as a letter. */
function isForReading({ key, ctrlKey, metaKey, altKey, repeat, defaultPrevented, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 't' || ctrlKey || metaKey || altKey || repeat || defaultPrevented) return false;
  return !(target instanceof Element && target.closest(takingLetters.join()) && !target.matches(takingNone.join()));
}
