import type { CountsResult } from '../core/counts/countsReading.ts';
import type { ReadAs } from '../core/counts/layout.ts';
import type {
  CountsOutcome,
  CountsProgress,
  CountsSource,
  FromCountsReader,
  ToCountsReader,
} from '../protocol/countsMessages.ts';
import { createSourceReader } from './sourceReader.ts';
import type { WorkerPort } from './workerSlot.ts';

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

/**
 * Makes a reader of counts.
 *
 * @param open - Opens a worker; called at the first reading, and after one was closed.
 */
export function createCountsReader(open: () => WorkerPort<ToCountsReader, FromCountsReader>): CountsReader {
  const reader = createSourceReader<Omit<ToCountsReader, 'id'>, CountsResult>(open);
  return {
    read: (source, as, onProgress) => reader.read({ kind: 'read', source, as }, onProgress),
    cancel: reader.cancel,
  };
}
