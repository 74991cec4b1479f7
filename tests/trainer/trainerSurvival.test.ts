import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../../src/protocol/problem.ts';
import { awaited, openStartedTrainer, openTrainer, startOf, view } from './fakeTrainer.ts';

const checkpoint: Checkpoint = {
  step: 120,
  parameters: Float32Array.of(1, 2),
  first: new Float32Array(2),
  second: new Float32Array(2),
  frozen: [undefined],
};

describe('a run that goes on from a checkpoint', () => {
  test('counts its steps from there', async () => {
    const { start, receive, frames, acknowledge, turn } = openTrainer();
    receive({ kind: 'look', view });
    await start(4, 'plain', checkpoint);
    expect(frames()[0]).toMatchObject({ run: 4, step: 120 });
    await acknowledge(4);
    receive({ kind: 'step' });
    await turn();
    expect(frames()[1]!.step).toBe(121);
  });
});

describe('a frame', () => {
  test('comes with a checkpoint of the same step', async () => {
    const { receive, acknowledge, turn, frames, checkpoints } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 6; i += 1) {
      await turn();
      await acknowledge();
    }
    expect(frames().length).toBeGreaterThan(3);
    expect(checkpoints().map(({ step }) => step)).toEqual(frames().map(({ step }) => step));
  });
});

describe('a model whose parameters are NaN', () => {
  test('is frozen in the state of the previous frame, and its map is requested again', async () => {
    const { engine, receive, acknowledge, frames, checkpoints } = await openStartedTrainer();
    engine.parameters = Float32Array.of(3, 4);
    receive({ kind: 'step' });
    await acknowledge();
    expect(frames()[1]).toMatchObject({ step: 1, frozen: [undefined] });
    receive({ kind: 'step' });
    engine.parameters = Float32Array.of(3, NaN);
    await acknowledge();
    expect(engine.restored.length).toBe(1);
    expect(frames()[2]).toMatchObject({ step: 2, frozen: [1] });
    expect(Array.from(checkpoints()[2]!.parameters)).toEqual([3, 4]);
    expect(engine.views.length).toBe(4);
  });

  test('is not frozen a second time', async () => {
    const { engine, receive, acknowledge, frames } = await openStartedTrainer();
    engine.parameters = Float32Array.of(NaN, 1);
    receive({ kind: 'step' });
    await acknowledge();
    for (let i = 0; i < 3; i += 1) {
      receive({ kind: 'step' });
      await acknowledge();
    }
    expect(engine.restored.length).toBe(1);
    expect(frames().at(-1)).toMatchObject({ step: 4, frozen: [0] });
  });
});

describe('a graphics processor that is lost', () => {
  test('is reported as a loss, once, with its reason', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    const engine = await trainer.start(1, 'webgl');
    engine.settle = () => Promise.reject(new Error('context lost'));
    trainer.receive({ kind: 'play' });
    await trainer.acknowledge();
    for (let i = 0; i < 5; i += 1) await trainer.turn();
    expect(trainer.told('lost')).toEqual([{ kind: 'lost', run: 1, cause: 'gpu-lost', message: 'context lost' }]);
    expect(trainer.told('failed')).toEqual([]);
  });

  test('is no loss on typed arrays: an error there is a failure', async () => {
    const { engine, receive, acknowledge, turn, told } = await openStartedTrainer();
    engine.settle = () => Promise.reject(new Error('out of memory'));
    receive({ kind: 'play' });
    await acknowledge();
    await turn();
    expect(told('failed')).toEqual([{ kind: 'failed', run: 1, message: 'out of memory' }]);
    expect(told('lost')).toEqual([]);
  });
});

test('a ping is answered with its count, also before there is a run', () => {
  const { receive, told } = openTrainer();
  receive({ kind: 'knock', count: 7 });
  expect(told('alive')).toEqual([{ kind: 'alive', count: 7 }]);
});

test.each([
  [100, 100],
  [300, 200],
])('at the shared pace it rests after steps of %i milliseconds for %i', async (step, rest) => {
  const { receive, acknowledge, turn, pass, engine } = await openStartedTrainer({ step, answer: 1 });
  const settle = async () => {
    for (let i = 0; i < 5; i += 1) {
      await turn();
      await acknowledge();
    }
  };
  receive({ kind: 'pace', pace: 'shared' });
  receive({ kind: 'play' });
  await settle();
  expect(engine.taken()).toBe(1);
  pass(rest - 1);
  await settle();
  expect(engine.taken()).toBe(1);
  pass(1);
  await settle();
  expect(engine.taken()).toBe(2);
});

