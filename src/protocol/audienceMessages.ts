import type { PresentCommand } from '../core/lesson/presentCommand.ts';

/**
 * Messages from the teacher's window to the audience's, over a channel that one pair has for itself.
 *
 * @typeParam Changes - Parts of the page's state, by name; all can be cloned.
 */
export type ToAudience<Changes> =
  /** What changed; all of it for a window that came late. */
  | { readonly kind: 'changed'; readonly changes: Changes }
  /** Asks for a `here`. */
  | { readonly kind: 'ping' }
  /** The lesson is no longer presented. */
  | { readonly kind: 'left' };

/** Messages from the audience's window to the teacher's. */
export type FromAudience =
  /** Asks for all that is shown. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'here' }
  /** It was painted after the latest message: models may go on, even if the teacher's window is covered. */
  | { readonly kind: 'painted' }
  /** A key was pressed there, as by a clicker: it is meant for the teacher's window. */
  | { readonly kind: 'pressed'; readonly command: PresentCommand }
  | { readonly kind: 'closed' };
