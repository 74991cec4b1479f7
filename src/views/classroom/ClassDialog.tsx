import { useEffect, useId, useRef, useState } from 'react';
import type { ClassSetting } from '../../store/classroom/classroom.ts';
import { noSetting } from '../../store/classroom/classText.ts';
import { mostAddressEdits } from '../../store/parameters/data.ts';
import { embedCode } from '../../takeHome/embedCode.ts';
import { classroomWords } from '../../words/classroomWords.ts';
import { betaValueText, sentencesText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { LargeCode } from './CodeDialog.tsx';
import { CopyField } from './CopyField.tsx';
import { addressText } from './classLink.ts';
import { GroupChoices } from './GroupChoices.tsx';
import { QrPicture } from './QrPicture.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { draftOf, type QuestionDraft, questionOf } from './questionDraft.ts';
import './ClassDialog.css';

/** Its words, in the language of the page. */
const texts = () => classroomWords.dialog;

/** Characters from which on a link is long for messages, and its QR code for a camera. */
const longLink = 700;

/** Makes a link for a class: what is locked, hidden and asked, from the state that the page is in. */
export function ClassDialog() {
  const { store } = useLab();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [setting, setSetting] = useState<ClassSetting>(() => store.getState().classroom?.opened.setting ?? noSetting);
  const [draft, setDraft] = useState<QuestionDraft>(() => draftOf(setting.question));
  const [isLarge, setLarge] = useState(false);
  const inputs = useLabState((state) => state.inputs);
  const page = useLabState((state) => state.page);
  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);

  const said = { ...setting, question: questionOf(draft), isEmbedded: false };
  const state = store.getState();
  const link = addressText(state, said);
  const code = embedCode(addressText(state, { ...said, isEmbedded: true }), words.title);
  return (
    <dialog
      ref={dialog}
      className="ui-card class-dialog"
      aria-labelledby={title}
      onClose={(event) => {
        // The large code is a dialog inside.
        if (event.target === event.currentTarget) store.setState({ dialog: undefined });
      }}
    >
      <h2 id={title}>{texts().title}</h2>
      <p>
        {sentencesText([
          texts().lead,
          texts().starts(words.views[page], words.data.scenes[inputs.scene].name, betaValueText(inputs.volume)),
        ])}
      </p>
      {inputs.scene === 'own' && <p className="class-warning">{texts().ownPoints}</p>}
      {inputs.edits && inputs.edits.length > mostAddressEdits && <p className="class-warning">{texts().manyEdits}</p>}
      <div className="class-columns">
        <div>
          <GroupChoices setting={setting} onChoose={setSetting} />
          <QuestionFields draft={draft} onChange={setDraft} />
        </div>
        <div>
          <CopyField label={texts().link} text={link} copy={texts().copy} />
          <p className="ui-meaning">
            {texts().length(wholeText(link.length))} {link.length > longLink && texts().long(wholeText(longLink))}
          </p>
          <button type="button" className="class-code" aria-label={texts().large} onClick={() => setLarge(true)}>
            <QrPicture address={link} />
          </button>
          <p className="ui-meaning">{texts().secret}</p>
          <details>
            <summary>{texts().embed}</summary>
            <p className="ui-meaning">{texts().embedAbout}</p>
            <CopyField label={texts().embed} text={code} copy={texts().copyEmbed} isCode />
          </details>
        </div>
      </div>
      <div className="class-close">
        <button type="button" onClick={() => dialog.current!.close()}>
          {texts().close}
        </button>
      </div>
      {isLarge && <LargeCode address={link} title={classroomWords.code.ofClass} onClose={() => setLarge(false)} />}
    </dialog>
  );
}
