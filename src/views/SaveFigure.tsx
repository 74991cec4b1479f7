import { type RefObject, type ToggleEvent, useId, useRef, useState } from 'react';
import { SaveIcon } from '../controls/icons.tsx';
import { words } from '../words/words.ts';
import { useLab } from './LabContext.ts';
import { loadReading } from './reading/loadReading.ts';
import './SaveFigure.css';

interface Props {
  /** The element that holds the chart. */
  readonly of: RefObject<HTMLElement | null>;
  /** What the chart shows; it names the file. */
  readonly title: string;
}

/** Saves a chart as SVG or PNG, or reads it as a table. The code for it is loaded at the first time. */
export function SaveFigure({ of, title }: Props) {
  const lab = useLab();
  const box = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLSpanElement>(null);
  const [fault, setFault] = useState<string>();

  function place(event: ToggleEvent<HTMLElement>): void {
    if (event.newState !== 'open' || !button.current) return;
    const { right, bottom } = button.current.getBoundingClientRect();
    const { style } = event.currentTarget;
    style.left = 'auto';
    style.right = `${Math.max(12, document.documentElement.clientWidth - right)}px`;
    style.top = `${bottom + 4}px`;
  }

  async function save(kind: 'svg' | 'png' | 'table'): Promise<void> {
    try {
      if (kind === 'table') {
        const read = await loadReading(lab);
        // It closes first, so that the focus returns to where the dialog was opened from.
        popover.current?.hidePopover();
        read(of.current);
        return;
      }
      const { download, fileNameOf } = await import('../charts/saveChart.ts');
      const { sheetPng, sheetText } = await import('../charts/chartSheet.ts');
      const blob =
        kind === 'svg'
          ? new Blob([sheetText(of.current!, title)], { type: 'image/svg+xml' })
          : await sheetPng(of.current!, title);
      download(blob, `${fileNameOf(title)}.${kind}`);
      setFault(undefined);
      popover.current?.hidePopover();
    } catch {
      setFault(words.compare.save.failed);
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="save-figure"
        aria-label={words.compare.save.chart(title)}
        title={words.compare.save.chart(title)}
        popoverTarget={box}
      >
        <SaveIcon />
      </button>
      <span ref={popover} popover="auto" id={box} className="ui-popover save-box" onBeforeToggle={place}>
        <button type="button" onClick={() => save('svg')}>
          {words.compare.save.svg}
        </button>
        <button type="button" onClick={() => save('png')}>
          {words.compare.save.png}
        </button>
        <button type="button" onClick={() => save('table')}>
          {words.compare.save.table}
        </button>
        {fault && <span role="alert">{fault}</span>}
      </span>
    </>
  );
}
