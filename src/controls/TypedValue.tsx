import { type KeyboardEvent, type SyntheticEvent, useContext, useId, useState } from 'react';
import { HeldContext } from './HeldContext.ts';
import './TypedValue.css';

interface Props {
  /** The present value. */
  readonly text: string;
  readonly name: string;
  /** Applies the typed text; returns what is wrong with it, or `undefined`. */
  onTyped(text: string): string | undefined;
}

/** What was typed, over which value, and what is wrong with it. */
interface Entry {
  readonly over: string;
  readonly draft: string;
  readonly fault: string | undefined;
}

/**
 * A value that can be typed over. Enter and blur apply it, Escape restores the old one; invalid
 * text stays, with the reason.
 */
export function TypedValue({ text, name, onTyped }: Props) {
  const [entry, setEntry] = useState<Entry>();
  const faultId = useId();
  // Text typed over a value that has changed since is stale.
  const current = entry?.over === text ? entry : undefined;
  const { draft, fault } = current ?? {};

  /** Applies what the field holds: React may not know yet what was typed while the page was opening. */
  function take({ currentTarget: { value } }: SyntheticEvent<HTMLInputElement>): void {
    const wrong = value.trim() === text ? undefined : onTyped(value.trim());
    setEntry(wrong === undefined ? undefined : { over: text, draft: value, fault: wrong });
  }

  function decide(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter and Escape belong to an input method while it composes. Safari ends the composition before it
    // dispatches the key event.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') take(event);
    if (event.key === 'Escape') setEntry(undefined);
  }

  const shown = draft ?? text;
  return (
    <span className="typed-value">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        disabled={useContext(HeldContext)}
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
        <span className="typed-value-fault" id={faultId} role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
