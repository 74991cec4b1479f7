import type { StepName } from '../../core/lesson/stepStates.ts';
import { isSettable } from '../../store/isSettable.ts';
import { isRunning } from '../../store/transport.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { StepDeed } from './StepDeed.tsx';
import { useFacts, useIsEmbedded, useLessonActions } from './useLesson.ts';

interface Props {
  readonly at: StepName;
  readonly hasWrongMarks: boolean;
  onWrongMarks(isOn: boolean): void;
}

/** What may be done after the reveal. */
export function RevealMore({ at, hasWrongMarks, onWrongMarks }: Props) {
  const { actions } = useLab();
  const { trainOnTo, openInLab } = useLessonActions();
  const isEmbedded = useIsEmbedded();
  const facts = useFacts();
  const isTraining = useLabState(({ transport }) => isRunning(transport));
  const isMoreHeld = useLabState((state) => !isSettable(state, { until: at === 'focal' ? 500 : 300 }));
  const isRingsHeld = useLabState((state) => !isSettable(state, { scene: 'clean-rings' }));
  const { trainOn, trainMore, inverse, clean } = lessonWords;
  switch (at) {
    case 'forgotten':
      return facts.row?.noisy300 || isTraining ? null : (
        <p className="lesson-links">
          <button
            type="button"
            disabled={isMoreHeld}
            title={isMoreHeld ? words.held : undefined}
            onClick={() => trainOnTo(300)}
          >
            {trainOn(wholeText(300))}
          </button>
        </p>
      );
    case 'inverse':
      return (
        <label className="ui-row lesson-toggle">
          {inverse.wrongLabels}
          <input
            type="checkbox"
            className="ui-switch"
            checked={hasWrongMarks}
            onChange={(event) => onWrongMarks(event.currentTarget.checked)}
          />
        </label>
      );
    case 'middle':
      return <StepDeed at="middle" />;
    case 'clean':
      return isEmbedded ? null : (
        <p className="lesson-links">
          <button
            type="button"
            disabled={isRingsHeld}
            title={isRingsHeld ? words.held : undefined}
            onClick={() => {
              openInLab();
              actions.chooseScene('clean-rings');
            }}
          >
            {clean.rings}
          </button>
        </p>
      );
    case 'focal':
      return facts.row?.pullOfWrong?.[2] || isTraining ? null : (
        <p className="lesson-links">
          <button
            type="button"
            disabled={isMoreHeld}
            title={isMoreHeld ? words.held : undefined}
            onClick={() => trainOnTo(500)}
          >
            {trainMore(wholeText(200))}
          </button>
        </p>
      );
    default:
      return null;
  }
}
