import { GuessBars } from '../../charts/GuessBars.tsx';
import { beatOf } from '../../core/lesson/beats.ts';
import type { LessonMeasure } from '../../core/lesson/lessonMeasures.ts';
import { lessonValues } from '../../core/lesson/lessonMeasures.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import { factsOf } from '../../store/lessonActions.ts';
import { standingsOf } from '../../store/standings.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useFrameAtLeisure } from '../lab/compare/useFrameAtLeisure.ts';
import { type BarNow, classBar, takesGuesses } from './barsOf.ts';
import { useLessonActions, useRecorder, useTold } from './useLesson.ts';

/** The bars of classes that a step asks about, with where they began and what the seeds came to. */
const bars: Readonly<Record<'forgotten' | 'inverse', readonly (readonly [index: number, measure: LessonMeasure])[]>> = {
  forgotten: [[4, 'forgottenTail']],
  inverse: [
    [0, 'inverseHead'],
    [4, 'inverseTail'],
  ],
};

/** How many of 100 fresh points of a class are found: the guess, and what comes. */
export function FoundBars({ step }: { readonly step: 'forgotten' | 'inverse' }) {
  const { store } = useLab();
  const recorder = useRecorder();
  const told = useTold();
  const { guess } = useLessonActions();
  const frame = useFrameAtLeisure();
  const classes = useLabState(({ inputs }) => inputs.classes);
  const { facts } = told;
  const isAsked = takesGuesses(told);
  const own = frame && recorder.isOwn({ ...store.getState(), frame }) ? frame : undefined;
  const standings = own ? standingsOf(own) : [];
  const model = step === 'inverse' ? 1 : 0;
  const measured = step === 'forgotten' ? facts.row?.noisy100 : facts.row?.noisy300;

  function nowOf(index: number): BarNow {
    const live = standings[model]?.recall[index];
    const known = measured?.[model]?.[index];
    // What was asked about stays in sight when models train on.
    const share = known ?? live;
    return {
      value: share === undefined ? undefined : 100 * share,
      before: step === 'inverse' ? beforeOf(index) : undefined,
      step: own?.step,
      isMeasured: known !== undefined,
    };
  }

  /** Without weights: as it came here, or before that on this seed, or else on the mean of the sixty. */
  function beforeOf(index: number): number | undefined {
    const here =
      facts.row?.noisy300?.[0]?.[index] ?? factsOf(store.getState(), 'forgotten').row?.noisy300?.[0]?.[index];
    if (here !== undefined) return 100 * here;
    const measure: LessonMeasure = index === 0 ? 'plainHead' : 'plainTail';
    const known = told.rows.findIndex(({ seed }) => seed === told.seed);
    const values = told.isOther ? [] : lessonValues(told.rows, measure);
    return values.length === 0 ? undefined : (values[known] ?? Math.round(seedSummary(values).mean));
  }

  const shown = bars[step].map(([index, measure], row) =>
    classBar(told, row, Math.min(index, classes - 1), measure, nowOf(Math.min(index, classes - 1))),
  );
  const isRevealed = beatOf(told.at, facts) === 'reveal';
  return (
    <GuessBars
      title={lessonWords.legend.found}
      bars={shown}
      legend={{
        before: step === 'inverse' ? lessonWords.legend.before : undefined,
        guess: lessonWords.legend.guess,
        seeds: isRevealed ? (told.isOther ? lessonWords.otherSeeds : lessonWords.legend.seeds) : undefined,
      }}
      {...(isAsked && { onGuess: (row: number, value: number) => guess(row, Math.round(value)) })}
    />
  );
}
