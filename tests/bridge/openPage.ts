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

/** Of a run on the graphics processor that is not played. */
export const wish: Wish = {
  key: 'a',
  restarts: 0,
  startLosses: 'softmax',
  engine: 'webgl',
  problem: emptyProblem,
  objective: { models: [], learningRate: 0.1 },
  objectiveKey: 'at a tenth',
  view: undefined,
  wanted: { maps: 'all', tests: false, pulls: false },
  pace: 'full',
  isPlaying: false,
  isHeld: false,
  stepsAsked: 0,
};

/** A page on which links can be opened; the time and the painting are in the test's hands. */
export function openPage() {
  const clock = { now: 0 };
  const looks = new Set<() => void>();
  const paints: ((time: number) => void)[] = [];
  const page = {
    onNextPaint: (callback: (time: number) => void) => void paints.push(callback),
    now: () => clock.now,
    isHidden: () => false,
    cores: 3,
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
        onmessageerror: null,
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
