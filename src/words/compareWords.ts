import { enCompare } from './enCompare.ts';

/** The catalogue of the panel that compares schemes, which loads when it is opened. */
export type CompareWords = typeof enCompare;

/** The one in use. */
export const compareWords: CompareWords = enCompare;
