import { enCounts } from './enCounts.ts';

/** The catalogue of the view "Your counts", which loads with it. */
export type CountsWords = typeof enCounts;

/** The one in use. */
export const countsWords: CountsWords = enCounts;
