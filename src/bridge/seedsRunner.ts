import type { FromSeeds, SeedsJob, SeedsOutcome, SeedsProgress, ToSeeds } from '../protocol/seedsMessages.ts';

/** The page's end of a worker that trains on seeds. */
export interface SeedsPort {
  postMessage(message: ToSeeds): void;
  onmessage: ((event: MessageEvent<FromSeeds>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

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
 * If the graphics processor is lost, the job restarts with typed arrays from its first step: it is short,
 * and the models are the same.
 *
 * @param open - Opens a worker; called once a job, and once more after a loss.
 */
export function createSeedsRunner(open: () => SeedsPort): SeedsRunner {
  let port: SeedsPort | undefined;

  function close(): void {
    port?.terminate();
    port = undefined;
  }

  /** @param loss - Why the job has to start again, if it does. */
  function run(job: SeedsJob, on: SeedsListener, loss?: string): void {
    const fail = (message: string) => {
      close();
      on.failed(message);
    };

    function hear(message: FromSeeds): void {
      switch (message.kind) {
        case 'progress': {
          const { step, steps, engine } = message;
          const report = loss === undefined ? engine : ({ ...engine, reason: 'webgl-failed', detail: loss } as const);
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
          run({ ...job, engine: 'plain' }, on, message.message);
          return;
        case 'failed':
          fail(message.message);
          return;
        default:
          message satisfies never;
      }
    }

    try {
      const opened = open();
      port = opened;
      // A message sent before the worker was terminated may arrive afterwards; it is stale.
      opened.onmessage = ({ data }) => {
        if (opened === port) hear(data);
      };
      opened.onerror = ({ message }) => {
        if (opened === port) fail(message || 'the worker could not be loaded');
      };
      opened.postMessage({ kind: 'run', ...job });
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    start(job, on) {
      close();
      run(job, on);
    },
    cancel: close,
  };
}
