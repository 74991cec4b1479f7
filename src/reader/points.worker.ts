import type { FromPointsReader, ToPointsReader } from '../protocol/pointsMessages.ts';
import { answerTables } from './answerTables.ts';

declare const self: DedicatedWorkerGlobalScope;

const receive = answerTables({
  post: (message: FromPointsReader, transfer) => self.postMessage(message, transfer),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<ToPointsReader>) => receive(data);
