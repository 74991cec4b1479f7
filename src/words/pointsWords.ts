import type { PointsProblem } from '../core/points/pointsProblem.ts';
import { points as english } from './en/points.ts';
import { translate } from './languages.ts';
import { wholeText } from './numbers.ts';
import type { Parts } from './parts.ts';

/** Words of given points, in the language of the page; they load with what shows them. */
export let pointsWords: Parts['points'] = english;

translate('points', english, (translation) => {
  pointsWords = translation;
});

/** Why there are no points, in the language of the page: line, column and the offending text, and the rule. */
export function pointsProblemText(problem: PointsProblem): string {
  // The table has a function for each kind; TypeScript cannot infer that the function matches the problem.
  const text = pointsWords.problems[problem.kind] as (
    problem: PointsProblem,
    whole: (value: number) => string,
  ) => string;
  return text(problem, wholeText);
}
