import type { DatasetSpec } from '../core/datasetSpec.ts';
import type { MapWindow } from '../protocol/problem.ts';
import type { FromTruth, ToTruth, TruthOutcome } from '../protocol/truthMessages.ts';
import { createWorkerSlot, type WorkerPort } from './workerSlot.ts';

/** Asks a worker for the truth about data sets (see `Truth`), one at a time. */
export interface TruthTeller {
  /**
   * Asks for the truth about a data set. At most one question is in flight and one waits: the latest wins, and a
   * waiting question is cancelled. The one in flight is still answered.
   *
   * @param view - Where log densities are wanted; without it none are.
   * @returns The result; it never rejects. The truth carries `spec` and `view` themselves, not copies.
   */
  ask(spec: DatasetSpec, view?: MapWindow): Promise<TruthOutcome>;
  /** Cancels all questions and closes the worker; another question opens a new one. */
  close(): void;
}

interface Question {
  readonly id: number;
  readonly spec: DatasetSpec;
  readonly view: MapWindow | undefined;
  readonly resolve: (outcome: TruthOutcome) => void;
}

/**
 * Makes a client of the worker.
 *
 * If a worker breaks, only the question in flight fails; the waiting one, or the next, goes to a new worker.
 *
 * @param open - Opens a worker; called at the first question, and after one was closed.
 */
export function createTruthTeller(open: () => WorkerPort<ToTruth, FromTruth>): TruthTeller {
  let underWay: Question | undefined;
  let waiting: Question | undefined;
  let latest = 0;
  const worker = createWorkerSlot(open, hear, (message) => settle({ kind: 'broken', message }));

  function settle(outcome: TruthOutcome): void {
    underWay?.resolve(outcome);
    underWay = waiting;
    waiting = undefined;
    if (underWay) send(underWay);
  }

  function send({ id, spec, view }: Question): void {
    worker.send({ kind: 'ask', id, spec, view });
  }

  function hear(message: FromTruth): void {
    if (underWay === undefined || message.id !== underWay.id) return;
    switch (message.kind) {
      case 'told': {
        const { balanced, training, logDensities } = message;
        const { spec, view } = underWay;
        settle({ kind: 'told', truth: { spec, balanced, training, view, logDensities } });
        return;
      }
      case 'failed':
        worker.close();
        settle({ kind: 'broken', message: message.message });
        return;
      default:
        message satisfies never;
    }
  }

  return {
    ask(spec, view) {
      latest += 1;
      const id = latest;
      return new Promise((resolve) => {
        const question = { id, spec, view, resolve };
        if (underWay) {
          waiting?.resolve({ kind: 'cancelled' });
          waiting = question;
        } else {
          underWay = question;
          send(question);
        }
      });
    },
    close() {
      worker.close();
      for (const question of [underWay, waiting]) question?.resolve({ kind: 'cancelled' });
      underWay = undefined;
      waiting = undefined;
    },
  };
}
