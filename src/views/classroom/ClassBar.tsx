import { type SyntheticEvent, useMemo } from 'react';
import { writeAddress } from '../../store/address.ts';
import { createClassActions } from '../../store/classroom/classActions.ts';
import { writeClass } from '../../store/classroom/classText.ts';
import type { GroupName } from '../../store/classroom/groups.ts';
import { classroomWords } from '../../words/classroomWords.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { ClassQuestion } from './ClassQuestion.tsx';
import { keepChosen } from './chosenOption.ts';
import { useTellHeight } from './useTellHeight.ts';
import './ClassBar.css';

/** Its words, in the language of the page. */
const texts = () => classroomWords.bar;

/** What a teacher's link has locked and asks, how one returns to it, and how one leaves it. */
export function ClassBar() {
  const { store } = useLab();
  const actions = useMemo(() => createClassActions(store), [store]);
  const { lock, hide, question, opened, isEmbedded } = useLabState((state) => state.classroom!);
  const held = opened.setting.lock.length + opened.setting.hide.length > 0;
  const isHeld = lock.length + hide.length > 0;
  const isOfTeacher = held || question !== undefined;
  function reset(): void {
    if (question) keepChosen(question, undefined);
    actions.reset();
  }

  return (
    <aside className={isOfTeacher ? 'class-bar' : 'class-bar class-bar-bare'} aria-label={texts().region}>
      {held && (
        <p className="class-held">
          {!isHeld && texts().free}
          {lock.length > 0 && texts().locked(listOf(lock))} {hide.length > 0 && texts().hidden(listOf(hide))}
        </p>
      )}
      {question && <ClassQuestion question={question} actions={actions} />}
      <div className="class-buttons">
        {isOfTeacher && (
          <button type="button" aria-label={texts().resetAbout} title={texts().resetAbout} onClick={reset}>
            {texts().reset}
          </button>
        )}
        {isHeld && (
          <button type="button" title={texts().liftAbout} onClick={actions.lift}>
            {texts().lift}
          </button>
        )}
        {isEmbedded && <LinkOut />}
      </div>
    </aside>
  );
}

function listOf(groups: readonly GroupName[]): string {
  const names = groups.map((name) => classroomWords.groups[name]);
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
}

/** A link to the same state outside the frame. Inputs change with every drag, so it is written just before its use. */
function LinkOut() {
  const { store } = useLab();
  useTellHeight();

  function address({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void {
    const { page, inputs, language, classroom } = store.getState();
    const outside = classroom && writeClass({ ...classroom, isEmbedded: false });
    currentTarget.href = writeAddress(page, inputs, language, outside);
  }

  return (
    <a href="#/lab" target="_blank" rel="noopener" onPointerDown={address} onFocus={address} onKeyDown={address}>
      {texts().openIn}
    </a>
  );
}
