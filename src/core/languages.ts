/**
 * Names of the languages that the page speaks, as the address writes them after `lang=`: primary subtags of BCP 47.
 * English comes first: it is shown where no other was chosen. `xx` is the pseudo-language, which shows every text that
 * is not in a catalogue.
 */
export const languageNames = ['en', 'de', 'es', 'zh', 'xx'] as const;

/** Name of a language. */
export type LanguageName = (typeof languageNames)[number];

/** The languages that readers are offered, each by its own name. */
export const ownNames: Readonly<Record<Exclude<LanguageName, 'xx'>, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  zh: '简体中文',
};

/** A language as the document names its own: a tag of BCP 47. Fonts and line breaks of Chinese follow its script. */
export function documentLanguage(name: LanguageName): string {
  return name === 'zh' ? 'zh-Hans' : name;
}

/**
 * The language that the page opens in.
 *
 * @param asked - The one that the address names, if it names one that exists.
 * @param preferred - The reader's own, the best first, as `navigator.languages` has them: "de-CH", "en".
 * @returns The one asked for, else the first preferred one that exists, else English.
 */
export function chooseLanguage(asked: LanguageName | undefined, preferred: readonly string[]): LanguageName {
  if (asked) return asked;
  const primary = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return primary.flatMap((tag) => languageNames.find((name) => name === tag) ?? [])[0] ?? languageNames[0];
}
