import { describe, expect, test } from 'vitest';
import type { TrainedAs } from '../../../../src/protocol/messages.ts';
import type { ModelObjective } from '../../../../src/protocol/problem.ts';
import { undoneOfModels } from '../../../../src/views/lab/compare/undoneOfModels.ts';
import { frameOf } from '../../../protocol/frameOf.ts';

const labels = Uint8Array.of(0, 0, 1, 1);
/** A is nine times as frequent as B in training. */
const shares = [0.9, 0.1];
const softmax = { kind: 'softmax' } as const;
const even = [1, 1];

/** What is undone of one model that gives A a probability of 0.6 everywhere. */
function undoneOf(objective: ModelObjective, trained: Partial<TrainedAs> = {}) {
  const logits = [0, 1, 2, 3].flatMap(() => [Math.log(0.6), Math.log(0.4)]);
  const frame = frameOf(
    {
      testLogits: Float32Array.from(logits),
      trained: [{ loss: objective.loss.kind, volume: undefined, ...trained }],
    },
    2,
    1,
  );
  return undoneOfModels(frame, labels, shares, [objective])![0]!;
}

describe('undoneOfModels', () => {
  test('undoes what a model was trained with in the latest step, not what it would be trained with next', () => {
    const { answeredError, undoneError, fit } = undoneOf({ loss: softmax, weights: even }, { favours: [0.25, 1.5] });
    // 0.6 / 0.25 : 0.4 / 1.5 is 9 : 1, which is how often A is right.
    expect(undoneError).toBeCloseTo(0, 6);
    expect(answeredError).toBeCloseTo(0.3, 6);
    expect(fit).toBe('exact');
  });

  test('undoes offsets that are added after training, which the frame’s logits have', () => {
    const after = { offsets: [-Math.log(6), 0] };
    const { undoneError, fit } = undoneOf({ loss: softmax, weights: even, after });
    // 0.6 · 6 : 0.4 is 9 : 1.
    expect(undoneError).toBeCloseTo(0, 6);
    expect(fit).toBe('exact');
  });

  test.each<[string, ModelObjective, TrainedAs['favours'], string]>([
    ['nothing was favoured', { loss: softmax, weights: even }, undefined, 'nothing'],
    ['all classes were favoured alike', { loss: softmax, weights: [2, 2] }, [2, 2], 'nothing'],
    ['weights were those of softmax', { loss: softmax, weights: [1, 3] }, [1, 3], 'exact'],
    ['weights were those of sigmoid', { loss: { kind: 'sigmoid' }, weights: [1, 3] }, [1, 3], 'exact'],
    ['the focal loss has gamma 0', { loss: { kind: 'focal', gamma: 0 }, weights: [1, 3] }, [1, 3], 'exact'],
    ['the focal loss is another', { loss: { kind: 'focal', gamma: 1 }, weights: [1, 3] }, [1, 3], 'nearly'],
    ['margins are taken', { loss: softmax, weights: [1, 3], margins: [0, 1] }, [1, 3], 'nearly'],
    ['a norm is divided by', { loss: softmax, weights: [1, 3], after: { normPower: 1 } }, [1, 3], 'nearly'],
  ])('says whether it is exact: %s', (_, objective, favours, fit) => {
    expect(undoneOf(objective, favours && { favours }).fit).toBe(fit);
  });

  test('is nothing without logits, and for a frame of other points or models', () => {
    const objectives = [{ loss: softmax, weights: even }];
    expect(undoneOfModels(frameOf({}, 2, 1), labels, shares, objectives)).toBeUndefined();
    const testLogits = new Float32Array(8);
    expect(undoneOfModels(frameOf({ testLogits }, 2, 1), labels.slice(1), shares, objectives)).toBeUndefined();
    expect(undoneOfModels(frameOf({ testLogits }, 2, 2), labels, shares, objectives)).toBeUndefined();
  });
});
