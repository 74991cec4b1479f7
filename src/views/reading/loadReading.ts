import { withWords } from '../../words/languages.ts';
import type { Lab } from '../LabContext.ts';

/**
 * Loads what reads figures as sentences, tables and sound, with its words. From then on T does so, too, and training is
 * told to screen readers.
 *
 * @returns Reads the figure that an element is, holds or stands in; the first one of the view if there is none.
 */
export const loadReading = (lab: Lab) =>
  withWords(import('./connectReading.ts')).then(({ connectReading }) => connectReading(lab));
