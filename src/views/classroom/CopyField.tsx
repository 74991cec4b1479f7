import { useId, useRef, useState } from 'react';
import { classroomWords } from '../../words/classroomWords.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  /** What the button says. */
  readonly copy: string;
  /** Whether it is code, of several lines. */
  readonly isCode?: boolean;
}

/** A text to copy, with a button that does. */
export function CopyField({ label, text, copy, isCode = false }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string>();

  async function take(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without permission or a secure context the selected field can still be copied.
      field.current!.select();
      if (!document.execCommand('copy')) return;
    }
    setCopied(text);
  }

  return (
    <div className="copy-field">
      <label htmlFor={id} className={isCode ? 'visually-hidden' : ''}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={isCode ? 7 : 4}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={take}>
        {copied === text ? classroomWords.dialog.copied : copy}
      </button>
    </div>
  );
}
