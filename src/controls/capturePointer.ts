import type { PointerEvent } from 'react';

/**
 * Sends all events of a pointer to the element that handles it, until it is released. The page repeats presses from
 * before it was open, whose pointer may be gone: there is nothing to send then.
 */
export function capturePointer({ currentTarget, pointerId }: PointerEvent<Element>): void {
  try {
    currentTarget.setPointerCapture(pointerId);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
