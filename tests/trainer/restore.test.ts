import { describe, expect, test } from 'vitest';
import type { Frame, FromTrainer } from '../../src/protocol/messages.ts';
import type { Checkpoint, Objective } from '../../src/protocol/problem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { createTrainer } from '../../src/trainer/trainer.ts';
import { openStartedTrainer, openTrainer, startOf, view } from './fakeTrainer.ts';
import { smallProblem } from './smallProblem.ts';

/** Everything that depends on the number of the step: a rate that falls, deferred weights, chance draws, decay. */
const objective: Objective = {
  models: [
    { loss: { kind: 'softmax' }, weights: [0.5, 1, 1.5], before: { steps: 6, weights: [1, 1, 1] } },
    { loss: { kind: 'focal', gamma: 2 }, weights: [1, 1, 1], rates: [0.5, 1, 2] },
  ],
  learningRate: 0.05,
  schedule: { kind: 'cosine', steps: 30 },
  weightDecay: 0.1,
};

/** A training loop with a real engine on typed arrays. Frames are acknowledged at once. */
function openRealTrainer() {
  const shown: { readonly frame: Frame; readonly checkpoint: Checkpoint }[] = [];
  const others: FromTrainer[] = [];
  let time = 0;
  const receive = createTrainer({
    post(message) {
      if (message.kind !== 'frame') {
        others.push(message);
        return;
      }
      shown.push(message);
      setImmediate(() => receive({ kind: 'acknowledge', run: message.frame.run, interval: 1 }));
    },
    open: async ({ problem, objective: minimised, from }) => ({
      engine: startPlainEngine(problem, minimised, from),
      report: { kind: 'plain', reason: 'chosen', detail: '' },
    }),
    now: () => {
      time += 1;
      return time;
    },
    breathe: () => new Promise((resolve) => void setImmediate(resolve)),
    rest: () => new Promise((resolve) => void setImmediate(resolve)),
  });

  /** The latest frame's checkpoint, once the loop rests. */
  async function settled(): Promise<Checkpoint> {
    for (let turn = 0; turn < 200; turn += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
    return shown.at(-1)!.checkpoint;
  }

  return {
    receive,
    shown,
    others,
    settled,
    async start(): Promise<Checkpoint> {
      receive({ kind: 'look', view });
      receive({ kind: 'start', run: 1, engine: 'plain', problem: smallProblem(2), objective });
      return settled();
    },
    async step(count: number): Promise<Checkpoint> {
      for (let step = 0; step < count; step += 1) receive({ kind: 'step' });
      return settled();
    },
  };
}

describe('a restored checkpoint', () => {
  test('trains on bit for bit as if it had never been left, from an earlier step too', async () => {
    const { start, step, receive, settled } = openRealTrainer();
    await start();
    const early = await step(4);
    const later = await step(7);
    expect([early.step, later.step]).toEqual([4, 11]);
    receive({ kind: 'restore', run: 2, from: structuredClone(early) });
    expect(await settled()).toEqual(early);
    expect(await step(7)).toEqual(later);
  });

  test('of a later step is reached again from an earlier one', async () => {
    const { start, step, receive, settled } = openRealTrainer();
    await start();
    const early = await step(2);
    const later = await step(5);
    const last = await step(3);
    receive({ kind: 'restore', run: 2, from: early });
    await settled();
    receive({ kind: 'restore', run: 3, from: later });
    await settled();
    expect(await step(3)).toEqual(last);
  });

  test('is shown under its number and step, and what was asked for under the old number is dropped', async () => {
    const { start, step, receive, settled, shown } = openRealTrainer();
    await start();
    const early = await step(3);
    for (let count = 0; count < 5; count += 1) receive({ kind: 'step' });
    receive({ kind: 'restore', run: 2, from: early });
    await settled();
    const after = shown.slice(shown.findIndex(({ frame }) => frame.run === 2));
    expect(after.map(({ frame }) => [frame.run, frame.step])).toEqual([[2, 3]]);
  });

  test('of a run that is over trains again to its end, and ends in the same bits', async () => {
    const { start, step, receive, settled } = openRealTrainer();
    await start();
    const early = await step(20);
    const end = await step(50);
    expect(end.step).toBe(30);
    receive({ kind: 'restore', run: 2, from: early });
    receive({ kind: 'play' });
    await settled();
    expect(await settled()).toEqual(end);
  });

  test('that does not fit the problem fails, naming what does not', async () => {
    const { start, step, receive, settled, others } = openRealTrainer();
    await start();
    const checkpoint = await step(1);
    receive({ kind: 'restore', run: 2, from: { ...checkpoint, first: new Float64Array(3) } });
    await settled();
    expect(others.at(-1)).toMatchObject({ kind: 'failed', run: 2 });
    expect((others.at(-1) as { message: string }).message).toMatch(
      /^invalid first of the checkpoint; not \d+ numbers: 3$/,
    );
  });
});

describe('a graphics processor', () => {
  const checkpoint: Checkpoint = {
    step: 8,
    parameters: Float32Array.of(1, 2),
    first: new Float32Array(2),
    second: new Float32Array(2),
    frozen: [undefined],
  };

  test('that is lost after a restore is told under the new number', async () => {
    const { receive, loseOpening, turn, told } = await openStartedTrainer(undefined, 'webgl');
    receive({ kind: 'restore', run: 2, from: checkpoint });
    await turn();
    loseOpening(0, 'taken away');
    expect(told('lost')).toEqual([{ kind: 'lost', run: 2, cause: 'gpu-lost', message: 'taken away' }]);
  });

  test('that was lost before it could restore is told again, under the number that the page listens to', async () => {
    const { receive, loseOpening, turn, told } = await openStartedTrainer(undefined, 'webgl');
    loseOpening(0, 'taken away');
    receive({ kind: 'restore', run: 2, from: checkpoint });
    await turn();
    expect(told('lost').at(-1)).toMatchObject({ kind: 'lost', run: 2 });
  });

  test('of a run that another one has replaced is lost unheard', async () => {
    const { receive, opened, loseOpening, told } = openTrainer();
    receive({ kind: 'look', view });
    receive(startOf(1));
    await opened(0, 'webgl');
    receive(startOf(2));
    await opened(1, 'webgl');
    loseOpening(0, 'taken away');
    expect(told('lost')).toEqual([]);
  });
});
