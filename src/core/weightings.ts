import type { WeightScheme } from './classWeights.ts';

/** One way of weighting classes by their counts. */
interface Weighting {
  /** Its weights, given the volume N that the reader chose; only the class-balanced scheme reads it. */
  weights(volume: number): WeightScheme;
}

/** The schemes that are class weights and nothing else: those for which training code can be exported. */
export const weightings = {
  none: { weights: () => ({ kind: 'uniform' }) },
  'inverse-frequency': { weights: () => ({ kind: 'inverse-frequency' }) },
  'class-balanced': { weights: (volume) => ({ kind: 'effective-number', volume }) },
  'inverse-square-root': { weights: () => ({ kind: 'inverse-square-root' }) },
} as const satisfies Record<string, Weighting>;

/** Name of such a scheme; `schemes/` has a scheme of the same name. */
export type WeightingName = keyof typeof weightings;

/** Their names, in the order of their curves and columns. */
export const weightingNames = Object.keys(weightings) as WeightingName[];
