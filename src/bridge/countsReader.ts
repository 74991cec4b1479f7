import type { ReadAs } from '../core/counts/layout.ts';
import type {
  CountsOutcome,
  CountsProgress,
  CountsSource,
  FromCountsReader,
  ToCountsReader,
} from '../protocol/countsMessages.ts';
import { createWorkerSlot, type WorkerPort } from './workerSlot.ts';

/** Reads counts in a worker, one source at a time. */
export interface CountsReader {
  /**
   * Reads a source. The latest wins: a reading that is not over yet is cancelled.
   *
   * @param as - What the source holds, as the reader says; `auto` leaves it to the source.
   * @param onProgress - Told about ten times a second while a long source is read.
   * @returns The result; it never rejects.
   */
  read(source: CountsSource, as: ReadAs, onProgress?: (progress: CountsProgress) => void): Promise<CountsOutcome>;
  /** Cancels what is being read, and closes the worker; another reading opens a new one. */
  cancel(): void;
}

interface Pending {
  readonly id: number;
  readonly onProgress: ((progress: CountsProgress) => void) | undefined;
  readonly resolve: (outcome: CountsOutcome) => void;
}

/**
 * Makes a reader of counts.
 *
 * A worker that is reading handles no messages, so a reading is cancelled by closing its worker. An idle worker is
 * kept for the next reading.
 *
 * @param open - Opens a worker; called at the first reading, and after one was closed.
 */
export function createCountsReader(open: () => WorkerPort<ToCountsReader, FromCountsReader>): CountsReader {
  let pending: Pending | undefined;
  let latest = 0;
  const worker = createWorkerSlot(open, hear, (message) => settle({ kind: 'broken', message }));

  function settle(outcome: CountsOutcome): void {
    const settled = pending;
    pending = undefined;
    settled?.resolve(outcome);
  }

  function close(outcome: CountsOutcome): void {
    worker.close();
    settle(outcome);
  }

  function hear(message: FromCountsReader): void {
    if (message.id !== pending?.id) return;
    switch (message.kind) {
      case 'progress':
        pending.onProgress?.({ rows: message.rows, share: message.share });
        return;
      case 'read':
        settle({ kind: 'read', table: message.table, reading: message.reading });
        return;
      case 'rejected':
        settle({ kind: 'rejected', problem: message.problem });
        return;
      case 'failed':
        close({ kind: 'broken', message: message.message });
        return;
      default:
        message satisfies never;
    }
  }

  return {
    read(source, as, onProgress) {
      if (pending) close({ kind: 'cancelled' });
      latest += 1;
      const id = latest;
      return new Promise((resolve) => {
        pending = { id, onProgress, resolve };
        worker.send({ kind: 'read', id, source, as });
      });
    },
    cancel: () => close({ kind: 'cancelled' }),
  };
}
