import { useState } from 'react';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { lessonSteps, stepsOf } from '../../core/lesson/steps.ts';
import { writeAddress } from '../../store/address.ts';
import { inputsToBegin } from '../../store/lessonActions.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { loadClassParts } from '../classroom/loadClassParts.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { PrintButton } from './LessonPrint.tsx';
import { useIsEmbedded, useLessonActions } from './useLesson.ts';
import './LessonRail.css';

/** Its words, in the language of the page. */
const texts = () => lessonWords;

/** The steps in a row, with the marks of those that are done. */
export function LessonRail() {
  const { store, actions } = useLab();
  const { go } = useLessonActions();
  const at = useLabState(({ inputs }) => inputs.at);
  const only = useLabState(({ inputs }) => inputs.only);
  const steps = useLabState(({ lesson }) => lesson.steps);
  const isEmbedded = useIsEmbedded();
  const names = stepsOf(only);

  function address(name: StepName): string {
    const { language, classroom } = store.getState();
    return writeAddress('lesson', inputsToBegin(name, store.getState()), language, classroom?.text);
  }

  return (
    <nav className="lesson-rail" aria-label={texts().rail}>
      <ol>
        {names.map((name, index) => {
          const { short, title } = texts().steps[name];
          const isDone = (steps[name]?.isDone || steps[name]?.wasDone) ?? false;
          return (
            <li key={name} className={isDone ? 'rail-done' : undefined}>
              <a
                href={address(name)}
                aria-current={name === at ? 'step' : undefined}
                aria-label={isDone ? texts().done(short) : short}
                title={title}
                onClick={(event) => {
                  // A link that opens elsewhere is the browser's.
                  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                  event.preventDefault();
                  go(name);
                }}
              >
                <i aria-hidden="true">
                  {isDone ? <DoneMark /> : lessonSteps[name].stage === 'home' ? '★' : wholeText(index + 1)}
                </i>
                <span>{short}</span>
              </a>
            </li>
          );
        })}
      </ol>
      {!isEmbedded && (
        <>
          <PrintButton />
          <ClassButton />
          <button type="button" className="rail-button" onClick={() => actions.change('present', true)}>
            {texts().presenter}
          </button>
        </>
      )}
    </nav>
  );
}

/** Opens what makes a link for a class, of the step as it is set now. */
function ClassButton() {
  const { store } = useLab();
  const [hasFailed, setFailed] = useState(false);

  async function open(): Promise<void> {
    setFailed(false);
    try {
      await loadClassParts();
      store.setState({ dialog: 'class' });
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <button type="button" className="rail-button" onClick={open}>
        {texts().forMyClass}
      </button>
      {hasFailed && (
        <p className="rail-failed" role="alert">
          {texts().classNotLoaded}
        </p>
      )}
    </>
  );
}

function DoneMark() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.8">
      <path d="M2.5 6.5 5 9l4.5-6" />
    </svg>
  );
}
