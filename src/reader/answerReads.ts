import type { PointsTable } from '../core/points/pointsTable.ts';
import type { FromCountsReader, ToCountsReader } from '../protocol/countsMessages.ts';
import type { FromPointsReader, ToPointsReader } from '../protocol/pointsMessages.ts';
import { readCounts } from './readCounts.ts';
import { readTable } from './readTable.ts';

/** What the worker passes in. */
export interface AnswerReadsParts {
  /** Posts a message; the buffers are moved and not copied. */
  post(message: FromCountsReader | FromPointsReader, transfer?: ArrayBuffer[]): void;
  /** Milliseconds since a fixed origin. */
  now(): number;
}

/** Answers each message with progress and, at the end, with the result. */
export function answerReads({
  post,
  now,
}: AnswerReadsParts): (message: ToCountsReader | ToPointsReader) => Promise<void> {
  return async (message) => {
    const { id, source } = message;
    const options = {
      onProgress: (progress: { rows: number; share: number }) => post({ kind: 'progress', id, ...progress }),
      now,
    };
    try {
      switch (message.kind) {
        case 'read':
          post({ id, ...(await readCounts(source, message.as, options)) });
          return;
        case 'read-table': {
          const result = await readTable(source, options);
          post({ id, ...result }, result.kind === 'read' ? buffersOf(result.table) : []);
          return;
        }
        default:
          message satisfies never;
      }
    } catch (error) {
      post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

function buffersOf({ columns, lines }: PointsTable): ArrayBuffer[] {
  const arrays = [lines, ...columns.flatMap(({ numbers, labels }) => [numbers ?? [], labels?.indices ?? []].flat())];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
