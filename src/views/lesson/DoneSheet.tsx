import { classMarks } from '../../core/classMarks.ts';
import type { LessonRow } from '../../core/lesson/lessonSeeds.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { worksheetWords } from '../../words/worksheetWords.ts';
import { type HomeRow, homeRows } from './homeRows.ts';
import './DoneSheet.css';

/** Its words, in the language of the page. */
const texts = () => worksheetWords;

interface Props {
  /** The steps, without the last page. */
  readonly names: readonly StepName[];
  /** What the reader did in them. */
  readonly steps: { readonly [Name in StepName]?: StepFacts };
  readonly rows: readonly LessonRow[];
  /** Answers to the question about beta, and how many times a label weighs on the screen, see `homeRows`. */
  readonly options: { readonly beta: readonly string[]; readonly ratio: string };
}

/** What the reader did, on paper: each guess against what came here and on the other seeds, ink on white. */
export function DoneSheet({ names, steps, rows, options }: Props) {
  return (
    <section className="lesson-sheet done-sheet">
      <h1>{texts().doneTitle}</h1>
      <p>{texts().marks}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts().step}</th>
            <th scope="col">{texts().you}</th>
            <th scope="col">{texts().here}</th>
            <th scope="col">{texts().seeds}</th>
          </tr>
        </thead>
        <tbody>
          {homeRows(names, steps, rows, options).map((row) => (
            <tr key={`${row.step} ${row.letter}`}>
              <th scope="row">
                {lessonWords.steps[row.step].title} {row.letter && <LetterMark letter={row.letter} />}
              </th>
              <td>{row.you ?? texts().none}</td>
              <td>{row.here ?? texts().none}</td>
              <td>{row.line && <DoneLine line={row.line} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol>
        {lessonWords.home.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </section>
  );
}

/** A class by its letter and its marker, without its colour. */
function LetterMark({ letter }: { readonly letter: string }) {
  const mark = classMarks.find((each) => each.letter === letter);
  return (
    <span className="done-letter">
      <svg viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">
        <path d={mark?.outline} />
      </svg>
      {letter}
    </span>
  );
}

/** Where the guess, what came and the seeds lie along an axis. */
function DoneLine({ line: { you, here, seeds } }: { readonly line: NonNullable<HomeRow['line']> }) {
  const x = (place: number) => 8 + 184 * place;
  return (
    <svg className="done-line" viewBox="0 0 200 24" aria-hidden="true">
      <line x1={8} x2={192} y1={12} y2={12} />
      {seeds.map((place, index) => (
        <circle key={index} className="done-seed" cx={x(place)} cy={12 + ((index % 5) - 2) * 2.8} r={1.3} />
      ))}
      {here !== undefined && <circle className="done-here" cx={x(here)} cy={12} r={5} />}
      {you !== undefined && <circle className="done-you" cx={x(you)} cy={12} r={6} />}
    </svg>
  );
}
