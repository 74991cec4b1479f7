import { readFileSync } from 'node:fs';
import type { WeightScheme } from '../../src/core/classWeights.ts';
import type { LongTail } from '../../src/core/longTail.ts';
import type { Loss } from '../../src/core/losses.ts';

/** Effective number of `n` samples at a volume. */
interface GoldenEffectiveNumber {
  readonly n: number;
  readonly volume: number;
  readonly expected: number;
}

/** Class weights of a scheme, whose `volume` is there if it has one. */
interface GoldenWeights {
  readonly counts: readonly number[];
  readonly scheme: string;
  readonly volume?: number;
  readonly expected: readonly number[];
}

/** Counts of a long tail. */
interface GoldenCounts extends LongTail {
  readonly expected: readonly number[];
}

/** Losses of the samples of a batch, [n], and the gradient of their sum by the logits, [n, C]. */
interface GoldenLosses {
  readonly kind: string;
  readonly gamma?: number;
  readonly logits: readonly number[][];
  readonly labels: readonly number[];
  readonly classWeights: readonly number[];
  readonly expected: readonly number[];
  readonly gradient: readonly number[][];
}

/**
 * Numbers that this code did not compute: Python's decimal at 60 digits for effective numbers and weights, PyTorch's
 * autograd in float64 for losses, and the count rule of the paper's authors.
 */
export const golden: {
  readonly effectiveNumber: readonly GoldenEffectiveNumber[];
  readonly classWeights: readonly GoldenWeights[];
  readonly longTailCounts: readonly GoldenCounts[];
  readonly losses: readonly GoldenLosses[];
} = JSON.parse(readFileSync(new URL('../reference/golden.json', import.meta.url), 'utf8'));

/** The scheme that the reference means. */
export function schemeOf({ scheme, volume }: GoldenWeights): WeightScheme {
  if (scheme === 'uniform' || scheme === 'inverse-frequency' || scheme === 'inverse-square-root')
    return { kind: scheme };
  if (scheme === 'effective-number' && volume !== undefined) return { kind: scheme, volume };
  throw new Error(`the reference names no scheme of ours: ${scheme}`);
}

/** The loss that the reference means. */
export function lossOf({ kind, gamma }: GoldenLosses): Loss {
  if (kind === 'softmax' || kind === 'sigmoid') return { kind };
  if (kind === 'focal' && gamma !== undefined) return { kind, gamma };
  throw new Error(`the reference names no loss of ours: ${kind}`);
}
