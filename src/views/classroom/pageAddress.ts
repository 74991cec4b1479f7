/** The address of the page without its state, from which the link of any state begins. */
export function pageAddress(): string {
  return window.location.href.split(/[?#]/)[0]!;
}
