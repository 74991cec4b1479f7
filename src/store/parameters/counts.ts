import { type Balance, balances } from '../../core/balances.ts';
import { type CountSetName, countSetNames } from '../../core/counts/countSets.ts';
import { type QuestionName, questionNames } from '../../core/questions/names.ts';
import { number, option, optional, type ParametersOf } from './parameter.ts';

/** Whether the background is label 0 or the last label. */
export const backgroundPlaces = ['first', 'last'] as const;

/** Bounds of numbers of samples. */
export const countBounds = { min: 0, max: 1e15 } as const;

/** Which class counts are weighed, and which question about them is asked. */
export interface CountsInputs {
  /** The real data set whose counts are weighed, unless the reader has brought their own. */
  readonly countSet: CountSetName;
  /** The question that the address names, if it names one. */
  readonly question: QuestionName | undefined;
  readonly balance: Balance;
  /** Samples in all, where each may have several labels; not said at 0. */
  readonly samples: number;
  /** Samples of a background class besides the counts; no such class at 0. */
  readonly background: number;
  readonly backgroundAt: (typeof backgroundPlaces)[number];
}

/** Parameters of the view of class counts. */
export const countsParameters: ParametersOf<CountsInputs> = {
  countSet: option('counts', 'cifar10-lt-100', countSetNames),
  question: optional(option('q', questionNames[0], questionNames)),
  balance: option('balance', 'loss', balances),
  samples: number(
    'samples',
    () => 0,
    () => countBounds,
    true,
  ),
  background: number(
    'bg',
    () => 0,
    () => countBounds,
    true,
  ),
  backgroundAt: option('bgplace', 'first', backgroundPlaces),
};
