import { expect, test } from 'vitest';
import type { Frame } from '../../../src/protocol/messages.ts';
import { readAddress } from '../../../src/store/address.ts';
import type { Sample } from '../../../src/store/history.ts';
import { createLabStore, type LabState } from '../../../src/store/labStore.ts';
import { accuraciesAt, createStepRecorder } from '../../../src/views/lesson/recordStep.ts';
import { frameOf } from '../../protocol/frameOf.ts';

type OwnCounts = NonNullable<LabState['counts']['shown']>;

const sample = (step: number, accuracy: number): Sample => ({
  step,
  values: {
    accuracy: Float32Array.of(accuracy),
    head: Float32Array.of(1),
    tail: Float32Array.of(0),
    loss: Float32Array.of(1),
  },
});

function stateAt(hash: string, frame: Frame | undefined, more: Partial<LabState> = {}): LabState {
  const { inputs } = readAddress(hash);
  return { ...createLabStore(inputs, [], 'lesson').getState(), frame, ...more };
}

/** A frame of models that find these shares of each class. */
const frame = (run: number, step: number, recall: readonly number[], models = 1): Frame =>
  frameOf({ run, step, recall: Float32Array.from(recall) }, 5, models);

const forgets = [1, 1, 1, 1, 0] as const;

test('a step is done, and measured, with the frame of its step and not before', () => {
  const { heed } = createStepRecorder(() => []);
  expect(heed(stateAt('#/lesson', undefined))).toBeUndefined();
  expect(heed(stateAt('#/lesson', frame(1, 99, forgets)))).toBeUndefined();
  const changes = heed(stateAt('#/lesson', frame(1, 100, forgets)));
  expect(changes).toMatchObject({ isDone: true, isOther: false, row: { seed: 7, noisy100: [[...forgets]] } });
  expect(changes!.row!.labels).toEqual([966, 313, 109, 48, 21]);
});

test('a frame of the run before it is none of this step’s', () => {
  const recorder = createStepRecorder(() => []);
  const late = frame(1, 300, [...forgets, ...forgets, ...forgets], 3);
  recorder.heed(stateAt('#/lesson?at=middle', late));
  // The noise is 0 already, and the maps still show the models of before.
  const other = stateAt('#/lesson?at=clean&noise=0', late);
  expect(recorder.heed(other)).toBeUndefined();
  expect(recorder.isOwn(other)).toBe(false);
  const own = stateAt('#/lesson?at=clean&noise=0', frame(2, 300, [...forgets, ...forgets, ...forgets], 3));
  expect(recorder.heed(own)).toMatchObject({ isDone: true, row: { clean300: [forgets, forgets, forgets] } });
});

test('what was measured with other settings says so', () => {
  const { heed } = createStepRecorder(() => []);
  heed(stateAt('#/lesson?lr=0.1', undefined));
  expect(heed(stateAt('#/lesson?lr=0.1', frame(1, 100, forgets)))).toMatchObject({ isDone: true, isOther: true });
  const another = createStepRecorder(() => []);
  another.heed(stateAt('#/lesson?seed=61', undefined));
  // Of another seed the sixty say as much.
  expect(another.heed(stateAt('#/lesson?seed=61', frame(1, 100, forgets)))).toMatchObject({ isOther: false });
});

test('β is done where a label of E weighs five of A, and there alone', () => {
  const { heed } = createStepRecorder(() => []);
  expect(heed(stateAt('#/lesson?at=beta', undefined))).toBeUndefined();
  const changes = heed(stateAt('#/lesson?at=beta&beta=0.9895', undefined));
  expect(changes).toMatchObject({ isDone: true });
  expect(changes!.ratio).toBeCloseTo(5, 0);
});

test.each([
  ['the step’s own settings', '', true],
  ['another learning rate', '&lr=0.1', false],
  ['fewer steps', '&steps=200', false],
  ['another seed', '&seed=8', false],
])('ten seeds of %s count as those that step 5 asks for only if nothing else is set', (_, other, isOfThis) => {
  const address = '#/lesson?at=middle';
  const { inputs } = readAddress(`${address}${other}`);
  const accuracies = [[0.9, 0.8, 0.95]];
  const job = { tiles: inputs.tiles, inputs, seeds: [7] };
  const result = { accuracies, logits: new Float32Array(), view: { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 } };
  const seeds: LabState['seeds'] = { status: 'done', job, result, engine: undefined };
  const changes = createStepRecorder(() => []).heed(stateAt(address, undefined, { seeds }));
  expect(changes?.seeds).toEqual(isOfThis ? accuracies : undefined);
});

test('own counts are a deed of the step on counts if they came in it', () => {
  const { heed } = createStepRecorder(() => []);
  const state = stateAt('#/lesson?at=counts', undefined);
  const withOwn = () => ({ ...state, counts: { ...state.counts, shown: { kind: 'own' } as OwnCounts } });
  const before = withOwn();
  expect(heed(before)).toBeUndefined();
  expect(heed(before)).toBeUndefined();
  expect(heed(withOwn())).toMatchObject({ isDone: true, hasOtherCounts: true });
});

test('accuracies at a step lie between the samples around it', () => {
  const samples = [sample(0, 0.2), sample(90, 0.5), sample(110, 0.7)];
  expect(accuraciesAt(samples, 100)![0]).toBeCloseTo(0.6, 6);
  expect(accuraciesAt(samples, 90)![0]).toBeCloseTo(0.5, 6);
  expect(accuraciesAt(samples, 111)).toBeUndefined();
});
