import { enEffectiveNumber } from './enEffectiveNumber.ts';

/** The catalogue of the view "Effective number", which loads with it. */
export type EffectiveNumberWords = typeof enEffectiveNumber;

/** The one in use. */
export const effectiveNumberWords: EffectiveNumberWords = enEffectiveNumber;
