import type { CountsProgress } from '../protocol/countsMessages.ts';
import { createWorkerSlot, type WorkerPort } from './workerSlot.ts';

/** A message to a worker that reads; what is asked for stands beside its number. */
interface Question {
  readonly id: number;
}

/** A message from it: how far it is, that it broke, or a result. */
type Answer<Result> =
  | ({ readonly kind: 'progress'; readonly id: number } & CountsProgress)
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | (Result & { readonly id: number });

/** A reading without a result: another was requested or this one was stopped, or the worker broke. */
type Without = { readonly kind: 'cancelled' } | { readonly kind: 'broken'; readonly message: string };

/** Reads sources in a worker, one at a time. */
export interface SourceReader<Request, Result> {
  /**
   * Reads a source. The latest wins: a reading that is not over yet is cancelled.
   *
   * @param onProgress - Told about ten times a second while a long source is read.
   * @returns The result; it never rejects.
   */
  read(request: Request, onProgress?: (progress: CountsProgress) => void): Promise<Result | Without>;
  /** Cancels what is being read, and closes the worker; another reading opens a new one. */
  cancel(): void;
}

/**
 * Makes a reader of sources.
 *
 * A worker that is reading handles no messages, so a reading is cancelled by closing its worker. An idle worker is
 * kept for the next reading.
 *
 * @param open - Opens a worker; called at the first reading, and after one was closed.
 */
export function createSourceReader<Request extends object, Result extends { readonly kind: string }>(
  open: () => WorkerPort<Request & Question, Answer<Result>>,
): SourceReader<Request, Result> {
  interface Pending {
    readonly id: number;
    readonly onProgress: ((progress: CountsProgress) => void) | undefined;
    readonly resolve: (outcome: Result | Without) => void;
  }
  let pending: Pending | undefined;
  let latest = 0;
  const worker = createWorkerSlot(open, hear, (message) => settle({ kind: 'broken', message }));

  function settle(outcome: Result | Without): void {
    const settled = pending;
    pending = undefined;
    settled?.resolve(outcome);
  }

  function close(outcome: Without): void {
    worker.close();
    settle(outcome);
  }

  function hear(message: Answer<Result>): void {
    if (message.id !== pending?.id) return;
    if (isProgress(message)) pending.onProgress?.({ rows: message.rows, share: message.share });
    else if (isFailure(message)) close({ kind: 'broken', message: message.message });
    else {
      const { id: _, ...result } = message;
      // An answer is a result with a number; of a type parameter TypeScript cannot tell what is left without it.
      settle(result as unknown as Result);
    }
  }

  return {
    read(request, onProgress) {
      if (pending) close({ kind: 'cancelled' });
      latest += 1;
      const id = latest;
      return new Promise((resolve) => {
        pending = { id, onProgress, resolve };
        worker.send({ ...request, id });
      });
    },
    cancel: () => close({ kind: 'cancelled' }),
  };
}

function isProgress<Result>(
  message: Answer<Result>,
): message is Extract<Answer<Result>, { readonly kind: 'progress' }> & CountsProgress {
  return (message as { readonly kind: string }).kind === 'progress';
}

function isFailure<Result>(
  message: Answer<Result>,
): message is Extract<Answer<Result>, { readonly kind: 'failed' }> & { readonly message: string } {
  return (message as { readonly kind: string }).kind === 'failed';
}
