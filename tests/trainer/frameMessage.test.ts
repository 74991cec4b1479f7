import { expect, test } from 'vitest';
import { frameMessage } from '../../src/trainer/frameMessage.ts';
import { runOf } from '../../src/trainer/run.ts';
import { startOf, view } from './fakeTrainer.ts';

test('a frame moves each of its large buffers once, those of what is wanted besides included', () => {
  const checkpoint = {
    step: 9,
    parameters: new Float32Array(6),
    first: new Float32Array(6),
    second: new Float32Array(6),
    frozen: [undefined],
  };
  const answers = {
    maps: [0],
    logits: new Float32Array(8),
    recall: new Float64Array(2),
    losses: new Float32Array(1),
    testLosses: new Float32Array(1),
    tests: { predicted: Uint8Array.of(1, 0, 1), confidence: Float32Array.of(0.9, 0.6, 0.9) },
    pulls: new Float32Array(2),
    checkpoint,
  };
  const refined = { factor: 4, counts: new Uint32Array(1), cells: new Uint32Array(), logits: new Float32Array() };
  const shown = { view, refined, stepsPerSecond: 30 };
  const { message, transfer } = frameMessage(runOf(startOf(3)), answers, shown);
  expect(message.frame).toMatchObject({ run: 3, step: 9, stepsPerSecond: 30 });
  expect(message.frame.trained).toEqual([{ loss: 'softmax', volume: 100 }]);
  // Of test points of classes 0, 0 and 1, predicted as 1, 0 and 1.
  expect(Array.from(message.frame.tests!.confusion)).toEqual([1, 1, 0, 0, 1, 0]);
  expect(new Set(transfer).size).toBe(12);
  for (const { buffer } of [answers.logits, answers.pulls, answers.tests.predicted, checkpoint.second]) {
    expect(transfer).toContain(buffer);
  }
});
