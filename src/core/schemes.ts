import type { WeightScheme } from './classWeights.ts';

/** One way of weighting classes that the lab trains a model with. */
interface Scheme {
  /** Its weights, given the volume N that the reader chose; only the class-balanced scheme reads it. */
  weights(volume: number): WeightScheme;
}

/** The schemes trained side by side, in the order of their maps. To add one, enter it here and name it in the catalogue of words. */
export const schemes = {
  none: { weights: () => ({ kind: 'uniform' }) },
  'inverse-frequency': { weights: () => ({ kind: 'inverse-frequency' }) },
  'class-balanced': { weights: (volume) => ({ kind: 'effective-number', volume }) },
  'inverse-square-root': { weights: () => ({ kind: 'inverse-square-root' }) },
} as const satisfies Record<string, Scheme>;

/** Name of a scheme. */
export type SchemeName = keyof typeof schemes;

/** Names of the schemes in the order of their maps, which is also their order along a model axis. */
export const schemeNames = Object.keys(schemes) as SchemeName[];
