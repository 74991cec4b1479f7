import type { ComponentProps } from 'react';
import { words } from '../words/words.ts';

interface Props extends Omit<ComponentProps<'svg'>, 'role' | 'tabIndex' | 'aria-label'> {
  /** What it shows; also the chart's name when it is saved. */
  readonly label: string;
  /** Which keys read it; a sentence. */
  readonly keys: string;
  /** Text for a tooltip at the place pointed at. */
  readonly tip?: string | undefined;
  /** Announced to screen readers after a key press. */
  readonly spoken: string;
}

/**
 * A chart that arrow keys read, one stop of the Tab key.
 *
 * Screen readers use the arrow keys themselves on an image, and pass them on in an application. The drawing would be a
 * list of unrelated numbers to them, so it is hidden, and the value at the cursor is announced.
 */
export function ReadableChart({ label, keys, tip, spoken, children, ...svg }: Props) {
  return (
    <>
      <svg
        {...svg}
        role="application"
        aria-roledescription={words.charts.kind}
        aria-label={`${label}. ${keys}`}
        data-name={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read off values, as the pointer does.
        tabIndex={0}
      >
        {tip && <title>{tip}</title>}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus. */}
        <g aria-hidden="true">{children}</g>
      </svg>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}
