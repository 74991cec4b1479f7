import type { LanguageName } from '../../src/core/languages.ts';

/** Paths of texts that may differ from what the tests of the catalogues ask for, by what is asked. */
interface AllowedTexts {
  /** Of numbers. */
  readonly numbers: readonly string[];
  /** Of signs and names. */
  readonly signs: readonly string[];
  /** Of texts that are English. */
  readonly english: readonly string[];
}

/** Names of files, the paper itself, and three rows of a table: the same in every language. */
const english = [
  'brush.fileName',
  'classroom.code.fileName',
  'paper.citation.title',
  'paper.citation.authors',
  'points.dialog.placeholder',
];

/** What each language may do otherwise. */
export const allowedTexts: Readonly<Record<Exclude<LanguageName, 'en' | 'xx'>, AllowedTexts>> = {
  de: { numbers: [], signs: [], english },
  es: { numbers: [], signs: [], english },
  // They name γ 0 again, and the header of a column behind its number.
  zh: { numbers: ['atlas.note.gammaAlone', 'counts.input.understood.column'], signs: [], english },
};
