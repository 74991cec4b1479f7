import { type StepName, stepNames } from '../../core/lesson/stepStates.ts';
import { flag, option, optional, type Parameter, type ParametersOf } from './parameter.ts';

/** Where the reader is in the lesson. */
export interface LessonInputs {
  /** The step that is open. */
  readonly at: StepName;
  /** The steps that the lesson has, if not all. */
  readonly only: readonly StepName[] | undefined;
  /** Guesses that the address brings along, as `readGuesses` reads them. */
  readonly guess: string | undefined;
  /** Whether the lesson is shown to a room. */
  readonly present: boolean;
}

/** The steps that there are; in the order of the lesson. */
const only: Parameter<readonly StepName[]> = {
  key: 'only',
  initial: () => stepNames,
  clamp(value) {
    const known = stepNames.filter((name) => value.includes(name));
    return known.join() === value.join() ? value : known;
  },
  write: (value) => value.join(),
  read(text) {
    const asked = text.split(',');
    const value = stepNames.filter((name) => asked.includes(name));
    const isFine = value.length === asked.length;
    return {
      ...(value.length > 0 && { value }),
      ...(!isFine && { fault: { kind: 'not-an-option', key: 'only', text, options: stepNames } }),
    };
  },
};

/** Whatever it holds: what no guess can be read from is none. */
const guess: Parameter<string> = {
  key: 'guess',
  initial: () => '',
  clamp: (value) => value,
  write: (value) => value,
  read: (text) => ({ value: text.slice(0, 200) }),
};

/** Parameters of the lesson. */
export const lessonParameters: ParametersOf<LessonInputs> = {
  at: option('at', 'forgotten', stepNames),
  only: optional(only),
  guess: optional(guess),
  present: flag('present', false),
};
