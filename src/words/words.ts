import { en } from './en.ts';

/** A catalogue: every word on screen. Another language is one more object of this type. */
export type Words = typeof en;

/** The catalogue in use. */
export const words: Words = en;
