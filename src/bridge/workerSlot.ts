/** The page's end of a worker that is sent `To` and says `From`. */
export interface WorkerPort<To, From> {
  postMessage(message: To): void;
  onmessage: ((event: MessageEvent<From>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

/** A place for one worker at a time. What a worker still says after it was terminated is stale, and dropped. */
export interface WorkerSlot<To> {
  /** Terminates the worker, if there is one, and opens another. @returns Why the browser opened none, if so. */
  open(): string | undefined;
  /** Sends to the worker, if there is one. */
  post(message: To): void;
  /** Sends to the worker, which is opened first if there is none. If either fails, so does the worker. */
  send(message: To): void;
  /** Terminates the worker, if there is one. */
  close(): void;
}

/**
 * Makes a place for a worker, which is empty at first.
 *
 * @param open - Makes a worker; may throw.
 * @param hear - Called with what the worker says.
 * @param fail - Called with the reason, for people to read, when the worker breaks or cannot be sent to. The worker has
 * been terminated by then.
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

  function openAnother(): void {
    close();
    const opened = open();
    const breakWith = (message: string) => {
      if (opened !== port) return;
      close();
      fail(message);
    };
    opened.onmessage = ({ data }) => {
      if (opened === port) hear(data);
    };
    opened.onerror = ({ message }) => breakWith(message || 'the worker could not be loaded');
    opened.onmessageerror = () => breakWith('a message of the worker could not be read');
    port = opened;
  }

  return {
    open() {
      try {
        openAnother();
        return undefined;
      } catch (error) {
        return messageOf(error);
      }
    },
    post(message) {
      port?.postMessage(message);
    },
    send(message) {
      try {
        if (port === undefined) openAnother();
        port!.postMessage(message);
      } catch (error) {
        close();
        fail(messageOf(error));
      }
    },
    close,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
