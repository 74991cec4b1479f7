import type { PresentCommand } from '../../core/lesson/presentCommand.ts';

const commands: Readonly<Record<string, PresentCommand>> = {
  PageDown: 'next',
  PageUp: 'back',
  ArrowRight: 'nextStep',
  ArrowLeft: 'previousStep',
  b: 'blank',
  '.': 'blank',
  n: 'notes',
  f: 'fullScreen',
  ' ': 'train',
  Escape: 'leave',
  '?': 'keys',
};

/** The parts of a key press that decide its command. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'repeat'>;

/** The part of the focused element that is used here. */
type Focused = Pick<HTMLElement, 'tagName' | 'getAttribute'>;

/** Keys that a field of text uses itself, besides those that write. */
const usedByText: readonly string[] = ['ArrowLeft', 'ArrowRight', ' ', '.'];

/**
 * The command of a key, or `undefined`: a key that the focused control uses itself has none. Paging has one even in a
 * field, since a clicker knows no focus.
 *
 * @param isBlank - Whether nothing is shown: then any key shows it again, and does nothing else.
 */
export function presentCommandOf(press: Press, target: Focused, isBlank: boolean): PresentCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented || press.repeat) return undefined;
  if (isBlank) return ['Shift', 'CapsLock'].includes(press.key) ? undefined : 'blank';
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const command = /^[1-9]$/.test(key) ? Number(key) - 1 : commands[key];
  const tag = target.tagName.toLowerCase();
  const type = target.getAttribute('type');
  const isText = (tag === 'input' && (type === 'text' || type === null)) || tag === 'textarea' || tag === 'select';
  if (isText && (usedByText.includes(key) || (key.length === 1 && command !== undefined))) return undefined;
  if (key === ' ' && ['button', 'summary', 'a'].includes(tag)) return undefined;
  const usesArrows =
    type === 'range' || type === 'radio' || ['application', 'slider'].includes(target.getAttribute('role') ?? '');
  return usesArrows && key.startsWith('Arrow') ? undefined : command;
}
