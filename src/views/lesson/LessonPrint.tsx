import { useId } from 'react';
import { tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import { stepsOf } from '../../core/lesson/steps.ts';
import { selectLabelCounts } from '../../store/selectors.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import { worksheetWords } from '../../words/worksheetWords.ts';
import { useLabState } from '../LabContext.ts';
import { usePrinting } from '../printing.ts';
import { DoneSheet } from './DoneSheet.tsx';
import { useLessonRows } from './useLesson.ts';
import { Worksheet } from './Worksheet.tsx';
import './LessonPrint.css';

/** What the lesson prints. */
export type Sheet = 'worksheet' | 'done';

/** The sheet that is printed next: read when printing begins, by whichever way it begins. */
let chosen: Sheet = 'worksheet';

/** Prints a sheet; whoever prints without choosing gets the last one that was chosen, and the worksheet at first. */
export function printLesson(sheet: Sheet): void {
  chosen = sheet;
  window.print();
}

/** Button that offers both sheets. */
export function PrintButton() {
  const id = useId();
  return (
    <div className="lesson-print">
      <button type="button" popoverTarget={id} title={worksheetWords.printAbout}>
        {worksheetWords.print}
      </button>
      <div id={id} popover="auto" className="ui-popover lesson-print-choice">
        {(['worksheet', 'done'] as const).map((sheet) => (
          <button
            key={sheet}
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => printLesson(sheet)}
          >
            {sheet === 'worksheet' ? worksheetWords.sheet : worksheetWords.done}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The sheet on paper; nothing on the screen. */
export function PrintedSheet() {
  const rows = useLessonRows();
  const only = useLabState(({ inputs }) => inputs.only);
  const steps = useLabState(({ lesson }) => lesson.steps);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  // The labels of the lesson's own points, where the step that is open has others.
  const labels = steps.inverse?.row?.labels ?? steps.forgotten?.row?.labels ?? labelled;
  if (!usePrinting()) return null;
  if (chosen === 'worksheet') return <Worksheet labels={labels} rows={rows} />;
  const ratio = decimalsText(tailOverHead(labels, 10), 1);
  const options = {
    beta: lessonWords.beta.hands(ratio, wholeText(labels[0]! / labels.at(-1)!)),
    ratio: lessonWords.beta.times(ratio),
  };
  return <DoneSheet {...{ steps, rows, options }} names={stepsOf(only).filter((name) => name !== 'home')} />;
}
