/** The session of the tab, where the browser has one. */
export function sessionOf(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    // A browser may refuse it.
    return undefined;
  }
}
