import { expect, test } from 'vitest';
import { createLabStore, type LabState } from '../../../src/store/labStore.ts';
import { initialInputs } from '../../../src/store/parameters.ts';
import { lessonMapFigure } from '../../../src/views/lesson/lessonMapFigure.ts';

const { inputs, ...state } = createLabStore(initialInputs(), [], 'lesson').getState();

/** Two models, two classes, and a grid of two points. */
const framed: LabState = {
  ...state,
  inputs: { ...inputs, tiles: inputs.tiles.slice(0, 2) },
  frame: {
    step: 40,
    recall: Float32Array.from([1, 0, 0.5, 0.75]),
    losses: new Float32Array(2),
    logits: Float32Array.from([1, 0, 1, 0, 1, 0, 0, 1]),
    view: { columns: 2, rows: 1, halfWidth: 2, halfHeight: 1 },
    trained: [{ loss: 'softmax' }, { loss: 'softmax' }],
  } as unknown as NonNullable<LabState['frame']>,
};

test('a map of the lesson reads as its own model, and as nothing while the models of another step are in the frame', () => {
  const read = (isOwn: boolean) => lessonMapFigure(framed, { isOwn: () => isOwn }, 1);
  expect(read(true)).toMatchObject({ kind: 'map', step: 40, recall: [0.5, 0.75] });
  expect(read(false)).toBeUndefined();
});
