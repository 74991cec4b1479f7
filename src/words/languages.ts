import type { LanguageName } from '../core/languages.ts';
import type { Catalogue } from './catalogues.ts';
import type { PartName, Parts } from './parts.ts';

/** The language of the page. */
let language = 'en' as LanguageName;

/** The one that was asked for last; it is another one while its words are on their way. */
let asked = language;

/**
 * A part whose module has been loaded: loads its words from the catalogue of a language, none for English, and returns
 * what puts them in place.
 */
type Part = (catalogue: Catalogue | undefined) => Promise<() => void>;

const parts: Part[] = [];

/** Parts that are on their way in the language of the page, for modules that have just been loaded. */
const loading = new Set<Promise<void>>();

/**
 * Sets the language of the page, at any time: of the parts that are there, all at once when all have been loaded, and
 * of those that come.
 *
 * @returns Whether the page has it. It has not if a part could not be loaded, as when a reader is offline, or if
 * another one was asked for meanwhile; then nothing has changed.
 */
export async function setLanguage(name: LanguageName): Promise<boolean> {
  asked = name;
  const places: (() => void)[] = [];
  try {
    const catalogue = await catalogueOf(name);
    // A module that is loaded meanwhile has a part, too.
    while (places.length < parts.length) {
      places.push(...(await Promise.all(parts.slice(places.length).map((load) => load(catalogue)))));
    }
  } catch {
    if (asked === name) asked = language;
    return false;
  }
  if (asked !== name) return false;
  language = name;
  for (const put of places) put();
  return true;
}

/**
 * Enters a part of the catalogue, which is there in English: `use` is given its words whenever the language changes. If
 * the page has another one already and the part cannot be loaded in it, the English part stays.
 */
export function translate<Name extends PartName>(
  part: Name,
  english: Parts[Name],
  use: (words: Parts[Name]) => void,
): void {
  const load: Part = async (catalogue) => {
    const words = catalogue ? await catalogue[part](english) : english;
    return () => use(words);
  };
  parts.push(load);
  if (language === 'en') return;
  const name = language;
  const loaded = catalogueOf(name)
    .then(load)
    .then(
      (put) => {
        if (language === name) put();
      },
      () => {},
    )
    .finally(() => loading.delete(loaded));
  loading.add(loaded);
}

/** Where the parts are loaded from. English needs no table of that, so it is loaded with the first other language. */
async function catalogueOf(name: LanguageName): Promise<Catalogue | undefined> {
  return name === 'en' ? undefined : (await import('./catalogues.ts')).catalogues[name];
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
