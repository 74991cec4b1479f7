import { expect, test } from 'vitest';
import { createLabStore, type LabState } from '../../../src/store/labStore.ts';
import { initialInputs } from '../../../src/store/parameters.ts';
import { createTrainingTeller, summaryText } from '../../../src/views/reading/trainingTeller.ts';

/** A teller whose clock, page and switch the test sets, fed with frames of two tiles and two classes. */
function telling() {
  const page = { time: 0, isHidden: false, isTelling: true };
  const tell = createTrainingTeller({
    now: () => page.time,
    isHidden: () => page.isHidden,
    isTelling: () => page.isTelling,
  });
  const tiles = initialInputs().tiles.slice(0, 2);
  let state: LabState = createLabStore({ ...initialInputs(), tiles }).getState();
  const become = (change: Partial<LabState>) => {
    const before = state;
    state = { ...state, ...change };
    return tell(state, before);
  };
  return {
    page,
    become,
    play: (isPlaying: boolean) => become({ transport: { ...state.transport, isPlaying } }),
    frame: (step: number, recall: readonly number[], stepsPerSecond = 100) =>
      become({
        frame: {
          ...{ step, recall: Float32Array.from(recall), losses: new Float32Array(2), stepsPerSecond },
          trained: [{}, {}],
        } as unknown as NonNullable<LabState['frame']>,
      }),
  };
}

const half = [0.5, 0.5, 0.75, 0.25];

test('while training runs it tells step, the first and the last model, and the class that is found least', () => {
  const { play, frame } = telling();
  play(true);
  expect(frame(19, half)).toBeUndefined();
  expect(frame(20, [0.75, 0.75, 0.75, 0.25])).toBe(
    'Step 20: No re-weighting leads with a balanced accuracy of 75.0 %; Inverse frequency is last with 50.0 %. Class B is found least: 25.0 % of its test points, by Inverse frequency.',
  );
});

test('later it tells what has changed most since it last did', () => {
  const { play, frame, page } = telling();
  play(true);
  frame(20, half);
  page.time = 6000;
  expect(frame(50, [0.5, 0.5, 1, 0.25])).toMatch(
    /since step 20 Inverse frequency has changed most, by \+12\.5 points\.$/,
  );
  page.time = 12_000;
  expect(frame(100, [0.25, 0.5, 1, 0.25])).toMatch(
    /since step 50 No re-weighting has changed most, by −12\.5 points\.$/,
  );
});

test('in the lesson, which has no such controls, it tells the accuracies at rest too', () => {
  const { become, play, frame } = telling();
  become({ page: 'lesson' });
  play(true);
  const uneven = [0.5, 0.75, 0.75, 0.25];
  frame(20, uneven);
  play(false);
  expect(frame(33, uneven, 0)).toBe(
    'Step 33: No re-weighting leads with a balanced accuracy of 62.5 %; Inverse frequency is last with 50.0 %. Class B is found least: 25.0 % of its test points, by Inverse frequency.',
  );
});

test('at rest it waits for the last frame, and leaves out what the controls of training say already', () => {
  const { play, frame } = telling();
  play(true);
  frame(20, half);
  expect(play(false)).toBeUndefined();
  // A frame that was on its way at the pause.
  expect(frame(31, half)).toBeUndefined();
  expect(frame(33, half, 0)).toBe('Class B is found least: 25.0 % of its test points, by Inverse frequency.');
  // The same step on a finer grid.
  expect(frame(33, half, 0)).toBeUndefined();
});

test('single steps and steps that are looked back at are not told', () => {
  const { frame, become } = telling();
  expect(frame(20, half, 0)).toBeUndefined();
  become({ past: { end: 600 } });
  expect(frame(50, half, 0)).toBeUndefined();
});

test('nothing is told while the page is hidden or telling is off, and then it goes on', () => {
  const { play, frame, page } = telling();
  play(true);
  page.isHidden = true;
  expect(frame(20, half)).toBeUndefined();
  page.isHidden = false;
  page.isTelling = false;
  expect(frame(21, half)).toBeUndefined();
  page.isTelling = true;
  expect(frame(22, half)).toMatch(/^Step 22/);
});

test('a view that does not train the tiles has nothing told', () => {
  const { play, frame, become } = telling();
  play(true);
  become({ page: 'paper' });
  expect(frame(20, half)).toBeUndefined();
});

test('after a reset it begins anew, and compares with nothing of the old run', () => {
  const { play, frame, page } = telling();
  play(true);
  frame(50, half);
  page.time = 1000;
  frame(0, half);
  expect(frame(20, [1, 1, 1, 0.25])).not.toMatch(/since step/);
});

test('of a plane the best and the last cell are named, at rest as well, since nothing else says them', () => {
  const { become } = telling();
  const { atlas, inputs } = createLabStore(initialInputs()).getState();
  const at = (isPlaying: boolean, step: number, stepsPerSecond: number) => ({
    atlas: {
      ...atlas,
      ...{ inputs, stepsPerSecond, transport: { ...atlas.transport, isPlaying } },
      moments: [
        {
          ...{ step, parameters: new Float32Array(2), frozen: [undefined, undefined] },
          recall: Float32Array.from([1, 0.5, 0.5, 0.25]),
        },
      ],
    },
  });
  become({ page: 'atlas' });
  expect(become(at(true, 10, 50))).toBeUndefined();
  become(at(false, 10, 50));
  expect(become(at(false, 12, 0))).toMatch(
    /^Step 12: β 0, .* leads with a balanced accuracy of 75\.0 %; β .* is last with 37\.5 %\. Class B is found least: 25\.0 %/,
  );
});

test('six models make two sentences, as two do', () => {
  const standings = { best: { model: 5, accuracy: 0.9 }, worst: { model: 0, accuracy: 0.5 } };
  const least = { class: 4, model: 0, recall: 0 };
  const text = summaryText({ ...standings, least, change: undefined }, ['a', 'b', 'c', 'd', 'e', 'f'], 50, 20, true);
  expect(text.match(/\.(?= |$)/g)).toHaveLength(2);
  expect(text).toContain('f leads with a balanced accuracy of 90.0 %; a is last with 50.0 %.');
});

test('one model alone neither leads nor is last', () => {
  const one = { model: 0, accuracy: 0.5 };
  const least = { class: 1, model: 0, recall: 0.25 };
  expect(summaryText({ best: one, worst: one, least, change: undefined }, ['a'], 50, undefined, true)).toBe(
    'Step 50: a has a balanced accuracy of 50.0 %. Class B is found least: 25.0 % of its test points, by a.',
  );
});
