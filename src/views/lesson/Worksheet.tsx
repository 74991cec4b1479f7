import type { ReactNode } from 'react';
import { classMarks } from '../../core/classMarks.ts';
import { lessonValues, tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import type { LessonRow } from '../../core/lesson/lessonSeeds.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, plainText, wholeText } from '../../words/numbers.ts';
import { worksheetWords } from '../../words/worksheetWords.ts';
import './Worksheet.css';

/** Its words, in the language of the page. */
const texts = () => worksheetWords;

interface Props {
  /** Labels of each class of the lesson's first step, head first. */
  readonly labels: readonly number[];
  /** The sixty seeds; none before they are loaded, and then the sheet says nothing of them. */
  readonly rows: readonly LessonRow[];
}

/**
 * The lesson on one page of A4, to be filled in by hand: eight questions, an empty figure for each guess, and lines
 * for why and for what was measured. Ink on white: classes are told apart by their markers and letters.
 */
export function Worksheet({ labels, rows }: Props) {
  const { questions } = texts();
  const [head, tail] = [wholeText(labels[0]!), wholeText(labels.at(-1)!)];
  const meanOf = (measure: Parameters<typeof lessonValues>[1]) =>
    rows.length > 0 ? seedSummary(lessonValues(rows, measure)).mean : undefined;
  const [lead, share] = [meanOf('leadOverInverse'), meanOf('pullAtZero')];
  const ratios = lessonWords.beta.hands(
    decimalsText(tailOverHead(labels, 10), 1),
    wholeText(labels[0]! / labels.at(-1)!),
  );
  const tasks: readonly { readonly name: StepName; readonly ask: string; readonly figure: ReactNode }[] = [
    { name: 'forgotten', ask: questions.forgotten(head, tail), figure: <EmptyBar index={4} /> },
    {
      name: 'inverse',
      ask: questions.inverse,
      figure: (
        <>
          <EmptyBar index={0} before={meanOf('plainHead')} hasAxis={false} />
          <EmptyBar index={4} before={meanOf('plainTail')} />
          {rows.length > 0 && <small>{texts().before}</small>}
        </>
      ),
    },
    { name: 'worth', ask: questions.worth, figure: <EmptyBox /> },
    { name: 'beta', ask: questions.beta(head, tail), figure: <Options options={ratios} /> },
    { name: 'middle', ask: questions.middle, figure: <Options options={lessonWords.middle.maps} /> },
    {
      name: 'clean',
      ask: lead === undefined ? questions.cleanAlone : questions.clean(decimalsText(lead, 1)),
      figure: <EmptyBar label={texts().lead0} domain={[-4, 8]} />,
    },
    {
      name: 'focal',
      ask: share === undefined ? questions.focalAlone : questions.focal(wholeText(share)),
      figure: <EmptyBar label={texts().wrongLabels} before={share} />,
    },
    { name: 'counts', ask: questions.counts, figure: <Options options={lessonWords.counts.options} /> },
  ];
  return (
    <section className="lesson-sheet worksheet-page">
      <header className="sheet-head">
        <h1>{texts().title}</h1>
        <p>
          <span className="sheet-line">{texts().name}</span>
          <span className="sheet-line">{texts().date}</span>
        </p>
        <p>{texts().lead}</p>
      </header>
      <ol>
        {tasks.map(({ name, ask, figure }) => (
          <li key={name}>
            <div>
              <h2>{lessonWords.steps[name].title}</h2>
              <p>{ask}</p>
            </div>
            <div>
              <div className="sheet-figure">{figure}</div>
              <span className="sheet-line">{texts().because}</span>
              <span className="sheet-line">{texts().measured}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface BarProps {
  /** Class that the bar is of. */
  readonly index?: number;
  /** What it is of, where it is of no class. */
  readonly label?: string;
  readonly before?: number | undefined;
  readonly domain?: readonly [number, number];
  /** Left out of a bar that stands over another of the same axis. */
  readonly hasAxis?: boolean;
}

/** A bar in which a guess is drawn, with an axis. */
function EmptyBar({ index, label, before, domain: [least, most] = [0, 100], hasAxis = true }: BarProps) {
  const x = (value: number) => 62 + (230 * (value - least)) / (most - least);
  const step = most - least === 100 ? 20 : 2;
  const ticks = Array.from({ length: (most - least) / step + 1 }, (_, tick) => least + tick * step);
  const mark = index === undefined ? undefined : classMarks[index]!;
  return (
    <svg className="sheet-bar" viewBox={`0 0 300 ${hasAxis ? 34 : 22}`} role="img" aria-label={mark?.letter ?? label}>
      {mark && <path d={mark.outline} transform="translate(36,10) scale(6)" className="sheet-marker" />}
      <text x={54} y={14} textAnchor="end" className={mark ? 'sheet-letter' : undefined}>
        {mark?.letter}
      </text>
      {label && (
        <text x={56} y={13} textAnchor="end">
          {label}
        </text>
      )}
      <rect x={x(least)} y={2} width={x(most) - x(least)} height={16} />
      {before !== undefined && (
        <rect className="sheet-before" x={x(Math.max(0, least))} y={2} width={x(before) - x(0)} height={16} />
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={18} y2={22} />
          {hasAxis && (
            <text x={x(tick)} y={31} textAnchor="middle">
              {plainText(tick)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** A box of a hundred cells, to be shaded. */
function EmptyBox() {
  const lines = Array.from({ length: 11 }, (_, line) => line * 7 + 1);
  return (
    <svg className="sheet-box" viewBox="0 0 72 72" role="img" aria-label={lessonWords.steps.worth.title}>
      {lines.map((at) => (
        <path key={at} d={`M1,${at}H71M${at},1V71`} />
      ))}
    </svg>
  );
}

/** Answers of which one is circled. */
function Options({ options }: { readonly options: readonly string[] }) {
  return (
    <ul className="sheet-options">
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ul>
  );
}
