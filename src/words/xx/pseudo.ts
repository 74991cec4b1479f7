import type { Parts } from '../parts.ts';

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ğ', i: 'ï', l: 'ł', n: 'ñ', o: 'ö', r: 'ř', s: 'š', t: 'ţ', u: 'û', y: 'ý' },
  ...{ A: 'Å', B: 'Ƀ', C: 'Ç', D: 'Ð', E: 'É', I: 'Ï', L: 'Ł', N: 'Ñ', O: 'Ö', R: 'Ř', S: 'Š', T: 'Ţ', U: 'Û' },
};

/** A word of two letters or more. A single one is a symbol, such as N or the letter of a class. */
const word = /[A-Za-z]{2,}/g;

/**
 * A text of the pseudo-language: legible, some 35 % longer, with accented letters and between brackets. A text without
 * a word, such as a formula or a number, stays as it is.
 *
 * @param values - Texts that were put into it; where they occur as whole words they stay as they are.
 */
export function pseudoText(english: string, values: readonly string[] = []): string {
  const texts = values.filter((value) => value !== '').sort((a, b) => b.length - a.length);
  const pieces =
    texts.length > 0
      ? english.split(new RegExp(`(?<!\\p{L})(${texts.map(escaped).join('|')})(?!\\p{L})`, 'u'))
      : [english];
  const written = pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(word, stretch)));
  return written.every((piece, index) => piece === pieces[index]) ? english : `⟦${written.join('')}⟧`;
}

/** Accents the letters of a word, and doubles about every third. */
function stretch(letters: string): string {
  return Array.from(letters, (letter, index) => {
    const accented = accents[letter] ?? letter;
    return index % 3 === 1 ? accented + accented.toLowerCase() : accented;
  }).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * A part of a catalogue in the pseudo-language: its texts, and the texts that its functions return, in
 * {@link pseudoText}. Values that functions are given stay as they are.
 */
export function pseudoPart<Words>(english: Words): Words {
  return translated(english, []) as Words;
}

function translated(english: unknown, values: readonly string[]): unknown {
  if (typeof english === 'string') return pseudoText(english, values);
  if (typeof english === 'function') {
    return (...given: readonly unknown[]) => translated(english(...given), textsIn(given));
  }
  if (Array.isArray(english)) return english.map((each) => translated(each, values));
  if (typeof english !== 'object' || english === null) return english;
  return Object.fromEntries(Object.entries(english).map(([key, each]) => [key, translated(each, values)]));
}

/** The texts among what a function was given. */
function textsIn(given: unknown): string[] {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : [];
}

/** The main part, whose numbers have a decimal comma and are in groups with points. */
export function pseudoMain(english: Parts['main']): Parts['main'] {
  return { ...pseudoPart(english), locale: 'de' };
}
