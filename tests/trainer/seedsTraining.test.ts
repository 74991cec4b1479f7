import { describe, expect, test } from 'vitest';
import type { EngineKind, EngineReport, ToTrainer } from '../../src/protocol/messages.ts';
import type { Checkpoint, MapWindow } from '../../src/protocol/problem.ts';
import type { FromSeeds, SeedsJob } from '../../src/protocol/seedsMessages.ts';
import type { Answers, Engine } from '../../src/trainer/engine.ts';
import { trainSeeds } from '../../src/trainer/seeds/trainSeeds.ts';
import { awaited, objective } from './fakeTrainer.ts';

const view: MapWindow = { columns: 5, rows: 3, halfWidth: 2, halfHeight: 1 };

/** Three models of two parameters each. */
const job: SeedsJob = {
  engine: 'auto',
  problem: {
    widths: [2, 2],
    activation: 'tanh',
    datasets: 1,
    initial: new Float32Array(6),
    models: 3,
    points: new Float32Array(0),
    labels: new Uint8Array(0),
    testPoints: new Float32Array(0),
    testLabels: new Uint8Array(0),
  },
  objective: { ...objective, models: [objective.models[0]!, objective.models[0]!, objective.models[0]!] },
  steps: 400,
  view,
};

/** Behaviour of the fake environment of a run. */
interface World {
  readonly kind: EngineKind;
  /** Milliseconds that a step takes. */
  readonly stepTime: number;
  /** Called before each settling with the steps taken. */
  onSettle(taken: number): Promise<void> | void;
  /** Called while the loop pauses, with the steps taken. */
  onBreathe(taken: number): void;
  /** The step after which a model's parameters are NaN, by model. */
  readonly breaksAt: Readonly<Record<number, number>>;
}

/**
 * Trains with a fake engine: a model's parameters are the number of steps taken, NaN once it has diverged, and constant
 * once it is frozen. The recall that it answers is its first parameter.
 */
function world(given: Partial<World> = {}) {
  const { kind, stepTime, onSettle, onBreathe, breaksAt }: World = {
    kind: 'plain',
    stepTime: 10,
    onSettle: () => {},
    onBreathe: () => {},
    breaksAt: {},
    ...given,
  };
  let time = 0;
  let taken = 0;
  let parameters = new Float32Array(6);
  let frozen: (number | undefined)[] = [undefined, undefined, undefined];
  const posted: { readonly message: FromSeeds; readonly transfer: readonly ArrayBufferLike[]; readonly at: number }[] =
    [];
  const asked: number[] = [];
  const views: MapWindow[] = [];
  const restored: Checkpoint[] = [];
  let isDisposed = false;
  let breaths = 0;
  let losing: (reason: string) => void = () => {};
  const starts: ToTrainer[] = [];
  const engine: Engine = {
    kind,
    reweight: () => {},
    step(count) {
      asked.push(count);
      taken += count;
      time += count * stepTime;
      parameters = parameters.map((kept, at) => {
        const model = Math.floor(at / 2);
        if (frozen[model] !== undefined) return kept;
        return taken >= (breaksAt[model] ?? Infinity) ? NaN : taken;
      });
    },
    settle: async () => onSettle(taken),
    async answer(seen) {
      views.push(seen);
      const answers: Omit<Answers, 'testLosses'> = {
        maps: [0, 1, 2],
        logits: new Float32Array(3 * seen.columns * seen.rows * 2),
        recall: Float32Array.from({ length: 6 }, (_, at) => parameters[at]!),
        losses: new Float32Array(3),
        checkpoint: {
          step: taken,
          parameters: parameters.slice(),
          first: new Float32Array(6),
          second: new Float32Array(6),
          frozen: [...frozen],
        },
      };
      return { ...answers, testLosses: new Float32Array(3) };
    },
    restore(checkpoint) {
      restored.push(checkpoint);
      parameters = Float32Array.from(checkpoint.parameters);
      frozen = [...checkpoint.frozen];
    },
    readParameters: async () => parameters,
    dispose() {
      isDisposed = true;
    },
  };
  const report: EngineReport = { kind, reason: 'chosen', detail: 'fake' };
  return {
    posted,
    asked,
    views,
    restored,
    report,
    isDisposed: () => isDisposed,
    breaths: () => breaths,
    lose: (reason: string) => losing(reason),
    starts,
    said: () => posted.map(({ message }) => message),
    /** @param opening - Promise that `open` awaits before it returns the engine. */
    run: (change: Partial<SeedsJob> = {}, opening: Promise<void> = Promise.resolve()) =>
      trainSeeds(
        { ...job, ...change },
        {
          post: (message, transfer = []) => void posted.push({ message, transfer, at: time }),
          async open(start, lose) {
            starts.push(start);
            losing = lose;
            await opening;
            return { engine, report };
          },
          now: () => time,
          async breathe() {
            breaths += 1;
            onBreathe(taken);
          },
        },
      ),
  };
}

