import { expect, test } from 'vitest';
import { createWorkerSlot, type WorkerPort } from '../../src/bridge/workerSlot.ts';

/** A slot whose workers are in the test's hands. */
function openSlot(refuse: () => void = () => {}) {
  const ports: (WorkerPort<string, string> & { readonly posted: string[]; isTerminated: boolean })[] = [];
  const heard: string[] = [];
  const open = () => {
    refuse();
    const port: (typeof ports)[number] = {
      posted: [],
      isTerminated: false,
      onmessage: null,
      onerror: null,
      postMessage: (message) => void port.posted.push(message),
      terminate() {
        port.isTerminated = true;
      },
    };
    ports.push(port);
    return port;
  };
  const slot = createWorkerSlot<string, string>(
    open,
    (message) => heard.push(message),
    (reason) => heard.push(`broken: ${reason}`),
  );
  return { slot, ports, heard };
}

const said = (data: string) => ({ data }) as MessageEvent<string>;
const broken = (message: string) => ({ message }) as ErrorEvent;

test('a slot has one worker at a time: opening another ends the first, and posts go to the second', () => {
  const { slot, ports } = openSlot();
  slot.post('to nobody');
  expect(slot.open()).toBeUndefined();
  expect(slot.open()).toBeUndefined();
  slot.post('hello');
  expect(ports.map(({ isTerminated, posted }) => [isTerminated, posted])).toEqual([
    [true, []],
    [false, ['hello']],
  ]);
});

test('what a worker says after it was ended is dropped, and so are its errors', () => {
  const { slot, ports, heard } = openSlot();
  slot.open();
  slot.open();
  const [first, second] = ports as [(typeof ports)[0], (typeof ports)[0]];
  first.onmessage!(said('stale'));
  first.onerror!(broken('stale'));
  second.onmessage!(said('present'));
  second.onerror!(broken(''));
  slot.close();
  second.onmessage!(said('stale'));
  expect(second.isTerminated).toBe(true);
  expect(heard).toEqual(['present', 'broken: the worker could not be loaded']);
});

test('where the browser opens no worker the slot says why, is empty, and can be opened later', () => {
  const refusals = ['', 'no memory'];
  const { slot, ports } = openSlot(() => {
    const refusal = refusals.shift();
    if (refusal) throw new Error(refusal);
  });
  slot.open();
  expect(slot.open()).toBe('no memory');
  slot.post('to nobody');
  expect(ports[0]).toMatchObject({ isTerminated: true, posted: [] });
  expect(slot.open()).toBeUndefined();
  expect(ports.length).toBe(2);
});
