import { describe, expect, test } from 'vitest';
import { parameterCount } from '../../src/core/network.ts';
import { gridPoints, type Objective } from '../../src/protocol/problem.ts';
import { awaited, objective, openStartedTrainer, openTrainer, startOf, view } from './fakeTrainer.ts';

describe('a run', () => {
  test('says that it is ready, with its engine, and then shows step 0', async () => {
    const { posted, frames } = await openStartedTrainer();
    expect(posted.map(({ message }) => message.kind)).toEqual(['ready', 'frame']);
    expect(posted[0]!.message).toEqual({
      kind: 'ready',
      run: 1,
      engine: { kind: 'plain', reason: 'chosen', detail: '' },
    });
    expect(frames()[0]).toMatchObject({ run: 1, step: 0, stepsPerSecond: 0, view });
  });

  test('sends no frame before it has a view', async () => {
    const { start, receive, frames, turn } = openTrainer();
    const engine = await start();
    receive({ kind: 'play' });
    await turn();
    expect(frames()).toEqual([]);
    expect(engine.taken()).toBe(0);
    receive({ kind: 'look', view });
    await turn();
    expect(frames().length).toBe(1);
  });

  test('rests when nothing is asked of it', async () => {
    const { engine, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    await turn();
    await turn();
    expect(frames().length).toBe(1);
    expect(engine.taken()).toBe(0);
  });

  test('transfers the buffers of a frame and copies none', async () => {
    const { posted, frames, checkpoints } = await openStartedTrainer();
    const { logits, refined, recall, losses, testLosses } = frames()[0]!;
    const { parameters, first, second } = checkpoints()[0]!;
    const finer = [refined!.counts, refined!.cells, refined!.logits];
    const arrays = [logits, ...finer, recall, losses, testLosses, parameters, first, second];
    expect(posted[1]!.transfer.length).toBe(arrays.length);
    arrays.forEach((array, index) => {
      expect(posted[1]!.transfer[index]).toBe(array.buffer);
    });
  });
});

describe('frames', () => {
  test('are never two at a time without an acknowledgement, however long that takes', async () => {
    const { receive, acknowledge, turn, frames, pass } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let shown = 1; shown < 8; shown += 1) {
      for (let i = 0; i < 20; i += 1) await turn();
      pass(400);
      for (let i = 0; i < 20; i += 1) await turn();
      receive({ kind: 'look', view: { ...view, columns: shown + 2 } });
      await turn();
      expect(frames().length).toBe(shown);
      await acknowledge();
      await turn();
      expect(frames().length).toBe(shown + 1);
    }
  });

  test('are not released by an acknowledgement of another run', async () => {
    const { receive, acknowledge, turn, frames } = await openStartedTrainer();
    receive({ kind: 'play' });
    await turn();
    await acknowledge(0);
    await acknowledge(2);
    expect(frames().length).toBe(1);
  });

  test('tell the step after which they were made, counting those taken while the page painted', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 5; i += 1) await turn();
    const before = engine.taken();
    expect(before).toBeGreaterThan(3);
    await acknowledge();
    expect(frames().at(-1)!.step).toBe(before);
  });

  test('follow a change of the view, also while paused', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    const wide = { ...view, columns: 7 };
    receive({ kind: 'look', view: wide });
    await turn();
    expect(frames().length).toBe(2);
    expect(frames()[1]).toMatchObject({ step: 0, view: wide });
    expect(frames()[1]!.logits.length).toBe(7 * 2 * 2);
    expect(engine.taken()).toBe(0);
  });

  test('carry the view that they were computed for, even if the page looks elsewhere meanwhile', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    const answer = engine.answer;
    const gate = awaited();
    engine.answer = async (asked) => {
      const answers = await answer(asked);
      await gate.promise;
      return answers;
    };
    receive({ kind: 'look', view: { ...view, columns: 3 } });
    await turn();
    receive({ kind: 'look', view: { ...view, columns: 4 } });
    gate.keep();
    await turn();
    expect(frames()[1]!.view.columns).toBe(3);
    expect(frames()[1]!.logits.length).toBe(3 * 2 * 2);
    await acknowledge();
    expect(frames()[2]!.view.columns).toBe(4);
  });
});

