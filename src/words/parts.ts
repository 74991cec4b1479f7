import type { atlas } from './en/atlas.ts';
import type { brush } from './en/brush.ts';
import type { classroom } from './en/classroom.ts';
import type { classVolumes } from './en/classVolumes.ts';
import type { compare } from './en/compare.ts';
import type { compareCharts } from './en/compareCharts.ts';
import type { counts } from './en/counts.ts';
import type { countsProblems } from './en/countsProblems.ts';
import type { effectiveNumber } from './en/effectiveNumber.ts';
import type { exported } from './en/exported.ts';
import type { exportedRun } from './en/exportedRun.ts';
import type { faults } from './en/faults.ts';
import type { lesson } from './en/lesson.ts';
import type { main } from './en/main.ts';
import type { moreTraining } from './en/moreTraining.ts';
import type { note } from './en/note.ts';
import type { offline } from './en/offline.ts';
import type { page } from './en/page.ts';
import type { paper } from './en/paper.ts';
import type { points } from './en/points.ts';
import type { present } from './en/present.ts';
import type { questions } from './en/questions.ts';
import type { reading } from './en/reading.ts';
import type { schemeTexts } from './en/schemeTexts.ts';
import type { takeHome } from './en/takeHome.ts';
import type { worksheet } from './en/worksheet.ts';

/** What a part has in any language, given what it has in English: the same keys and functions, with other texts. */
type Texts<English> = English extends string
  ? string
  : English extends (...values: infer Values) => infer Text
    ? (...values: Values) => Texts<Text>
    : { readonly [Key in keyof English]: Texts<English[Key]> };

/**
 * The parts of a catalogue, in any language. Each is loaded with what shows it: `main` holds all that the first view
 * needs. A language has to fill every part completely.
 */
export interface Parts {
  readonly main: Texts<typeof main>;
  readonly atlas: Texts<typeof atlas>;
  readonly brush: Texts<typeof brush>;
  readonly classVolumes: Texts<typeof classVolumes>;
  readonly classroom: Texts<typeof classroom>;
  readonly compare: Texts<typeof compare>;
  readonly compareCharts: Texts<typeof compareCharts>;
  readonly counts: Texts<typeof counts>;
  readonly countsProblems: Texts<typeof countsProblems>;
  readonly effectiveNumber: Texts<typeof effectiveNumber>;
  readonly exported: Texts<typeof exported>;
  readonly exportedRun: Texts<typeof exportedRun>;
  readonly faults: Texts<typeof faults>;
  readonly lesson: Texts<typeof lesson>;
  readonly moreTraining: Texts<typeof moreTraining>;
  readonly note: Texts<typeof note>;
  readonly offline: Texts<typeof offline>;
  readonly page: Texts<typeof page>;
  readonly paper: Texts<typeof paper>;
  readonly points: Texts<typeof points>;
  readonly present: Texts<typeof present>;
  readonly questions: Texts<typeof questions>;
  readonly reading: Texts<typeof reading>;
  readonly schemeTexts: Texts<typeof schemeTexts>;
  readonly takeHome: Texts<typeof takeHome>;
  readonly worksheet: Texts<typeof worksheet>;
}

/** Name of a part of a catalogue. */
export type PartName = keyof Parts;
