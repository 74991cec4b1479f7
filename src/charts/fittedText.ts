const narrow = /[ijl.,:;'’|!()[\]{} ]/;
const wide = /[mwMW%@√→∞]/;
const tall = /[A-Z0-9β+−×=±]/;

/**
 * Width of a text in Inter, estimated slightly too wide: exact widths would require the DOM.
 *
 * @param size - Of the font, in pixels.
 * @returns Pixels.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    ems += narrow.test(character) ? 0.32 : wide.test(character) ? 0.95 : tall.test(character) ? 0.68 : 0.59;
  }
  return ems * size;
}

/**
 * A text, shortened with an ellipsis if it does not fit.
 *
 * @param room - In pixels.
 * @param size - Of the font, in pixels.
 */
export function fittedText(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
