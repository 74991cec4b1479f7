import { type ChangeEvent, type ClipboardEvent, type DragEvent, useEffect, useState } from 'react';
import { longestTyped } from '../../store/counts.ts';
import { wholeText } from '../../words/numbers.ts';
import { blobOf } from './blobOf.ts';

/** What takes what a reader gives. */
interface Taker {
  type(text: string): void;
  read(source: Blob | (() => Promise<Blob>), title: string): void;
}

/**
 * What a text field, a choice of files and an area to drop on need to take a text or a file. A text that no field could
 * hold is read like a file, without being shown.
 *
 * @param pasted - What a long text of so many characters is called.
 */
export function useSource(taker: Taker, pasted: (characters: string) => string) {
  const [isOver, setOver] = useState(false);

  /** A long text goes to the worker as a file: copying it at once would block the page. */
  function readText(long: string): void {
    taker.read(() => blobOf(long), pasted(wholeText(long.length)));
  }

  // A file dropped outside the area would otherwise replace the page.
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);

  return {
    /** Whether something is held over the area. */
    isOver,
    /** Of the text field. */
    field: {
      onChange(event: ChangeEvent<HTMLTextAreaElement>) {
        const { value } = event.currentTarget;
        if (value.length > longestTyped) readText(value);
        else taker.type(value);
      },
      /** A text too long for the field is read without being shown, and the field keeps its text. */
      onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
        const text = event.clipboardData.getData('text/plain');
        const file = event.clipboardData.files[0];
        if (text.length > longestTyped) readText(text);
        else if (text === '' && file) taker.read(file, file.name);
        else return;
        event.preventDefault();
      },
    },
    /** Of the choice of files. */
    onFile(event: ChangeEvent<HTMLInputElement>) {
      const file = event.currentTarget.files?.[0];
      if (file) taker.read(file, file.name);
      // The same file can be chosen again after it was corrected.
      event.currentTarget.value = '';
    },
    /** Of the area to drop on. */
    area: {
      onDragOver(event: DragEvent) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        const dropped = event.dataTransfer.getData('text/plain');
        if (file) taker.read(file, file.name);
        else if (dropped !== '') readText(dropped);
      },
    },
  };
}
