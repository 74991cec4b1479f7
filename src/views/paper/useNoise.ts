import { bandOf, type PaperClasses } from '../../core/paper/gains.ts';
import { useLabState } from '../LabContext.ts';

/** The largest difference that counts as chance on a data set, in points, by the band that the reader has chosen. */
export function useNoise(classes: PaperClasses): number {
  const band = useLabState(({ inputs }) => inputs.paperNoise);
  return bandOf(band, classes);
}
