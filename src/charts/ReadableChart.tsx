import type { ComponentProps } from 'react';
import { words } from '../words/words.ts';

interface Props extends Omit<ComponentProps<'svg'>, 'role' | 'tabIndex' | 'aria-label'> {
  /** What it shows; it names the chart where it is saved, too. */
  readonly label: string;
  /** Which keys read it; a sentence. */
  readonly keys: string;
  /** What the place pointed at says, for a tooltip. */
  readonly tip?: string | undefined;
  /** What is said after a key to those who do not see the chart. */
  readonly spoken: string;
}

/**
 * A chart that arrow keys read, one stop of the Tab key.
 *
 * Screen readers keep the arrow keys for themselves on an image and pass them on to an application. What is drawn
 * would be loose numbers to them, so it is hidden, and what is read is said.
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
