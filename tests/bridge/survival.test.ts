import { describe, expect, test } from 'vitest';
import type { MapWindow } from '../../src/protocol/problem.ts';
import { selectObjective, selectTrainingSet } from '../../src/store/selectors.ts';
import { checkpointOf } from '../protocol/frameOf.ts';
import { openLab, openTrainedLab } from './labWithTrainer.ts';

const view: MapWindow = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/** A lab on the graphics processor, playing at a constant rate, whose models have taken so many steps. */
function openPlayingLab(step = 120) {
  const lab = openLab({ engine: 'webgl', schedule: 'constant' });
  lab.actions.look(view);
  lab.actions.togglePlay();
  const started = () => {
    const { run } = lab.sent('start').at(-1)!;
    lab.port().say({
      kind: 'ready',
      run,
      engine: { kind: lab.sent('start').at(-1)!.engine === 'simd' ? 'simd' : 'webgl', reason: 'chosen', detail: 'x' },
    });
  };
  started();
  lab.frame({ step });
  lab.paint();
  return {
    ...lab,
    started,
    lose: () => lab.port().say({ kind: 'lost', run: lab.run(), cause: 'gpu-lost', message: 'gone' }),
  };
}

describe('a lost graphics processor', () => {
  test('is got over by a new worker that goes on from the latest frame, playing and looking as before', () => {
    const { lose, ports, port, sent, store } = openPlayingLab(120);
    lose();
    expect(ports.length).toBe(2);
    expect(ports[0]!.isTerminated).toBe(true);
    expect(port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace', 'look', 'play']);
    expect(sent('start')[0]).toMatchObject({ engine: 'webgl', from: checkpointOf(120) });
    expect(sent('start')[0]!.run).toBeGreaterThan(1);
    expect(store.getState().frame!.step).toBe(120);
    expect(store.getState().training.status).toBe('ready');
  });

  test('is told quietly: what happened and from which step training went on', () => {
    const { lose, store, actions } = openPlayingLab(77);
    lose();
    expect(store.getState().incident).toEqual({ cause: 'gpu-lost', step: 77, hasFallenBack: false });
    actions.dismissIncident();
    expect(store.getState().incident).toBeUndefined();
  });

  test('for the third time within a minute gives way to the processor, and the badge says why', () => {
    const { lose, started, frame, sent, store, clock } = openPlayingLab();
    for (const step of [200, 300]) {
      lose();
      expect(sent('start')[0]!.engine).toBe('webgl');
      started();
      frame({ step });
      clock.now += 20_000;
    }
    lose();
    expect(sent('start')[0]).toMatchObject({ engine: 'simd', from: checkpointOf(300) });
    expect(store.getState().incident).toMatchObject({ hasFallenBack: true, step: 300 });
    started();
    expect(store.getState().training).toMatchObject({ engine: { kind: 'simd', reason: 'lost-repeatedly' } });
    expect(store.getState().inputs.engine).toBe('webgl');
  });

  test('three times, but further apart than a minute, does not', () => {
    const { lose, started, frame, sent, clock } = openPlayingLab();
    for (const step of [200, 300, 400, 500]) {
      lose();
      expect(sent('start')[0]!.engine).toBe('webgl');
      started();
      frame({ step });
      clock.now += 31_000;
    }
  });

  test('is tried again once the reader chooses an engine anew', () => {
    const { lose, started, frame, sent, actions, store } = openPlayingLab();
    for (const step of [200, 300, 400]) {
      lose();
      started();
      frame({ step });
    }
    actions.change('engine', 'auto');
    expect(sent('start').at(-1)).toMatchObject({ engine: 'auto', from: checkpointOf(400) });
    started();
    expect(store.getState().training).toMatchObject({ engine: { reason: 'chosen' } });
  });

  test('of a run that was replaced is no loss of the present one', () => {
    const { port, ports, actions } = openPlayingLab();
    actions.change('seed', 9);
    port().say({ kind: 'lost', run: 1, cause: 'gpu-lost', message: 'gone' });
    expect(ports.length).toBe(1);
  });

  test('without a frame between ends in a failure after three new workers: there is nothing to wait for', () => {
    const { lose, ports, store } = openPlayingLab();
    for (let i = 0; i < 4; i += 1) lose();
    expect(ports.length).toBe(4);
    expect(store.getState().training).toEqual({ status: 'failed', cause: 'stopped', message: 'gone' });
  });
});

describe('single steps that were asked for', () => {
  test('and not shown when the worker was lost are asked for again, and no more', () => {
    const lab = openLab({ engine: 'plain' });
    lab.ready();
    lab.frame({ step: 0 });
    for (let click = 0; click < 7; click += 1) lab.actions.step();
    expect(lab.sent('step').length).toBe(7);
    lab.frame({ step: 3 });
    lab.pass(5);
    expect(lab.ports.length).toBe(2);
    lab.ready();
    lab.frame({ step: 3 });
    expect(lab.sent('step').length).toBe(4);
    lab.frame({ step: 7 });
    lab.pass(5);
    lab.ready();
    lab.frame({ step: 7 });
    expect(lab.sent('step').length).toBe(0);
  });
});

describe('a worker that breaks after it has shown something', () => {
  test('is replaced by one that goes on', () => {
    const { port, ports, sent, store } = openPlayingLab(50);
    port().break('Uncaught RangeError');
    expect(ports.length).toBe(2);
    expect(sent('start')[0]!.from).toEqual(checkpointOf(50));
    expect(store.getState().incident).toMatchObject({ cause: 'worker-broke', step: 50 });
  });
});

describe('a worker that falls silent', () => {
  test('is knocked at, then replaced by one that goes on', () => {
    const { pass, ports, sent, store } = openPlayingLab(90);
    pass(2);
    expect(ports[0]!.messages.at(-1)).toMatchObject({ kind: 'knock' });
    expect(ports.length).toBe(1);
    pass(3);
    expect(ports.length).toBe(2);
    expect(sent('start')[0]!.from).toEqual(checkpointOf(90));
    expect(store.getState().incident).toMatchObject({ cause: 'worker-silent', step: 90 });
  });

  test('is left in peace while it answers, also when nothing is played', () => {
    const { pass, ports, port, actions } = openPlayingLab();
    actions.togglePlay();
    for (let second = 0; second < 60; second += 1) {
      pass(1);
      port().say({ kind: 'alive', count: second });
    }
    expect(ports.length).toBe(1);
  });

  test('is left in peace while the page is hidden', () => {
    const { pass, ports, clock } = openPlayingLab();
    clock.isHidden = true;
    pass(3600);
    expect(ports.length).toBe(1);
  });

  test('is watched no more when the lab is closed', () => {
    const { trainer, lookers } = openPlayingLab();
    expect(lookers()).toBe(1);
    trainer.close();
    expect(lookers()).toBe(0);
  });
});

describe('a start that shows nothing, while the worker answers knocks', () => {
  /** Lets time pass, in which the worker answers each knock and says nothing else. */
  function passAnswering(lab: ReturnType<typeof openLab>, seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      lab.pass(1);
      lab.port().say({ kind: 'alive', count: second });
    }
  }

  function openHangingLab(engine: 'webgl' | 'plain' = 'webgl') {
    const lab = openLab({ engine });
    lab.actions.look(view);
    return lab;
  }

  const readyOn = (lab: ReturnType<typeof openLab>, kind: 'webgl' | 'simd' | 'plain') =>
    lab.port().say({ kind: 'ready', run: lab.run(), engine: { kind, reason: 'chosen', detail: 'x' } });

  test('is lost after 20 s; on the graphics processor the processor takes over, and the badge says why', () => {
    const lab = openHangingLab();
    readyOn(lab, 'webgl');
    passAnswering(lab, 19);
    expect(lab.ports.length).toBe(1);
    passAnswering(lab, 2);
    expect(lab.ports.length).toBe(2);
    expect(lab.ports[0]!.isTerminated).toBe(true);
    expect(lab.sent('start')[0]!.engine).toBe('simd');
    expect(lab.store.getState().incident).toEqual({ cause: 'start-hung', step: 0, hasFallenBack: true });
    readyOn(lab, 'simd');
    lab.frame({ step: 0 });
    expect(lab.store.getState().training).toMatchObject({ engine: { kind: 'simd', reason: 'start-hung' } });
    lab.actions.change('engine', 'auto');
    expect(lab.sent('start').at(-1)!.engine).toBe('auto');
  });

  test('before it says which engine it is, is lost too', () => {
    const lab = openHangingLab();
    passAnswering(lab, 21);
    expect(lab.sent('start')[0]!.engine).toBe('simd');
  });

  test('on typed arrays is tried again with more patience, and a failure in the end', () => {
    const lab = openHangingLab('plain');
    readyOn(lab, 'plain');
    passAnswering(lab, 21);
    expect(lab.ports.length).toBe(2);
    expect(lab.store.getState().incident).toMatchObject({ cause: 'start-hung', hasFallenBack: false });
    passAnswering(lab, 21);
    expect(lab.ports.length).toBe(3);
    passAnswering(lab, 21);
    expect(lab.ports.length).toBe(3);
    passAnswering(lab, 21);
    expect(lab.ports.length).toBe(4);
    passAnswering(lab, 300);
    expect(lab.ports.length).toBe(4);
    expect(lab.store.getState().training).toMatchObject({ status: 'failed', message: 'the run does not start' });
  });

  test.each([
    ['seed', 9],
    ['engine', 'plain'],
    ['volume', 1000],
    ['loss', 'focal'],
  ] as const)('gives way to another %s after 5 s, in a worker of its own', (name, value) => {
    const lab = openHangingLab();
    readyOn(lab, 'webgl');
    lab.actions.change(name, value);
    passAnswering(lab, 4);
    expect(lab.ports.length).toBe(1);
    passAnswering(lab, 2);
    expect(lab.ports.length).toBe(2);
    expect(lab.port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace', 'look']);
    expect(lab.sent('start')[0]!.objective).toBe(selectObjective(lab.store.getState().inputs));
    expect(lab.sent('start')[0]!.engine).toBe(name === 'engine' ? 'plain' : 'webgl');
    // The reader has asked for it, so there is nothing to tell.
    expect(lab.store.getState().incident).toBeUndefined();
  });

  test('gives way to a reset at once if it has taken 5 s', () => {
    const lab = openHangingLab();
    passAnswering(lab, 6);
    expect(lab.ports.length).toBe(1);
    lab.actions.reset();
    expect(lab.ports.length).toBe(2);
    expect(lab.sent('start').length).toBe(1);
  });

  test('loses no single step that was asked for meanwhile', () => {
    const lab = openTrainedLab({ engine: 'plain' });
    lab.actions.look(view);
    lab.frame({ step: 10 });
    for (let click = 0; click < 3; click += 1) lab.actions.step();
    lab.actions.change('engine', 'webgl');
    passAnswering(lab, 6);
    lab.actions.change('engine', 'auto');
    expect(lab.ports.length).toBe(2);
    expect(lab.sent('start')[0]!.from).toEqual(checkpointOf(10));
    expect(lab.sent('step').length).toBe(3);
  });
});

describe('a worker that cannot be opened', () => {
  test('is a failure that says so, and the lab stands', () => {
    const lab = openLab({}, () => {
      throw new Error('Script cannot be accessed');
    });
    expect(lab.store.getState().training).toEqual({
      status: 'failed',
      cause: 'no-worker',
      message: 'Script cannot be accessed',
    });
    lab.actions.change('volume', 1000);
    lab.actions.step();
    lab.pass(60);
    lab.trainer.restart();
    expect(lab.store.getState().training.status).toBe('failed');
  });

  test('is tried again when the reader says so', () => {
    let isRefused = true;
    const lab = openLab({}, () => {
      if (isRefused) throw new Error('refused');
    });
    isRefused = false;
    lab.trainer.restart();
    expect(lab.store.getState().training.status).toBe('starting');
    lab.ready();
    expect(lab.store.getState().training.status).toBe('ready');
  });

  test('after a loss is a failure, too', () => {
    let isRefused = false;
    const lab = openLab({ engine: 'plain' }, () => {
      if (isRefused) throw new Error('refused');
    });
    lab.ready();
    lab.frame({ step: 3 });
    isRefused = true;
    lab.port().break('Uncaught RangeError');
    expect(lab.store.getState()).toMatchObject({
      training: { status: 'failed', cause: 'no-worker', message: 'refused' },
      incident: undefined,
    });
  });
});

test('starting again forgets how often training got stuck: the new worker and the one after it get no more time than the first', () => {
  const lab = openPlayingLab(90);
  const silentFor = (most: number) => {
    const port = lab.port();
    for (let seconds = 1; seconds <= most; seconds += 1) {
      lab.pass(1);
      if (lab.port() !== port) return seconds;
    }
    return undefined;
  };
  const showAgain = () => {
    lab.started();
    lab.frame({ step: 90 });
  };
  const first = silentFor(60)!;
  for (let stall = 0; stall < 3; stall += 1) {
    showAgain();
    silentFor(60);
  }
  lab.trainer.restart();
  lab.actions.look({ ...view });
  showAgain();
  expect(silentFor(60)).toBeLessThanOrEqual(first);
  showAgain();
  expect(silentFor(60)).toBeLessThanOrEqual(first);
});

describe('another engine', () => {
  test('takes the run over where it is', () => {
    const { actions, sent, ports, store } = openTrainedLab({ engine: 'plain' });
    actions.change('engine', 'webgl');
    expect(ports.length).toBe(1);
    expect(sent('start')[1]).toMatchObject({ engine: 'webgl', from: checkpointOf(10) });
    expect(sent('start')[1]!.problem.labels).toEqual(selectTrainingSet(store.getState().inputs).labels);
  });

  test('takes it over with the loss that was changed on the way', () => {
    const { actions, sent, reweighted, store } = openTrainedLab({ engine: 'plain' });
    actions.change('loss', 'sigmoid');
    reweighted();
    actions.change('engine', 'webgl');
    expect(sent('start')[1]).toMatchObject({ from: checkpointOf(10) });
    expect(sent('start')[1]!.objective).toBe(selectObjective(store.getState().inputs));
  });

  test.each([
    ['seed', 9],
    ['depth', 3],
    ['width', 8],
    ['activation', 'relu'],
    ['noise', 0.3],
  ] as const)('does not take over a run whose %s has changed: that one starts from its beginning', (name, value) => {
    const { actions, sent } = openTrainedLab({ engine: 'plain' });
    actions.change(name, value);
    expect(sent('start')[1]!.from).toBeUndefined();
  });

  test('does not take over a run that was reset', () => {
    const { actions, sent, ready } = openTrainedLab({ engine: 'plain' });
    actions.reset();
    expect(sent('start')[1]!.from).toBeUndefined();
    ready();
    actions.change('engine', 'webgl');
    expect(sent('start')[2]!.from).toBeUndefined();
  });
});

describe('rest', () => {
  /** Plays with accuracies that do not change until the lab rests. */
  function openRestingLab() {
    const lab = openPlayingLab(0);
    for (let step = 20; step <= 600; step += 20) lab.frame({ step });
    return lab;
  }

  test('comes when balanced accuracies have been flat for a while: the trainer is told to pause', () => {
    const { store, sent } = openRestingLab();
    expect(store.getState().transport).toMatchObject({ isPlaying: true, isResting: true });
    expect(sent('pause').length).toBe(1);
  });

  test('does not come when the reader has chosen otherwise, and ends when they do', () => {
    const lab = openLab({ schedule: 'constant', restsWhenFlat: false, autoplay: true });
    lab.ready();
    for (let step = 0; step <= 2000; step += 20) lab.frame({ step });
    expect(lab.store.getState().transport.isResting).toBe(false);
    const { store, actions } = openRestingLab();
    actions.change('restsWhenFlat', false);
    expect(store.getState().transport.isResting).toBe(false);
  });

  test('does not come before deferred weights act, however flat all is, and comes a while after', () => {
    const tiles = [{ scheme: 'none' }, { scheme: 'deferred', own: 900 }] as const;
    const lab = openLab({ schedule: 'constant', tiles, autoplay: true });
    lab.ready();
    for (let step = 0; step < 900; step += 20) lab.frame({ step });
    expect(lab.store.getState().transport.isResting).toBe(false);
    // From step 900 on there is something to see; 500 flat steps later there is not.
    for (let step = 900; step < 1400; step += 20) lab.frame({ step });
    expect(lab.store.getState().transport.isResting).toBe(false);
    for (let step = 1400; step <= 1440; step += 20) lab.frame({ step });
    expect(lab.store.getState().transport.isResting).toBe(true);
  });

  test.each([
    ['volume', 1000],
    ['loss', 'focal'],
    ['learningRate', 0.01],
    ['seed', 8],
    ['width', 8],
  ] as const)('ends with a change of %s: a slider never moves for nothing', (name, value) => {
    const { store, actions, sent } = openRestingLab();
    actions.change(name, value);
    expect(store.getState().transport).toMatchObject({ isPlaying: true, isResting: false });
    expect(sent('play').length).toBe(2);
  });

  test('ends with Play, and comes again only after another while', () => {
    const { store, actions, frame } = openRestingLab();
    actions.togglePlay();
    expect(store.getState().transport).toMatchObject({ isPlaying: true, isResting: false });
    for (let step = 620; step <= 1000; step += 20) frame({ step });
    expect(store.getState().transport.isResting).toBe(false);
    for (let step = 1020; step <= 1300; step += 20) frame({ step });
    expect(store.getState().transport.isResting).toBe(true);
  });

  test('does not begin in single steps of a paused lab', () => {
    const lab = openLab();
    lab.ready();
    for (let step = 0; step <= 2000; step += 20) lab.frame({ step });
    expect(lab.store.getState().transport.isResting).toBe(false);
  });
});

test('the pace goes to the trainer, and so does each change of it, without a new run', () => {
  const { actions, sent } = openTrainedLab({ pace: 'slow' });
  actions.change('pace', 'full');
  expect(sent('pace').map(({ pace }) => pace)).toEqual(['slow', 'full']);
  expect(sent('start').length).toBe(1);
});

test('an acknowledgement tells how long the page took from one painting to the next', () => {
  const { frame, paint, clock, sent } = openTrainedLab();
  frame({ step: 11 });
  paint();
  clock.now += 33;
  paint();
  frame({ step: 12 });
  paint();
  expect(sent('acknowledge').at(-1)!.interval).toBe(33);
});

describe('single steps', () => {
  const clickSteps = (lab: ReturnType<typeof openLab>, count: number) => {
    for (let click = 0; click < count; click += 1) lab.actions.step();
  };
  const sinceStart = (lab: ReturnType<typeof openLab>) => {
    const kinds = lab.port().messages.map(({ kind }) => kind);
    return kinds.slice(kinds.lastIndexOf('start'));
  };

  test('that no frame has shown when another engine takes over are taken by that engine, and by no later one', () => {
    const lab = openLab({ engine: 'plain' });
    lab.actions.look(view);
    lab.ready();
    lab.frame({ step: 0 });
    clickSteps(lab, 5);
    lab.actions.change('engine', 'webgl');
    lab.ready();
    lab.frame({ step: 0 });
    expect(sinceStart(lab).filter((kind) => kind === 'step').length).toBe(5);
    lab.frame({ step: 5 });
    lab.port().break('x');
    lab.ready();
    lab.frame({ step: 5 });
    expect(sinceStart(lab)).not.toContain('step');
  });

  test('that were clicked before a reset are not taken after it', () => {
    const lab = openTrainedLab();
    lab.actions.reset();
    lab.actions.change('noise', 0.2);
    clickSteps(lab, 2);
    lab.actions.reset();
    lab.ready();
    lab.frame({ step: 0 });
    expect(sinceStart(lab)).not.toContain('step');
  });
});

test('errors of a worker that was thrown away are not laid to the one after it', () => {
  const lab = openTrainedLab();
  const old = lab.port();
  for (let error = 0; error < 5; error += 1) old.break('the same');
  expect(lab.ports.length).toBe(2);
  expect(lab.store.getState().training.status).not.toBe('failed');
});

test('a worker that shows where it starts from and is then silent in its step gets more time with each one after it', () => {
  const lab = openLab({ engine: 'plain' });
  lab.actions.look(view);
  lab.ready();
  lab.frame({ step: 0 });
  lab.paint();
  lab.actions.togglePlay();
  for (let round = 0; round < 30; round += 1) {
    const port = lab.port();
    // A step takes 6 s here.
    lab.pass(6);
    if (lab.port() === port) lab.frame({ step: (lab.store.getState().frame?.step ?? 0) + 1 });
    else {
      lab.ready();
      lab.frame({ step: lab.store.getState().frame?.step ?? 0 });
      lab.paint();
    }
  }
  expect(lab.store.getState().frame!.step).toBeGreaterThan(5);
});
