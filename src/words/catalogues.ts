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
  de: {
    main: () => import('./de/main.ts').then(({ main }) => main),
    atlas: () => import('./de/atlas.ts').then(({ atlas }) => atlas),
    brush: () => import('./de/brush.ts').then(({ brush }) => brush),
    classVolumes: () => import('./de/classVolumes.ts').then(({ classVolumes }) => classVolumes),
    compare: () => import('./de/compare.ts').then(({ compare }) => compare),
    compareCharts: () => import('./de/compareCharts.ts').then(({ compareCharts }) => compareCharts),
    counts: () => import('./de/counts.ts').then(({ counts }) => counts),
    countsProblems: () => import('./de/countsProblems.ts').then(({ countsProblems }) => countsProblems),
    effectiveNumber: () => import('./de/effectiveNumber.ts').then(({ effectiveNumber }) => effectiveNumber),
    faults: () => import('./de/faults.ts').then(({ faults }) => faults),
    moreTraining: () => import('./de/moreTraining.ts').then(({ moreTraining }) => moreTraining),
    note: () => import('./de/note.ts').then(({ note }) => note),
    page: () => import('./de/page.ts').then(({ page }) => page),
    paper: () => import('./de/paper.ts').then(({ paper }) => paper),
    points: () => import('./de/points.ts').then(({ points }) => points),
    questions: () => import('./de/questions.ts').then(({ questions }) => questions),
    schemeTexts: () => import('./de/schemeTexts.ts').then(({ schemeTexts }) => schemeTexts),
    takeHome: () => import('./de/takeHome.ts').then(({ takeHome }) => takeHome),
  },
  es: {
    main: () => import('./es/main.ts').then(({ main }) => main),
    atlas: () => import('./es/atlas.ts').then(({ atlas }) => atlas),
    brush: () => import('./es/brush.ts').then(({ brush }) => brush),
    classVolumes: () => import('./es/classVolumes.ts').then(({ classVolumes }) => classVolumes),
    compare: () => import('./es/compare.ts').then(({ compare }) => compare),
    compareCharts: () => import('./es/compareCharts.ts').then(({ compareCharts }) => compareCharts),
    counts: () => import('./es/counts.ts').then(({ counts }) => counts),
    countsProblems: () => import('./es/countsProblems.ts').then(({ countsProblems }) => countsProblems),
    effectiveNumber: () => import('./es/effectiveNumber.ts').then(({ effectiveNumber }) => effectiveNumber),
    faults: () => import('./es/faults.ts').then(({ faults }) => faults),
    moreTraining: () => import('./es/moreTraining.ts').then(({ moreTraining }) => moreTraining),
    note: () => import('./es/note.ts').then(({ note }) => note),
    offline: () => import('./es/offline.ts').then(({ offline }) => offline),
    page: () => import('./es/page.ts').then(({ page }) => page),
    paper: () => import('./es/paper.ts').then(({ paper }) => paper),
    points: () => import('./es/points.ts').then(({ points }) => points),
    questions: () => import('./es/questions.ts').then(({ questions }) => questions),
    reading: () => import('./es/reading.ts').then(({ reading }) => reading),
    schemeTexts: () => import('./es/schemeTexts.ts').then(({ schemeTexts }) => schemeTexts),
    takeHome: () => import('./es/takeHome.ts').then(({ takeHome }) => takeHome),
  },
  zh: {
    main: () => import('./zh/main.ts').then(({ main }) => main),
    atlas: () => import('./zh/atlas.ts').then(({ atlas }) => atlas),
    brush: () => import('./zh/brush.ts').then(({ brush }) => brush),
    classVolumes: () => import('./zh/classVolumes.ts').then(({ classVolumes }) => classVolumes),
    compare: () => import('./zh/compare.ts').then(({ compare }) => compare),
    compareCharts: () => import('./zh/compareCharts.ts').then(({ compareCharts }) => compareCharts),
    counts: () => import('./zh/counts.ts').then(({ counts }) => counts),
    countsProblems: () => import('./zh/countsProblems.ts').then(({ countsProblems }) => countsProblems),
    effectiveNumber: () => import('./zh/effectiveNumber.ts').then(({ effectiveNumber }) => effectiveNumber),
    faults: () => import('./zh/faults.ts').then(({ faults }) => faults),
    moreTraining: () => import('./zh/moreTraining.ts').then(({ moreTraining }) => moreTraining),
    note: () => import('./zh/note.ts').then(({ note }) => note),
    offline: () => import('./zh/offline.ts').then(({ offline }) => offline),
    page: () => import('./zh/page.ts').then(({ page }) => page),
    paper: () => import('./zh/paper.ts').then(({ paper }) => paper),
    points: () => import('./zh/points.ts').then(({ points }) => points),
    questions: () => import('./zh/questions.ts').then(({ questions }) => questions),
    reading: () => import('./zh/reading.ts').then(({ reading }) => reading),
    schemeTexts: () => import('./zh/schemeTexts.ts').then(({ schemeTexts }) => schemeTexts),
    takeHome: () => import('./zh/takeHome.ts').then(({ takeHome }) => takeHome),
  },
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
    lesson: pseudo,
    moreTraining: pseudo,
    note: pseudo,
    offline: pseudo,
    page: pseudo,
    paper: pseudo,
    points: pseudo,
    questions: pseudo,
    reading: pseudo,
    schemeTexts: pseudo,
    takeHome: pseudo,
  },
};