describe('training on seeds', () => {
  test('reserves no more grid points than its view has', async () => {
    const { run, starts } = world();
    await run();
    expect(starts).toMatchObject([{ kind: 'start', gridPoints: 15 }]);
  });

  test('takes exactly the requested steps, answers once for the whole view, and disposes the engine', async () => {
    for (const steps of [1, 99, 100, 101, 400]) {
      const { run, asked, views, said, isDisposed } = world();
      await run({ steps });
      expect(asked.reduce((sum, count) => sum + count, 0)).toBe(steps);
      expect(said().at(-1)).toMatchObject({ kind: 'done', step: steps, frozen: [undefined, undefined, undefined] });
      expect(views.filter((seen) => seen.columns === 5)).toEqual([view]);
      expect(isDisposed()).toBe(true);
    }
  });

  test('transfers the buffers of its result, of all models over the whole view', async () => {
    const { run, posted } = world();
    await run();
    const { message, transfer } = posted.at(-1)!;
    if (message.kind !== 'done') throw new Error(message.kind);
    // 3 models, 5 · 3 points, 2 classes.
    expect(message.logits).toHaveLength(90);
    expect(Array.from(message.recall)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(transfer).toEqual([message.recall.buffer, message.logits.buffer]);
  });

  test.each([0.05, 1, 40, 73, 120])(
    'reports progress every 150 to 300 ms, from the start on, with steps of %s ms',
    async (stepTime) => {
      const { run, posted, report } = world({ stepTime });
      await run({ steps: 2000 });
      const told = posted.filter(({ message }) => message.kind === 'progress');
      expect(told[0]).toMatchObject({ message: { step: 0, steps: 2000, engine: report }, at: 0 });
      for (let i = 1; i < told.length; i += 1) {
        const between = told[i]!.at - told[i - 1]!.at;
        expect(between).toBeGreaterThanOrEqual(150);
        expect(between).toBeLessThan(300);
      }
      expect(told.length).toBeGreaterThanOrEqual(Math.max(1, Math.floor((2000 * stepTime) / 300)));
      expect(posted.filter(({ message }) => message.kind === 'done')).toHaveLength(1);
    },
  );

  test('leaves a GPU to the page after at most 40 ms of steps, and pauses before each batch and before the final message', async () => {
    const { run, asked, breaths } = world({ kind: 'webgl', stepTime: 1 });
    await run();
    expect(Math.max(...asked)).toBeLessThanOrEqual(40);
    expect(Math.max(...asked)).toBeGreaterThan(10);
    expect(breaths()).toBe(asked.length + 1);
  });

  test('freezes a model that diverges in its last finite state, and trains the others to the end', async () => {
    const { run, said, restored } = world({ breaksAt: { 1: 250 } });
    await run();
    const done = said().at(-1)!;
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(done.frozen).toEqual([undefined, 200, undefined]);
    expect(Array.from(done.recall)).toEqual([400, 400, 200, 200, 400, 400]);
    expect(restored).toHaveLength(1);
  });

  test('freezes a model that diverges at once in its initial state, and one that diverges in the last step', async () => {
    const { run, said } = world({ breaksAt: { 0: 1, 2: 400 } });
    await run();
    const done = said().at(-1)!;
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(done.frozen).toEqual([0, undefined, 300]);
    expect(Array.from(done.recall)).toEqual([0, 0, 400, 400, 300, 300]);
  });

  test('reports the loss of the GPU once, even if the GPU does not answer any more, and nothing after', async () => {
    const silence = awaited();
    const { run, lose, said, asked } = world({
      kind: 'webgl',
      onSettle: (taken) => (taken >= 50 ? silence.promise : undefined),
    });
    const running = run();
    await new Promise((resolve) => setImmediate(resolve));
    lose('taken away');
    lose('taken away twice');
    expect(said().at(-1)).toEqual({ kind: 'lost', cause: 'gpu-lost', message: 'taken away' });
    const before = said().length;
    silence.keep();
    await running;
    expect(said()).toHaveLength(before);
    expect(asked.reduce((sum, count) => sum + count, 0)).toBeLessThan(400);
  });

  test('reports the loss of the GPU while its engine is being made', async () => {
    const opening = awaited();
    const { run, lose, said, asked } = world({ kind: 'webgl' });
    const running = run({}, opening.promise);
    await new Promise((resolve) => setImmediate(resolve));
    lose('taken away');
    opening.keep();
    await running;
    expect(said()).toEqual([{ kind: 'lost', cause: 'gpu-lost', message: 'taken away' }]);
    expect(asked).toEqual([]);
  });

  test('ignores the values read back from a lost GPU', async () => {
    const { run, lose, said } = world({
      kind: 'webgl',
      onBreathe: (taken) => {
        if (taken === 400) lose('taken away');
      },
    });
    await run();
    expect(said().at(-1)).toEqual({ kind: 'lost', cause: 'gpu-lost', message: 'taken away' });
    expect(said().some(({ kind }) => kind === 'done')).toBe(false);
  });

  test('continues with typed arrays if the GPU is lost', async () => {
    const { run, lose, said } = world({ kind: 'plain', onSettle: () => lose('taken away') });
    await run();
    expect(said().at(-1)).toMatchObject({ kind: 'done', step: 400 });
    expect(said().some(({ kind }) => kind === 'lost')).toBe(false);
  });

  test.each([
    ['webgl', { kind: 'lost', cause: 'gpu-lost' }],
    ['simd', { kind: 'lost', cause: 'worker-broke' }],
    ['plain', { kind: 'failed' }],
  ] as const)('takes what breaks on %s for %j', async (kind, expected) => {
    const { run, said } = world({
      kind,
      onSettle() {
        throw new Error('no texture left');
      },
    });
    await run();
    expect(said().at(-1)).toEqual({ ...expected, message: 'no texture left' });
  });

  test('fails if no engine can be made, or no step is asked for', async () => {
    const closed = world();
    await closed.run({}, Promise.reject(new RangeError('invalid models; not at least 1: 0')));
    expect(closed.said()).toEqual([{ kind: 'failed', message: 'invalid models; not at least 1: 0' }]);
    const idle = world();
    await idle.run({ steps: 0 });
    expect(idle.said()).toEqual([{ kind: 'failed', message: 'invalid number of steps; not a whole number ≥ 1: 0' }]);
  });
});
