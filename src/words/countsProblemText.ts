import type { CountsProblem } from '../core/counts/countsProblem.ts';
import { countsProblems as english } from './en/countsProblems.ts';
import { translate } from './languages.ts';
import { wholeText } from './numbers.ts';
import type { Parts } from './parts.ts';

let texts: Parts['countsProblems'] = english;

translate('countsProblems', english, (translation) => {
  texts = translation;
});

/**
 * Why a text was not read, in the language of the page: the line and the offending text, the rule, and what to do.
 */
export function countsProblemText(problem: CountsProblem): string {
  // The table has a function for each kind; TypeScript cannot infer that the function matches the problem.
  const text = texts[problem.kind] as (problem: CountsProblem, whole: (value: number) => string) => string;
  return text(problem, wholeText);
}
