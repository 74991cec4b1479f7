import type { FromSeeds, SeedsJob, SeedsOutcome, SeedsProgress, ToSeeds } from '../protocol/seedsMessages.ts';
import { createWorkerSlot, type WorkerPort, type WorkerSlot } from './workerSlot.ts';

/** The page's end of a worker that trains on seeds. */
export type SeedsPort = WorkerPort<ToSeeds, FromSeeds>;

/**
 * Listener of a job: progress a few times a second, and one of the other calls at the end, unless the job is cancelled.
 */
export interface SeedsListener {
  progress(progress: SeedsProgress): void;
  done(outcome: SeedsOutcome): void;
  /** @param message - What went wrong, for people to read. */
  failed(message: string): void;
}

/** Trains on seeds in a worker, one job at a time. */
export interface SeedsRunner {
  /** Starts a job. The latest wins: a job in progress is cancelled, and its listener is not called again. */
  start(job: SeedsJob, on: SeedsListener): void;
  /** Cancels the job, if there is one. */
  cancel(): void;
}

/**
 * Makes a runner of jobs. A job has a worker of its own, which ends with it.
 *
 * If what it trains on is lost, the job restarts from its first step, on the processor if it was a graphics processor:
 * it is short, and the models are the same.
 *
 * @param open - Opens a worker; called once a job, and once more after a loss.
 * @param cores - Processor cores that a job may use.
 */
export function createSeedsRunner(open: () => SeedsPort, cores: number): SeedsRunner {
  let worker: WorkerSlot<ToSeeds> | undefined;

  function close(): void {
    worker?.close();
  }

  /** @param loss - Why the job has to start again, if it does. */
  function run(job: SeedsJob, on: SeedsListener, loss?: Extract<FromSeeds, { kind: 'lost' }>): void {
    const fail = (message: string) => {
      close();
      on.failed(message);
    };

    function hear(message: FromSeeds): void {
      switch (message.kind) {
        case 'progress': {
          const { step, steps, engine } = message;
          const report =
            loss?.cause === 'gpu-lost'
              ? ({ ...engine, reason: 'webgl-failed', detail: loss.message } as const)
              : engine;
          on.progress({ step, steps, engine: report });
          return;
        }
        case 'done': {
          close();
          const { recall, logits, step, frozen } = message;
          on.done({ recall, logits, step, frozen });
          return;
        }
        case 'lost':
          if (loss !== undefined) {
            fail(message.message);
            return;
          }
          close();
          run(message.cause === 'gpu-lost' ? { ...job, engine: 'simd' } : job, on, message);
          return;
        case 'failed':
          fail(message.message);
          return;
        default:
          message satisfies never;
      }
    }

    worker = createWorkerSlot(open, hear, (message) => on.failed(message));
    worker.send({ kind: 'run', cores, ...job });
  }

  return {
    start(job, on) {
      close();
      run(job, on);
    },
    cancel: close,
  };
}
