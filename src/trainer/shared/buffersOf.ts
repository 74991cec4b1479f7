import type { Answers } from '../engine.ts';

/** The buffers of answers, each once, to transfer instead of copying them. */
export function buffersOf({
  logits,
  recall,
  losses,
  testLosses,
  tests,
  testLogits,
  pulls,
  checkpoint,
}: Answers): ArrayBufferLike[] {
  const arrays = [
    ...[logits, recall, losses, testLosses, tests?.predicted, tests?.confidence, testLogits, pulls],
    ...[checkpoint.parameters, checkpoint.first, checkpoint.second],
  ];
  return [...new Set(arrays.flatMap((array) => (array ? [array.buffer] : [])))];
}