describe('finer points of a frame', () => {
  /** A trainer of one model of given parameters, whose logits on the grid are x and −x. */
  async function openUprightTrainer(widths: readonly number[], parameters: Float32Array) {
    const trainer = openTrainer();
    trainer.receive({ kind: 'look', view });
    const started = startOf(1);
    trainer.receive({ ...started, problem: { ...started.problem, widths } });
    const engine = await trainer.opened();
    const { answer } = engine;
    engine.parameters = parameters;
    engine.answer = async (...asked) => {
      const answers = await answer(...asked);
      gridPoints(asked[0]).forEach((place, at) => {
        if (at % 2 === 0) answers.logits.set([place, -place], at);
      });
      return answers;
    };
    await trainer.acknowledge();
    return { ...trainer, engine };
  }

  test('are answers of the parameters of the same step', async () => {
    const { receive, turn, frames } = await openUprightTrainer([2, 2], Float32Array.of(1, -1, 0, 0, 0.25, 0));
    receive({ kind: 'look', view: { columns: 4, rows: 6, halfWidth: 3, halfHeight: 1 } });
    await turn();
    const refined = frames()[1]!.refined!;
    // Grid points at x = −3, −1, 1 and 3: the boundary runs through the second of three cells in each of five rows.
    expect(Array.from(refined.counts)).toEqual([5]);
    expect(Array.from(refined.cells)).toEqual([1, 5, 9, 13, 17]);
    expect(refined.factor).toBe(4);
    // In the second row of a cell's points all five are evaluated, and their logits x + ¼ and −x.
    const second = [-1, -0.5, 0, 0.5, 1].flatMap((x) => [x + 0.25, 0 - x]);
    expect(Array.from(refined.logits.subarray(10, 20))).toEqual(second);
  });

  test('are answers of the head as it answers, where that is changed after training', async () => {
    const { receive, turn, frames } = await openUprightTrainer([2, 2], Float32Array.of(1, -1, 0, 0, 0.25, 0));
    const changed = {
      ...objective,
      models: objective.models.map((model) => ({ ...model, after: { offsets: [1, 2] } })),
    };
    receive({ kind: 'reweight', run: 1, objective: changed });
    receive({ kind: 'look', view: { columns: 4, rows: 6, halfWidth: 3, halfHeight: 1 } });
    await turn();
    const refined = frames().at(-1)!.refined!;
    // As above, in the second row of the first cell's points: x + ¼ + 1 and −x + 2.
    const second = [-1, -0.5, 0, 0.5, 1].flatMap((x) => [x + 1.25, 2 - x]);
    expect(Array.from(refined.logits.subarray(10, 20))).toEqual(second);
  });

  test('are fewer while training than at rest, where a network is so large that all would take long', async () => {
    const widths = [2, 64, 64, 2];
    const trainer = await openUprightTrainer(widths, new Float32Array(parameterCount(widths)));
    const { engine, receive, acknowledge, turn, frames } = trainer;
    // The boundary runs through 100 cells.
    receive({ kind: 'look', view: { columns: 4, rows: 101, halfWidth: 1, halfHeight: 1 } });
    await turn();
    await acknowledge();
    receive({ kind: 'play' });
    for (let i = 0; i < 5; i += 1) await turn();
    expect(engine.taken()).toBeGreaterThan(0);
    const [resting, training] = frames().slice(1);
    expect(training!.step).toBeGreaterThan(0);
    expect([resting!.refined!.factor, training!.refined!.factor]).toEqual([4, 2]);
  });
});

