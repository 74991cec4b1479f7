import { describe, expect, test } from 'vitest';
import { connectAtlas } from '../../src/bridge/atlasBridge.ts';
import type { TrainerPort } from '../../src/bridge/trainerLink.ts';
import type { FromTrainer, ToTrainer } from '../../src/protocol/messages.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { setMovedIn } from '../../src/store/movedIn.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { checkpointOf, frameOf } from '../protocol/frameOf.ts';

function openAtlas(changes: Partial<Inputs> = {}) {
  const inputs = { ...initialInputs(), largest: 50, imbalance: 5, axes: 'gamma' as const, ...changes };
  const store = createLabStore(inputs, [], 'atlas');
  const ports: { messages: ToTrainer[]; isTerminated: boolean; port: TrainerPort }[] = [];
  const open = (): TrainerPort => {
    const messages: ToTrainer[] = [];
    const own = { messages, isTerminated: false, port: undefined as unknown as TrainerPort };
    own.port = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (message: ToTrainer) => messages.push(message),
      terminate() {
        own.isTerminated = true;
      },
    };
    ports.push(own);
    return own.port;
  };
  const link = connectAtlas(store, open, {
    onNextPaint: (callback) => callback(0),
    now: () => 0,
    isHidden: () => false,
    cores: 1,
    repeat: () => () => {},
  });
  const sent = <Kind extends ToTrainer['kind']>(kind: Kind) =>
    ports.at(-1)!.messages.filter((message): message is Extract<ToTrainer, { kind: Kind }> => message.kind === kind);
  const say = (message: FromTrainer) => ports.at(-1)!.port.onmessage?.({ data: message } as MessageEvent<FromTrainer>);
  const run = () => sent('start').at(-1)!.run;
  return {
    store,
    actions: createActions(store, () => 0.5),
    link,
    ports,
    sent,
    ready: () => say({ kind: 'ready', run: run(), engine: { kind: 'plain', reason: 'chosen', detail: '' } }),
    frame(step: number) {
      const { models } = sent('start').at(-1)!.problem;
      const frame = frameOf({ run: run(), step }, store.getState().inputs.classes, models);
      say({ kind: 'frame', frame, checkpoint: checkpointOf(step, models) });
      return frame;
    },
  };
}

describe('the trainer of the plane', () => {
  test('trains 63 models over β and γ on one data set, and wants numbers alone', () => {
    const { sent } = openAtlas();
    const [start] = sent('start');
    expect(start!.problem.models).toBe(63);
    expect(start!.problem.datasets).toBe(1);
    expect(sent('look')[0]!.view).toMatchObject({ columns: 2, rows: 2 });
    expect(sent('want').at(-1)!.wanted).toEqual({ maps: [], tests: false, pulls: false, losses: false });
  });

  test('leaves half the time to the page while one moves in the plane, unless it is slow anyway', () => {
    const { store, sent, actions } = openAtlas();
    setMovedIn(store, true);
    expect(sent('pace').at(-1)).toEqual({ kind: 'pace', pace: 'shared' });
    setMovedIn(store, false);
    expect(sent('pace').at(-1)).toEqual({ kind: 'pace', pace: 'normal' });
    actions.change('pace', 'slow');
    setMovedIn(store, true);
    expect(sent('pace').at(-1)).toEqual({ kind: 'pace', pace: 'slow' });
    expect(sent('pace').length).toBe(4);
  });

  test('keeps each frame as a moment, the latest last, and an earlier one that replaces it', () => {
    const atlas = openAtlas();
    atlas.ready();
    for (const step of [0, 1, 2]) atlas.frame(step);
    const { moments, inputs } = atlas.store.getState().atlas;
    expect(moments.map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(inputs).toBe(atlas.store.getState().inputs);
    expect(moments[2]!.frozen).toHaveLength(63);
  });

  test('plays, pauses and steps by the actions of the page, without touching the lab’s models', () => {
    const atlas = openAtlas();
    atlas.ready();
    atlas.frame(0);
    const lab = atlas.store.getState().transport;
    atlas.actions.togglePlay();
    expect(atlas.sent('play')).toHaveLength(1);
    atlas.actions.togglePlay();
    expect(atlas.sent('pause')).toHaveLength(1);
    atlas.actions.step();
    expect(atlas.sent('step')).toHaveLength(1);
    expect(atlas.store.getState().transport).toBe(lab);
  });

  test('looks back without telling the trainer, and goes on from the latest step when it is played', () => {
    const atlas = openAtlas();
    atlas.ready();
    for (const step of [0, 10, 20]) atlas.frame(step);
    const before = atlas.ports[0]!.messages.length;
    atlas.actions.change('shownStep', 10);
    expect(atlas.ports[0]!.messages).toHaveLength(before);
    atlas.actions.togglePlay();
    expect(atlas.store.getState().inputs.shownStep).toBeUndefined();
    expect(atlas.sent('play')).toHaveLength(1);
  });

  test('rests while another view is open, and trains for what was set there when it is back', () => {
    const atlas = openAtlas();
    atlas.ready();
    atlas.frame(0);
    atlas.actions.togglePlay();
    atlas.actions.open('lab');
    expect(atlas.sent('pause')).toHaveLength(1);
    atlas.actions.change('imbalance', 10);
    expect(atlas.sent('start')).toHaveLength(1);
    atlas.actions.open('atlas');
    expect(atlas.sent('start')).toHaveLength(2);
    expect(atlas.ports[0]!.isTerminated).toBe(false);
  });

  test('reweights the running models for another rate, and begins anew for other rows', () => {
    const atlas = openAtlas();
    atlas.ready();
    atlas.frame(0);
    atlas.actions.change('learningRate', 0.05);
    expect(atlas.sent('reweight')).toHaveLength(1);
    expect(atlas.sent('start')).toHaveLength(1);
    atlas.actions.change('axes', 'noise');
    atlas.ports[0]!.port.onmessage?.({ data: { kind: 'reweighted', run: 1 } } as MessageEvent<FromTrainer>);
    expect(atlas.sent('start')).toHaveLength(2);
    expect(atlas.sent('start')[1]!.problem.datasets).toBe(6);
  });

  test('goes on from the latest moment in another worker after one broke', () => {
    const atlas = openAtlas();
    atlas.ready();
    for (const step of [0, 10]) atlas.frame(step);
    atlas.ports[0]!.port.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(atlas.ports).toHaveLength(2);
    expect(atlas.sent('start')[0]!.from!.step).toBe(10);
    expect(atlas.store.getState().incident).toMatchObject({ cause: 'worker-broke', step: 10 });
    expect(atlas.store.getState().atlas.moments).toHaveLength(2);
  });

  test('ends its worker when it is closed', () => {
    const atlas = openAtlas();
    atlas.link.close();
    expect(atlas.ports[0]!.isTerminated).toBe(true);
  });
});
