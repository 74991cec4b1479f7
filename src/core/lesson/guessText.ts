import { type StepName, stepNames } from './stepStates.ts';

/** Guesses by step; of each bar one, or the index of an option. */
export type Guesses = { readonly [Name in StepName]?: readonly (number | undefined)[] };

/**
 * Guesses as an address holds them: `inverse:95,90;beta:2`. A bar without a guess is empty between its commas.
 */
export function writeGuesses(guesses: Guesses): string {
  return stepNames
    .flatMap((name) => {
      const guess = guesses[name];
      const isEmpty = !guess || guess.every((value) => value === undefined || value === null);
      return isEmpty ? [] : [`${name}:${guess.map((value) => value ?? '').join()}`];
    })
    .join(';');
}

/** Most bars that a step has. */
const mostBars = 2;

/** Reads what {@link writeGuesses} wrote. What cannot be read is left out: an address may have been cut off. */
export function readGuesses(text: string): Guesses {
  const guesses: { [Name in StepName]?: readonly (number | undefined)[] } = {};
  for (const part of text.split(';')) {
    const [asked, values = ''] = part.split(':');
    const name = stepNames.find((known) => known === asked);
    const numbers = values.split(',').slice(0, mostBars);
    if (!name || !numbers.some((value) => isGuess(value))) continue;
    guesses[name] = numbers.map((value) => (isGuess(value) ? Number(value) : undefined));
  }
  return guesses;
}

/** Whether a text is a number that can be guessed: of 100, of points, or an option. */
function isGuess(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= 100;
}
