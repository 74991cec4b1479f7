import { useEffect, useId, useRef } from 'react';
import { beatOf, nextActOf } from '../../core/lesson/beats.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { lessonSteps, neighboursOf, stepsOf } from '../../core/lesson/steps.ts';
import type { QuestionName } from '../../core/questions/names.ts';
import { canReveal } from '../../store/canReveal.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import { questionsWords } from '../../words/questionsWords.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useQuestionAddress } from '../useQuestionAddress.ts';
import { RevealMore } from './RevealMore.tsx';
import { StepDeed } from './StepDeed.tsx';
import { type Reveal, storyOf } from './storyOf.ts';
import { TrainButton } from './TrainButton.tsx';
import { useIsEmbedded, useIsPullThere, useLessonActions, useTold } from './useLesson.ts';
import './LessonStory.css';

/** Its words, in the language of the page. */
const texts = () => lessonWords;

/** Questions that are often asked at a step. */
const asked: { readonly [Name in StepName]?: readonly QuestionName[] } = {
  forgotten: ['batch'],
  inverse: ['worse'],
  worth: ['validation'],
  beta: ['small-beta', 'mean-loss'],
  middle: ['validation'],
  clean: ['worse', 'validation-loss'],
  focal: ['pos-weight', 'sigmoid'],
  counts: ['inverse', 'zero'],
};

interface Props {
  /** Whether wrong labels are marked on the maps. */
  readonly hasWrongMarks: boolean;
  onWrongMarks(isOn: boolean): void;
}

/** The text of the step that is open: what it is about, the question, what to do, and what came. */
export function LessonStory(props: Props) {
  const told = useTold();
  const { at, facts } = told;
  const only = useLabState(({ inputs }) => inputs.only);
  const story = storyOf(told);
  const beat = beatOf(at, facts);
  const { minutes, revealsFirst, question } = lessonSteps[at];
  const steps = stepsOf(only).filter((name) => name !== 'home');
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // The reader went to another step: its text begins at the top, and is read out.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({ preventScroll: false });
    isFirst.current = false;
  }, [at]);

  return (
    <article className="lesson-story">
      <div className="lesson-scroll">
        <header className="lesson-head">
          <p>
            {at === 'home'
              ? texts().endOf(wholeText(steps.length))
              : texts().stepOf(
                  wholeText(steps.indexOf(at) + 1),
                  wholeText(steps.length),
                  decimalsText(
                    minutes,
                    Number.isInteger(minutes) ? 0 : minutes * 2 === Math.round(minutes * 2) ? 1 : 2,
                  ),
                )}
          </p>
          <h2 ref={heading} tabIndex={-1} data-skip>
            {texts().steps[at].title}
          </h2>
          <p className="lesson-text">{story.text}</p>
        </header>
        {at !== 'home' && beat !== 'reveal' && (
          <section className="lesson-beat lesson-ask">
            <h3>{texts().guess}</h3>
            <p>{story.ask}</p>
            {question.kind === 'choice' && <Options options={story.options} />}
            {question.kind === 'bars' && question.classes[0] !== undefined && (
              <p className="lesson-small">{texts().fresh}</p>
            )}
            {!revealsFirst && story.doIt && <p>{story.doIt}</p>}
            {!revealsFirst && <StepDeed at={at} />}
            {lessonSteps[at].trainsTo !== undefined && <TrainButton />}
          </section>
        )}
        <div className="lesson-reveal" aria-live="polite">
          {beat === 'reveal' && story.reveal && <Revealed reveal={story.reveal} />}
        </div>
        {beat === 'reveal' && !story.reveal && lessonSteps[at].trainsTo !== undefined && (
          <section className="lesson-beat lesson-ask">
            <TrainButton />
          </section>
        )}
        {beat === 'reveal' && (
          <section className="lesson-beat lesson-after">
            {revealsFirst && (
              <>
                <h3>{texts().do}</h3>
                <p>{story.doIt}</p>
                <StepDeed at={at} />
              </>
            )}
            <RevealMore at={at} {...props} />
            <AgainButtons />
          </section>
        )}
        {beat === 'reveal' && <Asked at={at} />}
      </div>
      <LessonFoot />
    </article>
  );
}

