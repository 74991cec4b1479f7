import { volumeOf } from './effectiveNumber.ts';
import { isDecimal, type NumberRead } from './readNumber.ts';

/**
 * Volume N of a beta written in decimals, exact in the digits written: "0.99" is N = 100, not 99.99999999999991.
 *
 * @param text - A decimal number in [0, 1], such as "0", ".9", "0.9999", "1" or "9e-1".
 * @returns N in [1, ∞], or `undefined` if the text is not a decimal number or lies outside [0, 1].
 */
export function volumeOfDecimal(text: string): number | undefined {
  const parts = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  const [, whole = '', fraction = '', exponent = '0'] = parts ?? [];
  if (!/\d/.test(whole + fraction)) return undefined;
  // Numbers of hundreds of digits are read as the nearest double: exact here would only be slow.
  if (whole.length + fraction.length + Math.abs(Number(exponent)) > 300) return volumeOfNumber(Number(text));
  // beta = m / 10^k in whole numbers, so N = 10^k / (10^k − m) loses no digit of 1 − beta.
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -places));
  const scale = 10n ** BigInt(Math.max(0, places));
  if (digits > scale) return undefined;
  return digits === scale ? Infinity : quotient(scale, scale - digits);
}

/**
 * Reads beta from a text as its volume N.
 *
 * @param key - Name of the number, for the fault.
 * @param most - The largest finite N; what lies above is read as ∞.
 * @returns N in [1, most] or ∞, the nearest to what the text says, and what is wrong unless it is that.
 */
export function readBeta(text: string, key: string, most: number): NumberRead {
  if (!isDecimal(text)) return { fault: { kind: 'not-a-number', key, text } };
  const value = volumeOfDecimal(text);
  if (value === undefined) {
    const fault = { kind: 'out-of-range', key, text, min: '0', max: '1' } as const;
    return { value: text.startsWith('-') ? 1 : Infinity, fault };
  }
  if (value <= most || value === Infinity) return { value };
  return { value: Infinity, fault: { kind: 'beyond-finite', key, text, max: decimalOfVolume(most) } };
}

function volumeOfNumber(beta: number): number | undefined {
  return beta >= 0 && beta <= 1 ? volumeOf(beta) : undefined;
}

/** a / b as the nearest number, for whole a ≥ b ≥ 1 of any length. */
function quotient(a: bigint, b: bigint): number {
  // Beyond 300 digits neither fits a double; what is cut off is far below double precision.
  const excess = BigInt(Math.max(0, String(b).length - 300));
  return Number(a / 10n ** excess) / Number(b / 10n ** excess);
}

/**
 * Shortest decimal beta that {@link volumeOfDecimal} reads back as the same N.
 *
 * @param volume - N; scalar in [1, 1e9] or ∞.
 * @param digits - Maximum number of significant digits of 1 − beta; fewer for a label, 15 to keep every digit.
 * @returns Text such as "0.99"; "1" for an infinite volume.
 */
export function decimalOfVolume(volume: number, digits = 15): string {
  if (volume === Infinity) return '1';
  const rest = 1 / volume;
  const leading = Math.floor(Math.log10(rest));
  let text = '0';
  for (let significant = 1; significant <= digits; significant += 1) {
    const places = Math.max(0, significant - 1 - leading);
    const scale = 10n ** BigInt(places);
    const beta = scale - BigInt(Math.round(rest * 10 ** places));
    text = places === 0 ? String(beta) : `0.${String(beta).padStart(places, '0')}`;
    const read = volumeOfDecimal(text);
    if (read !== undefined && Math.abs(read - volume) <= 1e-14 * volume) break;
  }
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * The nearest volume whose 1 − beta has three significant digits, so that a dragged beta is short in an address.
 *
 * @param volume - N; scalar in [1, ∞].
 * @returns N; moved by less than 0.5 %.
 */
export function volumeWithShortBeta(volume: number): number {
  if (volume === Infinity || volume === 1) return volume;
  return volumeOfDecimal(decimalOfVolume(volume, 3)) ?? volume;
}
