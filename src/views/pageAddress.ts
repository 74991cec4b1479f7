/** The address of the page without its inputs and its state. As a file on a disk the page has no origin. */
export function pageAddress(): string {
  return window.location.href.replace(/[?#].*/, '');
}
