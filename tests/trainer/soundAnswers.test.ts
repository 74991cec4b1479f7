import { expect, test } from 'vitest';
import type { Checkpoint } from '../../src/protocol/problem.ts';
import type { Answers } from '../../src/trainer/engine.ts';
import { soundAnswers } from '../../src/trainer/soundAnswers.ts';

function stateOf(step: number, parameter: number): Checkpoint {
  const zero = new Float32Array(1);
  return { step, parameters: Float32Array.of(parameter), first: zero, second: zero, frozen: [undefined] };
}

function fakeEngine(parameter: number) {
  const restored: Checkpoint[] = [];
  const asked: number[] = [];
  const ask = async (): Promise<Answers> => {
    asked.push(restored.length);
    const none = new Float32Array();
    const checkpoint = restored.at(-1) ?? stateOf(7, parameter);
    return { maps: [], logits: none, recall: none, losses: none, testLosses: none, checkpoint };
  };
  return { restored, asked, ask, restore: (checkpoint: Checkpoint) => void restored.push(checkpoint) };
}

test('an engine whose numbers are finite is asked once', async () => {
  const engine = fakeEngine(2);
  const { checkpoint } = await soundAnswers(engine, engine.ask, stateOf(4, 1), () => true);
  expect([checkpoint.step, engine.asked]).toEqual([7, [0]]);
});

test('a model with NaN goes back to its sound state, frozen, before the engine is asked again', async () => {
  const engine = fakeEngine(Number.NaN);
  const { checkpoint } = await soundAnswers(engine, engine.ask, stateOf(4, 1), () => true);
  expect(checkpoint).toMatchObject({ step: 7, parameters: Float32Array.of(1), frozen: [4] });
  expect(engine.asked).toEqual([0, 1]);
});

test('an engine that was replaced meanwhile is neither changed nor asked again', async () => {
  const engine = fakeEngine(Number.NaN);
  await soundAnswers(engine, engine.ask, stateOf(4, 1), () => false);
  expect([engine.restored, engine.asked]).toEqual([[], [0]]);
});
