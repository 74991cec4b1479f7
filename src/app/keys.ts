import type { Command } from '../store/views.ts';

/** The parts of a key press that decide its command. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly repeat: boolean;
}

/** The part of the focused element that is used here. */
interface Focused {
  readonly tagName: string;
  getAttribute(name: string): string | null;
}

const commands: Readonly<Record<string, Command>> = {
  ' ': 'play',
  ArrowRight: 'step',
  r: 'reset',
  R: 'reset',
  n: 'newSeed',
  N: 'newSeed',
  '?': 'keys',
};

/**
 * Command of a key, or `undefined`: a key that the focused control uses itself has none.
 *
 * @param target - The element with the focus.
 */
export function commandOf(press: Press, target: Focused): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return undefined;
  const command = commands[press.key];
  // A key that is held down repeats: steps may repeat, toggles must not.
  if (command === undefined || (press.repeat && command !== 'step')) return undefined;
  const tag = target.tagName.toLowerCase();
  const type = target.getAttribute('type');
  const isText = (tag === 'input' && (type === 'text' || type === null)) || tag === 'textarea' || tag === 'select';
  if (isText) return undefined;
  const usesSpace = ['button', 'summary', 'a'].includes(tag) || type === 'radio' || type === 'checkbox';
  if (press.key === ' ' && usesSpace) return undefined;
  const usesArrows =
    type === 'range' || type === 'radio' || ['application', 'slider'].includes(target.getAttribute('role') ?? '');
  if (press.key === 'ArrowRight' && usesArrows) return undefined;
  return command;
}
