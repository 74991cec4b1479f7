/** What a key asks for. */
export type Command = 'play' | 'step' | 'reset' | 'newSeed' | 'keys';

/** The parts of a key press that decide what it asks for. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly repeat: boolean;
}

/** The element that has the focus, as far as it matters here. */
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
 * What a key asks for, or nothing: a key that the focused control uses itself belongs to that control.
 *
 * @param target - The element with the focus.
 */
export function commandOf(press: Press, target: Focused): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return undefined;
  const command = commands[press.key];
  // A key that is held repeats: steps may, switches must not.
  if (command === undefined || (press.repeat && command !== 'step')) return undefined;
  const tag = target.tagName.toLowerCase();
  const type = target.getAttribute('type');
  const isText = (tag === 'input' && (type === 'text' || type === null)) || tag === 'textarea' || tag === 'select';
  if (isText) return undefined;
  const usesSpace = ['button', 'summary', 'a'].includes(tag) || type === 'radio' || type === 'checkbox';
  if (press.key === ' ' && usesSpace) return undefined;
  const usesArrows = type === 'range' || type === 'radio' || target.getAttribute('role') === 'application';
  if (press.key === 'ArrowRight' && usesArrows) return undefined;
  return command;
}
