import { PauseIcon, PlayIcon } from '../../controls/icons.tsx';
import { isSettable } from '../../store/isSettable.ts';
import { isRunning } from '../../store/transport.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useFrameAtLeisure } from '../lab/compare/useFrameAtLeisure.ts';
import { useFacts, useLessonActions, useRecorder } from './useLesson.ts';

/** Trains the step's models, pauses them, and goes on. */
export function TrainButton() {
  const { store } = useLab();
  const { toggleTraining } = useLessonActions();
  const recorder = useRecorder();
  const frame = useFrameAtLeisure();
  const facts = useFacts();
  const until = useLabState(({ inputs }) => inputs.until);
  const isReady = useLabState(({ inputs }) => inputs.at !== 'clean' || inputs.noise === 0);
  const isHeld = useLabState((state) => !isReady && !isSettable(state, { noise: 0 }));
  const isTraining = useLabState(({ transport }) => isRunning(transport));
  const step = frame && recorder.isOwn({ ...store.getState(), frame }) ? frame.step : 0;
  const isMidway = facts.isBegun && step > 0 && step < until;
  const text = isTraining
    ? lessonWords.pause(wholeText(step), wholeText(until))
    : isMidway
      ? lessonWords.goOn(wholeText(step))
      : lessonWords.train(wholeText(until));
  return (
    <button
      type="button"
      className={facts.row ? 'lesson-train' : 'lesson-train lesson-main'}
      disabled={!isReady}
      title={isHeld ? words.held : undefined}
      onClick={toggleTraining}
    >
      {isTraining ? <PauseIcon /> : <PlayIcon />}
      <span>{text}</span>
    </button>
  );
}
