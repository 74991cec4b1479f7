/** Bands within which a gain counts as chance: each data set's own, the narrowest, or the widest that is known. */
export const noiseBands = ['own', 'narrow', 'wide'] as const;

/** Name of such a band. */
export type NoiseBand = (typeof noiseBands)[number];
