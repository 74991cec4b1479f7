import type { Row, RowForm } from './layout.ts';
import { isDtypeLine } from './textForm.ts';

/**
 * A row as it was meant.
 *
 * @param raw - Its fields as they stand in the text, but for quotation marks.
 * @returns The row with its fields trimmed, or `undefined` if there is nothing in it.
 */
export function rowOf(raw: readonly string[], line: number, form: RowForm): Row | undefined {
  if (raw.length === 1) {
    const field = unquoted(raw[0]!.trim(), form);
    return field === '' ? undefined : { fields: [field], line, isIndented: false, isSpacious: false };
  }
  const trimmed = raw.map((field) => unquoted(field.trim(), form));
  const isSpacious = trimmed.some((field, i) => field.length < raw[i]!.length);
  const fields = form === 'spaced' ? trimmed.filter((field) => field !== '') : withoutFrame(trimmed, form);
  if (fields.every((field) => field === '') || isRule(fields, form)) return undefined;
  return { fields, line, isIndented: raw[0] === '', isSpacious };
}

/** A field without the quotation marks that a space kept the parser from taking off. */
function unquoted(field: string, form: RowForm): string {
  if (form === 'pairs' || field.length < 2 || field[0] !== '"' || field.at(-1) !== '"') return field;
  return field.slice(1, -1).replaceAll('""', '"').trim();
}

/**
 * The fields of a row of a Markdown table, without what its outer bars set off, and of a row that
 * ends with a separator.
 */
function withoutFrame(fields: readonly string[], form: RowForm): readonly string[] {
  if (form !== 'separated' || fields.length < 4 || fields[0] !== '' || fields.at(-1) !== '') return fields;
  return fields.slice(1, -1);
}

/** Whether a row is a rule below the header of a table, or what pandas writes below a column. */
function isRule(fields: readonly string[], form: RowForm): boolean {
  if (form === 'pairs') return false;
  if (form === 'spaced' && fields.at(-2) === 'dtype:') return isDtypeLine(fields.join(' '));
  return fields.length > 1 && fields.every((field) => /^[-+:=]{3,1000}$/.test(field));
}
