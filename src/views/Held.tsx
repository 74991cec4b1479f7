import type { ReactNode } from 'react';
import { HeldContext } from '../controls/HeldContext.ts';
import type { Inputs } from '../store/parameters.ts';
import { words } from '../words/words.ts';
import { useLabState } from './LabContext.ts';
import './Held.css';

interface Props {
  /** The input whose lock holds the controls. */
  readonly input: keyof Inputs;
  /** Whether who has set them is said to screen readers alone, as where it stands beside them already. */
  readonly isQuiet?: boolean;
  /** Whether all that is inside is disabled; otherwise controls are, and explanations open. */
  readonly isWhole?: boolean;
  readonly children: ReactNode;
}

/** Controls that a teacher may have locked or hidden: they then show their values and say so, or are not there. */
export function Held({ input, isQuiet, isWhole, children }: Props): ReactNode {
  const isHeld = useLabState(({ locked }) => locked.has(input));
  const isHidden = useLabState(({ hidden }) => hidden.has(input));
  if (isHidden) return null;
  if (!isHeld) return children;
  return (
    <fieldset className="held-controls" disabled={isWhole}>
      <legend className={isQuiet ? 'visually-hidden' : ''}>{words.held}</legend>
      <HeldContext value>{children}</HeldContext>
    </fieldset>
  );
}
