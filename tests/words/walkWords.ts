/** A text of a catalogue: where it stands, with which values it was written, and the same in both languages. */
export interface TextPair {
  readonly path: string;
  readonly english: string;
  readonly other: string;
}

/** A value put into a text: a word of its own that no text has, so that it is found again. */
const named = (name: string) => `⟨${name}⟩`;

/** Values for a function: words that are found again, and the numbers and switches on which texts depend. */
const samples: readonly (readonly unknown[])[] = [
  Array.from('ABCDEFGHIJ', named),
  ...['1', 1, 2, 0, 5, false, undefined].map((value) => Array.from({ length: 10 }, () => value)),
];

/** What is wrong with a pasted text, of any kind: its parts are words that are found again, or all the same value. */
function problem(value: unknown): unknown {
  return new Proxy({}, { get: (_, key) => (key === 'wanted' ? 'counts' : (value ?? named(String(key)))) });
}

/** Values of functions that are given a problem and write a number. */
const problems = [undefined, 1, 2, ''].map((value) => [problem(value), (number: unknown) => String(number)]);

/**
 * Walks a part of a catalogue in two languages at once.
 *
 * @param path - Of the part.
 * @returns Its texts, those of functions once for each kind of values, and what differs in keys and functions.
 */
export function walkWords(path: string, english: unknown, other: unknown): { pairs: TextPair[]; faults: string[] } {
  const pairs: TextPair[] = [];
  const faults: string[] = [];
  const visit = (at: string, one: unknown, two: unknown): void => {
    if (typeof one !== typeof two || Array.isArray(one) !== Array.isArray(two)) {
      faults.push(`${at} is ${typeof one} in English and ${typeof two} here`);
    } else if (typeof one === 'string') {
      pairs.push({ path: at, english: one, other: two as string });
    } else if (typeof one === 'function') {
      const [first, second] = [one, two as typeof one];
      if (second.length > first.length) faults.push(`${at} wants ${second.length} values and is given ${first.length}`);
      const isOfProblem = /^countsProblems\.|^points\.problems\./.test(at);
      (isOfProblem ? problems : samples).forEach((values, index) => {
        const texts = [first, second].map((write): unknown => {
          try {
            return write(...values);
          } catch {
            // Not values for this function; neither language may refuse words.
            return undefined;
          }
        });
        if (texts[0] === undefined || (texts[1] === undefined && typeof values[0] !== 'string')) return;
        visit(`${at}(${index})`, texts[0], texts[1]);
      });
    } else if (typeof one === 'object' && one !== null) {
      const keys = Object.keys(one);
      const others = Object.keys(two as object);
      for (const key of keys.filter((name) => !others.includes(name))) faults.push(`${at}.${key} is missing`);
      for (const key of others.filter((name) => !keys.includes(name))) faults.push(`${at}.${key} is in no English`);
      for (const key of keys) {
        if (others.includes(key)) visit(`${at}.${key}`, one[key as never], (two as typeof one)[key as never]);
      }
    }
  };
  visit(path, english, other);
  return { pairs, faults };
}
