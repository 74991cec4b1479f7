import { useState } from 'react';
import { download } from '../../../charts/saveChart.ts';
import type { BrushActions } from '../../../store/brushActions.ts';
import { editsFile, readEditsFile } from '../../../store/editsFile.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { wholeText } from '../../../words/numbers.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import './EditsFile.css';

/** Saves the edits as a file and opens one, and says where they are kept otherwise. */
export function EditsFile({ brush }: { readonly brush: BrushActions }) {
  const { store } = useLab();
  const edits = useLabState(({ inputs }) => inputs.edits);
  const [fault, setFault] = useState<string>();

  async function open(file: File): Promise<void> {
    const read = readEditsFile(await file.text());
    if ('problem' in read) {
      const { problem } = read;
      setFault(problemText(file.name, problem));
      return;
    }
    setFault(undefined);
    brush.edit(read.edits, false, read.data);
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
      {fault && (
        <p role="alert" className="edits-fault">
          {fault}
        </p>
      )}
    </>
  );
}

function problemText(
  name: string,
  problem: Extract<ReturnType<typeof readEditsFile>, { problem: unknown }>['problem'],
) {
  const texts = brushWords.problems;
  switch (problem.kind) {
    case 'not-json':
      return texts['not-json'](name, problem.message);
    case 'other-format':
      return texts['other-format'](name);
    case 'newer-version':
      return texts['newer-version'](name, problem.version);
    case 'data':
      return texts.data(name, problem.text);
    case 'edit':
      return texts.edit(name, wholeText(problem.entry), problem.text);
  }
}
