import { sharesOfHands } from '../../core/lesson/hands.ts';
import type { OwnQuestion } from '../../core/lesson/presentBeats.ts';
import { presentWords } from '../../words/presentWords.ts';
import { HandsList } from './PresentHands.tsx';
import { usePlace, useRoom } from './usePresent.ts';
import './PresentOwn.css';

interface Props {
  readonly own: OwnQuestion;
  /** Whether hands are counted here. */
  readonly isTeacher: boolean;
}

/** The teacher's own question in place of a step, as wide as the page: nobody knows how long its texts are. */
export function PresentOwn({ own, isTeacher }: Props) {
  const { ownHands } = useRoom();
  const { beat } = usePlace();
  const { text, options, answer } = own;
  const isRevealed = beat === 'answer';
  return (
    <div className="present-own" data-many={options.length > 4 || undefined}>
      <p>{text}</p>
      {options.length > 0 && (
        <HandsList
          options={options}
          hands={ownHands}
          shares={sharesOfHands(ownHands, options.length)}
          {...{ isTeacher, isRevealed }}
          isCounting
          {...(isRevealed && answer !== undefined && { answer, so: presentWords.ownAnswer })}
        />
      )}
    </div>
  );
}
