import type { FromCountsReader, ToCountsReader } from '../protocol/countsMessages.ts';
import { readCounts } from './readCounts.ts';

/** What the worker passes in. */
export interface AnswerReadsParts {
  post(message: FromCountsReader): void;
  /** Milliseconds since a fixed origin. */
  now(): number;
}

/** Answers each message with progress and, at the end, with the result. */
export function answerReads({ post, now }: AnswerReadsParts): (message: ToCountsReader) => Promise<void> {
  return async (message) => {
    switch (message.kind) {
      case 'read': {
        const { id, source, as } = message;
        try {
          const onProgress = (progress: { rows: number; share: number }) => post({ kind: 'progress', id, ...progress });
          post({ id, ...(await readCounts(source, as, { onProgress, now })) });
        } catch (error) {
          post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
        }
        return;
      }
      default:
        message.kind satisfies never;
    }
  };
}
