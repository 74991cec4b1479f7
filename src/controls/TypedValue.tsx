import { type KeyboardEvent, useId, useState } from 'react';

interface Props {
  /** The value as it stands. */
  readonly text: string;
  readonly name: string;
  /** Takes what was typed; returns what is wrong with it, or `undefined`. */
  onTyped(text: string): string | undefined;
}

/** What was typed, over which value, and what is wrong with it. */
interface Entry {
  readonly over: string;
  readonly draft: string;
  readonly fault: string | undefined;
}

/**
 * A value that can be typed over. Enter and leaving take it, Escape gives the old one back; what cannot be
 * taken stays, with the reason.
 */
export function TypedValue({ text, name, onTyped }: Props) {
  const [entry, setEntry] = useState<Entry>();
  const faultId = useId();
  // What was typed over a value that has changed since is out of date.
  const current = entry?.over === text ? entry : undefined;
  const { draft, fault } = current ?? {};

  function take(): void {
    if (draft === undefined) return;
    const wrong = draft.trim() === text ? undefined : onTyped(draft.trim());
    setEntry(wrong === undefined ? undefined : { over: text, draft, fault: wrong });
  }

  function decide(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter and Escape belong to an input method while it composes. Safari ends the composition
    // before it tells of the key.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') setEntry(undefined);
  }

  const shown = draft ?? text;
  return (
    <span className="typed">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? faultId : undefined}
        style={{ width: `${Math.max(3, shown.length + 1.5)}ch` }}
        value={shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setEntry({ over: text, draft: event.currentTarget.value, fault: undefined })}
        onBlur={take}
        onKeyDown={decide}
      />
      {fault && (
        <span className="typed-fault" id={faultId} role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
