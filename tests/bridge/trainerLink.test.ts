import { describe, expect, test } from 'vitest';
import {
  type LinkListener,
  openTrainerLink,
  type TrainerLink,
  type TrainerPort,
} from '../../src/bridge/trainerLink.ts';
import type { Wish } from '../../src/bridge/wish.ts';
import type { FromTrainer, ToTrainer } from '../../src/protocol/messages.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { checkpointOf, frameOf } from '../protocol/frameOf.ts';

/** Of no points: nothing here trains. */
function emptyProblem(): Problem {
  const none = new Float32Array(0);
  const noLabels = new Uint8Array(0);
  return {
    widths: [2, 5],
    activation: 'tanh',
    initial: none,
    models: 4,
    datasets: 1,
    points: none,
    labels: noLabels,
    testPoints: none,
    testLabels: noLabels,
  };
}

const wish: Wish = {
  key: 'a',
  restarts: 0,
  startLosses: 'softmax',
  engine: 'webgl',
  problem: emptyProblem,
  objective: { models: [], learningRate: 0.1 },
  view: undefined,
  wanted: { tests: false, pulls: false },
  pace: 'full',
  isPlaying: false,
  isHeld: false,
  stepsAsked: 0,
};

/** A page on which links can be opened; the time and the painting are in the test's hands. */
function openPage() {
  const clock = { now: 0 };
  const looks = new Set<() => void>();
  const paints: ((time: number) => void)[] = [];
  const page = {
    onNextPaint: (callback: (time: number) => void) => void paints.push(callback),
    now: () => clock.now,
    isHidden: () => false,
    repeat(callback: () => void) {
      looks.add(callback);
      return () => void looks.delete(callback);
    },
  };

  /** Opens a link, and keeps what its workers are sent and what its listener hears. */
  function openLink(hear: (heard: readonly unknown[], link: TrainerLink) => void = () => {}) {
    const ports: (TrainerPort & { readonly messages: ToTrainer[]; isTerminated: boolean })[] = [];
    const heard: (readonly unknown[])[] = [];
    const keep =
      (name: keyof LinkListener) =>
      (...given: unknown[]) => {
        heard.push([name, ...given]);
        hear([name, ...given], link);
      };
    const on: LinkListener = {
      training: keep('training'),
      frame: keep('frame'),
      incident: keep('incident'),
      told: keep('told'),
      ended: keep('ended'),
    };
    const open = () => {
      const messages: ToTrainer[] = [];
      const port: (typeof ports)[number] = {
        messages,
        isTerminated: false,
        onmessage: null,
        onerror: null,
        postMessage: (message) => void messages.push(message),
        terminate() {
          port.isTerminated = true;
        },
      };
      ports.push(port);
      return port;
    };
    const link = openTrainerLink(open, page, on);
    const say = (message: FromTrainer, port = ports.at(-1)!) =>
      port.onmessage?.({ data: message } as MessageEvent<FromTrainer>);
    return {
      link,
      ports,
      heard,
      say,
      ready: (run: number) => say({ kind: 'ready', run, engine: { kind: 'webgl', reason: 'chosen', detail: '' } }),
      frame: (run: number, step: number) =>
        say({ kind: 'frame', frame: frameOf({ run, step }), checkpoint: checkpointOf(step) }),
      /** Kinds of the messages that all workers were sent, in order. */
      kinds: () => ports.flatMap(({ messages }) => messages.map(({ kind }) => kind)),
      names: () => heard.map(([name]) => name),
    };
  }

  return {
    openLink,
    looks,
    pass(seconds: number) {
      for (let half = 0; half < 2 * seconds; half += 1) {
        clock.now += 500;
        for (const look of [...looks]) look();
      }
    },
    paint() {
      for (const callback of paints.splice(0)) callback(clock.now);
    },
  };
}

