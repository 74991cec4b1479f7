import { type KeyboardEvent, useState } from 'react';
import { type Hands, sharesShownAt } from '../../core/lesson/hands.ts';
import { hasComeTo } from '../../core/lesson/presentBeats.ts';
import { lessonSteps } from '../../core/lesson/steps.ts';
import { plainText, wholeText } from '../../words/numbers.ts';
import { presentWords } from '../../words/presentWords.ts';
import type { Told } from '../lesson/storyOf.ts';
import { optionsOf, soItIs } from './presentTexts.ts';
import { usePlace, usePresentActions, useRoom } from './usePresent.ts';
import './PresentHands.css';

interface Props {
  readonly told: Told;
  /** Whether hands are counted here. */
  readonly isTeacher: boolean;
}

/** What hands are raised for: the options, how many chose each, and after the reveal the one that was measured. */
export function PresentHands({ told, isTeacher }: Props) {
  const room = useRoom();
  const place = usePlace();
  const options = optionsOf(told);
  const hands = room.hands[place.step] ?? [];
  const isRevealed = hasComeTo('reveal', place);
  const so = isRevealed ? soItIs(told) : undefined;
  return (
    <HandsList
      {...{ options, hands, isTeacher, isRevealed }}
      shares={sharesShownAt(place, hands, options.length)}
      isCounting={hasComeTo('hands', place)}
      {...(so !== undefined && { answer: lessonSteps[place.step].hands.answer, so })}
    />
  );
}

interface ListProps {
  readonly options: readonly string[];
  readonly hands: Hands;
  /** Share of all hands that is shown at each option, or none; as many as there are options. */
  readonly shares: readonly (number | undefined)[];
  readonly isTeacher: boolean;
  /** Whether numbers of hands are shown. */
  readonly isCounting: boolean;
  /** Whether hands are no longer raised. */
  readonly isRevealed: boolean;
  /** Index of the option that is framed, and what is said of it. */
  readonly answer?: number;
  readonly so?: string;
}

/** Options with a digit each, the hands that were raised for them, and a frame around one. */
export function HandsList({ options, hands, shares, isTeacher, isCounting, isRevealed, answer, so }: ListProps) {
  return (
    <ol className="present-options" aria-label={presentWords.options}>
      {options.map((option, index) => {
        const share = shares[index];
        return (
          <li key={index} className={index === answer ? 'present-option present-answer' : 'present-option'}>
            <Digit {...{ index, option, isTeacher, isRevealed }} />
            <div className="present-option-text">
              <b>{option}</b>
              {index === answer && <span>{so}</span>}
            </div>
            {isCounting && <Count {...{ index, option, isTeacher }} count={hands[index] ?? undefined} />}
            {share !== undefined && <i className="present-share" style={{ width: `${(100 * share).toFixed(2)}%` }} />}
          </li>
        );
      })}
    </ol>
  );
}

interface OptionProps {
  readonly index: number;
  readonly option: string;
  readonly isTeacher: boolean;
}

/** The digit that raises a hand: a button for who has no keys. */
function Digit({ index, option, isTeacher, isRevealed }: OptionProps & { readonly isRevealed: boolean }) {
  const { addHand } = usePresentActions();
  const text = plainText(index + 1);
  if (!isTeacher) return <span className="present-digit">{text}</span>;
  return (
    <button
      type="button"
      className="present-digit"
      disabled={isRevealed}
      aria-label={presentWords.addHand(option)}
      onClick={() => addHand(index)}
    >
      {text}
    </button>
  );
}

/** How many hands there are. Who presents may type it; what is no number takes it back. */
function Count({ index, option, isTeacher, count }: OptionProps & { readonly count: number | undefined }) {
  const { setHands } = usePresentActions();
  const [typed, setTyped] = useState<string>();
  const text = count === undefined ? '' : wholeText(count);
  const word = count === 1 ? presentWords.oneHand : presentWords.hands;

  function take(): void {
    if (typed !== undefined) setHands(index, typed.trim() === '' ? undefined : Number(typed.replace(/\D/g, '')));
    setTyped(undefined);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.currentTarget.blur();
  }

  if (!isTeacher) {
    return (
      <p className="present-count">
        {count !== undefined && (
          <>
            <b>{text}</b> {word}
          </>
        )}
      </p>
    );
  }
  return (
    <p className="present-count">
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        aria-label={presentWords.handsOf(option)}
        value={typed ?? text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={press}
      />
      <span>{word}</span>
    </p>
  );
}
