import type { TrainerPort } from '../../src/bridge/trainerLink.ts';
import type { FromTrainer, ToTrainer } from '../../src/protocol/messages.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { createTrainer } from '../../src/trainer/trainer.ts';

/** A turn of the event loop. */
export const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** A clock that goes on by so many milliseconds whenever a trainer reads it. */
export function realClock(tick: number) {
  let now = 0;
  return {
    time: () => now,
    read() {
      now += tick;
      return now;
    },
  };
}

/**
 * The page's end of a training loop with a real engine, in turns of the event loop.
 *
 * @param hear - Told what the trainer is sent.
 */
export function realPort(clock: ReturnType<typeof realClock>, hear: (message: ToTrainer) => void = () => {}) {
  const port: TrainerPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      hear(message);
      receive(structuredClone(message));
    },
    terminate() {},
  };
  const receive = createTrainer({
    post: (message) => port.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromTrainer>),
    open: async ({ problem, objective, from }) => ({
      engine: startPlainEngine(problem, objective, from),
      report: { kind: 'plain', reason: 'chosen', detail: '' },
    }),
    now: clock.read,
    breathe: turn,
    rest: turn,
  });
  return port;
}
