/** Interpolates between two numbers as `interpolateNumber` of d3 does, to the last bit. */
export function interpolateNumber(from: number, to: number): (share: number) => number {
  return (share) => from * (1 - share) + to * share;
}

/** The same, rounded to whole numbers, as `interpolateRound` of d3. */
export function interpolateRound(from: number, to: number): (share: number) => number {
  return (share) => Math.round(from * (1 - share) + to * share);
}

/**
 * What sequential scales with ranges of several colours interpolate with; there are none here.
 *
 * @throws Error always.
 */
export function piecewise(): never {
  throw new Error('invalid range of a scale; not two numbers');
}

export { interpolateNumber as interpolate };
