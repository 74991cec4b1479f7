import { volumeOfDecimal } from '../core/decimalBeta.ts';
import { clampedTo, isDecimal, type NumberRule } from '../core/readNumber.ts';
import { numberSigns, plainText, wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';

/** Constraints on a typed number. */
export interface TypedRule extends NumberRule {
  /** Factor from the value to what is shown and typed, such as 100 for a percentage, and its sign, such as " %". */
  readonly unit?: { readonly factor: number; readonly suffix: string };
}

/** Groups of three after a first one that does not begin with 0: "1,000" is a thousand, "0,999" has a decimal comma. */
const withPoint = { grouped: /^-?[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/, separators: /[, ]/g };

/** The same in languages with a decimal comma: "1.000" is a thousand, "1,000" is one. */
const withComma = { grouped: /^-?[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*(?:,\d*)?$/, separators: /[. ]/g };

/** "1.000", which is one in some countries and a thousand in others. */
const pointOrGroup = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;

/**
 * A typed number as plain decimals, such as "1000" or "0.99".
 *
 * Full-width characters are read as their ASCII equivalents. Between groups of three digits a space is a separator, and
 * so is the sign that the language of the page puts there. Any other single comma or point is a decimal sign.
 *
 * @param typed - As it was typed.
 * @param suffix - What may stand behind the number, such as "%".
 * @returns Decimals that `Number` reads, or `undefined` if the text is not a number.
 */
export function decimalText(typed: string, suffix = ''): string | undefined {
  const sign = suffix.trim();
  const text = typed.normalize('NFKC').replace('−', '-').trim();
  const bare = (sign !== '' && text.endsWith(sign) ? text.slice(0, -sign.length) : text).trim();
  const { grouped, separators } = numberSigns().decimal === ',' ? withComma : withPoint;
  const plain = (grouped.test(bare) ? bare.replaceAll(separators, '') : bare).replace(',', '.');
  return isDecimal(plain) ? plain : undefined;
}

/**
 * Applies a typed number if it satisfies a rule, and otherwise returns what is wrong instead of clamping it.
 *
 * @returns What is wrong, or `undefined` if it was taken.
 */
export function takeNumber(typed: string, rule: TypedRule, take: (value: number) => void): string | undefined {
  const { min, max, isWhole = false, unit = { factor: 1, suffix: '' } } = rule;
  const text = decimalText(typed, unit.suffix);
  // Division adds rounding digits that nobody typed.
  const value = text === undefined ? Number.NaN : Number((Number(text) / unit.factor).toPrecision(12));
  const isUnclear = isWhole && pointOrGroup.test(text ?? '');
  if (isUnclear || value !== clampedTo(rule, value)) {
    const [least, most] = [boundText(min * unit.factor), boundText(max * unit.factor)];
    return words.typed.fault(typed, isWhole ? words.typed.wholeRule(least, most) : words.typed.rule(least, most));
  }
  take(value);
  return undefined;
}

/**
 * Takes a typed beta as its volume N, in every digit that was typed.
 *
 * @param take - Is given N in [1, ∞].
 * @returns What is wrong, or `undefined` if it was taken.
 */
export function takeBeta(typed: string, take: (volume: number) => void): string | undefined {
  // The limit is shown with an arrow before the 1.
  const volume = volumeOfDecimal(decimalText(typed.replace('→', '')) ?? '');
  if (volume === undefined) return words.typed.fault(typed, words.typed.rule('0', '1'));
  take(volume);
  return undefined;
}

function boundText(bound: number): string {
  return Number.isInteger(bound) ? wholeText(bound) : plainText(bound);
}
