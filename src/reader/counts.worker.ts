import type { FromCountsReader, ToCountsReader } from '../protocol/countsMessages.ts';
import type { FromPointsReader, ToPointsReader } from '../protocol/pointsMessages.ts';
import { answerReads } from './answerReads.ts';

declare const self: DedicatedWorkerGlobalScope;

const receive = answerReads({
  post: (message: FromCountsReader | FromPointsReader, transfer = []) => self.postMessage(message, transfer),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<ToCountsReader | ToPointsReader>) => receive(data);