describe('playing', () => {
  test('goes on while a frame is unacknowledged', async () => {
    const { engine, receive, turn, frames } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 4; i += 1) await turn();
    expect(frames().length).toBe(1);
    expect(engine.asked.length).toBeGreaterThanOrEqual(4);
  });

  test('stops about a second after a frame that is not acknowledged', async () => {
    const { engine, receive, turn, posted, now } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 200; i += 1) await turn();
    const taken = engine.taken();
    const since = now() - posted[1]!.at;
    expect(since).toBeGreaterThanOrEqual(1000);
    // One more batch of about 40 milliseconds may have been in flight.
    expect(since).toBeLessThan(1100);
    for (let i = 0; i < 50; i += 1) await turn();
    expect(engine.taken()).toBe(taken);
  });

  test('goes on where it stopped once the frame is acknowledged', async () => {
    const { engine, receive, turn, acknowledge, frames } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 200; i += 1) await turn();
    const taken = engine.taken();
    await acknowledge();
    expect(frames()[1]!.step).toBe(taken);
    await turn();
    expect(engine.taken()).toBeGreaterThan(taken);
  });

  test('takes one step first and soon as many as fit into about 40 milliseconds', async () => {
    const { engine, receive, turn, acknowledge } = await openStartedTrainer({ step: 2, answer: 5 });
    receive({ kind: 'play' });
    for (let i = 0; i < 40; i += 1) {
      await turn();
      await acknowledge();
    }
    expect(engine.asked[0]).toBe(1);
    expect(engine.asked.at(-1)! * 2).toBeGreaterThan(25);
    expect(engine.asked.at(-1)! * 2).toBeLessThan(60);
  });

  test('reports its speed in frames', async () => {
    const { receive, turn, acknowledge, frames } = await openStartedTrainer({ step: 1, answer: 0 });
    receive({ kind: 'play' });
    for (let i = 0; i < 200; i += 1) {
      await turn();
      await acknowledge();
    }
    // One step per millisecond, and nothing else takes time.
    expect(frames().at(-1)!.stepsPerSecond).toBeGreaterThan(900);
    expect(frames().at(-1)!.stepsPerSecond).toBeLessThan(1100);
  });
});

describe('a pause', () => {
  test('sends one last frame, of the last step and with speed 0, and takes no more steps', async () => {
    const { engine, receive, turn, acknowledge, frames } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 6; i += 1) {
      await turn();
      await acknowledge();
    }
    expect(frames().at(-1)!.stepsPerSecond).toBeGreaterThan(0);
    receive({ kind: 'pause' });
    const taken = engine.taken();
    for (let i = 0; i < 6; i += 1) {
      await turn();
      await acknowledge();
    }
    expect(engine.taken()).toBe(taken);
    expect(frames().at(-1)).toMatchObject({ step: taken, stepsPerSecond: 0 });
    const count = frames().length;
    for (let i = 0; i < 6; i += 1) await acknowledge();
    expect(frames().length).toBe(count);
  });

  test('is shown even if it comes while a frame is being made', async () => {
    const { engine, receive, turn, acknowledge, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'play' });
    for (let i = 0; i < 4; i += 1) {
      await turn();
      await acknowledge();
    }
    const answer = engine.answer;
    const gate = awaited();
    engine.answer = async (asked) => {
      const answers = await answer(asked);
      await gate.promise;
      return answers;
    };
    await turn();
    await acknowledge();
    receive({ kind: 'pause' });
    gate.keep();
    for (let i = 0; i < 4; i += 1) await acknowledge();
    expect(frames().at(-1)).toMatchObject({ step: engine.taken(), stepsPerSecond: 0 });
  });

  test('of what was not playing sends nothing', async () => {
    const { receive, acknowledge, frames } = await openStartedTrainer();
    await acknowledge();
    receive({ kind: 'pause' });
    await acknowledge();
    expect(frames().length).toBe(1);
  });

  test('and play again at once go on training', async () => {
    const { engine, receive, turn, acknowledge } = await openStartedTrainer();
    receive({ kind: 'play' });
    await turn();
    receive({ kind: 'pause' });
    receive({ kind: 'play' });
    await acknowledge();
    const taken = engine.taken();
    await turn();
    await acknowledge();
    expect(engine.taken()).toBeGreaterThan(taken);
  });
});

