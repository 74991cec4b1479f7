import type { PointsTable } from '../core/points/pointsTable.ts';
import type { FromPointsReader, ToPointsReader } from '../protocol/pointsMessages.ts';
import { readTable } from './readTable.ts';

/** What the worker passes in. */
export interface AnswerTablesParts {
  /** Posts a message; the buffers are moved and not copied. */
  post(message: FromPointsReader, transfer: ArrayBuffer[]): void;
  /** Milliseconds since a fixed origin. */
  now(): number;
}

/** Answers each message with progress and, at the end, with the table. */
export function answerTables({ post, now }: AnswerTablesParts): (message: ToPointsReader) => Promise<void> {
  return async ({ id, source }) => {
    try {
      const onProgress = (progress: { rows: number; share: number }) => post({ kind: 'progress', id, ...progress }, []);
      const result = await readTable(source, { onProgress, now });
      post({ id, ...result }, result.kind === 'read' ? buffersOf(result.table) : []);
    } catch (error) {
      post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}

function buffersOf({ columns, lines }: PointsTable): ArrayBuffer[] {
  const arrays = [lines, ...columns.flatMap(({ numbers, labels }) => [numbers ?? [], labels?.indices ?? []].flat())];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
