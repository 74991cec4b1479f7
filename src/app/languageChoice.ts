import type { LanguageName } from '../core/languages.ts';

/** Where the choice is stored; the script in index.html reads it, too. */
const stored = 'long-tail-lab.language';

/** The reader's languages, the best first: the one that was chosen here, then those of the browser. */
export function readersLanguages(): readonly string[] {
  try {
    return [window.localStorage.getItem(stored) ?? '', ...navigator.languages];
  } catch {
    // A private window may refuse storage.
    return navigator.languages;
  }
}

/** Remembers a language for the reader's next visits. */
export function rememberLanguage(name: LanguageName): void {
  try {
    window.localStorage.setItem(stored, name);
  } catch {
    // Storage may be refused, see above: the choice then stands in the address alone.
  }
}