describe('steps', () => {
  test.each([1, 2, 7])('asked for %d times in a burst are as many steps', async (count) => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    for (let i = 0; i < count; i += 1) receive({ kind: 'step' });
    for (let i = 0; i < 10; i += 1) {
      await turn();
      await acknowledge();
    }
    expect(engine.taken()).toBe(count);
    expect(frames().at(-1)).toMatchObject({ step: count, stepsPerSecond: 0 });
  });

  test('asked for one after another, between frames and while they are made, are as many steps', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    for (let i = 0; i < 12; i += 1) {
      receive({ kind: 'step' });
      if (i % 2 === 0) await turn();
      if (i % 3 === 0) await acknowledge();
    }
    for (let i = 0; i < 6; i += 1) await acknowledge();
    expect(engine.taken()).toBe(12);
    expect(frames().at(-1)!.step).toBe(12);
  });

  test('asked for before the engine is there are taken when it is', async () => {
    const { receive, opened, acknowledge, frames } = openTrainer();
    receive({ kind: 'look', view });
    receive(startOf(1));
    receive({ kind: 'step' });
    receive({ kind: 'step' });
    const engine = await opened();
    for (let i = 0; i < 3; i += 1) await acknowledge();
    expect(engine.taken()).toBe(2);
    expect(frames().at(-1)!.step).toBe(2);
  });

  test('asked for after a pause are added to those that were played, exactly', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    receive({ kind: 'play' });
    for (let i = 0; i < 5; i += 1) {
      await turn();
      await acknowledge();
    }
    receive({ kind: 'pause' });
    receive({ kind: 'step' });
    receive({ kind: 'step' });
    receive({ kind: 'step' });
    const played = engine.taken();
    for (let i = 0; i < 5; i += 1) await acknowledge();
    expect(engine.taken()).toBe(played + 3);
    expect(frames().at(-1)!.step).toBe(played + 3);
  });

  test('of an older run are not taken in the next', async () => {
    const { receive, start, acknowledge, turn } = await openStartedTrainer();
    receive({ kind: 'step' });
    receive({ kind: 'step' });
    const second = await start(2);
    for (let i = 0; i < 4; i += 1) {
      await turn();
      await acknowledge(2);
    }
    expect(second.taken()).toBe(0);
  });
});

