import { GuessBars } from '../../charts/GuessBars.tsx';
import { beatOf } from '../../core/lesson/beats.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { useLabState } from '../LabContext.ts';
import { PullPart } from '../lab/compare/PullPart.tsx';
import { useFrameAtLeisure } from '../lab/compare/useFrameAtLeisure.ts';
import { commonParts, spokenOf, takesGuesses } from './barsOf.ts';
import { LessonMaps } from './LessonMaps.tsx';
import { useLessonActions, useTold } from './useLesson.ts';
import { wrongPull } from './wrongPull.ts';

/** Who pulls: the map whose markers are as large as the points' pulls, the shares of the classes, and the guess. */
export default function PullStage() {
  const told = useTold();
  const { guess } = useLessonActions();
  const frame = useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const live = wrongPull(frame, inputs);
  const { facts, pullAtZero } = told;
  const known = facts.row?.pullOfWrong?.[1];
  const share = Number.isFinite(known) && beatOf(told.at, facts) === 'reveal' ? known : live?.wrong;
  const now = {
    value: share === undefined ? undefined : 100 * share,
    before: pullAtZero === undefined ? undefined : Math.round(100 * pullAtZero),
    step: frame?.step,
    isMeasured: known !== undefined && Number.isFinite(known),
  };
  const isAsked = takesGuesses(told);
  const isRevealed = beatOf(told.at, facts) === 'reveal';
  return (
    <>
      <LessonMaps />
      <section className="ui-card lesson-pull">
        <PullPart />
      </section>
      <section className="ui-card lesson-bars">
        <GuessBars
          title={lessonWords.legend.pull}
          bars={[
            {
              name: lessonWords.legend.wrong,
              ...commonParts(told, 0, 'pullAtTwo', now),
              handle: lessonWords.pullName,
              spoken: spokenOf(facts, 0, now, lessonWords.pullValue),
            },
          ]}
          legend={{
            before: lessonWords.legend.beforePull,
            guess: lessonWords.legend.guess,
            seeds: isRevealed && !told.isOther ? lessonWords.legend.seeds : undefined,
          }}
          {...(isAsked && { onGuess: guess })}
        />
      </section>
    </>
  );
}
