import { lazy, Suspense } from 'react';
import { hasComeTo, isOwnBeat } from '../../core/lesson/presentBeats.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import { lessonSteps, stepsOf } from '../../core/lesson/steps.ts';
import { factsOf } from '../../store/lessonActions.ts';
import { standingsOf } from '../../store/standings.ts';
import { isRunning } from '../../store/transport.ts';
import { withWords } from '../../words/languages.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { presentWords } from '../../words/presentWords.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useFrameAtLeisure } from '../lab/compare/useFrameAtLeisure.ts';
import { LessonMaps } from '../lesson/LessonMaps.tsx';
import { storyOf, type Told } from '../lesson/storyOf.ts';
import { useRecorder, useTold } from '../lesson/useLesson.ts';
import { wrongPull } from '../lesson/wrongPull.ts';
import { PresentBars } from './PresentBars.tsx';
import { PresentBeta } from './PresentBeta.tsx';
import { PresentHands } from './PresentHands.tsx';
import { PresentOwn } from './PresentOwn.tsx';
import { PresentTens } from './PresentTens.tsx';
import { presentFigureOf } from './presentFigure.ts';
import { askedOf } from './presentTexts.ts';
import { usePlace, useRoom } from './usePresent.ts';
import './PresentSlide.css';

const BoxPicture = lazy(() => withWords(import('./BoxPicture.tsx')));

/** Its words, in the language of the page. */
const texts = () => presentWords;

/** What the room sees of a step; the same in the window of who presents and in the audience's. */
export function PresentSlide({ isTeacher }: { readonly isTeacher: boolean }) {
  const told = useTold();
  const { at } = told;
  const { isBlank, own } = useRoom();
  const { beat } = usePlace();
  const asked = isOwnBeat(beat) ? own : undefined;
  const only = useLabState(({ inputs }) => inputs.only);
  const steps = stepsOf(only).filter((name) => name !== 'home');
  if (isBlank) return <section className="present-slide present-blank" aria-label={texts().region} />;
  return (
    <section className="present-slide" aria-label={texts().region} data-step={at}>
      <div className="present-page">
        <header className="present-head">
          {at !== 'home' && !asked && (
            <span>{texts().place(wholeText(steps.indexOf(at) + 1), wholeText(steps.length))}</span>
          )}
          <h1 tabIndex={-1} data-skip>
            {asked ? texts().ownTitle : lessonWords.steps[at].title}
          </h1>
        </header>
        {asked ? (
          <PresentOwn own={asked} isTeacher={isTeacher} />
        ) : at === 'home' ? (
          <ol className="present-points">
            {lessonWords.home.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        ) : (
          <>
            <div className="present-side">
              <p className="present-ask">{askedOf(told)}</p>
              <PresentHands {...{ told, isTeacher }} />
            </div>
            <Picture {...{ told, isTeacher }} />
            <Sentence told={told} />
          </>
        )}
        <p className="present-dots" aria-hidden="true">
          {steps.map((name) => (
            <i key={name} className={name === at ? 'present-here' : undefined} />
          ))}
        </p>
      </div>
    </section>
  );
}

/** The maps or the box of a step, and its bars. */
function Picture({ told, isTeacher }: { readonly told: Told; readonly isTeacher: boolean }) {
  const { store } = useLab();
  const recorder = useRecorder();
  const place = usePlace();
  const frame = useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const plain = useLabState((state) => factsOf(state, 'forgotten').row?.noisy300);
  const { stage } = lessonSteps[told.at];
  const isJudged = told.at === 'middle' && hasComeTo('reveal', place) && told.facts.seeds !== undefined;
  const own = frame && recorder.isOwn({ ...store.getState(), frame }) && frame.step > 0 ? frame : undefined;
  const figure = presentFigureOf(told, place, {
    recalls: own && standingsOf(own).map(({ recall }) => recall),
    wrongPull: stage === 'pull' ? wrongPull(own, inputs)?.wrong : undefined,
    plain,
  });
  return (
    <div className="present-picture">
      {(stage === 'maps' || stage === 'pull') && (
        <LessonMaps isPresented hasWrongMarks={told.at === 'inverse' && hasComeTo('reveal', place)} />
      )}
      {stage === 'box' && (
        <Suspense>
          <BoxPicture isTeacher={isTeacher} />
        </Suspense>
      )}
      {isJudged ? (
        <PresentTens title={lessonWords.middle.seeds} rows={tensOf(told.facts.seeds!)} />
      ) : (
        figure && <PresentBars {...figure} />
      )}
      {told.at === 'beta' && hasComeTo('deed', place) && <PresentBeta {...{ isTeacher }} labels={told.labels} />}
    </div>
  );
}

/** What ten seeds came to, by map, in per cent. */
function tensOf(seeds: NonNullable<StepFacts['seeds']>) {
  return lessonWords.middle.maps.map((name, map) => ({
    name,
    values: seeds.map((row) => 100 * (row[map] ?? Number.NaN)),
  }));
}

/** The one sentence under the picture: how far the models are, or what came and why. */
function Sentence({ told }: { readonly told: Told }) {
  const place = usePlace();
  const frame = useFrameAtLeisure();
  const until = useLabState(({ inputs }) => inputs.until);
  const isTraining = useLabState(({ transport }) => isRunning(transport));
  const { reveal, doIt } = storyOf(told);
  if (place.beat === 'reveal' && reveal) {
    return (
      <p className="present-sentence">
        <b>{reveal.said}</b> {told.at === 'middle' && reveal.more.join(' ')} {reveal.why}
      </p>
    );
  }
  if (told.at === 'beta') {
    const [said, why] = reveal?.more ?? [];
    return (
      <p className="present-sentence">
        {place.beat !== 'deed' ? null : said === undefined ? (
          doIt
        ) : (
          <>
            <b>{said}</b> {why}
          </>
        )}
      </p>
    );
  }
  const { trainsTo } = lessonSteps[told.at];
  const { thrown = 0, covered = 0 } = told.facts;
  return (
    <p className="present-sentence">
      {hasComeTo('deed', place) &&
        (trainsTo !== undefined
          ? (isTraining || frame) && texts().training(wholeText(Math.min(until, frame?.step ?? 0)), wholeText(until))
          : told.at === 'worth'
            ? lessonWords.worth.thrown(wholeText(thrown), wholeText(covered))
            : texts().moved)}
    </p>
  );
}
