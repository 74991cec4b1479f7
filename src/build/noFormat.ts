/**
 * In the place of what the scales of d3 write the numbers of their ticks with, since every number on screen is written
 * in the language of the page, by `words/numbers.ts`.
 *
 * @throws Error always.
 */
function noFormat(): never {
  throw new Error('invalid use of tickFormat; numbers are written by words/numbers.ts');
}

export {
  noFormat as format,
  noFormat as formatPrefix,
  noFormat as formatSpecifier,
  noFormat as precisionFixed,
  noFormat as precisionPrefix,
  noFormat as precisionRound,
};
