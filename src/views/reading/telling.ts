const stored = 'long-tail-lab.telling';

/** The choice while storage is refused. */
let chosen: boolean | undefined;

/** Whether what training did is spoken now and then: so unless the reader has switched it off. */
export function isTelling(): boolean {
  if (chosen !== undefined) return chosen;
  try {
    return window.localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}

/** Switches it off or on; the choice is kept. */
export function setTelling(isOn: boolean): void {
  chosen = isOn;
  try {
    if (isOn) window.localStorage.removeItem(stored);
    else window.localStorage.setItem(stored, 'off');
  } catch {
    // A private window may refuse storage; the choice then lasts until the page is closed.
  }
}
