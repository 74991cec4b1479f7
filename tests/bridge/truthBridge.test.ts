import { describe, expect, test } from 'vitest';
import { createTruthTeller } from '../../src/bridge/truthBridge.ts';
import type { DatasetSpec } from '../../src/core/datasetSpec.ts';
import type { MapWindow } from '../../src/protocol/problem.ts';
import type { FromTruth, ToTruth } from '../../src/protocol/truthMessages.ts';
import { FakeWorker } from './fakeWorker.ts';

function setUp() {
  const ports: FakeWorker<ToTruth, FromTruth>[] = [];
  const teller = createTruthTeller(() => {
    const port = new FakeWorker<ToTruth, FromTruth>();
    ports.push(port);
    return port;
  });
  return { ports, teller };
}

const specOf = (seed: number): DatasetSpec => ({
  source: { kind: 'shape', shape: 'blobs', counts: [1000, 10], noise: 0 },
  classes: 2,
  seed,
});
const [first, second, third] = [specOf(1), specOf(2), specOf(3)] as const;
const view: MapWindow = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };
const recalls = { balanced: [0.9, 0.8], training: [1, 0.5] };
const told = (id: number) => ({ kind: 'told', id, ...recalls }) as const;

describe('the client of the truth worker', () => {
  test('opens no worker before the first question, and keeps it for the next', async () => {
    const { ports, teller } = setUp();
    expect(ports).toHaveLength(0);
    const one = teller.ask(first);
    expect(ports[0]!.sent).toEqual([{ kind: 'ask', id: 1, spec: first, view: undefined }]);
    ports[0]!.say(told(1));
    expect(await one).toEqual({ kind: 'told', truth: { spec: first, ...recalls } });
    const two = teller.ask(second, view);
    expect(ports[0]!.sent.at(-1)).toEqual({ kind: 'ask', id: 2, spec: second, view });
    ports[0]!.say(told(2));
    await two;
    expect(ports).toHaveLength(1);
    expect(ports[0]!.isTerminated).toBe(false);
  });

  test('returns log densities with the same spec and view objects as in the question', async () => {
    const { ports, teller } = setUp();
    const question = teller.ask(first, view);
    const logDensities = new Float32Array(8);
    ports[0]!.say({ kind: 'told', id: 1, ...recalls, view: { ...view }, logDensities });
    const outcome = await question;
    if (outcome.kind !== 'told') throw new Error(outcome.kind);
    expect(outcome.truth.spec).toBe(first);
    expect(outcome.truth.view).toBe(view);
    expect(outcome.truth.logDensities).toBe(logDensities);
  });

  test('has one question in flight and one waiting: the latest wins, and the one in flight is still answered', async () => {
    const { ports, teller } = setUp();
    const [one, two, three] = [teller.ask(first), teller.ask(second), teller.ask(third)];
    expect(await two).toEqual({ kind: 'cancelled' });
    expect(ports[0]!.sent.map(({ spec }) => spec)).toEqual([first]);
    ports[0]!.say(told(1));
    expect(await one).toMatchObject({ kind: 'told', truth: { spec: first } });
    expect(ports[0]!.sent.map(({ spec }) => spec)).toEqual([first, third]);
    ports[0]!.say(told(3));
    expect(await three).toMatchObject({ kind: 'told', truth: { spec: third } });
    expect(ports).toHaveLength(1);
  });

  test('does not confuse the answers to two questions', async () => {
    const { ports, teller } = setUp();
    const [one, two] = [teller.ask(first), teller.ask(second)];
    ports[0]!.say(told(1));
    ports[0]!.say(told(1));
    ports[0]!.say({ kind: 'failed', id: 1, message: 'too late' });
    ports[0]!.say({ ...told(2), balanced: [0.5, 0.6] });
    expect(await one).toMatchObject({ truth: { spec: first, balanced: [0.9, 0.8] } });
    expect(await two).toMatchObject({ truth: { spec: second, balanced: [0.5, 0.6] } });
  });

  test('reports an error once, and continues with another worker', async () => {
    const { ports, teller } = setUp();
    const one = teller.ask(first);
    ports[0]!.break('out of memory');
    ports[0]!.break('still out of memory');
    expect(await one).toEqual({ kind: 'broken', message: 'out of memory' });
    expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    const two = teller.ask(second);
    // A message of the closed worker is not one of the new worker.
    ports[0]!.say(told(2));
    ports[1]!.say({ kind: 'failed', id: 2, message: 'x is not a function' });
    expect(await two).toEqual({ kind: 'broken', message: 'x is not a function' });
    expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  test('sends the waiting question to another worker if the one before broke the first', async () => {
    const { ports, teller } = setUp();
    const [one, two] = [teller.ask(first), teller.ask(second)];
    ports[0]!.break('');
    expect(await one).toEqual({ kind: 'broken', message: 'the worker could not be loaded' });
    expect(ports[1]!.sent).toEqual([{ kind: 'ask', id: 2, spec: second, view: undefined }]);
    ports[1]!.say(told(2));
    expect(await two).toMatchObject({ kind: 'told', truth: { spec: second } });
  });

  test('survives a worker that breaks while no question is in flight', async () => {
    const { ports, teller } = setUp();
    const one = teller.ask(first);
    ports[0]!.say(told(1));
    await one;
    ports[0]!.break('evicted');
    const two = teller.ask(second);
    ports[1]!.say(told(2));
    expect(await two).toMatchObject({ kind: 'told' });
  });

  test('reports to each question that a worker cannot be opened', async () => {
    const teller = createTruthTeller(() => {
      throw new Error('no workers here');
    });
    const broken = { kind: 'broken', message: 'no workers here' };
    expect(await Promise.all([teller.ask(first), teller.ask(second)])).toEqual([broken, broken]);
  });

  test('closes the worker, cancels all questions, and opens another for the next', async () => {
    const { ports, teller } = setUp();
    teller.close();
    const [one, two] = [teller.ask(first), teller.ask(second)];
    teller.close();
    expect(await Promise.all([one, two])).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(ports[0]!.isTerminated).toBe(true);
    ports[0]!.say(told(1));
    void teller.ask(third);
    expect(ports[1]!.sent.map(({ spec }) => spec)).toEqual([third]);
  });
});
