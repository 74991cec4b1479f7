import fc from 'fast-check';

// Cases are drawn from a seed, so a property is tested on the same cases every time. Change the seed to test others.
fc.configureGlobal({ seed: 20190116 });

export { fc };

/**
 * Real numbers spread evenly over [min, max], both ends included. `fc.double` is even over
 * exponents: mostly tiny numbers.
 */
export function reals(min: number, max: number): fc.Arbitrary<number> {
  return fc.maxSafeNat().map((nat) => min + (max - min) * (nat / Number.MAX_SAFE_INTEGER));
}

/** Volumes N in [1, ∞]: both ends, and numbers of every order of magnitude up to 1e15. */
export const volumes = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(1, Infinity) },
  { weight: 8, arbitrary: reals(0, 15).map((exponent) => 10 ** exponent) },
);

/** Whole numbers of samples ≥ 1 of every order of magnitude up to a million. */
export const sampleCounts = reals(0, 6).map((exponent) => Math.floor(10 ** exponent));
