import { type CountSetName, countSetNames } from '../../core/counts/countSets.ts';
import { option, type ParametersOf } from './parameter.ts';

/** Which class counts are weighed. */
export interface CountsInputs {
  /** The real data set whose counts are weighed, unless the reader has brought their own. */
  readonly countSet: CountSetName;
}

/** Parameters of the view of class counts. */
export const countsParameters: ParametersOf<CountsInputs> = {
  countSet: option('counts', 'cifar10-lt-100', countSetNames),
};
