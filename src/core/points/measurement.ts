/** Why a field is not a measurement. */
export type MeasurementFault =
  | 'not-a-number'
  /** Beyond the largest finite double. */
  | 'too-large'
  /** "1,500", which is one and a half or fifteen hundred. */
  | 'comma-or-group';

const point = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const comma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;
const group = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Whether a field says that there is no value: it is empty, or what R, Python and spreadsheets write then. */
export function isMissing(text: string): boolean {
  return /^(?:|na|n\/a|nan|null|none|nil|\?|-|–|\.|#n\/a)$/i.test(text);
}

/** Whether a field says that there is no label. "none" and "-" may be the names of classes. */
export function isUnlabelled(text: string): boolean {
  return /^(?:|na|n\/a|nan|null|#n\/a)$/i.test(text);
}

/** Whether a field with a comma can only be a number with a decimal comma: "0,5", but not "1,500". */
export function hasDecimalComma(text: string): boolean {
  return comma.test(ascii(text)) && !group.test(ascii(text));
}

/**
 * Reads a measured number.
 *
 * @param text - Trimmed and not missing: "12", "-0.5", ".5", "1e-3"; a minus sign may be the typographic one.
 * @param isCommaDecimal - Whether a comma is the decimal sign, as other fields of its column show.
 */
export function readMeasurement(text: string, isCommaDecimal: boolean): number | MeasurementFault {
  const plain = ascii(text);
  const isComma = comma.test(plain);
  if (isComma && !isCommaDecimal) return 'comma-or-group';
  const decimal = isComma ? plain.replace(',', '.') : plain;
  if (!point.test(decimal)) return 'not-a-number';
  const value = Number(decimal);
  // 0 and not −0.
  return Number.isFinite(value) ? value + 0 : 'too-large';
}

/** A field longer than any number is not searched by the expressions above. */
const longest = 400;

function ascii(text: string): string {
  return text.length > longest ? '' : text.replace(/^[−–]/, '-');
}
