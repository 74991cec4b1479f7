/** Why a field is not a count. */
export type CountFault =
  | 'negative'
  | 'fraction'
  /** Above 2^53 − 1: not every larger whole number is a double. */
  | 'too-large'
  /** "1.000", which is one or a thousand. */
  | 'point-or-group'
  | 'not-a-number';

/**
 * Reads a count: a whole number in [0, 2^53 − 1].
 *
 * @param text - Trimmed and not empty: "12", "+12", "12.0", "1e3" or, grouped by threes, "1,000"; full-width too.
 * @returns The count, or why the text is not one.
 */
export function readCount(text: string): number | CountFault {
  if (isShortWhole(text)) return Number(text);
  return readAscii(halfWidth(text));
}

function readAscii(text: string): number | CountFault {
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.0*)?$/.test(text) ? text.replaceAll(',', '') : text;
  const parts = /^\+?(?=\.?\d)(\d*)(?:(\.)(\d*))?(?:e([+-]?\d+))?$/i.exec(plain);
  if (!parts) return /^[-−](?:\.?\d|inf)/i.test(plain) ? 'negative' : 'not-a-number';
  const [, whole = '', point, fraction = '', exponent] = parts;
  const digits = whole + fraction;
  // It means one in some countries and a thousand in others.
  if (point && exponent === undefined && fraction === '000' && /^[1-9]\d{0,2}$/.test(whole)) return 'point-or-group';
  const zeros = trailingZeros(digits);
  if (zeros === digits.length) return 0;
  if (fraction.length - Number(exponent ?? 0) > zeros) return 'fraction';
  const count = Number(plain);
  return Number.isSafeInteger(count) ? count : 'too-large';
}

/** A regular expression would backtrack from every zero of a long run of zeros. */
function trailingZeros(digits: string): number {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.length - end;
}

/** Whether a text is up to 15 digits and nothing else. Called millions of times, so it uses no regular expression. */
function isShortWhole(text: string): boolean {
  if (text.length === 0 || text.length > 15) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/**
 * Whether a text is meant as a number, valid as a count or not: "12", "-5", "0.3", "1e400", "NaN", "0x1F".
 *
 * @param text - Trimmed.
 */
export function isNumberLike(text: string): boolean {
  return (
    isShortWhole(text) ||
    /^[+\-−]?(?:(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|0x[\da-f]+|nan|inf(?:inity)?)%?$/i.test(halfWidth(text))
  );
}

/** The whole number that a label is, or `undefined`: "3", "-1" and "3.0" are, "007" and "1e3" are names. */
export function wholeLabel(text: string): number | undefined {
  const ascii = halfWidth(text);
  return /^(?:0|-?[1-9]\d{0,14})(?:\.0+)?$/.test(ascii) ? Number(ascii) : undefined;
}

const fullWidth = /[\uff01-\uff5e]/g;

/**
 * A text with the full-width digits and signs of East Asian input methods in ASCII. NFKC of the whole text would turn
 * "10²" into 102.
 */
function halfWidth(text: string): string {
  return text.replace(fullWidth, (character) => character.normalize('NFKC'));
}
