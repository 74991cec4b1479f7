import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import './Explained.css';

interface Props {
  /** The name that is shown; a click on it opens the explanation. */
  readonly children: ReactNode;
  /** One sentence. */
  readonly about: ReactNode;
  /** Id of the name, for `aria-labelledby`. */
  readonly id?: string;
}

/** A name with an explanation: a button that opens a popover beside it. Escape and a click elsewhere close it. */
export function Explained({ children, about, id }: Props) {
  const popover = useId();
  const button = useRef<HTMLButtonElement>(null);

  /** Places the popover under the name, inside the window, where CSS anchors are not supported. */
  function place(event: ToggleEvent<HTMLDivElement>): void {
    if (event.newState !== 'open' || !button.current) return;
    const box = button.current.getBoundingClientRect();
    const { style } = event.currentTarget;
    const width = Math.min(280, document.documentElement.clientWidth - 24);
    style.width = `${width}px`;
    style.left = `${Math.max(12, Math.min(box.left, document.documentElement.clientWidth - width - 12))}px`;
    const isLow = box.bottom > window.innerHeight * 0.7;
    // In a low window it scrolls.
    style.maxHeight = `${(isLow ? box.top : window.innerHeight - box.bottom) - 18}px`;
    style.top = isLow ? 'auto' : `${box.bottom + 6}px`;
    style.bottom = isLow ? `${window.innerHeight - box.top + 6}px` : 'auto';
  }

  return (
    <span className="explained-name">
      <button ref={button} type="button" className="ui-name" id={id} popoverTarget={popover}>
        {children}
      </button>
      <span popover="auto" id={popover} className="ui-popover" role="note" onBeforeToggle={place}>
        {about}
      </span>
    </span>
  );
}
