import type { Fault } from '../parameters/fault.ts';
import type { ClassQuestion, ClassSetting } from './classroom.ts';
import { type GroupName, groupNames } from './groups.ts';

/** Most characters of the question and of an option, fewest and most options. */
export const classBounds = { ask: 160, choice: 60, fewest: 2, most: 6 } as const;

/** What an address says of nothing at all. */
export const noSetting: ClassSetting = { lock: [], hide: [], question: undefined, isEmbedded: false };

/**
 * Reads what an address says for a class. Never throws: what cannot be read is left out, what is too long is cut, and
 * each such case is listed.
 *
 * @param texts - Texts of the address by key, still encoded; a plus sign is a space.
 */
export function readClass(texts: ReadonlyMap<string, string>): {
  readonly setting: ClassSetting;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const hide = readGroups('hide', texts, faults);
  // A hidden control cannot be seen to be locked.
  const lock = readGroups('lock', texts, faults).filter((name) => !hide.includes(name));
  const embed = texts.get('embed');
  if (embed !== undefined && embed !== '0' && embed !== '1') {
    faults.push({ kind: 'not-an-option', key: 'embed', text: embed, options: ['0', '1'] });
  }
  return { setting: { lock, hide, question: readQuestion(texts, faults), isEmbedded: embed === '1' }, faults };
}

function readGroups(key: string, texts: ReadonlyMap<string, string>, faults: Fault[]): readonly GroupName[] {
  const names = decoded(texts.get(key))
    .split(',')
    .map((name) => name.trim());
  for (const text of names) {
    const isKnown = text === '' || groupNames.some((name) => name === text);
    if (!isKnown) faults.push({ kind: 'not-an-option', key, text, options: groupNames });
  }
  return groupNames.filter((name) => names.includes(name));
}

function readQuestion(texts: ReadonlyMap<string, string>, faults: Fault[]): ClassQuestion | undefined {
  const text = cut('ask', decoded(texts.get('ask')).trim(), classBounds.ask, faults);
  if (text === '') {
    for (const key of ['choices', 'answer']) {
      if (texts.has(key)) faults.push({ kind: 'needs-another', key, text: '', other: 'ask' });
    }
    return undefined;
  }
  const options = readOptions(texts, faults);
  return { text, options, answer: readAnswer(texts, options.length, faults) };
}

function readOptions(texts: ReadonlyMap<string, string>, faults: Fault[]): readonly string[] {
  const text = decoded(texts.get('choices'));
  const all = text
    .split('|')
    .map((option) => option.trim())
    .filter((option) => option !== '');
  if (texts.has('choices') && (all.length < classBounds.fewest || all.length > classBounds.most)) {
    faults.push({ kind: 'not-so-many', key: 'choices', text, min: classBounds.fewest, max: classBounds.most });
  }
  if (all.length < classBounds.fewest) return [];
  return all.slice(0, classBounds.most).map((option) => cut('choices', option, classBounds.choice, faults));
}

function readAnswer(texts: ReadonlyMap<string, string>, count: number, faults: Fault[]): number | undefined {
  const text = texts.get('answer');
  if (text === undefined) return undefined;
  if (count === 0) {
    faults.push({ kind: 'needs-another', key: 'answer', text, other: 'choices' });
    return undefined;
  }
  const options = Array.from({ length: count }, (_, index) => String(index + 1));
  if (!options.includes(text)) {
    faults.push({ kind: 'not-an-option', key: 'answer', text, options });
    return undefined;
  }
  return Number(text) - 1;
}

/** The first characters of a text; signs of two units count as one. */
function cut(key: string, text: string, most: number, faults: Fault[]): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  faults.push({ kind: 'too-long', key, text, max: most });
  return signs.slice(0, most).join('').trim();
}

/** Whether it can be decoded was found when the address was taken apart. */
function decoded(text = ''): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/**
 * A text as an address holds it: with a plus sign for a space, the signs that need no code as they are, and without
 * halves of signs, which a field that cuts a text may leave.
 */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
    .replaceAll('%20', '+')
    .replace(/%(2C|3A|3B|2F|40)/g, decodeURIComponent);
}

/** Writes what an address says for a class; {@link readClass} gives it back. Empty if it says nothing. */
export function writeClass({ lock, hide, question, isEmbedded }: ClassSetting): string {
  return [
    ...(lock.length > 0 ? [`lock=${lock.join()}`] : []),
    ...(hide.length > 0 ? [`hide=${hide.join()}`] : []),
    ...(question ? [`ask=${encoded(question.text)}`] : []),
    ...(question && question.options.length > 0 ? [`choices=${question.options.map(encoded).join('%7C')}`] : []),
    ...(question?.answer === undefined ? [] : [`answer=${question.answer + 1}`]),
    ...(isEmbedded ? ['embed=1'] : []),
  ].join('&');
}
