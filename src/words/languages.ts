import type { LanguageName } from '../core/languages.ts';
import type { PartName, Parts } from './parts.ts';

/**
 * How each part of a catalogue is loaded. A translation imports its own file:
 * `counts: () => import('./de/counts.ts').then(({ counts }) => counts)`.
 */
type Catalogue = {
  readonly [Part in PartName]: (english: Parts[Part]) => Promise<Parts[Part]>;
};

/** The pseudo-language is made from English, part by part. */
const pseudo = <Words>(english: Words): Promise<Words> =>
  import('./xx/pseudo.ts').then(({ pseudoPart }) => pseudoPart(english));

/** All languages but English, whose parts come with the modules that show them. */
const catalogues: Readonly<Record<Exclude<LanguageName, 'en'>, Catalogue>> = {
  xx: {
    main: (english) => import('./xx/pseudo.ts').then(({ pseudoMain }) => pseudoMain(english)),
    atlas: pseudo,
    brush: pseudo,
    classVolumes: pseudo,
    compare: pseudo,
    compareCharts: pseudo,
    counts: pseudo,
    countsProblems: pseudo,
    effectiveNumber: pseudo,
    faults: pseudo,
    moreTraining: pseudo,
    note: pseudo,
    paper: pseudo,
    points: pseudo,
    questions: pseudo,
    reading: pseudo,
    schemeTexts: pseudo,
    takeHome: pseudo,
  },
};

let language: LanguageName = 'en';

/** The parts whose modules have been loaded so far; each is given a language and loads itself in it. */
const parts: ((name: Exclude<LanguageName, 'en'>) => void)[] = [];

/** Translations that are being loaded. */
const loading = new Set<Promise<void>>();

/** Sets the language of the page, once: of the parts that are there and of those that come. */
export function setLanguage(name: LanguageName): void {
  language = name;
  if (name === 'en') return;
  for (const load of parts) load(name);
}

/**
 * Loads a part in the language of the page and gives it to `use`; never in English. If it cannot be loaded, as when a
 * reader is offline, the English part stays.
 */
export function translate<Part extends PartName>(
  part: Part,
  english: Parts[Part],
  use: (words: Parts[Part]) => void,
): void {
  const load = (name: Exclude<LanguageName, 'en'>) => {
    const translation = catalogues[name]
      [part](english)
      .then(use, () => {})
      .finally(() => loading.delete(translation));
    loading.add(translation);
  };
  parts.push(load);
  if (language !== 'en') load(language);
}

/** Resolves when all parts of the catalogue that modules have asked for are there. */
export async function translated(): Promise<void> {
  await Promise.all(loading);
}

/** A module that is imported on demand, once the parts of the catalogue that it reads are there, too. */
export async function withWords<Module>(imported: Promise<Module>): Promise<Module> {
  const module = await imported;
  await translated();
  return module;
}
