import { type CountSetName, countSetNames } from '../../core/counts/countSets.ts';
import { type QuestionName, questionNames } from '../../core/questions/names.ts';
import { option, optional, type ParametersOf } from './parameter.ts';

/** Which class counts are weighed, and which question about them is asked. */
export interface CountsInputs {
  /** The real data set whose counts are weighed, unless the reader has brought their own. */
  readonly countSet: CountSetName;
  /** The question that the address names, if it names one. */
  readonly question: QuestionName | undefined;
}

/** Parameters of the view of class counts. */
export const countsParameters: ParametersOf<CountsInputs> = {
  countSet: option('counts', 'cifar10-lt-100', countSetNames),
  question: optional(option('q', questionNames[0], questionNames)),
};
