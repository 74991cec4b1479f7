import { type RefObject, useState } from 'react';
import { sheetPng, sheetText } from '../../../charts/chartSheet.ts';
import { download, fileNameOf, pngOf } from '../../../charts/saveChart.ts';
import { words } from '../../../words/words.ts';
import { useLab } from '../../LabContext.ts';
import { loadReading } from '../../reading/loadReading.ts';
import './SaveCharts.css';

interface Props {
  /** The element whose charts are saved; none where there are only tables, or another picture. */
  readonly of?: RefObject<HTMLElement | null>;
  /** A picture that is saved instead, as SVG text with its size in pixels; none if there is nothing to show yet. */
  picture?(): { readonly text: string; readonly width: number; readonly height: number } | undefined;
  /** What they show; it names their file. */
  readonly title: string;
  /** A table to save besides: what it holds, which names its file, and its text. */
  readonly csv?: { readonly title: string; text(): string };
}

/** Buttons that save what a panel shows, its numbers as CSV, its charts as one SVG or PNG, and one that reads it. */
export function SaveCharts({ of, picture, title, csv }: Props) {
  const lab = useLab();
  const [fault, setFault] = useState<string>();
  const name = fileNameOf(title);

  function saveSvg(): void {
    const text = picture ? picture()?.text : sheetText(of!.current!, title);
    if (text !== undefined) download(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  }

  async function savePng(): Promise<void> {
    try {
      const drawn = picture?.();
      if (picture && !drawn) return;
      const png = drawn ? pngOf(drawn.text, drawn.width, drawn.height) : sheetPng(of!.current!, title);
      download(await png, `${name}.png`);
      setFault(undefined);
    } catch {
      setFault(words.compare.save.failed);
    }
  }

  async function read(button: Element): Promise<void> {
    try {
      const open = await loadReading(lab);
      open(of?.current ?? button.closest('section'));
    } catch {
      setFault(words.compare.save.failed);
    }
  }

  return (
    <div className="save-charts">
      {csv && (
        <button
          type="button"
          title={words.compare.save.csvAbout}
          onClick={() => download(new Blob([csv.text()], { type: 'text/csv' }), `${fileNameOf(csv.title)}.csv`)}
        >
          {words.compare.save.csv}
        </button>
      )}
      {(of || picture) && (
        <>
          <button type="button" title={words.compare.save.svgAbout} onClick={saveSvg}>
            {words.compare.save.svg}
          </button>
          <button type="button" title={words.compare.save.pngAbout} onClick={savePng}>
            {words.compare.save.png}
          </button>
          <button type="button" onClick={(event) => read(event.currentTarget)}>
            {words.compare.save.table}
          </button>
        </>
      )}
      {fault && <span role="alert">{fault}</span>}
    </div>
  );
}
