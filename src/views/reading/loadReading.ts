import { withWords } from '../../words/languages.ts';

/** Loads what reads figures as sentences, tables and sound, with its words. */
export const loadReading = () => withWords(import('./openReading.tsx'));