describe('two links side by side', () => {
  /** Two links with different wishes, each of which has shown a frame. */
  function openTwo() {
    const page = openPage();
    const [first, second] = [page.openLink(), page.openLink()] as const;
    first.link.want(wish);
    second.link.want({ ...wish, key: 'b', engine: 'plain', isPlaying: true });
    for (const { ready, frame } of [first, second]) {
      ready(1);
      frame(1, 3);
    }
    page.paint();
    return { page, first, second };
  }

  test('have a worker each, which hears of one wish alone', () => {
    const { first, second } = openTwo();
    expect(first.kinds()).toEqual(['start', 'acknowledge']);
    expect(second.kinds()).toEqual(['start', 'play', 'acknowledge']);
    expect([first, second].map(({ ports }) => ports[0]!.messages[0])).toMatchObject([
      { run: 1, engine: 'webgl' },
      { run: 1, engine: 'plain' },
    ]);
  });

  test('count their runs apart, and a frame reaches the listener of its own link alone', () => {
    const { first, second } = openTwo();
    first.link.want({ ...wish, key: 'c' });
    first.ready(2);
    first.frame(2, 0);
    second.frame(1, 4);
    expect(first.heard.at(-1)).toMatchObject(['frame', { run: 2, step: 0 }, false]);
    expect(second.heard.at(-1)).toMatchObject(['frame', { run: 1, step: 4 }, false]);
  });

  test('lose workers apart: one goes on in a new worker, the other in its own', () => {
    const { first, second } = openTwo();
    first.say({ kind: 'lost', run: 1, message: 'gone' });
    expect([first.ports.length, second.ports.length]).toEqual([2, 1]);
    expect(first.heard).toContainEqual(['incident', { cause: 'gpu-lost', step: 3, hasFallenBack: false }]);
    expect(second.names()).not.toContain('incident');
  });

  test('end apart: one that is closed ends its worker and leaves the other alone', () => {
    const { page, first, second } = openTwo();
    first.link.close();
    expect(first.ports[0]!.isTerminated).toBe(true);
    expect(second.ports[0]!.isTerminated).toBe(false);
    expect(page.looks.size).toBe(1);
    second.frame(1, 5);
    page.paint();
    second.link.want({ ...wish, key: 'b', engine: 'plain' });
    expect(second.kinds().slice(-2)).toEqual(['acknowledge', 'pause']);
  });
});

test('a link that is closed sends and says nothing more, whatever was on its way', () => {
  const { openLink, paint, pass } = openPage();
  const { link, ports, kinds, names, ready, frame } = openLink();
  link.want({ ...wish, isPlaying: true });
  ready(1);
  frame(1, 3);
  const before = [kinds(), names()];
  link.close();
  paint();
  frame(1, 4);
  ports[0]!.onerror?.({ message: 'late' } as ErrorEvent);
  pass(60);
  link.want({ ...wish, key: 'b' });
  expect([kinds(), names()]).toEqual(before);
  expect(ports.length).toBe(1);
});

test('a link that nothing has been wished of yet leaves its worker in peace', () => {
  const { openLink, pass } = openPage();
  const { ports, kinds } = openLink();
  pass(60);
  expect(kinds()).toEqual([]);
  expect(ports.length).toBe(1);
});

describe('a wish', () => {
  test('with an equal key in a new object begins no run, and its problem is not made', () => {
    const { link, kinds, ready } = openPage().openLink();
    link.want(wish);
    ready(1);
    const problem = () => {
      throw new Error('not to be asked for');
    };
    link.want({ ...wish, key: ['', ''].join('a'), problem });
    expect(kinds()).toEqual(['start']);
  });

  test('counts single steps from the first wish on: those asked for before belong to another link', () => {
    const { link, kinds } = openPage().openLink();
    link.want({ ...wish, stepsAsked: 7 });
    link.want({ ...wish, stepsAsked: 9 });
    expect(kinds()).toEqual(['start', 'step', 'step']);
  });

  test.each(['told', 'training', 'frame'] as const)('that is made while %s is heard is sent once', (name) => {
    let isFirst = true;
    const wanting = openPage().openLink(([heard], link) => {
      if (heard !== name || !isFirst) return;
      isFirst = false;
      link.want({ ...wish, isPlaying: true, stepsAsked: 2 });
    });
    wanting.link.want(wish);
    wanting.ready(1);
    wanting.frame(1, 0);
    expect(wanting.kinds()).toEqual(['start', 'play', 'step', 'step']);
  });

  test('that is held does not run, and runs as soon as it is not', () => {
    const { link, kinds } = openPage().openLink();
    link.want({ ...wish, isPlaying: true, isHeld: true });
    expect(kinds()).toEqual(['start']);
    link.want({ ...wish, isPlaying: true });
    link.want({ ...wish, isPlaying: true, isHeld: true });
    expect(kinds()).toEqual(['start', 'play', 'pause']);
  });
});

test('the end of a schedule is told while a run is played, held or not, and not in single steps', () => {
  const objective = { ...wish.objective, schedule: { kind: 'cosine', steps: 10 } } as const;
  const namesAfter = (given: Partial<Wish>) => {
    const { link, names, ready, frame } = openPage().openLink();
    link.want({ ...wish, ...given, objective });
    ready(1);
    frame(1, 9);
    expect(names()).not.toContain('ended');
    frame(1, 10);
    return names();
  };
  expect(namesAfter({ isPlaying: true })).toContain('ended');
  expect(namesAfter({ isPlaying: true, isHeld: true })).toContain('ended');
  expect(namesAfter({})).not.toContain('ended');
});
