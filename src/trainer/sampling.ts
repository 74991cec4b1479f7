/**
 * How often a sample is drawn for a step: a Poisson number, the limit of drawing with replacement. It depends on
 * its arguments alone, so that a run is reproducible, the same on all engines, and continues from a checkpoint
 * as if it had not stopped.
 *
 * @param rate - Mean number of times; ≥ 0.
 * @param sample - Index of the sample.
 * @param step - Number of the step, from 1.
 * @param dataset - Index of the data set.
 * @returns Whole number ≥ 0.
 *
 * @remarks By inversion: terms of the distribution are added up until they reach a uniform number, or are too small to
 * change the sum, which rounding may keep below the largest uniform number. A rate above 16 is divided among several
 * draws, so that its exponential does not underflow. Numbers are uniform by 24 bits of Ellis's "lowbias32" hash, and
 * rounded to 32-bit floats as on the GPU, see `webgl/programs/sampling.ts`, and in SIMD, see `simd/kernel/draws.ts`.
 */
export function timesDrawn(rate: number, sample: number, step: number, dataset: number): number {
  const { part, draws } = drawsOf(rate);
  let times = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const uniform = (hash(hash(hash(sample) ^ (step * 64 + draw)) ^ dataset) >>> 8) / 2 ** 24;
    let term = Math.fround(Math.exp(-part));
    let sum = term;
    let drawn = 0;
    while (uniform >= sum && term >= leastTerm) {
      drawn += 1;
      term = Math.fround(term * Math.fround(part / drawn));
      sum = Math.fround(sum + term);
    }
    times += drawn;
  }
  return times;
}

/** The draws that a rate is divided among, and the rate of each; both 0 for a rate of 0. */
export function drawsOf(rate: number): { part: number; draws: number } {
  const rounded = Math.fround(rate);
  const draws = Math.ceil(rounded / largestRate);
  return { part: draws === 0 ? 0 : Math.fround(rounded / draws), draws };
}

/** The largest rate of one draw. */
export const largestRate = 16;
/** Half the spacing of the uniform numbers, and less than the first term for the largest rate. */
export const leastTerm = 2 ** -25;

function hash(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