describe('a new run', () => {
  test('disposes the engine of the old one and counts steps from 0', async () => {
    const { engine, receive, start, turn, acknowledge, frames } = await openStartedTrainer();
    receive({ kind: 'step' });
    await acknowledge();
    const second = await start(2);
    expect(engine.isDisposed).toBe(true);
    expect(second.isDisposed).toBe(false);
    await turn();
    expect(frames().at(-1)).toMatchObject({ run: 2, step: 0 });
  });

  test('goes on playing', async () => {
    const { receive, start, turn, acknowledge } = await openStartedTrainer();
    receive({ kind: 'play' });
    await turn();
    const second = await start(2);
    for (let i = 0; i < 4; i += 1) {
      await turn();
      await acknowledge(2);
    }
    expect(second.taken()).toBeGreaterThan(2);
  });

  test('does not wait for an acknowledgement of a frame of the old one', async () => {
    const { start, turn, frames } = await openStartedTrainer();
    await start(2);
    await turn();
    expect(frames().map(({ run }) => run)).toEqual([1, 2]);
  });

  test('that is replaced while its engine opens is disposed and never reported as ready', async () => {
    const { receive, opened, told, turn } = openTrainer();
    receive({ kind: 'look', view });
    receive(startOf(1));
    receive(startOf(2));
    const first = await opened(0);
    expect(first.isDisposed).toBe(true);
    expect(told('ready')).toEqual([]);
    const second = await opened(1);
    await turn();
    expect(second.isDisposed).toBe(false);
    expect(told('ready')).toMatchObject([{ run: 2 }]);
    expect(told('frame')).toMatchObject([{ frame: { run: 2 } }]);
  });

  test('drops a frame that the old one was still making', async () => {
    const { engine, receive, acknowledge, start, turn, frames } = await openStartedTrainer();
    const answer = engine.answer;
    const gate = awaited();
    engine.answer = async (asked) => {
      const answers = await answer(asked);
      await gate.promise;
      return answers;
    };
    receive({ kind: 'step' });
    await acknowledge();
    await start(2);
    gate.keep();
    for (let i = 0; i < 3; i += 1) await turn();
    expect(frames().map(({ run, step }) => [run, step])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test.each(['settle', 'answer'] as const)(
    'does not fail because of the old one, whose %s rejects after its engine was disposed',
    async (name) => {
      const { engine, receive, acknowledge, start, turn, told, frames } = await openStartedTrainer();
      const gate = awaited<never>();
      engine[name] = () => gate.promise;
      receive({ kind: 'step' });
      await acknowledge();
      const second = await start(2);
      gate.break(new Error('a tensor is disposed'));
      for (let i = 0; i < 3; i += 1) await turn();
      expect(told('failed')).toEqual([]);
      receive({ kind: 'step' });
      for (let i = 0; i < 3; i += 1) await acknowledge(2);
      expect(second.taken()).toBe(1);
      expect(frames().at(-1)).toMatchObject({ run: 2, step: 1 });
    },
  );
});

describe('a reweighting', () => {
  test('reaches the running engine and is confirmed', async () => {
    const { engine, receive, told } = await openStartedTrainer();
    const other = { ...objective, learningRate: 0.1 };
    receive({ kind: 'reweight', run: 1, objective: other });
    expect(engine.objectives).toEqual([other]);
    expect(told('reweighted')).toEqual([{ kind: 'reweighted', run: 1 }]);
  });

  test('of an older run does not touch the engine of the new one', async () => {
    const { receive, start } = await openStartedTrainer();
    const second = await start(2);
    receive({ kind: 'reweight', run: 1, objective });
    expect(second.objectives).toEqual([]);
  });

  test('with other heads is shown at once, without a step; with the same ones it waits for the next', async () => {
    const { engine, receive, acknowledge, turn, frames } = await openStartedTrainer();
    await acknowledge();
    const { models } = objective;
    receive({ kind: 'reweight', run: 1, objective: { ...objective, learningRate: 0.1 } });
    await turn();
    expect(frames().length).toBe(1);
    const changed = { ...objective, models: models.map((model) => ({ ...model, after: { normPower: 0.5 } })) };
    receive({ kind: 'reweight', run: 1, objective: changed });
    await turn();
    expect(frames().length).toBe(2);
    await acknowledge();
    receive({ kind: 'reweight', run: 1, objective: structuredClone(changed) });
    await turn();
    expect(frames().length).toBe(2);
    expect(engine.taken()).toBe(0);
  });

  test('keeps the steps that were taken', async () => {
    const { engine, receive, acknowledge, frames } = await openStartedTrainer();
    receive({ kind: 'step' });
    await acknowledge();
    receive({ kind: 'reweight', run: 1, objective });
    receive({ kind: 'step' });
    for (let i = 0; i < 3; i += 1) await acknowledge();
    expect(engine.taken()).toBe(2);
    expect(frames().at(-1)!.step).toBe(2);
  });
});

describe('a failure', () => {
  test('to open an engine is reported with the run and the reason', async () => {
    const { receive, openings, turn, told } = openTrainer();
    receive(startOf(3));
    openings[0]!.opening.break(new Error('no memory'));
    await turn();
    expect(told('failed')).toEqual([{ kind: 'failed', run: 3, message: 'no memory' }]);
    expect(told('ready')).toEqual([]);
  });

  test.each(['settle', 'answer'] as const)('of the engine in its %s is reported, and training stops', async (name) => {
    const { engine, receive, acknowledge, turn, told } = await openStartedTrainer();
    engine[name] = async () => {
      throw new Error('the context is lost');
    };
    receive({ kind: 'play' });
    await acknowledge();
    for (let i = 0; i < 5; i += 1) await turn();
    expect(told('failed')).toEqual([{ kind: 'failed', run: 1, message: 'the context is lost' }]);
    const taken = engine.taken();
    for (let i = 0; i < 5; i += 1) await turn();
    expect(engine.taken()).toBe(taken);
    expect(told('failed').length).toBe(1);
  });

  test('of the engine in a step is reported, whatever it throws', async () => {
    const { engine, receive, turn, told } = await openStartedTrainer();
    engine.step = () => {
      throw 'broken';
    };
    receive({ kind: 'step' });
    await turn();
    expect(told('failed')).toEqual([{ kind: 'failed', run: 1, message: 'broken' }]);
  });

  test('does not keep the next run from starting', async () => {
    const { engine, receive, start, turn, acknowledge, frames } = await openStartedTrainer();
    engine.settle = async () => {
      throw new Error('the context is lost');
    };
    receive({ kind: 'step' });
    await turn();
    const second = await start(2);
    receive({ kind: 'step' });
    for (let i = 0; i < 3; i += 1) await acknowledge(2);
    expect(second.taken()).toBe(1);
    expect(frames().at(-1)).toMatchObject({ run: 2, step: 1 });
  });

  test('to open the engine of an older run is not attributed to the new one', async () => {
    const { receive, openings, opened, turn, told } = openTrainer();
    receive({ kind: 'look', view });
    receive(startOf(1));
    receive(startOf(2));
    openings[0]!.opening.break(new Error('no memory'));
    await opened(1);
    await turn();
    expect(told('failed').filter((message) => 'run' in message && message.run === 2)).toEqual([]);
    expect(told('frame')).toMatchObject([{ frame: { run: 2 } }]);
  });
});

describe('a schedule with an end', () => {
  const ending = (steps: number): Objective => ({ ...objective, schedule: { kind: 'cosine', steps } });

  test('is played to its last step and no further, and a frame shows it', async () => {
    const { engine, receive, acknowledge, frames } = await openStartedTrainer();
    receive({ kind: 'reweight', run: 1, objective: ending(7) });
    receive({ kind: 'play' });
    for (let i = 0; i < 40; i += 1) await acknowledge();
    expect(engine.taken()).toBe(7);
    expect(frames().at(-1)!.step).toBe(7);
    expect(frames().filter(({ step }) => step === 7).length).toBe(1);
  });

  test('takes no single step beyond it', async () => {
    const { engine, receive, acknowledge } = await openStartedTrainer();
    receive({ kind: 'reweight', run: 1, objective: ending(3) });
    for (let i = 0; i < 5; i += 1) receive({ kind: 'step' });
    for (let i = 0; i < 10; i += 1) await acknowledge();
    expect(engine.taken()).toBe(3);
  });

  test('goes on as soon as another schedule has steps left, while it is played', async () => {
    const { engine, receive, acknowledge } = await openStartedTrainer();
    receive({ kind: 'reweight', run: 1, objective: ending(3) });
    receive({ kind: 'play' });
    for (let i = 0; i < 10; i += 1) await acknowledge();
    expect(engine.taken()).toBe(3);
    receive({ kind: 'reweight', run: 1, objective: ending(9) });
    for (let i = 0; i < 20; i += 1) await acknowledge();
    expect(engine.taken()).toBe(9);
  });
});
