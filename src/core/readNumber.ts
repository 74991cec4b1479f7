/** Constraints on a number; both bounds are valid. */
export interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
}

/** What is wrong with the text of a number; `key` names the number, such as "gamma". */
export type NumberFault =
  | { readonly kind: 'not-a-number'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'out-of-range';
      readonly key: string;
      readonly text: string;
      readonly min: string;
      readonly max: string;
    }
  | { readonly kind: 'not-whole'; readonly key: string; readonly text: string; readonly used: string }
  /** A volume that is too large to be finite, and is read as ∞. */
  | { readonly kind: 'beyond-finite'; readonly key: string; readonly text: string; readonly max: string };

/** What a text holds: a value, perhaps the nearest valid one and what is wrong, or only that if it is no number. */
export interface NumberRead {
  readonly value?: number;
  readonly fault?: NumberFault;
}

/** A decimal number with a point and without separators, such as "-1", ".5", "2." or "1e-3". */
const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Whether a text is a decimal number with a point and without separators. */
export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

/** The nearest number that satisfies a rule; 0 and not −0. NaN stays NaN. */
export function clampedTo({ min, max, isWhole = false }: NumberRule, value: number): number {
  return Math.min(max, Math.max(min, isWhole ? Math.round(value) : value)) + 0;
}

/**
 * Reads a number from a text and holds it to a rule.
 *
 * @param text - Decimals, see {@link isDecimal}.
 * @param key - Name of the number, for the fault.
 * @returns The nearest valid value, and what is wrong unless it is that of the text.
 */
export function readNumber(text: string, key: string, rule: NumberRule): NumberRead {
  if (!isDecimal(text)) return { fault: { kind: 'not-a-number', key, text } };
  const { min, max } = rule;
  const value = Number(text);
  const used = clampedTo(rule, value);
  if (value < min || value > max) {
    return { value: used, fault: { kind: 'out-of-range', key, text, min: String(min), max: String(max) } };
  }
  // The clamped value otherwise too, since −0 is within bounds but would be shown as "-0".
  return value === used
    ? { value: used }
    : { value: used, fault: { kind: 'not-whole', key, text, used: String(used) } };
}
