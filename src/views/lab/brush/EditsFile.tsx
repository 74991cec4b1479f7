import { useState } from 'react';
import { download } from '../../../charts/saveChart.ts';
import type { BrushActions } from '../../../store/brushActions.ts';
import { type EditsFileProblem, editsFile, readEditsFile } from '../../../store/editsFile.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { Held } from '../../Held.tsx';
import { useLab, useLabState } from '../../LabContext.ts';
import './EditsFile.css';

/** Saves the edits as a file and opens one, and says where they are kept otherwise. */
export function EditsFile({ brush }: { readonly brush: BrushActions }) {
  const { store } = useLab();
  const edits = useLabState(({ inputs }) => inputs.edits);
  const [fault, setFault] = useState<{ readonly text: string; readonly of: typeof edits }>();

  async function open(file: File): Promise<void> {
    const text = await file.text().catch((error: Error) => error);
    const read =
      text instanceof Error
        ? ({ problem: { kind: 'not-read', message: text.message } } as const)
        : readEditsFile(text, store.getState().inputs.points);
    if ('problem' in read) {
      const { problem } = read;
      setFault({ text: problemText(file.name, problem), of: store.getState().inputs.edits });
      return;
    }
    setFault(undefined);
    const isDone = brush.edit(read.edits, false, read.data);
    const { inputs, locked } = store.getState();
    if (!isDone && locked.size > 0) setFault({ text: words.held, of: inputs.edits });
  }

  return (
    <>
      <button
        type="button"
        title={brushWords.saveAbout}
        disabled={!edits}
        onClick={() =>
          download(
            new Blob([editsFile(store.getState().inputs)], { type: 'application/json' }),
            `${brushWords.fileName}.json`,
          )
        }
      >
        {brushWords.save}
      </button>
      <Held input="edits" isQuiet isWhole>
        <label className="edits-file" title={brushWords.openAbout}>
          <input
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void open(file);
              // The same file can be chosen again after it was corrected.
              event.currentTarget.value = '';
            }}
          />
          <span>{brushWords.open}</span>
        </label>
      </Held>
      {fault?.of === edits && fault && (
        <p role="alert" className="edits-fault">
          {fault.text}
        </p>
      )}
    </>
  );
}

type Problem = EditsFileProblem | { readonly kind: 'not-read'; readonly message: string };

function problemText(name: string, problem: Problem): string {
  const texts = brushWords.problems;
  switch (problem.kind) {
    case 'not-read':
      return texts['not-read'](name, problem.message);
    case 'not-json':
      return texts['not-json'](name, problem.message);
    case 'other-format':
      return texts['other-format'](name);
    case 'newer-version':
      return texts['newer-version'](name, problem.version);
    case 'points':
      return texts.points(name, words.data.scenes[problem.scene].name);
    case 'data':
      return texts.data(name, problem.text);
    case 'edit':
      return texts.edit(name, wholeText(problem.entry), problem.text);
  }
}
