import { describe, expect, test } from 'vitest';
import { createSeedsRunner, type SeedsListener } from '../../src/bridge/seedsRunner.ts';
import type { EngineReport } from '../../src/protocol/messages.ts';
import type { FromSeeds, SeedsJob, ToSeeds } from '../../src/protocol/seedsMessages.ts';
import { FakeWorker } from './fakeWorker.ts';

function setUp() {
  const ports: FakeWorker<ToSeeds, FromSeeds>[] = [];
  const runner = createSeedsRunner(() => {
    const port = new FakeWorker<ToSeeds, FromSeeds>();
    ports.push(port);
    return port;
  }, 3);
  return { ports, runner };
}

/** A listener that records its calls. */
function listener() {
  const heard: unknown[] = [];
  const on: SeedsListener = {
    progress: (progress) => void heard.push(['progress', progress]),
    done: (outcome) => void heard.push(['done', outcome]),
    failed: (message) => void heard.push(['failed', message]),
  };
  return { heard, on };
}

const job: SeedsJob = {
  engine: 'auto',
  problem: {
    widths: [2, 2],
    activation: 'tanh',
    datasets: 1,
    initial: new Float32Array(6),
    models: 1,
    points: new Float32Array(0),
    labels: new Uint8Array(0),
    testPoints: new Float32Array(0),
    testLabels: new Uint8Array(0),
  },
  objective: { models: [{ loss: { kind: 'softmax' }, weights: [1, 1] }], learningRate: 0.02 },
  steps: 400,
  view: { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 },
};
const hardware: EngineReport = { kind: 'webgl', reason: 'hardware', detail: 'a GPU' };
const plain: EngineReport = { kind: 'plain', reason: 'chosen', detail: '' };
const outcome = { recall: new Float32Array([1, 0.5]), logits: new Float32Array(8), step: 400, frozen: [undefined] };

describe('the runner of seeds', () => {
  test('opens a worker for a job, reports progress and result, and terminates the worker', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    expect(ports).toHaveLength(0);
    runner.start(job, on);
    expect(ports[0]!.sent).toEqual([{ kind: 'run', cores: 3, ...job }]);
    ports[0]!.say({ kind: 'progress', step: 20, steps: 400, engine: hardware });
    expect(ports[0]!.isTerminated).toBe(false);
    ports[0]!.say({ kind: 'done', ...outcome });
    expect(heard).toEqual([
      ['progress', { step: 20, steps: 400, engine: hardware }],
      ['done', outcome],
    ]);
    expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  test('lets the latest job win: the previous worker is terminated, and its late messages are dropped', () => {
    const { ports, runner } = setUp();
    const [first, second] = [listener(), listener()];
    runner.start(job, first.on);
    runner.start({ ...job, steps: 100 }, second.on);
    expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    ports[0]!.say({ kind: 'done', ...outcome });
    ports[0]!.say({ kind: 'lost', cause: 'gpu-lost', message: 'gone' });
    ports[0]!.break('broken');
    expect(ports).toHaveLength(2);
    ports[1]!.say({ kind: 'done', ...outcome, step: 100 });
    expect(first.heard).toEqual([]);
    expect(second.heard).toEqual([['done', { ...outcome, step: 100 }]]);
  });

  test('cancels: the worker is terminated and the listener is not called again', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    runner.cancel();
    runner.start(job, on);
    runner.cancel();
    expect(ports[0]!.isTerminated).toBe(true);
    ports[0]!.say({ kind: 'done', ...outcome });
    expect(heard).toEqual([]);
  });

  test('starts again on the processor when the graphics processor is lost, and reports why', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    runner.start(job, on);
    ports[0]!.say({ kind: 'lost', cause: 'gpu-lost', message: 'taken away' });
    expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(ports[1]!.sent).toEqual([{ kind: 'run', cores: 3, ...job, engine: 'simd' }]);
    ports[1]!.say({ kind: 'progress', step: 0, steps: 400, engine: plain });
    ports[0]!.say({ kind: 'done', ...outcome, step: 0 });
    ports[1]!.say({ kind: 'done', ...outcome });
    expect(heard).toEqual([
      ['progress', { step: 0, steps: 400, engine: { kind: 'plain', reason: 'webgl-failed', detail: 'taken away' } }],
      ['done', outcome],
    ]);
  });

  test('starts again with the same engine when one of its workers breaks, and says nothing of graphics', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    runner.start(job, on);
    ports[0]!.say({ kind: 'lost', cause: 'worker-broke', message: 'it does not answer' });
    expect(ports[1]!.sent).toEqual([{ kind: 'run', cores: 3, ...job }]);
    ports[1]!.say({ kind: 'progress', step: 0, steps: 400, engine: plain });
    expect(heard).toEqual([['progress', { step: 0, steps: 400, engine: plain }]]);
    ports[1]!.say({ kind: 'lost', cause: 'worker-broke', message: 'again' });
    expect(heard.at(-1)).toEqual(['failed', 'again']);
  });

  test('does not start again and again: a second loss is a failure', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    runner.start(job, on);
    ports[0]!.say({ kind: 'lost', cause: 'gpu-lost', message: 'taken away' });
    ports[1]!.say({ kind: 'lost', cause: 'gpu-lost', message: 'taken away again' });
    expect(ports).toHaveLength(2);
    expect(heard).toEqual([['failed', 'taken away again']]);
  });

  test('is cancelled after a loss as before it', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    runner.start(job, on);
    ports[0]!.say({ kind: 'lost', cause: 'gpu-lost', message: 'taken away' });
    runner.cancel();
    ports[1]!.say({ kind: 'done', ...outcome });
    expect(ports.every(({ isTerminated }) => isTerminated)).toBe(true);
    expect(heard).toEqual([]);
  });

  test('reports the error, terminates the worker and accepts another job', () => {
    const { ports, runner } = setUp();
    const { heard, on } = listener();
    runner.start(job, on);
    ports[0]!.break('out of memory');
    runner.start(job, on);
    ports[1]!.break('');
    runner.start(job, on);
    ports[2]!.say({ kind: 'failed', message: 'x is not a function' });
    runner.start(job, on);
    ports[3]!.say({ kind: 'done', ...outcome });
    expect(heard).toEqual([
      ['failed', 'out of memory'],
      ['failed', 'the worker could not be loaded'],
      ['failed', 'x is not a function'],
      ['done', outcome],
    ]);
    expect(ports.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test('reports that a worker cannot be opened', () => {
    const { heard, on } = listener();
    createSeedsRunner(() => {
      throw new Error('no workers here');
    }, 1).start(job, on);
    expect(heard).toEqual([['failed', 'no workers here']]);
  });

  test('can be started again from within a listener', () => {
    const { ports, runner } = setUp();
    const second = listener();
    runner.start(job, { ...listener().on, done: () => runner.start(job, second.on) });
    ports[0]!.say({ kind: 'done', ...outcome });
    expect(ports[1]!.isTerminated).toBe(false);
    ports[1]!.say({ kind: 'done', ...outcome });
    expect(second.heard).toEqual([['done', outcome]]);
  });
});
