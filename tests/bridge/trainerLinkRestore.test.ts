import { describe, expect, test } from 'vitest';
import { openTrainerLink, type Page } from '../../src/bridge/trainerLink.ts';
import type { Wish } from '../../src/bridge/wish.ts';
import type { Checkpoint, MapWindow } from '../../src/protocol/problem.ts';
import { createTimeline } from '../../src/store/timeline.ts';
import { checkpointOf } from '../protocol/frameOf.ts';
import { smallProblem } from '../trainer/smallProblem.ts';
import { openPage, wish } from './openPage.ts';
import { realClock, realPort, turn } from './realPort.ts';

const view: MapWindow = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/** A link whose models have taken steps, the latest frame of which was painted. */
function openRun(given: Partial<Wish> = {}, step = 30) {
  const page = openPage();
  const lab = page.openLink();
  lab.link.want({ ...wish, view, ...given });
  lab.ready(1);
  lab.frame(1, step);
  page.paint();
  const restores = () => lab.ports.flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'restore'));
  return { ...lab, page, restores };
}

describe('a run that goes on from a checkpoint of another', () => {
  const from = { run: 'b', checkpoint: checkpointOf(100), objectiveKey: 'first', mixedAfter: 60 };

  test('starts there, keeps how its models came there, and is told as a start', () => {
    const { link, heard, frame, ports } = openRun();
    link.want({ ...wish, view, key: 'b', restarts: 1, from });
    expect(ports[0]!.messages.at(-1)).toMatchObject({ kind: 'start', run: 2, from: { step: 100 } });
    expect(heard.at(-1)).toEqual(['told', 'start']);
    frame(2, 100);
    const origin = { objectiveKey: 'first', mixedAfter: 60 };
    expect(heard.at(-1)).toMatchObject(['frame', { step: 100 }, true, { step: 100 }, origin]);
  });

  test('begins even before any run has had a frame, and a takeover goes on from the latest one instead', () => {
    const page = openPage();
    const lab = page.openLink();
    lab.link.want({ ...wish, view, from });
    expect(lab.ports[0]!.messages).toMatchObject([{ kind: 'start', from: { step: 100 } }, { kind: 'look' }]);
    lab.frame(1, 101);
    lab.link.want({ ...wish, view, from, engine: 'plain' });
    expect(lab.ports[0]!.messages.at(-1)).toMatchObject({ kind: 'start', run: 2, from: { step: 101 } });
  });
});

