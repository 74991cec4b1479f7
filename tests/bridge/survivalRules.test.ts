import { describe, expect, test } from 'vitest';
import {
  afterChoice,
  afterFrame,
  afterLoss,
  afterRestart,
  engineFor,
  mistrustOf,
  type Survival,
  unharmed,
  type WorkerLoss,
} from '../../src/bridge/survival.ts';
import { fc } from '../core/seededProperties.ts';

const second = 1000;
const minute = 60 * second;

/** The graphics processor is lost while it trains at step 100. */
const gpuLost: WorkerLoss = {
  cause: 'gpu-lost',
  at: 0,
  step: 100,
  choice: 'auto',
  wasOnGpu: true,
  isOnProcessor: false,
};
const hungOnGpu: WorkerLoss = { ...gpuLost, cause: 'start-hung', wasOnGpu: false };

/** State and decisions after losses at some times, with a frame of a later step after each. */
function afterLosses(times: readonly number[], loss: WorkerLoss = gpuLost) {
  let state = unharmed;
  const decisions = times.map((at, index) => {
    const after = afterLoss(state, { ...loss, at, step: 100 + index });
    state = afterFrame(after.state, 101 + index);
    return after.decision;
  });
  return { state, decisions };
}

/** State and decisions after losses one second apart, without a frame between. */
function afterBarrenLosses(count: number, loss: WorkerLoss = { ...gpuLost, wasOnGpu: false }) {
  let state = unharmed;
  const decisions = Array.from({ length: count }, (_, index) => {
    const after = afterLoss(state, { ...loss, at: index * second });
    state = after.state;
    return after.decision;
  });
  return { state, decisions };
}

describe('losses of the graphics processor', () => {
  test('make the processor train from the third within a minute on, and not before', () => {
    const { state, decisions } = afterLosses([0, 20 * second, 59 * second]);
    expect(decisions).toEqual(['go-on', 'go-on', 'fall-back']);
    expect(state.givenUp).toEqual({ choice: 'auto', reason: 'lost-repeatedly' });
    expect(engineFor(state, 'auto')).toBe('simd');
  });

  test('do not where the first of three is a whole minute ago', () => {
    const { state, decisions } = afterLosses([0, 30 * second, minute]);
    expect(decisions).toEqual(['go-on', 'go-on', 'go-on']);
    expect(engineFor(state, 'auto')).toBe('auto');
  });

  test('count together with losses on the processor, but only a loss on the graphics processor gives it up', () => {
    const onArrays = {
      ...gpuLost,
      cause: 'worker-broke',
      choice: 'plain',
      wasOnGpu: false,
      isOnProcessor: true,
    } as const;
    expect(afterLosses([0, 1, 2, 3], onArrays).decisions).toEqual(['go-on', 'go-on', 'go-on', 'go-on']);
    const { state } = afterLosses([0, 1], onArrays);
    expect(afterLoss(state, { ...gpuLost, at: 2 }).decision).toBe('fall-back');
  });
});

describe('a start that hangs', () => {
  test('on the graphics processor is not tried twice', () => {
    const { state, decision } = afterLoss(unharmed, hungOnGpu);
    expect(decision).toBe('fall-back');
    expect(state.givenUp).toEqual({ choice: 'auto', reason: 'start-hung' });
  });

  test('for the third loss within a minute is told as a loss that came too often', () => {
    const { state } = afterLosses([0, 1]);
    expect(afterLoss(state, { ...hungOnGpu, wasOnGpu: true, at: 2 }).state.givenUp?.reason).toBe('lost-repeatedly');
  });

  test.each<[string, Survival, Partial<WorkerLoss>]>([
    ['that the reader has chosen', unharmed, { choice: 'plain' }],
    ['with SIMD that the reader has chosen', unharmed, { choice: 'simd' }],
    ['that were ready', unharmed, { isOnProcessor: true }],
    ['that the graphics processor was given up for', afterLoss(unharmed, hungOnGpu).state, {}],
  ])('on the processor %s is tried again: there is nothing to fall back to', (_, state, given) => {
    const after = afterLoss(state, { ...hungOnGpu, ...given });
    expect(after.decision).toBe('go-on');
    expect(after.state.givenUp).toBe(state.givenUp);
  });
});

describe('workers lost without a frame between', () => {
  test('are replaced three times, and the fourth is a failure', () => {
    expect(afterBarrenLosses(4).decisions).toEqual(['go-on', 'go-on', 'go-on', 'stop']);
  });

  test('are counted from the latest frame, also from one of no later step', () => {
    const { state } = afterBarrenLosses(3);
    expect(afterLoss(state, gpuLost).decision).toBe('stop');
    expect(afterLoss(afterFrame(state, 100), { ...gpuLost, wasOnGpu: false }).decision).toBe('go-on');
  });
});

describe('an engine that was given up', () => {
  const { state } = afterLoss(unharmed, hungOnGpu);

  test('stays so in each further run of the same choice, and through a restart', () => {
    expect(engineFor(afterChoice(state, 'auto'), 'auto')).toBe('simd');
    expect(engineFor(afterRestart(state), 'auto')).toBe('simd');
  });

  test('is tried again once the reader has chosen another and come back', () => {
    expect(engineFor(state, 'webgl')).toBe('webgl');
    expect(engineFor(afterChoice(afterChoice(state, 'webgl'), 'auto'), 'auto')).toBe('auto');
  });
});

describe('mistrust', () => {
  test('begins with the second loss in a row and grows by one with each', () => {
    expect([0, 1, 2, 3].map((count) => mistrustOf(afterBarrenLosses(count).state))).toEqual([0, 0, 1, 2]);
  });

  test('ends with a step, not with a frame of the step that training went on from', () => {
    const { state } = afterBarrenLosses(3);
    expect(mistrustOf(afterFrame(state, 100))).toBe(2);
    expect(mistrustOf(afterFrame(state, 101))).toBe(0);
  });

  test('ends with the first frame where there was nothing to go on from, even one of step 0', () => {
    const { state } = afterBarrenLosses(3, { ...gpuLost, step: undefined });
    expect(mistrustOf(afterFrame(state, 0))).toBe(0);
  });

  test('ends with a restart by the reader, and so do the losses', () => {
    expect(afterRestart(afterBarrenLosses(3).state)).toEqual(unharmed);
  });
});

test('no sequence of losses and frames takes more than three losses without a frame to a failure, nor fewer', () => {
  const event = fc.oneof(
    fc.record({ step: fc.integer({ min: 0, max: 5 }) }),
    fc.record({
      cause: fc.constantFrom('gpu-lost', 'worker-broke', 'worker-silent', 'start-hung'),
      at: fc.integer({ min: 0, max: 2 * minute }),
      step: fc.constantFrom(undefined, 0, 3),
      choice: fc.constantFrom('auto', 'webgl', 'simd', 'plain'),
      wasOnGpu: fc.boolean(),
      isOnProcessor: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state = unharmed;
      let sinceFrame = 0;
      for (const given of events) {
        if (!('cause' in given)) {
          state = afterFrame(state, given.step);
          sinceFrame = 0;
          continue;
        }
        const before = structuredClone(state);
        const after = afterLoss(state, given);
        expect(state).toEqual(before);
        sinceFrame += 1;
        expect(after.decision === 'stop').toBe(sinceFrame > 3);
        state = after.state;
      }
    }),
  );
});
