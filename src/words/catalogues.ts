import type { LanguageName } from '../core/languages.ts';
import type { PartName, Parts } from './parts.ts';

/**
 * How each part of a catalogue is loaded. A translation imports its own file:
 * `counts: () => import('./de/counts.ts').then(({ counts }) => counts)`.
 */
export type Catalogue = { readonly [Name in PartName]: (english: Parts[Name]) => Promise<Parts[Name]> };

/** The pseudo-language is made from English, part by part. */
const pseudo = <Words>(english: Words): Promise<Words> =>
  import('./xx/pseudo.ts').then(({ pseudoPart }) => pseudoPart(english));

/** All languages but English, whose parts come with the modules that show them. */
export const catalogues: Readonly<Record<Exclude<LanguageName, 'en'>, Catalogue>> = {
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
    page: pseudo,
    paper: pseudo,
    points: pseudo,
    questions: pseudo,
    reading: pseudo,
    schemeTexts: pseudo,
    takeHome: pseudo,
  },
};
