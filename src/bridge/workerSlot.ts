/** The page's end of a worker that is sent `To` and says `From`. */
export interface WorkerPort<To, From> {
  postMessage(message: To): void;
  onmessage: ((event: MessageEvent<From>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** A place for one worker at a time. What a worker still says after it was ended is dropped. */
export interface WorkerSlot<To> {
  /** Ends the worker, if there is one, and opens another. @returns Why the browser opened none, if so. */
  open(): string | undefined;
  /** Sends to the worker, if there is one. */
  post(message: To): void;
  /** Ends the worker, if there is one. */
  close(): void;
}

/**
 * Makes a place for a worker, which is empty at first.
 *
 * @param open - Makes a worker; may throw.
 * @param hear - Called with what the worker says.
 * @param fail - Called when the worker breaks, with the reason, for people to read.
 */
export function createWorkerSlot<To, From>(
  open: () => WorkerPort<To, From>,
  hear: (message: From) => void,
  fail: (message: string) => void,
): WorkerSlot<To> {
  let port: WorkerPort<To, From> | undefined;

  function close(): void {
    port?.terminate();
    port = undefined;
  }

  return {
    open() {
      close();
      try {
        const opened = open();
        opened.onmessage = ({ data }) => {
          if (opened === port) hear(data);
        };
        opened.onerror = ({ message }) => {
          if (opened === port) fail(message || 'the worker could not be loaded');
        };
        port = opened;
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    post(message) {
      port?.postMessage(message);
    },
    close,
  };
}
