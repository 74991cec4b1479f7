import { withWords } from '../../words/languages.ts';

/** Loads what a teacher's link shows, and what makes one. */
export const loadClassParts = () => withWords(import('./ClassParts.tsx'));
