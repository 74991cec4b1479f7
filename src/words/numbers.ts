import { decimalOfVolume } from '../core/decimalBeta.ts';
import { words } from './words.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A format of numbers in the language of the page; made once, since that is slow. */
function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = words.locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(words.locale, options);
  formats.set(key, format);
  return format;
}

/** What stands between the digits of a number in the language of the page. */
export function numberSigns(): { readonly decimal: string; readonly group: string } {
  const parts = formatOf({ useGrouping: true }).formatToParts(1_234_567.8);
  const sign = (kind: 'decimal' | 'group') => parts.find(({ type }) => type === kind)?.value ?? '';
  return { decimal: sign('decimal'), group: sign('group') };
}

/** A whole number with separators: 1,000. */
export function wholeText(value: number): string {
  return formatOf({ maximumFractionDigits: 0 }).format(value);
}

/**
 * A whole number as a counter shows it, in at least six digits, so that its width is constant below a million: 000,320.
 */
export function counterText(value: number): string {
  return formatOf({ minimumIntegerDigits: 6, maximumFractionDigits: 0 }).format(value);
}

/**
 * A number in `digits` significant digits, and all digits before the point: 0.1046, 12.3, 1,457.
 *
 * @param digits - 1 to 4.
 */
export function digitsText(value: number, digits: 1 | 2 | 3 | 4 = 3): string {
  if (value === Infinity) return '∞';
  if (Math.abs(value) >= 10 ** digits) return wholeText(value);
  return formatOf({ maximumSignificantDigits: digits }).format(value);
}

/** A number in exactly `digits` significant digits, so that its width is constant while it changes: 2.30. */
export function fixedText(value: number, digits = 3): string {
  // Intl rounds 1.005 by its shortest decimals, and toPrecision by its exact value, so Intl only writes the digits.
  const rounded = Number(value.toPrecision(digits));
  // 9,999.997 in four digits is 10,000, which would be written as a power of ten.
  if (rounded >= 10 ** digits) return wholeText(value);
  if (value !== 0 && Math.abs(value) < 1e-6) return '0';
  const options = { minimumSignificantDigits: digits, maximumSignificantDigits: digits, useGrouping: false };
  return formatOf(options).format(rounded);
}

/** A number with exactly `decimals` digits after its decimal sign, without separators: 0.350. */
export function decimalsText(value: number, decimals: number): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false };
  return formatOf(options).format(Number(value.toFixed(decimals)));
}

/** A large number in a few characters: 1M. */
export function compactText(value: number): string {
  return formatOf({ notation: 'compact', maximumSignificantDigits: 2 }).format(value);
}

/** A mark of an axis in a few characters: 10K. */
export function compactTickText(value: number): string {
  return formatOf({ notation: 'compact' }).format(value);
}

/** A number as one would type it: no separators, all digits. */
export function plainText(value: number): string {
  return formatOf({ maximumFractionDigits: 20, useGrouping: false }).format(value);
}

/** Numbers, and what they are of, in a row: where a comma is the decimal sign, something else stands between them. */
export function listText(items: readonly string[]): string {
  const { locale } = words;
  return items.join(locale === 'en' ? ', ' : locale === 'zh-CN' ? '、' : '; ');
}

/** Sentences one after another: in Chinese nothing stands between them. */
export function sentencesText(sentences: readonly string[]): string {
  return sentences.join(words.locale === 'zh-CN' ? '' : ' ');
}

/** A share as a percentage with one decimal: "93.3 %". */
export function percentText(share: number): string {
  return words.percent(decimalsText(100 * share, 1));
}

/** Decimals that were written with a point, with the decimal sign of the language of the page. */
function localDecimals(text: string): string {
  return text.replace('.', numberSigns().decimal);
}

/**
 * A finite beta in decimals: "0.99".
 *
 * @param digits - Significant digits of 1 − beta; all that are needed if absent.
 */
export function decimalBetaText(volume: number, digits?: number): string {
  return localDecimals(decimalOfVolume(volume, digits));
}

/** beta as its control shows it: "0.99", or an arrow to 1 at an infinite volume. */
export function betaValueText(volume: number, digits = 3): string {
  return volume === Infinity ? words.weighting.limit : decimalBetaText(volume, digits);
}

/** beta with its name: "β = 0.99" or "β → 1". */
export function betaText(volume: number, digits = 3): string {
  return volume === Infinity ? words.weighting.betaLimit : words.weighting.betaIs(betaValueText(volume, digits));
}
