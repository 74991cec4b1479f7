import type { FromCountsReader, ToCountsReader } from '../protocol/countsMessages.ts';
import { answerReads } from './answerReads.ts';

declare const self: DedicatedWorkerGlobalScope;

const receive = answerReads({
  post: (message: FromCountsReader) => self.postMessage(message),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<ToCountsReader>) => receive(data);
