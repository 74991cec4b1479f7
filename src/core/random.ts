/** A stream of uniform numbers in [0, 1), the same on every machine for the same seed. */
export type Random = () => number;

/**
 * Stream of random numbers for one purpose of one run.
 *
 * @param seed - Seed of the run; whole number.
 * @param purpose - What the stream is for, such as "training/3". Streams of different purposes are independent, so that
 * a change in one (more samples, more noise) leaves the others as they were.
 * @returns Uniform numbers in [0, 1) with 32 random bits.
 *
 * @remarks sfc32 of Chris Doty-Humphrey's PractRand, seeded with an FNV-1a hash of the purpose.
 * Integer arithmetic alone.
 */
export function randomStream(seed: number, purpose: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < purpose.length; i += 1) hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193);
  let a = seed | 0;
  let b = hash | 0;
  let c = Math.imul(hash ^ seed, 0x9e3779b1) | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i += 1) next();
  return next;
}

/**
 * One draw from the standard normal distribution (Box–Muller); takes two numbers of the stream.
 *
 * @param random - Uniform numbers in [0, 1).
 */
export function standardNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/**
 * Rounds to a multiple of 2^-16. Browsers differ in the last digit of `Math.cos` and `Math.log`; on this grid they
 * agree, so that a seed gives the same points everywhere.
 */
export function onGrid(coordinate: number): number {
  return Math.round(coordinate * 65536) / 65536;
}
