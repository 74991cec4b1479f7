import { lazy, Suspense } from 'react';
import { lessonSteps } from '../../core/lesson/steps.ts';
import { withWords } from '../../words/languages.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { useLabState } from '../LabContext.ts';
import { FoundBars } from './FoundBars.tsx';
import { LeadBar } from './LeadBar.tsx';
import { LessonCurve } from './LessonCurve.tsx';
import { LessonMaps } from './LessonMaps.tsx';
import { StepSeeds } from './StepSeeds.tsx';
import './LessonStage.css';

const BoxStage = lazy(() => withWords(import('./BoxStage.tsx')));
const TheoryStage = lazy(() => withWords(import('./TheoryStage.tsx')));
const PullStage = lazy(() => withWords(import('./PullStage.tsx')));
const CountsStage = lazy(() => withWords(import('./CountsStage.tsx')));
const HomeStage = lazy(() => withWords(import('./HomeStage.tsx')));

const stages = { box: BoxStage, theory: TheoryStage, pull: PullStage, counts: CountsStage, home: HomeStage };

/** What stands beside the text of the step that is open. */
export function LessonStage({ hasWrongMarks }: { readonly hasWrongMarks: boolean }) {
  const at = useLabState(({ inputs }) => inputs.at);
  const { stage } = lessonSteps[at];
  const Stage = stage === 'maps' ? undefined : stages[stage];
  return (
    <section className="lesson-stage" aria-label={lessonWords.stage}>
      {Stage ? (
        <Suspense>
          <Stage />
        </Suspense>
      ) : (
        <>
          <LessonMaps hasWrongMarks={hasWrongMarks} />
          <div className="lesson-below">
            {(at === 'forgotten' || at === 'inverse') && (
              <section className="ui-card lesson-bars">
                <FoundBars step={at} />
              </section>
            )}
            {at === 'middle' && <StepSeeds />}
            {at === 'clean' && (
              <section className="ui-card lesson-bars">
                <LeadBar />
              </section>
            )}
            <LessonCurve />
          </div>
        </>
      )}
    </section>
  );
}
