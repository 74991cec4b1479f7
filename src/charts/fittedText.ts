const narrow = /[ijl.,:;'’|!()[\]{} ]/;
const wide = /[mwMW%@√→∞]/;
/** Characters of Chinese and their punctuation, which are as wide as the font is large. */
const square = /[\u2e80-\u9fff\uff00-\uff60]/;
const tall = /[A-Z0-9β+−×=±]/;

/**
 * Width of a text in Inter, and of Chinese, estimated slightly too wide: exact widths would require the DOM.
 *
 * @param size - Of the font, in pixels.
 * @returns Pixels.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (square.test(character)) ems += 1;
    else ems += narrow.test(character) ? 0.32 : wide.test(character) ? 0.95 : tall.test(character) ? 0.68 : 0.59;
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
