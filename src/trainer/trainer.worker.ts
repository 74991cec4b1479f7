import type { FromTrainer, ToTrainer } from '../protocol/messages.ts';
import { openEngine } from './openEngine.ts';
import { createTrainer } from './trainer.ts';

declare const self: DedicatedWorkerGlobalScope;

const channel = new MessageChannel();

const receive = createTrainer({
  post: (message: FromTrainer, transfer = []) => self.postMessage(message, transfer as Transferable[]),
  open: openEngine,
  now: () => performance.now(),
  breathe: () =>
    new Promise((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

self.onmessage = ({ data }: MessageEvent<ToTrainer>) => receive(data);
