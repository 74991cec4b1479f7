import { expect, test } from 'vitest';
import { lateSeeds } from '../../src/bridge/lateSeeds.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';

const open = () => {
  throw new Error('no worker is opened here');
};

/** Seeds whose loading fails so many times, and the calls that reach what was loaded. */
function late(failures = 0) {
  const store = createLabStore(initialInputs());
  const calls: string[] = [];
  let loads = 0;
  const seeds = lateSeeds(store, open, 1, async () => {
    loads += 1;
    if (loads <= failures) throw new Error('offline');
    return () => ({ run: () => calls.push('run'), cancel: () => calls.push('cancel') });
  });
  return { store, seeds, calls, loads: () => loads, settled: () => new Promise((resolve) => setTimeout(resolve)) };
}

test('what trains on many seeds is loaded once, at the first run', async () => {
  const { seeds, calls, loads, settled } = late();
  seeds.cancel();
  await settled();
  expect(loads()).toBe(0);
  seeds.run();
  seeds.run();
  await settled();
  expect([loads(), calls]).toEqual([1, ['run', 'run']]);
});

test('a run that is cancelled before its code is there is cancelled afterwards', async () => {
  const { seeds, calls, settled } = late();
  seeds.run();
  seeds.cancel();
  await settled();
  expect(calls).toEqual(['run', 'cancel']);
});

test('code that cannot be loaded is reported, and the next run loads it again', async () => {
  const { store, seeds, calls, settled } = late(1);
  seeds.run();
  await settled();
  expect(store.getState().seeds).toMatchObject({ status: 'failed', message: 'offline' });
  seeds.run();
  await settled();
  expect(calls).toEqual(['run']);
});
