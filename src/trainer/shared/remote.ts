import { type Engine, onlyMaps } from '../engine.ts';
import type { FromHelper, ToHelper } from './helperMessages.ts';
import type { StartPart } from './sharedEngine.ts';

/** The trainer's end of a helper's worker. */
export interface HelperPort {
  postMessage(message: ToHelper): void;
  onmessage: ((event: MessageEvent<FromHelper>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

/** A helper as the trainer sees it. */
export interface Remote {
  /**
   * Starts an engine in the helper's worker, in place of the one before. What it is asked for is rejected once the
   * helper is lost.
   *
   * @param module - The compiled kernel; without one the engine is that on typed arrays.
   */
  start(module: WebAssembly.Module | undefined): StartPart;
  /** Whether it failed or no longer answers; it has been terminated then. */
  isLost(): boolean;
}

/** Calls back again and again until the function it returns is called. */
export type Repeat = (callback: () => void, milliseconds: number) => () => void;

/** Milliseconds between two looks after a helper that owes an answer, and looks after which it is lost. */
const lookInterval = 1000;
/**
 * Looks and not time are counted: while the trainer computes or the computer sleeps there are none. By the time that it
 * waits for an answer it has done as much as the helper has to do.
 */
const patience = 10;

interface Owed {
  resolve(message: FromHelper): void;
  reject(error: Error): void;
}

/** Makes the trainer's side of a helper. */
export function createRemote(port: HelperPort, repeat: Repeat): Remote {
  const owed = new Map<number, Owed>();
  let nextId = 0;
  let starts = 0;
  let loss: Error | undefined;
  let looks = 0;
  let stopLooking: (() => void) | undefined;

  function lose(reason: string): void {
    loss ??= new Error(`a worker that helps to train was lost: ${reason}`);
    port.terminate();
    stopLooking?.();
    stopLooking = undefined;
    for (const { reject } of owed.values()) reject(loss);
    owed.clear();
  }

  function look(): void {
    looks += 1;
    if (looks > patience) lose('it does not answer');
  }

  function hear(message: FromHelper): void {
    looks = 0;
    if (message.kind === 'failed') {
      lose(message.message);
      return;
    }
    owed.get(message.id)?.resolve(message);
    owed.delete(message.id);
    if (owed.size > 0) return;
    stopLooking?.();
    stopLooking = undefined;
  }

  port.onmessage = ({ data }) => hear(data);
  port.onerror = ({ message }) => lose(message || 'it could not be loaded');
  port.onmessageerror = () => lose('a message of it could not be read');

  function post(message: ToHelper): void {
    if (loss === undefined) port.postMessage(message);
  }

  function ask(messageOf: (id: number) => ToHelper): Promise<FromHelper> {
    if (loss) return Promise.reject(loss);
    const id = nextId;
    nextId += 1;
    return new Promise((resolve, reject) => {
      owed.set(id, { resolve, reject });
      looks = 0;
      stopLooking ??= repeat(look, lookInterval);
      post(messageOf(id));
    });
  }

  return {
    start: (module) => (problem, objective, from) => {
      starts += 1;
      const own = starts;
      post({ kind: 'hold', module, problem, objective, from });
      const answer: Engine['answer'] = async (view, wanted = onlyMaps, trainedWith) => {
        const message = await ask((id) => ({ kind: 'answer', id, view, wanted, trainedWith }));
        return (message as Extract<FromHelper, { kind: 'answered' }>).answers;
      };
      return {
        kind: module ? 'simd' : 'plain',
        reweight: (objective) => post({ kind: 'reweight', objective }),
        step: (count) => post({ kind: 'step', count }),
        settle: async () => void (await ask((id) => ({ kind: 'settle', id }))),
        answer,
        restore: (checkpoint) => post({ kind: 'restore', from: checkpoint }),
        async readParameters() {
          const { checkpoint } = await answer({ columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 });
          return Float32Array.from(checkpoint.parameters);
        },
        dispose() {
          // A run that was replaced while it opened is disposed of late: the helper may hold the next one by then.
          if (own === starts) post({ kind: 'drop' });
        },
      };
    },
    isLost: () => loss !== undefined,
  };
}

/** Keeps helpers from run to run, since it takes a while to open their workers. */
export interface RemotePool {
  /** So many helpers, or fewer where the browser opens no more. */
  take(count: number): readonly Remote[];
}

/**
 * Makes a pool of helpers, which is empty at first.
 *
 * @param open - Makes a worker; may throw.
 */
export function createRemotePool(open: () => HelperPort, repeat: Repeat): RemotePool {
  let remotes: readonly Remote[] = [];
  return {
    take(count) {
      remotes = remotes.filter((remote) => !remote.isLost());
      try {
        while (remotes.length < count) remotes = [...remotes, createRemote(open(), repeat)];
      } catch {
        // Some browsers open no workers in workers; there the trainer works alone.
      }
      return remotes.slice(0, count);
    },
  };
}
