import type { WorkerPort } from '../../src/bridge/workerSlot.ts';

/** The page's end of a worker that does nothing: it keeps what it is sent, and says what a test lets it say. */
export class FakeWorker<To, From> implements WorkerPort<To, From> {
  onmessage: WorkerPort<To, From>['onmessage'] = null;
  onerror: WorkerPort<To, From>['onerror'] = null;
  onmessageerror: WorkerPort<To, From>['onmessageerror'] = null;
  readonly sent: To[] = [];
  isTerminated = false;

  postMessage(message: To) {
    this.sent.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(message: From) {
    this.onmessage?.({ data: message } as MessageEvent<From>);
  }
  break(message: string) {
    this.onerror?.({ message } as ErrorEvent);
  }
  /** Says something that the browser cannot deserialise. */
  garble() {
    this.onmessageerror?.({} as MessageEvent);
  }
}
