/** What a key does in the lesson. */
export type LessonCommand = 'train' | 'reset' | 'again' | 'next' | 'back' | 'keys' | 'present';

const commands: Readonly<Record<string, LessonCommand>> = {
  ' ': 'train',
  r: 'reset',
  R: 'reset',
  g: 'again',
  G: 'again',
  PageDown: 'next',
  PageUp: 'back',
  p: 'present',
  P: 'present',
  '?': 'keys',
};

/** The parts of a key press that decide its command. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'repeat'>;

/** The part of the focused element that is used here. */
type Focused = Pick<HTMLElement, 'tagName' | 'getAttribute'>;

/** The command of a key, or `undefined`: a key that the focused control uses itself has none. */
export function lessonCommandOf(press: Press, target: Focused): LessonCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented || press.repeat) return undefined;
  const command = commands[press.key];
  const tag = target.tagName.toLowerCase();
  const type = target.getAttribute('type');
  const isText = (tag === 'input' && (type === 'text' || type === null)) || tag === 'textarea' || tag === 'select';
  if (command === undefined || isText) return undefined;
  const usesSpace = ['button', 'summary', 'a'].includes(tag) || type === 'radio' || type === 'checkbox';
  if (press.key === ' ' && usesSpace) return undefined;
  const usesPages = type === 'range';
  return usesPages && (command === 'next' || command === 'back') ? undefined : command;
}
