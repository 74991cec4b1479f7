/** Writes a text into an element, unless it is there already: the browser then lays nothing out anew. */
export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