function Options({ options }: { readonly options: readonly string[] }) {
  const { facts } = useTold();
  const { guess } = useLessonActions();
  const name = useId();
  return (
    <div className="lesson-options" role="radiogroup" aria-label={texts().guess}>
      {options.map((option, index) => (
        <label key={option}>
          <input type="radio" name={name} checked={facts.guess?.[0] === index} onChange={() => guess(0, index)} />
          <span>{option}</span>
        </label>
      ))}
    </div>
  );
}

function Revealed({ reveal: { said, versus, why, more } }: { readonly reveal: Reveal }) {
  return (
    <section className="lesson-beat">
      <h3>{texts().happened}</h3>
      <p className="lesson-said">{said}</p>
      {versus.map((sentence) => (
        <p key={sentence} className="lesson-quiet">
          {sentence}
        </p>
      ))}
      <p>
        <b>{texts().why}</b> {why}
      </p>
      {more.map((sentence) => (
        <p key={sentence} className="lesson-quiet">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function AgainButtons() {
  const { guessAgain, openInLab } = useLessonActions();
  const isEmbedded = useIsEmbedded();
  return (
    <p className="lesson-links">
      <button type="button" onClick={guessAgain}>
        {texts().again}
      </button>
      {!isEmbedded && (
        <button type="button" onClick={openInLab}>
          {texts().openInLab}
        </button>
      )}
    </p>
  );
}

/** A frame has no way back from another view. */
const outside = { target: '_blank', rel: 'noopener' } as const;

function Asked({ at }: { readonly at: StepName }) {
  const { actions } = useLab();
  const link = useQuestionAddress();
  const isEmbedded = useIsEmbedded();
  const names = asked[at];
  if (!names) return null;
  return (
    <section className="lesson-asked">
      <h3>{texts().asked}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a
              href={`#/questions?q=${name}`}
              {...(isEmbedded
                ? outside
                : {
                    ...link(name),
                    onClick: (event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                      event.preventDefault();
                      actions.open('questions');
                      actions.patch({ question: name });
                    },
                  })}
            >
              {questionsWords.titles[name]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Back, and what comes next. On a phone it is docked, and holds the button that trains, too. */
function LessonFoot() {
  const { at, facts } = useTold();
  const only = useLabState(({ inputs }) => inputs.only);
  const isReady = useLabState(({ inputs }) => inputs.at !== 'clean' || inputs.noise === 0);
  const isReal = useLabState(({ inputs }) => inputs.at !== 'home');
  const { goBack, goNext, reveal } = useLessonActions();
  const isHeld = useLabState((state) => !canReveal(state));
  const { before, after } = neighboursOf(at, only);
  const next = nextActOf(at, facts, isReady);
  const hasReveal = isReal && !facts.isRevealed;
  // Its network trains while the text is read.
  const isPullThere = useIsPullThere();
  const isTrained = at !== 'focal' || isPullThere;
  return (
    <footer className="lesson-foot">
      <button type="button" className="lesson-back" disabled={before === undefined} onClick={goBack}>
        <span className="foot-name">{texts().previous}</span>
      </button>
      {next === 'train' && (
        <span className="lesson-docked">
          <TrainButton />
        </span>
      )}
      {hasReveal && (
        <button
          type="button"
          className={next === 'reveal' ? 'lesson-main' : undefined}
          disabled={!isTrained || isHeld}
          title={isHeld ? words.held : undefined}
          onClick={reveal}
        >
          {texts().reveal}
        </button>
      )}
      {after && (
        <button
          type="button"
          className={next === 'next' ? 'lesson-main' : 'lesson-onwards'}
          onClick={goNext}
          title={texts().steps[after].title}
        >
          <span className="foot-name">{texts().next}</span>
        </button>
      )}
    </footer>
  );
}