describe('a checkpoint to restore', () => {
  test('goes to the running models under the next number, and frames of the old number are stale', () => {
    const { link, page, heard, frame, ports, restores } = openRun();
    link.restore(checkpointOf(10));
    expect(restores()).toEqual([{ kind: 'restore', run: 2, from: checkpointOf(10) }]);
    const before = heard.length;
    frame(1, 31);
    expect(heard.length).toBe(before);
    frame(2, 10);
    expect(heard.at(-1)).toMatchObject(['frame', { run: 2, step: 10 }, false, { step: 10 }, expect.anything()]);
    page.paint();
    expect(ports[0]!.messages.at(-1)).toMatchObject({ kind: 'acknowledge', run: 2 });
  });

  test('waits while another is unanswered, and of those that wait the latest wins', () => {
    const { link, frame, restores } = openRun();
    for (const step of [20, 15, 10, 5]) link.restore(checkpointOf(step));
    expect(restores()).toMatchObject([{ run: 2, from: { step: 20 } }]);
    frame(2, 20);
    frame(3, 5);
    expect(restores()).toMatchObject([
      { run: 2, from: { step: 20 } },
      { run: 3, from: { step: 5 } },
    ]);
  });

  test('without a window, which has no frames, is not waited for', () => {
    const { link, restores } = openRun({ view: undefined });
    for (const step of [20, 10]) link.restore(checkpointOf(step));
    expect(restores()).toMatchObject([
      { run: 2, from: { step: 20 } },
      { run: 3, from: { step: 10 } },
    ]);
  });

  test('is what a new worker goes on from, if the old one is lost before its frame', () => {
    const { link, say, ports, heard } = openRun();
    link.restore(checkpointOf(10));
    say({ kind: 'lost', run: 2, cause: 'gpu-lost', message: 'there is no engine to restore' });
    expect(ports[1]!.messages[0]).toMatchObject({ kind: 'start', run: 3, from: { step: 10 } });
    expect(heard).toContainEqual(['incident', { cause: 'gpu-lost', step: 10, hasFallenBack: false }]);
  });

  test('that still waits is what a new worker goes on from, and is not sent once more', () => {
    const { link, say, ready, frame, ports, kinds, heard } = openRun();
    for (const step of [20, 10]) link.restore(checkpointOf(step));
    say({ kind: 'lost', run: 2, cause: 'gpu-lost', message: 'gone' });
    expect(ports[1]!.messages[0]).toMatchObject({ kind: 'start', run: 3, from: { step: 10 } });
    expect(heard).toContainEqual(['incident', { cause: 'gpu-lost', step: 10, hasFallenBack: false }]);
    ready(3);
    frame(3, 10);
    expect(kinds().filter((kind) => kind === 'restore')).toEqual(['restore']);
  });

  test('that waits while another engine takes the run over is sent to that one', () => {
    const { link, ready, frame, restores } = openRun();
    link.want({ ...wish, view, engine: 'plain' });
    link.restore(checkpointOf(10));
    expect(restores()).toEqual([]);
    ready(2);
    frame(2, 30);
    expect(restores()).toMatchObject([{ run: 3, from: { step: 10 } }]);
  });

  test('is dropped when another run begins, before whose first frame there is nothing to go back in', () => {
    const { link, ready, frame, restores } = openRun();
    for (const step of [20, 10]) link.restore(checkpointOf(step));
    link.want({ ...wish, view, key: 'b' });
    frame(2, 20);
    link.restore(checkpointOf(5));
    ready(3);
    frame(3, 0);
    expect(restores()).toMatchObject([{ run: 2, from: { step: 20 } }]);
  });

  test('is dropped before the first frame, after a failure and when the link is closed', () => {
    const fresh = openPage().openLink();
    fresh.link.want({ ...wish, view });
    fresh.link.restore(checkpointOf(5));
    fresh.ready(1);
    fresh.frame(1, 0);
    expect(fresh.kinds()).not.toContain('restore');
    const failed = openRun();
    failed.say({ kind: 'failed', run: 1, message: 'out of memory' });
    failed.link.restore(checkpointOf(5));
    expect(failed.restores()).toEqual([]);
    const closed = openRun();
    closed.link.close();
    closed.link.restore(checkpointOf(5));
    expect(closed.restores()).toEqual([]);
  });

  test('of other models is refused by name, rule and value', () => {
    const { link, restores } = openRun();
    expect(() => link.restore(checkpointOf(10, 3))).toThrow(new RangeError('invalid checkpoint; not of 4 models: 3'));
    const wider = { ...checkpointOf(10), parameters: new Float32Array(12) };
    expect(() => link.restore(wider)).toThrow(new RangeError('invalid checkpoint; not of 8 parameters: 12'));
    expect(restores()).toEqual([]);
  });

  test('leaves a reweighting that was unanswered behind: later ones are sent', () => {
    const { link, say, frame, kinds } = openRun();
    link.want({ ...wish, view, objectiveKey: 'at a fifth' });
    link.restore(checkpointOf(10));
    say({ kind: 'reweighted', run: 1 });
    frame(2, 10);
    link.want({ ...wish, view, objectiveKey: 'at a third' });
    expect(kinds().filter((kind) => kind === 'reweight')).toEqual(['reweight', 'reweight']);
  });

  test('takes steps that were asked for and not shown with it: they are neither owed nor asked for again', () => {
    const { link, say, ports, kinds } = openRun({ stepsAsked: 0 });
    link.want({ ...wish, view, stepsAsked: 3 });
    link.restore(checkpointOf(10));
    say({ kind: 'lost', run: 2, cause: 'gpu-lost', message: 'gone' });
    expect(kinds().filter((kind) => kind === 'step')).toHaveLength(3);
    expect(ports[1]!.messages.map(({ kind }) => kind)).toEqual(['start', 'look']);
  });

  test('before the end of a schedule lets the run end once more', () => {
    const objective = { ...wish.objective, schedule: { kind: 'cosine', steps: 30 } } as const;
    const { link, names, frame } = openRun({ objective, isPlaying: true }, 30);
    const ends = () => names().filter((name) => name === 'ended').length;
    expect(ends()).toBe(1);
    link.want({ ...wish, view, objective });
    link.restore(checkpointOf(10));
    link.want({ ...wish, view, objective, isPlaying: true });
    frame(2, 10);
    expect(ends()).toBe(1);
    frame(2, 30);
    expect(ends()).toBe(2);
  });

  test('that waits keeps a run from ending that is played from it', () => {
    const objective = { ...wish.objective, schedule: { kind: 'cosine', steps: 30 } } as const;
    const { link, names, restores, frame } = openRun({ objective }, 29);
    link.restore(checkpointOf(30));
    link.restore(checkpointOf(10));
    link.want({ ...wish, view, objective, isPlaying: true });
    frame(2, 30);
    expect(restores()).toMatchObject([{ from: { step: 30 } }, { from: { step: 10 } }]);
    expect(names()).not.toContain('ended');
  });

  test('of a step before another objective was minimised is not mixed any more', () => {
    const { link, heard, say, frame } = openRun({}, 10);
    const isMixed = () => heard.findLast(([name]) => name === 'frame')?.[2];
    link.want({ ...wish, view, objectiveKey: 'at a fifth' });
    say({ kind: 'reweighted', run: 1 });
    frame(1, 20);
    expect(isMixed()).toBe(true);
    link.restore(checkpointOf(15));
    frame(2, 15);
    expect(isMixed()).toBe(true);
    link.restore(checkpointOf(5));
    frame(3, 5);
    expect(isMixed()).toBe(false);
  });
});

