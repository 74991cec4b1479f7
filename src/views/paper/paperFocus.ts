import { createContext, useContext } from 'react';

/** What the reader looks at: a loss, or all five, and a β. */
export interface PaperFocus {
  /** Index in `measuredLosses`; none is all five. */
  readonly loss: number | undefined;
  /** Index in `paperVolumes`. */
  readonly volume: number;
}

/** The focus of the view, and what moves it. */
export interface FocusControl {
  readonly focus: PaperFocus;
  /** What stays when one points at nothing. */
  readonly kept: PaperFocus;
  /** Looks at something as long as one points at it; at none what was kept is back. */
  point(focus: PaperFocus | undefined): void;
  /** Keeps something in focus. */
  keep(focus: PaperFocus): void;
  /** Keeps something in focus, or frees its loss if it is kept already. */
  toggle(focus: PaperFocus): void;
}

/** Whether two are the same. */
export function isSameFocus(one: PaperFocus | undefined, other: PaperFocus | undefined): boolean {
  return one?.loss === other?.loss && one?.volume === other?.volume;
}

/** Carries it to the parts of the view. */
export const FocusContext = createContext<FocusControl | undefined>(undefined);

/** The focus of the view. */
export function useFocus(): FocusControl {
  const control = useContext(FocusContext);
  if (!control) throw new Error('invalid tree; a part of the paper stands outside FocusContext');
  return control;
}
