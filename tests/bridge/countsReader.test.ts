import { describe, expect, test } from 'vitest';
import { createCountsReader } from '../../src/bridge/countsReader.ts';
import type { FromCountsReader, ToCountsReader } from '../../src/protocol/countsMessages.ts';
import { FakeWorker } from './fakeWorker.ts';

function setUp() {
  const ports: FakeWorker<ToCountsReader, FromCountsReader>[] = [];
  const reader = createCountsReader(() => {
    const port = new FakeWorker<ToCountsReader, FromCountsReader>();
    ports.push(port);
    return port;
  });
  return { ports, reader };
}

const problem = { kind: 'nothing' } as const;

describe('the reader of counts', () => {
  test('opens no worker before the first reading, and keeps it for the next', async () => {
    const { ports, reader } = setUp();
    expect(ports).toHaveLength(0);
    const first = reader.read('5', 'auto');
    expect(ports[0]!.sent).toEqual([{ kind: 'read', id: 1, source: '5', as: 'auto' }]);
    ports[0]!.say({ kind: 'rejected', id: 1, problem });
    expect(await first).toEqual({ kind: 'rejected', problem });
    const second = reader.read('6', 'counts');
    ports[0]!.say({ kind: 'rejected', id: 2, problem });
    await second;
    expect(ports).toHaveLength(1);
    expect(ports[0]!.isTerminated).toBe(false);
  });

  test('returns what was read, and reports progress', async () => {
    const { ports, reader } = setUp();
    const heard: unknown[] = [];
    const outcome = reader.read('5', 'auto', (progress) => heard.push(progress));
    ports[0]!.say({ kind: 'progress', id: 1, rows: 7, share: 0.5 });
    const table = { names: undefined, counts: [5] };
    const reading = {
      as: 'counts',
      isAutomatic: true,
      isOtherPossible: false,
      rows: 1,
      layout: 'list',
      column: undefined,
      nameColumn: undefined,
      headerLine: undefined,
    } as const;
    ports[0]!.say({ kind: 'read', id: 1, table, reading });
    expect(await outcome).toEqual({ kind: 'read', table, reading });
    expect(heard).toEqual([{ rows: 7, share: 0.5 }]);
  });

  test('lets the latest win: the previous reading is cancelled with its worker, whose messages are dropped', async () => {
    const { ports, reader } = setUp();
    const heard: unknown[] = [];
    const first = reader.read('5', 'auto', (progress) => heard.push(progress));
    const second = reader.read('6', 'auto');
    expect(await first).toEqual({ kind: 'cancelled' });
    expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    ports[0]!.say({ kind: 'progress', id: 1, rows: 1, share: 1 });
    ports[0]!.say({ kind: 'rejected', id: 2, problem: { kind: 'all-zero', classes: 1 } });
    ports[1]!.say({ kind: 'rejected', id: 2, problem });
    expect(await second).toEqual({ kind: 'rejected', problem });
    expect(heard).toEqual([]);
  });

  test('cancels, closes the worker, and opens another for the next reading', async () => {
    const { ports, reader } = setUp();
    reader.cancel();
    const first = reader.read('5', 'auto');
    reader.cancel();
    expect(await first).toEqual({ kind: 'cancelled' });
    expect(ports[0]!.isTerminated).toBe(true);
    void reader.read('6', 'auto');
    expect(ports).toHaveLength(2);
  });

  test('reports the error, and continues with another worker', async () => {
    const { ports, reader } = setUp();
    const first = reader.read('5', 'auto');
    ports[0]!.break('out of memory');
    expect(await first).toEqual({ kind: 'broken', message: 'out of memory' });
    const second = reader.read('5', 'auto');
    ports[1]!.say({ kind: 'failed', id: 2, message: 'x is not a function' });
    expect(await second).toEqual({ kind: 'broken', message: 'x is not a function' });
    expect(ports.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test('reports that a worker cannot be opened', async () => {
    const reader = createCountsReader(() => {
      throw new Error('no workers here');
    });
    expect(await reader.read('5', 'auto')).toEqual({ kind: 'broken', message: 'no workers here' });
  });
});
