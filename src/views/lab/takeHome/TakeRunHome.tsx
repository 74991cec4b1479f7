import { useId, useState } from 'react';
import { download, pngOfCanvas } from '../../../charts/saveChart.ts';
import { runJson } from '../../../takeHome/run/runJson.ts';
import { runPython } from '../../../takeHome/run/runPython.ts';
import { accuracyTolerance } from '../../../takeHome/run/runPythonChecks.ts';
import type { Agreement } from '../../../takeHome/run/takenRun.ts';
import { exportedRunWords } from '../../../words/exportedRunWords.ts';
import { decimalsText } from '../../../words/numbers.ts';
import { takeHomeWords as words } from '../../../words/takeHomeWords.ts';
import { ClassTools } from '../../classroom/ClassTools.tsx';
import { useLab, useLabState } from '../../LabContext.ts';
import { pageAddress } from '../../pageAddress.ts';
import { usePalette } from '../../theme.ts';
import { paintSheet } from './paintSheet.ts';
import { agreementOf, runFileName, takenRunOf } from './takenRunOf.ts';
import './TakeRunHome.css';

/** Files that take the run of the lab elsewhere, at the step that is shown. It loads when Share is opened. */
export default function TakeRunHome() {
  const { store, timeline } = useLab();
  const palette = usePalette();
  const agreement = useLabState((state) => agreementOf(state, timeline));
  const isLab = useLabState((state) => state.page === 'lab');
  const [hasFailed, setFailed] = useState(false);
  const title = useId();
  const about = useId();
  const page = pageAddress();

  function saveText(write: typeof runPython, type: string, ending: string): void {
    const state = store.getState();
    const run = takenRunOf(state, timeline, page);
    if (run)
      download(new Blob([write(run, exportedRunWords)], { type }), `${runFileName(state.inputs, run.step)}.${ending}`);
  }

  async function savePicture(): Promise<void> {
    const state = store.getState();
    const { frame, inputs } = state;
    if (!frame) return;
    try {
      const { fontFamily } = getComputedStyle(document.body);
      const picture = await pngOfCanvas(paintSheet({ ...state, frame }, palette, page, fontFamily));
      download(picture, `${runFileName(inputs, frame.step)}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  // Other views show no run of the lab.
  if (!isLab) return <ClassTools />;
  const files = [
    [words.python, words.pythonAbout, () => saveText(runPython, 'text/x-python', 'py')],
    [words.json, words.jsonAbout, () => saveText(runJson, 'application/json', 'json')],
    [words.png, words.pngAbout, savePicture],
  ] as const;
  return (
    <>
      <ClassTools />
      <section className="take-run" aria-labelledby={title}>
        <h2 id={title}>{words.title}</h2>
        <p id={about}>{aboutOf(agreement)}</p>
        {files.map(([label, meaning, save]) => (
          <button
            key={label}
            type="button"
            title={meaning}
            disabled={agreement === undefined}
            aria-describedby={about}
            onClick={save}
          >
            {label}
          </button>
        ))}
        {hasFailed && <p role="alert">{words.failed}</p>}
      </section>
    </>
  );
}

function aboutOf(agreement: Agreement | undefined): string {
  if (agreement === undefined) return words.nothingYet;
  if (agreement === 'accuracy') return words.about.accuracy(decimalsText(100 * accuracyTolerance, 1));
  return words.about[agreement];
}
