import type { FromTruth, ToTruth } from '../protocol/truthMessages.ts';
import { answerTruth } from './answerTruth.ts';

declare const self: DedicatedWorkerGlobalScope;

const receive = answerTruth({
  post: (message: FromTruth, transfer = []) => self.postMessage(message, transfer as Transferable[]),
});

self.onmessage = ({ data }: MessageEvent<ToTruth>) => receive(data);