/** A link to a training loop with a real engine, in turns of the event loop. */
function openRealLink() {
  const timeline = createTimeline(1e6);
  let latest: Checkpoint | undefined;
  const clock = realClock(1);
  const page: Page = {
    onNextPaint: (callback) => void setImmediate(() => callback(clock.time())),
    now: clock.time,
    isHidden: () => false,
    cores: 1,
    repeat: () => () => {},
  };
  const open = () => realPort(clock);
  const link = openTrainerLink(open, page, {
    training() {},
    frame(_frame, _isMixed, checkpoint) {
      latest = checkpoint;
      timeline.add(checkpoint);
    },
    incident() {},
    told() {},
    ended() {},
  });
  return {
    link,
    timeline,
    /** The latest state, once the loop rests. */
    async settled(): Promise<Checkpoint> {
      for (let count = 0; count < 200; count += 1) await turn();
      return latest!;
    },
  };
}

test('a checkpoint from a timeline trains on, bit for bit, to the state that the run had reached before', async () => {
  const { link, timeline, settled } = openRealLink();
  const models = [
    { loss: { kind: 'softmax' }, weights: [0.5, 1, 1.5], before: { steps: 6, weights: [1, 1, 1] } },
    { loss: { kind: 'focal', gamma: 2 }, weights: [1, 1, 1], rates: [0.5, 1, 2] },
  ] as const;
  const objective = { models, learningRate: 0.05, schedule: { kind: 'cosine', steps: 30 } } as const;
  const own: Wish = { ...wish, view, engine: 'plain', problem: () => smallProblem(2), objective };
  link.want(own);
  await settled();
  link.want({ ...own, stepsAsked: 4 });
  const early = await settled();
  link.want({ ...own, stepsAsked: 11 });
  const later = await settled();
  expect([early.step, later.step]).toEqual([4, 11]);
  expect(early.parameters).not.toEqual(later.parameters);
  link.restore(timeline.at(4)!);
  expect(await settled()).toEqual(early);
  expect(timeline.steps().at(-1)).toBe(4);
  link.want({ ...own, stepsAsked: 18 });
  expect(await settled()).toEqual(later);
});
