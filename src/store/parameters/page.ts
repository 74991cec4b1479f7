import { flag, type ParametersOf } from './parameter.ts';

/** How the page opens, whichever view it opens. */
export interface PageInputs {
  /** Whether training starts as soon as the page is there. */
  readonly autoplay: boolean;
}

/** Parameters of the page as a whole. */
export const pageParameters: ParametersOf<PageInputs> = { autoplay: flag('autoplay', false) };
