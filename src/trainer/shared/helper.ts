import type { Engine } from '../engine.ts';
import { buffersOf } from './buffersOf.ts';
import type { FromHelper, ToHelper } from './helperMessages.ts';

/** What a helper needs of its worker; tests pass their own. */
export interface HelperSurroundings {
  /** Starts the engine that a `hold` message asks for. */
  start(message: Extract<ToHelper, { kind: 'hold' }>): Promise<Engine>;
  /** Sends a message to the trainer; the buffers are transferred. */
  post(message: FromHelper, transfer?: ArrayBufferLike[]): void;
}

/**
 * Trains a part of a run's models in a worker of its own, for a trainer that answers for all of them.
 *
 * @returns A function that takes one message. They are carried out in their order, even while an engine starts.
 */
export function createHelper({ start, post }: HelperSurroundings): (message: ToHelper) => void {
  let engine: Engine | undefined;
  let last = Promise.resolve();

  async function carryOut(message: ToHelper): Promise<void> {
    switch (message.kind) {
      case 'hold':
        engine?.dispose();
        engine = await start(message);
        return;
      case 'drop':
        engine?.dispose();
        engine = undefined;
        return;
      case 'reweight':
        engine?.reweight(message.objective);
        return;
      case 'restore':
        engine?.restore(message.from);
        return;
      case 'step':
        engine?.step(message.count);
        return;
      case 'settle':
        await engine?.settle();
        post({ kind: 'settled', id: message.id });
        return;
      case 'answer': {
        if (!engine) return;
        const answers = await engine.answer(message.view, message.wanted, message.trainedWith);
        post({ kind: 'answered', id: message.id, answers }, buffersOf(answers));
        return;
      }
      default:
        message satisfies never;
    }
  }

  return (message) => {
    last = last
      .then(() => carryOut(message))
      .catch((error: unknown) => {
        engine = undefined;
        post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      });
  };
}
