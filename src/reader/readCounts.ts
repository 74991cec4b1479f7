import type { CountsProblem } from '../core/counts/countsProblem.ts';
import type { CountsResult } from '../core/counts/countsReading.ts';
import type { ReadAs } from '../core/counts/layout.ts';
import { createLiteralReader } from '../core/counts/literal.ts';
import { createTally } from '../core/counts/tally.ts';
import type { CountsSource } from '../protocol/countsMessages.ts';
import { type ReadOptions, readPieces } from './readPieces.ts';
import { createRowReader, rowFormOf } from './rowReader.ts';

/**
 * Reads counts, or labels to be counted, from a text or a file.
 *
 * @param as - What the source holds, as the reader says; `auto` leaves it to the source.
 * @returns The classes and what was understood, or the first problem. A source that cannot be read is a problem too.
 */
export function readCounts(source: CountsSource, as: ReadAs, options?: ReadOptions): Promise<CountsResult> {
  return readPieces<CountsResult, CountsProblem>(
    source,
    (form, papaparse) =>
      form.kind === 'literal'
        ? createLiteralReader(as)
        : createRowReader(papaparse, form, createTally(as, rowFormOf(form))),
    options,
  );
}
