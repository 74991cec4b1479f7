import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Checkpoint, MapWindow, Objective, Problem } from '../../src/protocol/problem.ts';
import { rowOf } from '../../src/protocol/problem.ts';
import { type Engine, mayHoldElsewhere } from '../../src/trainer/engine.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { createHelper } from '../../src/trainer/shared/helper.ts';
import type { FromHelper, ToHelper } from '../../src/trainer/shared/helperMessages.ts';
import { partProblem, partsOf } from '../../src/trainer/shared/parts.ts';
import { createRemote, createRemotePool, type HelperPort } from '../../src/trainer/shared/remote.ts';
import { startSharedEngine } from '../../src/trainer/shared/sharedEngine.ts';
import { compileKernel } from '../../src/trainer/simd/kernel.ts';
import { startSimdEngine } from '../../src/trainer/simd/simdEngine.ts';
import { runOf, type Setting } from '../browser/harness/runOf.ts';
import { mix } from '../browser/harness/settings.ts';

const module = await compileKernel();
const view: MapWindow = { columns: 9, rows: 7, halfWidth: 1.4, halfHeight: 1.2 };

const startHere = (problem: Problem, objective: Objective, from?: Checkpoint) =>
  startSimdEngine(module, problem, objective, from);

/** A port to a helper in this thread; messages are copied and arrive later, as between workers. */
function openPort({ isDeaf = false } = {}) {
  const said: ToHelper[] = [];
  const port: HelperPort & { isTerminated: boolean; readonly said: ToHelper[] } = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    isTerminated: false,
    said,
    postMessage(message) {
      said.push(message);
      // A compiled module is shared between workers; Node copies none.
      const { module: own, ...rest } = message as ToHelper & { module?: WebAssembly.Module };
      const copy = { ...structuredClone(rest), ...(own && { module: own }) } as ToHelper;
      queueMicrotask(() => {
        if (!isDeaf && !port.isTerminated) receive(copy);
      });
    },
    terminate() {
      port.isTerminated = true;
    },
  };
  const receive = createHelper({
    post: (data: FromHelper) => port.isTerminated || port.onmessage?.({ data: structuredClone(data) } as MessageEvent),
    start: async ({ module: own, problem, objective, from }) =>
      own ? startSimdEngine(own, problem, objective, from) : startPlainEngine(problem, objective, from),
  });
  return port;
}

const never = () => () => {};

/** An engine of one here and others in helpers. */
function startShared(workers: number, setting: Setting, from?: Checkpoint, kind: 'simd' | 'plain' = 'simd') {
  const { problem, objective } = runOf(setting);
  const ports = Array.from({ length: workers - 1 }, () => openPort());
  const own = kind === 'simd' ? module : undefined;
  const here = kind === 'simd' ? startHere : startPlainEngine;
  const starts = [here, ...ports.map((port) => createRemote(port, never).start(own))];
  return { engine: startSharedEngine(starts, problem, objective, from), ports, problem, objective };
}

/** Everything that an engine answers, with arrays as lists. */
async function allOf(engine: Engine, maps: 'all' | readonly number[] = 'all') {
  const answers = await engine.answer(view, { maps, tests: true, testLogits: true, pulls: true });
  return JSON.parse(
    JSON.stringify(answers, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value,
    ),
  );
}

afterEach(() => {
  vi.useRealTimers();
});

