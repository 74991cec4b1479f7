import { useEffect, useId, useRef, useState } from 'react';
import { download, fileNameOf } from '../../charts/saveChart.ts';
import { csvText } from '../../takeHome/csvText.ts';
import { sentencesText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { useLab } from '../LabContext.ts';
import { figuresOnPage, indexOfFigure } from './figuresOnPage.ts';
import { PlayButton } from './PlayButton.tsx';
import { readFigure } from './readFigure.ts';
import type { Reading, ReadTable } from './reading.ts';
import { isTelling, setTelling } from './telling.ts';
import './ReadingDialog.css';

interface Props {
  /** What the reader asked from: a figure, or something in or around it; none for the first figure. */
  readonly near: Element | null;
  onClose(): void;
}

/**
 * A figure of the view as sentences, tables and sound: as it was when the dialog opened or was last asked to read
 * again. The other figures of the view can be chosen in it.
 */
export function ReadingDialog({ near, onClose }: Props) {
  const { store } = useLab();
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, figureId] = [useId(), useId()];
  const [figures, setFigures] = useState(() => figuresOnPage(document, store.getState()));
  const [at, setAt] = useState(() => indexOfFigure(figures, near));
  const [read, setRead] = useState<{ readonly reading: Reading | undefined; readonly turn: number }>(() => ({
    reading: readingOf(at, figures),
    turn: 0,
  }));
  const { reading, turn } = read;

  function readingOf(index: number, of: typeof figures): Reading | undefined {
    const found = of[index];
    return found && readFigure(store.getState().page, found.figure);
  }

  function choose(index: number): void {
    // What it shows may have changed since the dialog was opened.
    const { element } = figures[index]!;
    const now = figuresOnPage(document, store.getState());
    const place = Math.max(
      0,
      now.findIndex((one) => one.element === element),
    );
    setFigures(now);
    setAt(place);
    setRead({ reading: readingOf(place, now), turn: turn + 1 });
  }

  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="ui-card reading-dialog" aria-labelledby={titleId} closedby="any" onClose={onClose}>
      <h2 id={titleId}>{reading?.title ?? readingWords.figure}</h2>
      {figures.length > 1 && (
        <div className="reading-choice">
          <label htmlFor={figureId}>{readingWords.figure}</label>
          <select id={figureId} value={at} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {figures.map(({ figure }, index) => (
              <option key={index} value={index}>
                {figure.label}
              </option>
            ))}
          </select>
        </div>
      )}
      {reading ? (
        <>
          <p>{sentencesText(reading.sentences)}</p>
          <p className="reading-since" role="status">
            {sentencesText(reading.since)}
          </p>
          <div className="reading-buttons">
            <PlayButton key={turn} heard={reading.heard} />
            <button type="button" title={readingWords.againAbout} onClick={() => choose(at)}>
              {readingWords.again}
            </button>
            <button type="button" onClick={() => saveCsv(reading)}>
              {readingWords.csv}
            </button>
          </div>
          {reading.tables.map((table) => (
            <FigureTable key={table.caption} table={table} />
          ))}
        </>
      ) : (
        <p>{readingWords.none}</p>
      )}
      <TellingSwitch />
      <form method="dialog">
        <button type="submit">{readingWords.close}</button>
      </form>
    </dialog>
  );
}

function saveCsv({ title, tables }: Reading): void {
  const text = tables.map(({ csv }) => csvText(csv)).join('\n');
  download(new Blob([text], { type: 'text/csv' }), `${fileNameOf(title)}.csv`);
}

function FigureTable({ table: { caption, corner, columns, rows } }: { readonly table: ReadTable }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section className="reading-table-box" tabIndex={0} aria-labelledby={id}>
      <table className="reading-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ header, cells }, row) => (
            <tr key={row}>
              <th scope="row">{header}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether what training did is spoken now and then. */
function TellingSwitch() {
  const [isOn, setOn] = useState(isTelling);
  return (
    <label className="ui-row reading-telling">
      {readingWords.tellTraining}
      <input
        type="checkbox"
        className="ui-switch"
        checked={isOn}
        onChange={(event) => {
          setTelling(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
    </label>
  );
}
