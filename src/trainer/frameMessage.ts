import type { Frame, FromTrainer } from '../protocol/messages.ts';
import type { Answers } from './engine.ts';
import type { Run } from './run.ts';
import { testAnswersOf } from './testAnswersOf.ts';

/** A message, and the buffers that move with it. */
export interface FrameMessage {
  readonly message: Extract<FromTrainer, { kind: 'frame' }>;
  readonly transfer: ArrayBufferLike[];
}

/**
 * The message that shows the state of a run, with all its large buffers to be moved and none copied.
 *
 * @param answers - The engine's answers to the view. Their arrays are in the message; they must not be used after it
 * was sent.
 */
export function frameMessage(
  { number, problem, trained }: Pick<Run, 'number' | 'problem' | 'trained'>,
  { checkpoint, tests, ...shown }: Answers,
  { view, refined, stepsPerSecond }: Required<Pick<Frame, 'view' | 'refined' | 'stepsPerSecond'>>,
): FrameMessage {
  const { step, frozen, parameters, first, second } = checkpoint;
  const classes = shown.recall.length / frozen.length;
  return {
    message: {
      kind: 'frame',
      frame: {
        run: number,
        step,
        stepsPerSecond,
        trained,
        view,
        frozen,
        refined,
        ...shown,
        ...(tests && { tests: testAnswersOf(tests, problem.testLabels, frozen.length, classes) }),
      },
      checkpoint,
    },
    transfer: [
      shown.logits.buffer,
      refined.counts.buffer,
      refined.cells.buffer,
      refined.logits.buffer,
      shown.recall.buffer,
      shown.losses.buffer,
      shown.testLosses.buffer,
      ...(tests ? [tests.predicted.buffer] : []),
      ...(shown.testLogits ? [shown.testLogits.buffer] : []),
      ...(shown.pulls ? [shown.pulls.buffer] : []),
      parameters.buffer,
      first.buffer,
      second.buffer,
    ],
  };
}
