/** What a key does while the lesson is presented; a number is the option that a hand is raised for, from 0. */
export type PresentCommand =
  | 'next'
  | 'back'
  | 'nextStep'
  | 'previousStep'
  | 'blank'
  | 'notes'
  | 'fullScreen'
  | 'train'
  | 'leave'
  | 'keys'
  | number;
