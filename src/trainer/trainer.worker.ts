import type { FromTrainer, ToTrainer } from '../protocol/messages.ts';
import type { FromSeeds, ToSeeds } from '../protocol/seedsMessages.ts';
import { openEngine } from './openEngine.ts';
import { trainSeeds } from './seeds/trainSeeds.ts';
import { createTrainer } from './trainer.ts';

declare const self: DedicatedWorkerGlobalScope;

const channel = new MessageChannel();

const surroundings = {
  post: (message: FromTrainer | FromSeeds, transfer: ArrayBufferLike[] = []) =>
    self.postMessage(message, transfer as Transferable[]),
  open: openEngine,
  now: () => performance.now(),
  breathe: () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  rest: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

const receive = createTrainer(surroundings);

// One file for both, so that the engines are loaded once; a worker does one or the other.
self.onmessage = ({ data }: MessageEvent<ToTrainer | ToSeeds>) =>
  data.kind === 'run' ? void trainSeeds(data, surroundings) : receive(data);
