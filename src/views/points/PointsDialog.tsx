import { useEffect, useId, useMemo, useRef } from 'react';
import { pointsIn } from '../../core/points/pointsIn.ts';
import { pointsProblemText, pointsWords } from '../../words/pointsWords.ts';
import { useLabState } from '../LabContext.ts';
import { useSource } from '../sources/useSource.ts';
import { PointsChoice } from './PointsChoice.tsx';
import { PointsOutcome } from './PointsOutcome.tsx';
import { usePoints } from './usePoints.ts';
import './PointsDialog.css';

/** Its words, in the language of the page. */
const texts = () => pointsWords.dialog;

/**
 * Takes points of the reader's own from what is typed or pasted, a file, or what is dropped. Columns are chosen beside
 * a preview. What was entered stays, also when it cannot be read or the dialog is closed.
 */
export function PointsDialog() {
  const points = usePoints();
  const { text, read, failure, isBehind } = useLabState((state) => state.points);
  const { isOver, field, onFile, area } = useSource(points, texts().pasted);
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, name] = [useId(), useId()];
  const found = useMemo(() => read && pointsIn(read.table, read.choice), [read]);

  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={isOver ? 'ui-card points-dialog points-dialog-over' : 'ui-card points-dialog'}
      aria-labelledby={title}
      onClose={points.close}
      {...area}
    >
      <h2 id={title}>{texts().title}</h2>
      <p className="ui-meaning">{texts().lead}</p>
      <label htmlFor={name}>{texts().text}</label>
      <textarea
        id={name}
        value={text}
        placeholder={texts().placeholder}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        {...field}
      />
      <div className="points-files">
        <label className="points-file">
          <input type="file" className="visually-hidden" onChange={onFile} />
          <span>{texts().file}</span>
        </label>
        <span className="ui-meaning">{isOver ? texts().dropNow : texts().drop}</span>
      </div>
      <PointsOutcome found={found} />
      {read && found && !failure && <PointsChoice read={read} found={found} />}
      {found?.kind === 'rejected' && (
        <p className="points-fault" role="alert">
          {texts().rejected(read!.title, pointsProblemText(found.problem))}
        </p>
      )}
      <div className="points-buttons">
        <button
          type="button"
          className="ui-primary"
          disabled={found?.kind !== 'read' || failure !== undefined || isBehind}
          onClick={() => {
            // What is closed gives the focus back; what is taken away does not.
            dialog.current!.close();
            points.use();
          }}
        >
          {texts().use}
        </button>
        <button type="button" onClick={() => dialog.current!.close()}>
          {texts().cancel}
        </button>
      </div>
    </dialog>
  );
}
