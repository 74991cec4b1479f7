import { useMemo, useRef, useState } from 'react';
import { useFigure } from '../../charts/figures.ts';
import { guessFigure } from '../../charts/guessFigure.ts';
import { readGuesses, writeGuesses } from '../../core/lesson/guessText.ts';
import { tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import { type StepName, stepNames } from '../../core/lesson/stepStates.ts';
import { stepsOf } from '../../core/lesson/steps.ts';
import { writeAddress } from '../../store/address.ts';
import { selectLabelCounts } from '../../store/selectors.ts';
import type { ViewName } from '../../store/views.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import { worksheetWords } from '../../words/worksheetWords.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { type HomeRow, homeRows } from './homeRows.ts';
import { printLesson } from './LessonPrint.tsx';
import { useIsEmbedded, useLessonActions, useLessonRows } from './useLesson.ts';

/** Its words, in the language of the page. */
const texts = () => lessonWords.home;

/** What is taken home: all guesses against what came, three sentences, and where to go on. */
export default function HomeStage() {
  const { store, actions } = useLab();
  const { beginAgain } = useLessonActions();
  const isEmbedded = useIsEmbedded();
  const rows = useLessonRows();
  const own = useLabState(({ lesson }) => lesson.steps);
  const only = useLabState(({ inputs }) => inputs.only);
  const given = useLabState(({ inputs }) => inputs.guess);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const names = stepsOf(only).filter((name) => name !== 'home');
  const steps = useMemo(() => (given === undefined ? own : withGuesses(own, given)), [own, given]);
  const ratio = lessonWords.beta.times(decimalsText(tailOverHead(labelled, 10), 1));
  const full = wholeText(labelled[0]! / labelled.at(-1)!);
  const shown = homeRows(names, steps, rows, {
    beta: lessonWords.beta.hands(decimalsText(tailOverHead(labelled, 10), 1), full),
    ratio,
  });

  const guesses = useRef<HTMLElement>(null);
  useFigure(guesses, () => {
    const bars = shown.flatMap(({ step, letter = '', numbers }) =>
      numbers ? { name: `${lessonWords.steps[step].short} ${letter}`.trim(), ...numbers } : [],
    );
    return bars.length > 0 ? guessFigure(texts().table, bars, [-4, 100]) : undefined;
  });

  function open(view: ViewName): void {
    actions.open(view);
    window.scrollTo(0, 0);
  }

  return (
    <>
      <section ref={guesses} className="ui-card lesson-home-guesses">
        {given !== undefined && <p className="ui-meaning">{texts().given}</p>}
        <table>
          <thead>
            <tr>
              <th scope="col">{texts().step}</th>
              <th scope="col">○ {texts().you}</th>
              <th scope="col">● {texts().here}</th>
              <th scope="col">{texts().seeds}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.step} ${row.letter}`}>
                <th scope="row">
                  {lessonWords.steps[row.step].short} {row.letter}
                </th>
                <td>{row.you ?? texts().none}</td>
                <td>{row.here ?? texts().none}</td>
                <td>{row.line && <Line line={row.line} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="ui-card lesson-home-points">
        <ol>
          {texts().points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        <p className="lesson-links">
          {!isEmbedded &&
            (['paper', 'counts', 'lab'] as const).map((view) => (
              <button key={view} type="button" onClick={() => open(view)}>
                {texts()[view]}
              </button>
            ))}
          <button type="button" onClick={() => printLesson('done')}>
            {worksheetWords.printDone}
          </button>
          <button type="button" onClick={beginAgain}>
            {lessonWords.beginAgain}
          </button>
        </p>
        <CopyAnswers
          address={() => {
            const { inputs, language, lesson } = store.getState();
            const guesses = Object.fromEntries(stepNames.map((name) => [name, lesson.steps[name]?.guess]));
            return writeAddress('lesson', { ...inputs, at: 'home', guess: writeGuesses(guesses) }, language);
          }}
        />
      </section>
    </>
  );
}

/** The steps with the guesses of an address in place of one's own. */
function withGuesses(own: { readonly [Name in StepName]?: StepFacts }, given: string) {
  const guesses = readGuesses(given);
  return Object.fromEntries(
    stepNames.map((name) => {
      const { guess: _, ...facts } = own[name] ?? {};
      const guess = guesses[name];
      return [name, { ...facts, ...(guess && { guess }) }];
    }),
  ) as { readonly [Name in StepName]?: StepFacts };
}

/** Where the guess, what came and the seeds lie; the numbers stand beside it. */
function Line({ line: { you, here, seeds } }: { readonly line: NonNullable<HomeRow['line']> }) {
  const x = (place: number) => 8 + 184 * place;
  return (
    <svg className="lesson-home-line" viewBox="0 0 200 20" aria-hidden="true">
      <line x1={8} x2={192} y1={10} y2={10} />
      {seeds.map((place, index) => (
        <circle key={index} className="home-seed" cx={x(place)} cy={10 + ((index % 5) - 2) * 2.4} r={1.6} />
      ))}
      {here !== undefined && <circle className="home-here" cx={x(here)} cy={10} r={5} />}
      {you !== undefined && <circle className="home-you" cx={x(you)} cy={10} r={5} />}
    </svg>
  );
}

/** An address that opens this page with the reader's guesses; written nowhere unless it is asked for. */
function CopyAnswers({ address }: { address(): string }) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    const { origin, pathname } = window.location;
    const whole = origin + pathname + address();
    setText(whole);
    try {
      await navigator.clipboard.writeText(whole);
      setCopied(true);
    } catch {
      // Without the permission the address stands in the field, to be copied by hand.
      setCopied(false);
    }
  }

  return (
    <div className="lesson-copy">
      <button type="button" onClick={copy}>
        {isCopied ? texts().copied : texts().copy}
      </button>
      {text !== '' && (
        <input
          ref={field}
          type="text"
          readOnly
          value={text}
          aria-label={texts().address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
