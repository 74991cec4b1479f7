import { expect, test } from 'vitest';
import { createWorkerSlot } from '../../src/bridge/workerSlot.ts';
import { FakeWorker } from './fakeWorker.ts';

/** A slot whose workers are in the test's hands. */
function openSlot(refuse: () => void = () => {}) {
  const ports: FakeWorker<string, string>[] = [];
  const heard: string[] = [];
  const open = () => {
    refuse();
    const port = new FakeWorker<string, string>();
    ports.push(port);
    return port;
  };
  const slot = createWorkerSlot<string, string>(
    open,
    (message) => heard.push(message),
    (reason) => heard.push(`broken: ${reason}${ports.at(-1)?.isTerminated === false ? ', not terminated' : ''}`),
  );
  return { slot, ports, heard };
}

test('a slot has one worker at a time: opening another ends the first, and posts go to the second', () => {
  const { slot, ports } = openSlot();
  slot.post('to nobody');
  expect(slot.open()).toBeUndefined();
  expect(slot.open()).toBeUndefined();
  slot.post('hello');
  expect(ports.map(({ isTerminated, sent }) => [isTerminated, sent])).toEqual([
    [true, []],
    [false, ['hello']],
  ]);
});

test('what is sent opens a worker where there is none, while what is posted does not', () => {
  const { slot, ports } = openSlot();
  slot.post('to nobody');
  expect(ports).toEqual([]);
  slot.send('one');
  slot.send('two');
  slot.close();
  slot.post('to nobody');
  expect(ports.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  slot.send('three');
  expect(ports.map(({ sent }) => sent)).toEqual([['one', 'two'], ['three']]);
});

test('what a worker says after it was ended is dropped, and so are its errors', () => {
  const { slot, ports, heard } = openSlot();
  slot.open();
  slot.open();
  const [first, second] = ports as [(typeof ports)[0], (typeof ports)[0]];
  first.say('stale');
  first.break('stale');
  first.garble();
  second.say('present');
  slot.close();
  second.say('stale');
  second.break('stale');
  second.garble();
  expect(second.isTerminated).toBe(true);
  expect(heard).toEqual(['present']);
});

test('a worker that breaks, or says what cannot be read, is terminated, fails once and leaves the slot empty', () => {
  const { slot, ports, heard } = openSlot();
  slot.open();
  ports[0]!.break('out of memory');
  ports[0]!.break('out of memory again');
  ports[0]!.say('stale');
  slot.post('to nobody');
  slot.send('again');
  ports[1]!.break('');
  slot.send('once more');
  ports[2]!.garble();
  expect(heard).toEqual([
    'broken: out of memory',
    'broken: the worker could not be loaded',
    'broken: a message of the worker could not be read',
  ]);
  expect(ports.map(({ sent }) => sent)).toEqual([[], ['again'], ['once more']]);
});

test('where the browser opens no worker the slot says why, is empty, and can be opened later', () => {
  const refusals = ['', 'no memory'];
  const { slot, ports, heard } = openSlot(() => {
    const refusal = refusals.shift();
    if (refusal) throw new Error(refusal);
  });
  slot.open();
  expect(slot.open()).toBe('no memory');
  slot.post('to nobody');
  expect(ports[0]).toMatchObject({ isTerminated: true, sent: [] });
  expect(slot.open()).toBeUndefined();
  expect(ports.length).toBe(2);
  expect(heard).toEqual([]);
});

test('what cannot be sent fails, whether no worker opens or the message cannot be copied; the next is sent', () => {
  const refusals = ['no memory'];
  const { slot, ports, heard } = openSlot(() => {
    const refusal = refusals.shift();
    if (refusal) throw new Error(refusal);
  });
  slot.send('one');
  slot.send('two');
  ports[0]!.postMessage = () => {
    throw new DOMException('a function could not be cloned', 'DataCloneError');
  };
  slot.send('three');
  slot.send('four');
  expect(heard).toEqual(['broken: no memory', 'broken: a function could not be cloned']);
  expect(ports.map(({ sent }) => sent)).toEqual([['two'], ['four']]);
});
