import { describe, expect, test } from 'vitest';
import { initialParameters } from '../../src/core/network.ts';
import { firstTiles, type Tile } from '../../src/schemes/tile.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { selectLineUp, selectModelObjectives, selectObjective, selectSpec } from '../../src/store/selectors.ts';
import { openLab, openTrainedLab, rowsOf } from './labWithTrainer.ts';

/** The line-up that the lab opens with, in which the third tile is another. */
const withThird = (tile: Tile): readonly Tile[] => firstTiles.with(2, tile);

describe('a change of the line-up', () => {
  test.each<[string, readonly Tile[]]>([
    ['one more', [...firstTiles, { scheme: 'ldam' }]],
    ['one less', firstTiles.slice(1)],
    ['another in the place of one', withThird({ scheme: 'logit-adjustment' })],
    ['another order', firstTiles.toReversed()],
    ['a head that is trained anew', withThird({ scheme: 'retrained-head', own: 100 })],
  ])('begins a new run with as many models as there are tiles: %s', (_, tiles) => {
    const { store, actions, sent } = openTrainedLab();
    actions.setTiles(tiles);
    expect(sent('start').map(({ run }) => run)).toEqual([1, 2]);
    expect(sent('reweight')).toEqual([]);
    const { problem, objective, from } = sent('start')[1]!;
    expect(problem.models).toBe(tiles.length);
    expect(rowsOf(problem).length).toBe(tiles.length);
    expect(objective.models).toEqual(selectModelObjectives(store.getState().inputs));
    expect(from).toBeUndefined();
  });

  test('is another step from which a head is trained anew, be it by the length of the run', () => {
    const inputs = { ...initialInputs(), tiles: [{ scheme: 'retrained-head' }] as const };
    expect(selectLineUp({ ...inputs, tiles: [{ scheme: 'retrained-head', own: 100 }] })).not.toBe(selectLineUp(inputs));
    expect(selectLineUp({ ...inputs, until: 1200 })).not.toBe(selectLineUp(inputs));
    const tau = (own: number) => selectLineUp({ ...inputs, tiles: [{ scheme: 'logit-adjustment', own }] });
    expect(tau(2)).toBe(tau(1));
  });

  test('plays if the old run had begun, and does not if it had not', () => {
    const begun = openTrainedLab();
    begun.actions.setTiles(withThird({ scheme: 'ldam' }));
    expect(begun.store.getState().transport.isPlaying).toBe(true);
    expect(begun.sent('start').length).toBe(2);
    begun.ready();
    expect(begun.sent('play').length).toBe(1);
    const fresh = openLab();
    fresh.ready();
    fresh.frame({ step: 0 });
    fresh.actions.setTiles(withThird({ scheme: 'ldam' }));
    expect(fresh.store.getState().transport.isPlaying).toBe(false);
    expect(fresh.sent('play')).toEqual([]);
  });

  test('takes the old picture away, even where the new one has as many maps: they would bear wrong names', () => {
    const { store, actions, ready, frame } = openTrainedLab();
    actions.setTiles(withThird({ scheme: 'ldam' }));
    expect(store.getState().frame).toBeUndefined();
    ready();
    const next = frame({ step: 1 });
    expect(store.getState().frame).toBe(next);
    actions.change('noise', 0.2);
    expect(store.getState().frame).toBe(next);
  });
});

describe('a change of a pin', () => {
  test.each<[string, Tile]>([
    ['beta', { scheme: 'class-balanced', volume: 1000 }],
    ['the loss', { scheme: 'class-balanced', loss: 'sigmoid' }],
    ['the loss and gamma', { scheme: 'class-balanced', loss: 'focal', gamma: 2 }],
  ])('of %s reweights the running models and does not start them again', (_, tile) => {
    const { store, actions, sent, run } = openTrainedLab();
    const { frame, transport } = store.getState();
    actions.setTiles(withThird(tile));
    expect(sent('start').length).toBe(1);
    expect(sent('reweight')).toEqual([
      { kind: 'reweight', run: run(), objective: selectObjective(store.getState().inputs) },
    ]);
    expect(store.getState()).toMatchObject({ frame, transport });
  });

  test('of a number of a scheme of its own reweights too', () => {
    const { actions, sent } = openTrainedLab({ tiles: [{ scheme: 'logit-adjustment' }, { scheme: 'deferred' }] });
    actions.setTiles([{ scheme: 'logit-adjustment', own: 2 }, { scheme: 'deferred' }]);
    expect(sent('start').length).toBe(1);
    expect(sent('reweight').length).toBe(1);
  });

  test('of the loss before the first step starts again, and only that tile’s last bias is another', () => {
    const { store, actions, sent, ready, frame } = openLab();
    ready();
    frame({ step: 0 });
    actions.setTiles(withThird({ scheme: 'class-balanced', loss: 'sigmoid' }));
    expect(sent('reweight')).toEqual([]);
    const { seed } = store.getState().inputs;
    const [softmax, sigmoid] = (['softmax', 'sigmoid'] as const).map((kind) =>
      initialParameters([2, 16, 16, 5], { kind }, seed),
    );
    expect(rowsOf(sent('start')[1]!.problem)).toEqual([softmax, softmax, sigmoid, softmax]);
    expect(softmax!.slice(0, -5)).toEqual(sigmoid!.slice(0, -5));
    expect(softmax!.slice(-5)).not.toEqual(sigmoid!.slice(-5));
  });
});

test('what other inputs would train with can be asked for without a new run: so a run over seeds is compared with the present', () => {
  const { store, actions, sent } = openTrainedLab();
  const others = { ...initialInputs('five-blobs'), largest: 50 };
  for (const volume of [200, 300, 400]) {
    expect(selectSpec(others)).not.toBe(selectSpec(store.getState().inputs));
    selectObjective(others);
    actions.change('volume', volume);
  }
  expect(sent('start').length).toBe(1);
});
