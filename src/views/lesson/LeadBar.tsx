import { GuessBars } from '../../charts/GuessBars.tsx';
import { beatOf } from '../../core/lesson/beats.ts';
import { lessonMeasures } from '../../core/lesson/lessonMeasures.ts';
import { standingsOf } from '../../store/standings.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText } from '../../words/numbers.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useFrameAtLeisure } from '../lab/compare/useFrameAtLeisure.ts';
import { commonParts, spokenOf, takesGuesses } from './barsOf.ts';
import { useLessonActions, useRecorder, useTold } from './useLesson.ts';

/** By how many points the middle leads 1/n: the guess, and what comes with right labels. */
export function LeadBar() {
  const { store } = useLab();
  const recorder = useRecorder();
  const told = useTold();
  const { guess } = useLessonActions();
  const frame = useFrameAtLeisure();
  const noise = useLabState(({ inputs }) => inputs.noise);
  const own =
    frame && noise === 0 && recorder.isOwn({ ...store.getState(), frame }) && frame.step > 0 ? frame : undefined;
  const clean300 = told.facts.row?.clean300 ?? (own && standingsOf(own).map(({ recall }) => recall));
  const value = clean300 && lessonMeasures.cleanLead({ clean300 });
  const { middle, rows, seed } = told;
  const known = middle?.noisy300 ? { noisy300: middle.noisy300 } : rows.find((row) => row.seed === seed);
  const before = known && lessonMeasures.leadOverInverse(known);
  const now = { value, before, step: own?.step, isMeasured: told.facts.row?.clean300 !== undefined, decimals: 1 };
  const parts = commonParts(told, 0, 'cleanLead', now);
  const isAsked = takesGuesses(told);
  const isRevealed = beatOf(told.at, told.facts) === 'reveal';
  const text = (number: number) => decimalsText(number, 1).replace('-', '−');
  return (
    <GuessBars
      title={lessonWords.legend.lead}
      domain={[-4, 8]}
      step={0.5}
      bars={[
        {
          name: lessonWords.legend.lead2,
          ...parts,
          handle: lessonWords.numberName,
          spoken: spokenOf(told.facts, 0, now, () =>
            lessonWords.numberValue(text(told.facts.guess?.[0] ?? before ?? 0)),
          ),
        },
      ]}
      legend={{
        before: undefined,
        guess: lessonWords.legend.guess,
        seeds: isRevealed && !told.isOther ? lessonWords.legend.seeds : undefined,
      }}
      {...(isAsked && { onGuess: guess })}
    />
  );
}
