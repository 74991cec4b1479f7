import { decimalOfVolume } from '../core/decimalBeta.ts';
import { words } from './words.ts';

const whole = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
const byDigits = [0, 1, 2, 3, 4].map(
  (digits) => new Intl.NumberFormat(words.locale, { maximumSignificantDigits: Math.max(1, digits) }),
);
const plain = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 20, useGrouping: false });

/** A whole number with separators: 1,000. */
export function wholeText(value: number): string {
  return whole.format(value);
}

const counter = new Intl.NumberFormat(words.locale, { minimumIntegerDigits: 6, maximumFractionDigits: 0 });

/**
 * A whole number as a counter shows it, in at least six digits, so that its width is constant below a million: 000,320.
 */
export function counterText(value: number): string {
  return counter.format(value);
}

/**
 * A number in `digits` significant digits, and all digits before the point: 0.1046, 12.3, 1,457.
 *
 * @param digits - 1 to 4.
 */
export function digitsText(value: number, digits: 1 | 2 | 3 | 4 = 3): string {
  if (value === Infinity) return '∞';
  if (Math.abs(value) >= 10 ** digits) return whole.format(value);
  return byDigits[digits]!.format(value);
}

/** A number in exactly `digits` significant digits, so that its width is constant while it changes: 2.30. */
export function fixedText(value: number, digits = 3): string {
  // 9,999.997 in four digits is 10,000, which would be written as a power of ten.
  const text = value.toPrecision(digits);
  if (Number(text) >= 10 ** digits) return whole.format(value);
  return value !== 0 && Math.abs(value) < 1e-6 ? '0' : text;
}

const compact = new Intl.NumberFormat(words.locale, { notation: 'compact', maximumSignificantDigits: 2 });

/** A large number in a few characters: 1M. */
export function compactText(value: number): string {
  return compact.format(value);
}

/** A number as one would type it: no separators, all digits. */
export function plainText(value: number): string {
  return plain.format(value);
}

/** A share as a percentage with one decimal: "93.3 %". */
export function percentText(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** beta as its control shows it: "0.99", or an arrow to 1 at an infinite volume. */
export function betaValueText(volume: number, digits = 3): string {
  return volume === Infinity ? words.weighting.limit : decimalOfVolume(volume, digits);
}

/** beta with its name: "β = 0.99" or "β → 1". */
export function betaText(volume: number, digits = 3): string {
  return volume === Infinity ? words.weighting.betaLimit : words.weighting.betaIs(betaValueText(volume, digits));
}
