import { type Format, type FormatName, formatNames, formats as inAnyLanguage } from '../../src/takeHome/formats.ts';
import type { TakeHome } from '../../src/takeHome/request.ts';
import { exported } from '../../src/words/en/exported.ts';

/** A format whose file is written in English. */
type EnglishFormat = Omit<Format, 'write'> & { write(request: TakeHome): string };

/** The formats by name, in English. */
export const formats = Object.fromEntries(
  formatNames.map((name) => {
    const format = inAnyLanguage[name];
    const english: EnglishFormat = { ...format, write: (request) => format.write(request, exported) };
    return [name, english];
  }),
) as Readonly<Record<FormatName, EnglishFormat>>;
