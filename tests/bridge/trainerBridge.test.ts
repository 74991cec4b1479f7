import { describe, expect, test } from 'vitest';
import { initialParameters } from '../../src/core/network.ts';
import { writeTiles } from '../../src/schemes/tileText.ts';
import type { Inputs } from '../../src/store/parameters.ts';
import { selectObjective, selectTestSet, selectTrainingSet } from '../../src/store/selectors.ts';
import { fc } from '../core/seededProperties.ts';
import { validTile } from '../schemes/validTiles.ts';
import { openLab, openTrainedLab, rowsOf } from './labWithTrainer.ts';

describe('on connecting', () => {
  test('the run of the inputs starts, and nothing else is said', () => {
    const { store, port, sent } = openLab({ classes: 3, seed: 11, loss: 'focal', gamma: 2, engine: 'plain' });
    const { inputs } = store.getState();
    expect(port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace']);
    const [{ run, engine, problem, objective }] = sent('start') as [ReturnType<typeof sent<'start'>>[0]];
    expect(run).toBe(1);
    expect(engine).toBe('plain');
    expect(objective).toBe(selectObjective(inputs));
    expect(problem.widths).toEqual([2, 16, 16, 3]);
    expect(problem.models).toBe(4);
    // All four models start from the same parameters.
    expect(rowsOf(problem)).toEqual(
      new Array(4).fill(initialParameters([2, 16, 16, 3], { kind: 'focal', gamma: 2 }, 11)),
    );
    expect([problem.points, problem.labels]).toEqual([
      selectTrainingSet(inputs).points,
      selectTrainingSet(inputs).labels,
    ]);
    expect([problem.testPoints, problem.testLabels]).toEqual([
      selectTestSet(inputs)?.points,
      selectTestSet(inputs)?.labels,
    ]);
  });

  test('training is starting until the trainer is ready, and then names its engine', () => {
    const { store, ready } = openLab();
    expect(store.getState().training).toEqual({ status: 'starting' });
    ready();
    expect(store.getState().training).toEqual({
      status: 'ready',
      engine: { kind: 'plain', reason: 'chosen', detail: '' },
    });
  });

  test('a lab that plays by its address is told to play at once', () => {
    const { port } = openLab({ autoplay: true });
    expect(port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace', 'play']);
  });

  test('training points are labelled as the reader sees them, noise included', () => {
    const { store, sent } = openLab({ noise: 0.5 });
    const { labels, classes } = selectTrainingSet(store.getState().inputs);
    expect(sent('start')[0]!.problem.labels).toEqual(labels);
    expect(labels).not.toEqual(classes);
  });
});

describe('a change of what is minimised', () => {
  test.each<[string, Partial<Inputs>]>([
    ['beta', { volume: 1000 }],
    ['the learning rate', { learningRate: 0.1 }],
    ['gamma', { gamma: 2 }],
  ])('of %s goes to the running models, which do not start again', (_, change) => {
    const { store, sent, run } = openTrainedLab({ loss: 'focal' });
    store.setState({ inputs: { ...store.getState().inputs, ...change } });
    expect(sent('start').length).toBe(1);
    expect(sent('reweight')).toEqual([
      { kind: 'reweight', run: run(), objective: selectObjective(store.getState().inputs) },
    ]);
  });

  test.each<[string, Partial<Inputs>]>([
    ['gamma while the loss is softmax', { gamma: 2 }],
    ['autoplay', { autoplay: true }],
    ['beta, which none of these tiles uses unpinned,', { volume: 1000 }],
  ])('is none if %s changes: the trainer is not bothered', (_, change) => {
    const tiles = [{ scheme: 'none' }, { scheme: 'class-balanced', volume: 50 }] as const;
    const { store, port } = openTrainedLab({ tiles });
    const before = port().messages.length;
    store.setState({ inputs: { ...store.getState().inputs, ...change } });
    expect(port().messages.length).toBe(before);
  });

  test('is sent at once and, while no answer has come, only once: the latest of a drag follows the answer', () => {
    const { store, actions, sent, reweighted } = openTrainedLab();
    const volumes = [110, 120, 130, 140, 150];
    for (const volume of volumes) actions.change('volume', volume);
    const atOnce = { ...store.getState().inputs, volume: 110 };
    expect(sent('reweight').map(({ objective }) => objective)).toEqual([selectObjective(atOnce)]);
    reweighted();
    const latest = selectObjective({ ...atOnce, volume: 150 });
    expect(sent('reweight').length).toBe(2);
    expect(sent('reweight')[1]!.objective).toEqual(latest);
    reweighted();
    expect(sent('reweight').length).toBe(2);
  });

  test('that is answered by an older run counts as unanswered', () => {
    const { actions, sent, port, run } = openTrainedLab();
    actions.change('volume', 200);
    actions.change('volume', 300);
    port().say({ kind: 'reweighted', run: run() - 1 });
    expect(sent('reweight').length).toBe(1);
  });

  test('while a run is starting follows as soon as it has started', () => {
    const { store, actions, sent, ready, run } = openLab();
    actions.change('volume', 1000);
    actions.change('volume', 2000);
    expect(sent('reweight')).toEqual([]);
    ready();
    expect(sent('start').length).toBe(1);
    expect(sent('reweight')).toEqual([
      { kind: 'reweight', run: run(), objective: selectObjective(store.getState().inputs) },
    ]);
  });

  test('that a data change overtakes is not sent after it: the new run starts with it', () => {
    const { store, actions, sent, ready } = openTrainedLab();
    actions.change('volume', 200);
    actions.change('volume', 300);
    actions.change('seed', 8);
    expect(sent('start')[1]!.objective).toEqual(selectObjective(store.getState().inputs));
    ready();
    expect(sent('reweight').length).toBe(1);
  });
});

describe('a change of the data', () => {
  test.each<[string, Partial<Inputs>]>([
    ['scene', { scene: 'five-blobs' }],
    ['classes', { classes: 4 }],
    ['imbalance', { imbalance: 2 }],
    ['largest', { largest: 60 }],
    ['noise', { noise: 0.3 }],
    ['seed', { seed: 8 }],
    ['engine', { engine: 'plain' }],
  ])('or of what runs it begins a run with the next number: %s', (_, change) => {
    const { store, sent } = openTrainedLab();
    store.setState({ inputs: { ...store.getState().inputs, ...change } });
    const { inputs } = store.getState();
    expect(sent('start').map(({ run }) => run)).toEqual([1, 2]);
    expect(sent('reweight')).toEqual([]);
    const { problem, engine, objective } = sent('start')[1]!;
    expect(engine).toBe(inputs.engine);
    expect(problem.labels).toEqual(selectTrainingSet(inputs).labels);
    expect(problem.points).toEqual(selectTrainingSet(inputs).points);
    expect(objective).toEqual(selectObjective(inputs));
  });

  test('while a run is starting waits for it, and of several only the last begins a run', () => {
    const { store, actions, sent, ready } = openLab();
    for (const noise of [0.1, 0.2, 0.3, 0.4]) actions.change('noise', noise);
    expect(sent('start').length).toBe(1);
    ready();
    expect(sent('start').map(({ run }) => run)).toEqual([1, 2]);
    expect(sent('start')[1]!.problem.labels).toEqual(selectTrainingSet(store.getState().inputs).labels);
    ready();
    expect(sent('start').length).toBe(2);
  });

  test('is not taken for done by the answer to an older run', () => {
    const { actions, sent, ready, run } = openTrainedLab();
    actions.change('noise', 0.2);
    actions.change('noise', 0.3);
    ready(run() - 1);
    expect(sent('start').length).toBe(2);
    ready();
    expect(sent('start').length).toBe(3);
  });

  test('keeps the old picture until the new one is there if it has as many classes', () => {
    const { store, actions } = openTrainedLab();
    const { frame } = store.getState();
    actions.change('noise', 0.2);
    expect(store.getState().frame).toBe(frame);
  });

  test('takes the old picture away if it has other classes', () => {
    const { store, actions } = openTrainedLab();
    actions.change('classes', 4);
    expect(store.getState().frame).toBeUndefined();
  });

  test('restarts the same run on a reset: the same problem under a new number', () => {
    const { actions, sent } = openTrainedLab();
    actions.reset();
    const [first, second] = sent('start') as [ReturnType<typeof sent<'start'>>[0], ReturnType<typeof sent<'start'>>[0]];
    expect(second).toEqual({ ...first, run: 2 });
  });
});

describe('a change of the loss', () => {
  test('before the first step starts again, since it sets the last bias', () => {
    const { store, actions, sent, ready, frame } = openLab();
    ready();
    frame({ step: 0 });
    actions.change('loss', 'sigmoid');
    expect(sent('reweight')).toEqual([]);
    const start = initialParameters([2, 16, 16, 5], { kind: 'sigmoid' }, store.getState().inputs.seed);
    expect(rowsOf(sent('start')[1]!.problem)).toEqual(new Array(4).fill(start));
    expect(Array.from(start.subarray(-5))).toEqual(new Array(5).fill(Math.fround(-Math.log(4))));
  });

  test('after a step goes to the running models and does not start them again', () => {
    const { store, actions, sent } = openTrainedLab();
    actions.change('loss', 'sigmoid');
    expect(sent('start').length).toBe(1);
    expect(sent('reweight')[0]!.objective).toBe(selectObjective(store.getState().inputs));
  });

  test('after a reset counts as one before the first step', () => {
    const { actions, sent, ready, frame } = openTrainedLab();
    actions.reset();
    ready();
    frame({ step: 0 });
    actions.change('loss', 'focal');
    expect(sent('start').length).toBe(3);
  });

  test('after a reset counts as one before the first step even if the run has shown nothing yet', () => {
    const { actions, sent, ready } = openTrainedLab();
    actions.reset();
    ready();
    actions.change('loss', 'focal');
    expect(sent('start').length).toBe(3);
  });

  test('that is undone before the first step starts with the first bias again', () => {
    const { store, actions, sent, ready } = openLab();
    ready();
    actions.change('loss', 'sigmoid');
    actions.change('loss', 'softmax');
    ready();
    const start = initialParameters([2, 16, 16, 5], { kind: 'softmax' }, store.getState().inputs.seed);
    expect(rowsOf(sent('start').at(-1)!.problem)).toEqual(new Array(4).fill(start));
    expect(sent('start').at(-1)!.objective.models[0]!.loss).toEqual({ kind: 'softmax' });
  });
});

describe('a frame', () => {
  test('of the run replaces the one before, unchanged', () => {
    const { store, frame } = openTrainedLab();
    const second = frame({ step: 20 });
    expect(store.getState().frame).toBe(second);
  });

  test('is acknowledged only after the next paint', () => {
    const { sent, ready, frame, paint, run } = openLab();
    ready();
    frame();
    expect(sent('acknowledge')).toEqual([]);
    paint();
    expect(sent('acknowledge')).toMatchObject([{ kind: 'acknowledge', run: run() }]);
  });

  test('is acknowledged once, however often the page paints', () => {
    const { sent, ready, frame, paint } = openLab();
    ready();
    for (const step of [0, 1, 2]) {
      frame({ step });
      paint();
      paint();
    }
    expect(sent('acknowledge').length).toBe(3);
  });

  test('of an older run is dropped and not acknowledged', () => {
    const { store, actions, sent, frame, paint, run } = openTrainedLab();
    const before = store.getState().frame;
    const acknowledged = sent('acknowledge').length;
    actions.change('noise', 0.2);
    frame({ run: run() - 1, step: 11 });
    paint();
    expect(store.getState().frame).toBe(before);
    expect(sent('acknowledge').length).toBe(acknowledged);
  });

  test('that was painted after its run was replaced does not let the new run go on', () => {
    const { actions, sent, frame, paint, run } = openTrainedLab();
    frame({ step: 11 });
    actions.change('noise', 0.2);
    paint();
    expect(sent('acknowledge').filter((message) => message.run === run())).toEqual([]);
  });
});

describe('transport', () => {
  test('play and pause are forwarded, each once', () => {
    const { actions, port } = openTrainedLab();
    const before = port().messages.length;
    actions.togglePlay();
    actions.togglePlay();
    actions.togglePlay();
    expect(
      port()
        .messages.slice(before)
        .map(({ kind }) => kind),
    ).toEqual(['play', 'pause', 'play']);
  });

  test('each step is forwarded as one', () => {
    const { actions, sent } = openTrainedLab();
    for (let i = 0; i < 7; i += 1) actions.step();
    expect(sent('step').length).toBe(7);
  });

  test('a step while playing pauses before it steps', () => {
    const { actions, port } = openTrainedLab();
    actions.togglePlay();
    actions.step();
    expect(
      port()
        .messages.slice(-2)
        .map(({ kind }) => kind),
    ).toEqual(['pause', 'step']);
  });

  test('steps that were clicked while the first run was starting are not lost', () => {
    const { actions, sent, ready } = openLab();
    actions.step();
    actions.step();
    ready();
    expect(sent('step').length).toBe(2);
  });

  test('steps that were clicked after a change of data belong to the run that follows it', () => {
    const { actions, port, ready } = openLab();
    actions.change('noise', 0.2);
    actions.step();
    actions.step();
    expect(port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace']);
    ready();
    expect(port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace', 'start', 'step', 'step']);
    ready();
    expect(port().messages.length).toBe(5);
  });

  test('steps that were clicked after a change of the loss, while the first run was starting, are not lost', () => {
    const { actions, port, ready } = openLab();
    actions.change('loss', 'sigmoid');
    actions.step();
    actions.step();
    ready();
    const kinds = port().messages.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'start').length).toBe(2);
    expect(kinds.slice(kinds.lastIndexOf('start') + 1)).toEqual(['step', 'step']);
  });

  test('a step that the trainer has not shown yet is not undone by a change of the loss', () => {
    const { actions, port, ready, frame } = openLab();
    ready();
    frame({ step: 0 });
    actions.step();
    actions.change('loss', 'sigmoid');
    const kinds = port().messages.map(({ kind }) => kind);
    expect(kinds.slice(kinds.lastIndexOf('start') + 1)).toContain('step');
  });

  test('a reset pauses, and the steps of before it are not taken again', () => {
    const { actions, port, ready } = openTrainedLab();
    actions.step();
    actions.togglePlay();
    const before = port().messages.length;
    actions.reset();
    ready();
    expect(
      port()
        .messages.slice(before)
        .map(({ kind }) => kind),
      // The other way round, a trainer that is quicker than the page would step the new run before
      // it hears of the pause.
    ).toEqual(['pause', 'start']);
  });

  test('playing goes on through a change of data without another word', () => {
    const { actions, sent, ready } = openTrainedLab();
    actions.togglePlay();
    actions.change('seed', 9);
    ready();
    expect(sent('play').length).toBe(1);
    expect(sent('pause').length).toBe(0);
  });
});

describe('a view', () => {
  const view = { columns: 40, rows: 30, halfWidth: 2, halfHeight: 1.5 };

  test('is sent when there is one, and again only when it changes', () => {
    const { actions, sent, ready } = openLab();
    actions.look(view);
    ready();
    actions.look({ ...view });
    expect(sent('look')).toEqual([{ kind: 'look', view }]);
    const wide = { ...view, columns: 50 };
    actions.look(wide);
    expect(sent('look').at(-1)).toEqual({ kind: 'look', view: wide });
  });

  test('is said once a worker, not once a run', () => {
    const { actions, sent, ready } = openTrainedLab();
    actions.look(view);
    actions.change('seed', 9);
    ready();
    expect(sent('look').length).toBe(1);
  });
});

describe('a failure', () => {
  const view = { columns: 40, rows: 30, halfWidth: 2, halfHeight: 1.5 };

  test('of a worker that has shown nothing yet is told with its reason', () => {
    const { store, port } = openLab();
    port().break('Out of memory');
    expect(store.getState().training).toEqual({ status: 'failed', cause: 'stopped', message: 'Out of memory' });
  });

  test('of a worker that says nothing has a reason nevertheless', () => {
    const { store, port } = openLab();
    port().break('');
    expect(store.getState().training).toEqual({
      status: 'failed',
      cause: 'stopped',
      message: 'the worker could not be loaded',
    });
  });

  test('of the run is told, of an older run is not', () => {
    const { store, actions, port, run } = openTrainedLab();
    actions.change('seed', 9);
    port().say({ kind: 'failed', run: run() - 1, message: 'old' });
    expect(store.getState().training.status).toBe('ready');
    port().say({ kind: 'failed', run: run(), message: 'new' });
    expect(store.getState().training).toEqual({ status: 'failed', cause: 'stopped', message: 'new' });
  });

  test('ends the talk: whatever changes, the broken worker hears nothing more', () => {
    const { actions, port, fail } = openTrainedLab();
    fail('Out of memory');
    const before = port().messages.length;
    actions.change('seed', 9);
    actions.change('volume', 5);
    actions.togglePlay();
    actions.step();
    actions.look(view);
    expect(port().messages.length).toBe(before);
  });

  test('is got over by a restart: a new worker, the present inputs, view and play, under a new number', () => {
    const { store, actions, trainer, ports, port, sent, ready, fail } = openTrainedLab();
    actions.look(view);
    fail('Out of memory');
    actions.change('seed', 9);
    actions.togglePlay();
    trainer.restart();
    expect(ports.length).toBe(2);
    expect(ports[0]!.isTerminated).toBe(true);
    expect(store.getState().training).toEqual({ status: 'starting' });
    expect(store.getState().frame).toBeUndefined();
    expect(port().messages.map(({ kind }) => kind)).toEqual(['start', 'pace', 'look', 'play']);
    expect(sent('start')[0]!.run).toBe(2);
    expect(sent('start')[0]!.problem.labels).toEqual(selectTrainingSet(store.getState().inputs).labels);
    ready();
    expect(store.getState().training.status).toBe('ready');
    expect(port().messages.length).toBe(4);
  });

  test('with an unanswered reweighting leaves nothing behind that would hold the next one back', () => {
    const { store, actions, trainer, sent, ready, fail } = openTrainedLab();
    actions.change('volume', 200);
    fail('Out of memory');
    trainer.restart();
    ready();
    actions.change('volume', 300);
    expect(sent('reweight').map(({ objective }) => objective)).toEqual([selectObjective(store.getState().inputs)]);
  });

  test('while a run is starting can be got over as well', () => {
    const { store, trainer, port, ready } = openLab();
    port().say({ kind: 'failed', run: 1, message: 'no memory' });
    trainer.restart();
    ready();
    expect(store.getState().training.status).toBe('ready');
  });

  test('is not repeated by the worker that was thrown away', () => {
    const { store, trainer, ports, port, ready } = openTrainedLab();
    port().break('Out of memory');
    trainer.restart();
    ports[0]!.say({ kind: 'failed', run: 1, message: 'late' });
    ready();
    expect(store.getState().training.status).toBe('ready');
  });
});

test('close ends the worker and listens to the store no more', () => {
  const { actions, trainer, port } = openTrainedLab();
  trainer.close();
  expect(port().isTerminated).toBe(true);
  const before = port().messages.length;
  actions.change('volume', 5);
  actions.change('seed', 9);
  actions.togglePlay();
  expect(port().messages.length).toBe(before);
});

test('whatever the reader does and whenever the trainer answers, both agree in the end', () => {
  type Lab = ReturnType<typeof openLab>;
  const does = (name: string, act: (lab: Lab) => void) => ({ act, toString: () => name });
  const readerActs = fc.oneof(
    fc
      .integer({ min: 1, max: 500 })
      .map((volume) => does(`volume ${volume}`, ({ actions }) => actions.change('volume', volume))),
    fc
      .constantFrom('softmax', 'sigmoid', 'focal')
      .map((loss) => does(loss, ({ actions }) => actions.change('loss', loss))),
    fc.integer({ min: 0, max: 2 }).map((seed) => does(`seed ${seed}`, ({ actions }) => actions.change('seed', seed))),
    fc
      .integer({ min: 2, max: 3 })
      .map((classes) => does(`classes ${classes}`, ({ actions }) => actions.change('classes', classes))),
    fc
      .array(validTile, { minLength: 1, maxLength: 3 })
      .map((tiles) => does(writeTiles(tiles), ({ actions }) => actions.setTiles(tiles))),
    fc
      .constantFrom('closed', 'metrics', 'pull', 'curves')
      .map((panel) => does(panel, ({ actions }) => actions.change('panel', panel))),
    fc.constant(does('toggle', ({ actions }) => actions.togglePlay())),
    fc.constant(does('reset', ({ actions }) => actions.reset())),
  );
  const answers = fc.constantFrom(
    does('answer', (lab) => void answer(lab)),
    does('step 0', (lab) => lab.frame({ step: 0 })),
    does('step 5', (lab) => lab.frame({ step: 5 })),
  );
  // What the trainer has answered so far is told by the numbers of starts and reweightings that it has answered.
  const answered = new WeakMap<object, { starts: number; reweights: number }>();
  function answer(lab: Lab): boolean {
    const done = answered.get(lab.store) ?? { starts: 0, reweights: 0 };
    answered.set(lab.store, done);
    const start = lab.sent('start')[done.starts];
    const reweight = lab.sent('reweight')[done.reweights];
    if (start && (!reweight || start.run <= reweight.run)) {
      done.starts += 1;
      lab.ready(start.run);
    } else if (reweight) {
      done.reweights += 1;
      lab.port().say({ kind: 'reweighted', run: reweight.run });
    }
    const unanswered = lab
      .sent('reweight')
      .slice(done.reweights)
      .filter(({ run }) => run === lab.run());
    expect(unanswered.length).toBeLessThanOrEqual(1);
    return lab.sent('start').length > done.starts || lab.sent('reweight').length > done.reweights;
  }

  fc.assert(
    fc.property(fc.array(fc.oneof(readerActs, answers), { maxLength: 25 }), (acts) => {
      const lab = openLab({ classes: 3 });
      for (const { act } of acts) act(lab);
      while (answer(lab));
      const { inputs, transport } = lab.store.getState();
      const start = lab.sent('start').at(-1)!;
      const objective =
        lab
          .sent('reweight')
          .filter(({ run }) => run === start.run)
          .at(-1)?.objective ?? start.objective;
      expect(objective).toEqual(selectObjective(inputs));
      expect(start.problem.points).toEqual(selectTrainingSet(inputs).points);
      expect(start.problem.models).toBe(inputs.tiles.length);
      const wanted = lab.sent('want').at(-1)?.wanted ?? { maps: 'all', tests: false, pulls: false };
      expect(wanted).toEqual({ maps: 'all', tests: inputs.panel === 'metrics', pulls: inputs.panel === 'pull' });
      expect(lab.sent('start').map(({ run }) => run)).toEqual(lab.sent('start').map((_, index) => index + 1));
      const isPlaying =
        lab.port().messages.findLast(({ kind }) => kind === 'play' || kind === 'pause')?.kind === 'play';
      expect(isPlaying).toBe(transport.isPlaying);
    }),
    { numRuns: 150 },
  );
});