describe('the slow pace', () => {
  test('shows single steps, 200 milliseconds apart, however fast the engine is', async () => {
    const { receive, acknowledge, turn, pass, frames, posted } = await openStartedTrainer({ step: 1, answer: 1 });
    receive({ kind: 'pace', pace: 'slow' });
    receive({ kind: 'play' });
    await acknowledge();
    for (let i = 0; i < 600 && frames().length < 12; i += 1) {
      const shown = frames().length;
      await turn();
      pass(5);
      if (frames().length > shown) await acknowledge();
    }
    expect(frames().map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const times = posted.filter(({ message }) => message.kind === 'frame').map(({ at }) => at);
    for (let i = 2; i < times.length; i += 1) {
      const interval = times[i]! - times[i - 1]!;
      expect(interval).toBeGreaterThanOrEqual(200);
      expect(interval).toBeLessThan(230);
    }
  });

  test('does not wait for its next frame when paused: the last step is shown at once', async () => {
    const { receive, acknowledge, turn, pass, frames, engine } = await openStartedTrainer({ step: 1, answer: 1 });
    receive({ kind: 'pace', pace: 'slow' });
    receive({ kind: 'play' });
    pass(300);
    await acknowledge();
    for (let i = 0; i < 5; i += 1) await turn();
    await acknowledge();
    await turn();
    const shown = frames().length;
    receive({ kind: 'pause' });
    await turn();
    expect(frames().length).toBe(shown + 1);
    expect(frames().at(-1)).toMatchObject({ step: engine.taken(), stepsPerSecond: 0 });
  });

  test('gives way to full at once: a wait is cut short', async () => {
    const { receive, acknowledge, turn, engine } = await openStartedTrainer({ step: 1, answer: 1 });
    receive({ kind: 'pace', pace: 'slow' });
    receive({ kind: 'play' });
    await acknowledge();
    for (let i = 0; i < 10; i += 1) await turn();
    const taken = engine.taken();
    expect(taken).toBeLessThanOrEqual(2);
    receive({ kind: 'pace', pace: 'full' });
    for (let i = 0; i < 10; i += 1) {
      await turn();
      await acknowledge();
    }
    expect(engine.taken()).toBeGreaterThan(taken + 5);
  });
});

test('a GPU gets the steps of a frame in parts, so that the page can draw in between', async () => {
  const { engine, receive, acknowledge, turn } = await openStartedTrainer({ step: 1, answer: 1 }, 'webgl');
  let settled = 0;
  engine.settle = async () => {
    settled += 1;
  };
  receive({ kind: 'play' });
  for (let i = 0; i < 40; i += 1) {
    await turn();
    await acknowledge();
  }
  const last = engine.asked.slice(-4);
  expect(last.length).toBe(4);
  // 40 milliseconds at one a step, in four parts.
  for (const steps of last) expect(steps).toBeLessThanOrEqual(14);
  expect(settled).toBe(engine.asked.length);
});

describe('a graphics processor whose context is lost', () => {
  test('while the engine of a run opens is reported as soon as it is open, since its fences are never signalled', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    trainer.receive(startOf(1));
    trainer.loseOpening(0, 'gone');
    await trainer.opened(0, 'webgl');
    await trainer.turn();
    expect(trainer.told('lost')).toEqual([{ kind: 'lost', run: 1, cause: 'gpu-lost', message: 'gone' }]);
    expect(trainer.told('ready')).toEqual([]);
  });

  test('while the start of another run was in flight is no loss of that run, which is opened on another', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    await trainer.start(1, 'webgl');
    trainer.loseOpening(0, 'gone');
    await trainer.start(2, 'webgl');
    expect(trainer.told('lost')).toEqual([{ kind: 'lost', run: 1, cause: 'gpu-lost', message: 'gone' }]);
    expect(trainer.told('ready')).toMatchObject([{ run: 1 }, { run: 2 }]);
  });

  test('after typed arrays took over is no loss of the runs that follow', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    await trainer.start(1, 'webgl');
    await trainer.start(2, 'plain');
    trainer.loseOpening(0, 'gone');
    await trainer.start(3, 'plain');
    expect(trainer.told('lost')).toEqual([]);
    expect(trainer.told('ready')).toMatchObject([{ run: 1 }, { run: 2 }, { run: 3 }]);
    expect(trainer.frames().at(-1)!.run).toBe(3);
  });

  test('is reported once, although the pending fence fails after it', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    const engine = await trainer.start(1, 'webgl');
    const fence = awaited();
    engine.settle = () => fence.promise;
    trainer.receive({ kind: 'step' });
    await trainer.acknowledge();
    trainer.loseOpening(0, 'gone');
    fence.break(new Error('context lost'));
    for (let i = 0; i < 3; i += 1) await trainer.turn();
    expect(trainer.told('lost')).toEqual([{ kind: 'lost', run: 1, cause: 'gpu-lost', message: 'gone' }]);
    expect(trainer.told('failed')).toEqual([]);
  });

  test('is one thing, and a worker that helps to train is another', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    const engine = await trainer.start(1, 'simd');
    engine.settle = () => Promise.reject(new Error('it does not answer'));
    trainer.receive({ kind: 'step' });
    await trainer.acknowledge();
    for (let i = 0; i < 3; i += 1) await trainer.turn();
    expect(trainer.told('lost')).toEqual([
      { kind: 'lost', run: 1, cause: 'worker-broke', message: 'it does not answer' },
    ]);
    expect(trainer.told('failed')).toEqual([]);
  });

  test('is no loss of a run on typed arrays', async () => {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    await trainer.start(1, 'plain');
    trainer.loseOpening(0, 'gone');
    await trainer.turn();
    expect(trainer.told('lost')).toEqual([]);
  });
});

test('a run that is replaced while a diverged model is handled no longer uses its engine', async () => {
  const { engine, receive, acknowledge, start, turn } = await openStartedTrainer();
  const gate = awaited();
  const { answer } = engine;
  engine.answer = async (asked) => {
    const answers = await answer(asked);
    await gate.promise;
    return answers;
  };
  engine.parameters = Float32Array.of(Number.NaN, 1);
  receive({ kind: 'step' });
  await acknowledge();
  await start(2);
  expect(engine.isDisposed).toBe(true);
  gate.keep();
  await turn();
  expect(engine.restored).toEqual([]);
});

test('many slow single steps at once are taken in batches short enough for messages in between', async () => {
  const { engine, receive, acknowledge, turn } = await openStartedTrainer({ step: 100, answer: 5 });
  await acknowledge();
  for (let click = 0; click < 80; click += 1) receive({ kind: 'step' });
  for (let round = 0; round < 200 && engine.taken() < 80; round += 1) {
    await turn();
    await acknowledge();
  }
  expect(engine.taken()).toBe(80);
  // The watchdog's patience is 4 s.
  expect(Math.max(...engine.asked) * 100).toBeLessThan(2000);
});
