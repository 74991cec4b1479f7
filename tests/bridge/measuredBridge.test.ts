import { expect, test } from 'vitest';
import { connectMeasured } from '../../src/bridge/measuredBridge.ts';
import type { MeasuredScene } from '../../src/core/measured/measuredRuns.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { frameOf } from '../protocol/frameOf.ts';
import { penguins } from '../store/given.ts';

/** A lab whose measurements the test controls. */
function openLab() {
  const store = createLabStore(initialInputs());
  const actions = createActions(store, () => 0.5);
  const asked: { readonly scene: string; keep(runs: MeasuredScene): void; fail(): void }[] = [];
  connectMeasured(
    store,
    (scene) =>
      new Promise((keep, fail) => {
        asked.push({ scene, keep, fail: () => fail(new Error('404')) });
      }),
  );
  return { store, actions, asked, show: (step: number) => store.setState({ frame: frameOf({ step }) }) };
}

const runs: MeasuredScene = { seeds: [1], runs: [] };
const settle = () => new Promise<void>((resolve) => void setTimeout(resolve));

test('what was measured of a scene is fetched once, with the first step and not before', async () => {
  const { store, asked, show } = openLab();
  show(0);
  expect(asked).toEqual([]);
  show(1);
  show(2);
  expect(asked.map(({ scene }) => scene)).toEqual(['noisy-pinwheel']);
  asked[0]!.keep(runs);
  await settle();
  expect(store.getState().measured).toEqual({ scene: 'noisy-pinwheel', runs });
});

test('another scene is fetched, and a late answer for the old one is dropped', async () => {
  const { store, actions, asked, show } = openLab();
  show(1);
  actions.chooseScene('clean-rings');
  show(1);
  expect(asked.map(({ scene }) => scene)).toEqual(['noisy-pinwheel', 'clean-rings']);
  asked[1]!.keep(runs);
  await settle();
  asked[0]!.keep({ seeds: [2], runs: [] });
  await settle();
  expect(store.getState().measured).toEqual({ scene: 'clean-rings', runs });
});

test('a failed fetch leaves nothing measured and throws nothing', async () => {
  const { store, asked, show } = openLab();
  show(1);
  asked[0]!.fail();
  await settle();
  expect(store.getState().measured).toBeUndefined();
});

test('of given points nothing was measured, so nothing is fetched', async () => {
  const { store, actions, asked, show } = openLab();
  actions.patch({ points: penguins });
  expect(store.getState().inputs.scene).toBe('penguins');
  show(1);
  await settle();
  expect(asked).toEqual([]);
});