describe('parts', () => {
  test('hold each model once, in order, whatever the sizes of data sets', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }), (own, group, cores) => {
        const models = own.length * group;
        const workers = Math.min(cores, models);
        const labels = new Uint8Array(own.length * 5000);
        const parts = partsOf({ models, datasets: own.length, sizes: own, labels } as unknown as Problem, workers);
        expect(parts.length).toBe(workers);
        expect(parts.flatMap(({ begin, end }) => Array.from({ length: end - begin }, (_, i) => begin + i))).toEqual(
          Array.from({ length: models }, (_, model) => model),
        );
        const cost = ({ begin, end }: { begin: number; end: number }) =>
          Array.from({ length: end - begin }, (_, i) => own[rowOf(begin + i, models, own.length)]!);
        expect(parts.every((part) => cost(part).length > 0)).toBe(true);
      }),
    );
  });

  test('are about equally large where models are alike', () => {
    const { problem } = runOf({ models: 54 });
    for (const workers of [2, 3, 4, 7]) {
      const sizes = partsOf(problem, workers).map(({ begin, end }) => end - begin);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  test('have each data set once where they share it evenly, and one for each model where not', () => {
    const { problem } = runOf({ models: 12, seeds: [1, 2, 3], imbalances: [100, 5, 20] });
    expect(partProblem(problem, { begin: 0, end: 3 }).datasets).toBe(1);
    expect(partProblem(problem, { begin: 4, end: 12 }).datasets).toBe(2);
    expect(partProblem(problem, { begin: 3, end: 6 }).datasets).toBe(3);
    expect(partProblem(problem, { begin: 3, end: 6 }).sizes).toEqual([0, 1, 1].map((set) => problem.sizes![set]));
  });
});

describe('an engine of several workers', () => {
  const settings: readonly (readonly [string, number, Setting])[] = [
    ['four models of two', 2, { losses: mix, isAdjusted: true }],
    ['seven of three, drawn samples', 3, { models: 7, losses: mix, sampled: [true, false], deferred: [3] }],
    ['three data sets of other sizes, cut across', 2, { models: 9, seeds: [1, 2, 3], imbalances: [100, 5, 20] }],
    [
      'heads that are changed, and trained anew',
      2,
      { losses: mix, after: [{ normPower: 0.5 }, undefined, { offsets: [1, 2, 3, 4, 5] }], retrained: [undefined, 3] },
    ],
    ['six data sets of five', 5, { models: 6, seeds: [1, 2, 3, 4, 5, 6], hidden: [8], isFalling: true }],
  ];

  const onBoth = (['simd', 'plain'] as const).flatMap((kind) =>
    settings.map(([name, workers, setting]) => [kind, name, workers, setting] as const),
  );

  test.each(onBoth)('answers bit for bit what one answers on %s: %s', async (kind, _, workers, setting) => {
    const { engine, problem, objective } = startShared(workers, setting, undefined, kind);
    expect(engine.kind).toBe(kind);
    const alone = (kind === 'simd' ? startHere : startPlainEngine)(problem, objective);
    for (const steps of [1, 4, 15]) {
      for (const own of [engine, alone]) own.step(steps);
      await engine.settle();
      expect(await allOf(engine)).toEqual(await allOf(alone));
    }
    const some = [problem.models - 1, 0, 1];
    expect(await allOf(engine, some)).toEqual(await allOf(alone, some));
    expect((await allOf(engine, [])).logits).toEqual([]);
    const changed = { ...objective, learningRate: 0.01, models: objective.models.toReversed() };
    for (const own of [engine, alone]) {
      own.reweight(changed);
      own.step(5);
    }
    expect(await allOf(engine)).toEqual(await allOf(alone));
    expect(Array.from(await engine.readParameters())).toEqual(Array.from(await alone.readParameters()));
  });

  test('goes on from a checkpoint, at its start and later, with frozen models frozen', async () => {
    const setting: Setting = { models: 5, losses: mix };
    const { engine, problem, objective } = startShared(2, setting);
    engine.step(10);
    const { checkpoint } = await engine.answer(view);
    const alone = startHere(problem, objective, checkpoint);
    const other = startShared(3, setting, checkpoint).engine;
    for (const own of [engine, alone, other]) own.step(7);
    expect(await allOf(other)).toEqual(await allOf(alone));
    expect(await allOf(engine)).toEqual(await allOf(alone));
    const frozen = { ...checkpoint, frozen: [undefined, undefined, undefined, 4, undefined] };
    for (const own of [engine, alone]) {
      own.restore(frozen);
      own.step(3);
    }
    expect(await allOf(engine)).toEqual(await allOf(alone));
  });

  test('refuses what does not fit, with the numbers of the whole', async () => {
    const { engine, objective } = startShared(2, {});
    expect(() => engine.reweight({ ...objective, models: objective.models.slice(1) })).toThrow(/4 models|4/);
    await expect(engine.answer(view, { maps: [4], tests: false, pulls: false })).rejects.toThrow('[0, 4): 4');
  });
});

describe('a helper', () => {
  /** An engine of two workers, and what happens when the second ends as it is told to. */
  function startFragile(port = openPort()) {
    const { problem, objective } = runOf({ hidden: [4] });
    const looks: (() => void)[] = [];
    const remote = createRemote(port, (callback) => {
      looks.push(callback);
      return () => void looks.splice(looks.indexOf(callback), 1);
    });
    const engine = startSharedEngine([startHere, remote.start(module)], problem, objective);
    return { engine, remote, port, looks };
  }

  test('that breaks is an error of what is owed, and of all that follows', async () => {
    const { engine, remote, port } = startFragile(openPort({ isDeaf: true }));
    engine.step(3);
    const settled = engine.settle();
    port.onerror!({ message: 'out of memory' } as ErrorEvent);
    await expect(settled).rejects.toThrow('a worker that helps to train was lost: out of memory');
    expect(remote.isLost()).toBe(true);
    expect(port.isTerminated).toBe(true);
    engine.step(1);
    await expect(engine.answer(view)).rejects.toThrow('out of memory');
  });

  test('that fails says why', async () => {
    const { engine, port } = startFragile();
    port.postMessage({ kind: 'restore', from: { step: -1 } as unknown as Checkpoint });
    await expect(engine.answer(view)).rejects.toThrow('a worker that helps to train was lost: ');
  });

  test('that owes an answer for ten looks is lost; one that owes none is not looked after', async () => {
    const { engine, port, looks, remote } = startFragile(openPort({ isDeaf: true }));
    engine.step(3);
    expect(looks).toEqual([]);
    const settled = engine.settle();
    settled.catch(() => {});
    for (let look = 0; look < 10; look += 1) looks[0]!();
    expect(remote.isLost()).toBe(false);
    looks[0]!();
    await expect(settled).rejects.toThrow('it does not answer');
    expect(looks).toEqual([]);
    expect(port.isTerminated).toBe(true);
  });

  test('that answers is not looked after any longer', async () => {
    const { engine, looks } = startFragile();
    engine.step(3);
    await engine.settle();
    expect(looks).toEqual([]);
  });

  test('trains for one run after another', async () => {
    const remote = createRemote(openPort(), never);
    for (const models of [4, 2]) {
      const { problem, objective } = runOf({ hidden: [4], models });
      const engine = startSharedEngine([startHere, remote.start(module)], problem, objective);
      const alone = startHere(problem, objective);
      for (const own of [engine, alone]) own.step(5);
      expect(await allOf(engine)).toEqual(await allOf(alone));
      engine.dispose();
    }
  });
});

test('an engine that is disposed of late takes nothing from the next one on the same helper', async () => {
  const { problem, objective } = runOf({ hidden: [4] });
  const remote = createRemote(openPort(), never);
  const first = startSharedEngine([startHere, remote.start(module)], problem, objective);
  const second = startSharedEngine([startHere, remote.start(module)], problem, objective);
  first.dispose();
  second.step(3);
  expect((await second.answer(view)).checkpoint.step).toBe(3);
});

describe('an engine that is opened', () => {
  const cases = [
    [1, 3, 1],
    [2, 3, 1],
    [3, 3, 1],
    [4, 3, 2],
    [5, 3, 2],
    [54, 3, 3],
    [54, 1, 1],
  ] as const;

  /** Opens an engine with nothing kept from an earlier one. */
  async function openAnew(kind: 'simd' | 'plain', setting: Setting, cores: number, openHelper: () => HelperPort) {
    vi.resetModules();
    const { openEngine } = await import('../../src/trainer/openEngine.ts');
    const message = { kind: 'start', run: 1, engine: kind, ...runOf(setting), cores } as const;
    return openEngine(message, () => {}, openHelper);
  }

  test.each((['simd', 'plain'] as const).flatMap((kind) => cases.map((numbers) => [kind, ...numbers] as const)))(
    'on %s trains %i models on %i cores in %i workers: two models are worth one',
    async (kind, models, cores, expected) => {
      const ports: HelperPort[] = [];
      const { engine, report } = await openAnew(kind, { models, hidden: [4] }, cores, () => {
        const port = openPort();
        ports.push(port);
        return port;
      });
      expect(report).toEqual({ kind, reason: 'chosen', detail: '', ...(expected > 1 && { workers: expected }) });
      expect(ports.length).toBe(expected - 1);
      expect(mayHoldElsewhere(engine)).toBe(kind === 'simd' || expected > 1);
      expect((await engine.answer(view)).losses.length).toBe(models);
    },
  );

  test.each(['simd', 'plain'] as const)(
    'trains alone on %s where no worker can be opened in a worker',
    async (kind) => {
      const { engine, report } = await openAnew(kind, { hidden: [4] }, 4, () => {
        throw new Error('no workers in workers');
      });
      expect(report.workers).toBeUndefined();
      expect(mayHoldElsewhere(engine)).toBe(kind === 'simd');
      engine.step(1);
      expect((await engine.answer(view)).checkpoint.step).toBe(1);
    },
  );
});

describe('a pool of helpers', () => {
  test('opens as many as are asked for at most, once, and others for those that are lost', async () => {
    const ports: ReturnType<typeof openPort>[] = [];
    const pool = createRemotePool(() => {
      const port = openPort();
      ports.push(port);
      return port;
    }, never);
    expect(pool.take(0)).toEqual([]);
    const [first, second] = pool.take(2);
    expect(pool.take(1)).toEqual([first]);
    expect(pool.take(2)).toEqual([first, second]);
    expect(ports.length).toBe(2);
    ports[0]!.onmessageerror!({} as MessageEvent);
    const [third, fourth] = pool.take(2);
    expect(third).toBe(second);
    expect(fourth).not.toBe(first);
    expect(ports.length).toBe(3);
  });

  test('has fewer where no more workers can be opened', () => {
    let left = 1;
    const pool = createRemotePool(() => {
      left -= 1;
      if (left < 0) throw new Error('no more');
      return openPort();
    }, never);
    expect(pool.take(3).length).toBe(1);
    expect(pool.take(3).length).toBe(1);
  });
});
