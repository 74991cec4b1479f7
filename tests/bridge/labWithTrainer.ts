import { connectTrainer, type TrainerPort } from '../../src/bridge/trainerBridge.ts';
import { parameterCount } from '../../src/core/network.ts';
import type { Frame, FromTrainer, ToTrainer } from '../../src/protocol/messages.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { checkpointOf, frameOf } from '../protocol/frameOf.ts';

type Message<Kind extends ToTrainer['kind']> = Extract<ToTrainer, { kind: Kind }>;

/** The page's end of a worker that does nothing: it keeps what it is sent, and says what a test lets it say. */
export interface FakePort extends TrainerPort {
  readonly messages: ToTrainer[];
  isTerminated: boolean;
  /** Lets the worker say something. */
  say(message: FromTrainer): void;
  /** Breaks the worker. */
  break(message: string): void;
}

function fakePort(): FakePort {
  const port: FakePort = {
    messages: [],
    isTerminated: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => port.messages.push(message),
    terminate() {
      port.isTerminated = true;
    },
    say: (message) => port.onmessage?.({ data: message } as MessageEvent<FromTrainer>),
    break: (message) => port.onerror?.({ message } as ErrorEvent),
  };
  return port;
}

/**
 * A lab of few points, whose trainer and whose screen are in the test's hands.
 *
 * @param refuse - Called before a worker is opened; throws where the browser opens none.
 */
export function openLab(inputs: Partial<Inputs> = {}, refuse: () => void = () => {}) {
  const store = createLabStore({ ...initialInputs(), largest: 50, imbalance: 5, ...inputs });
  const actions = createActions(store, () => 0.5);
  const ports: FakePort[] = [];
  const paints: ((time: number) => void)[] = [];
  const open = () => {
    refuse();
    const port = fakePort();
    ports.push(port);
    return port;
  };
  const looks: (() => void)[] = [];
  const clock = { now: 0, isHidden: false };
  const trainer = connectTrainer(store, open, {
    onNextPaint: (callback) => void paints.push(callback),
    now: () => clock.now,
    isHidden: () => clock.isHidden,
    cores: 3,
    repeat(callback) {
      looks.push(callback);
      return () => void looks.splice(looks.indexOf(callback), 1);
    },
  });
  const port = () => ports.at(-1)!;
  const sent = <Kind extends ToTrainer['kind']>(kind: Kind) =>
    port().messages.filter((message): message is Message<Kind> => message.kind === kind);
  const run = () => sent('start').at(-1)!.run;
  return {
    store,
    actions,
    trainer,
    /** Workers opened so far. */
    ports,
    /** The worker in use. */
    port,
    /** Messages of a kind that the worker in use has been sent. */
    sent,
    /** Number of the latest run. */
    run,
    /** Lets the trainer say that a run is ready, the latest unless told otherwise. */
    ready(number = run()) {
      port().say({ kind: 'ready', run: number, engine: { kind: 'plain', reason: 'chosen', detail: '' } });
    },
    /** Lets the trainer confirm the latest reweighting. */
    reweighted() {
      port().say({ kind: 'reweighted', run: sent('reweight').at(-1)!.run });
    },
    /** Lets the trainer send a frame, of the latest run unless told otherwise. */
    frame(given: Partial<Frame> = {}): Frame {
      const { classes } = store.getState().inputs;
      const { models } = sent('start').at(-1)!.problem;
      const frame = frameOf({ run: run(), ...given }, classes, models);
      port().say({ kind: 'frame', frame, checkpoint: checkpointOf(frame.step, models) });
      return frame;
    },
    /** Lets the trainer say that the run cannot go on. */
    fail(message: string) {
      port().say({ kind: 'failed', run: run(), message });
    },
    clock,
    /** How many look after the worker. */
    lookers: () => looks.length,
    /** Lets time pass with the page awake, in half seconds. */
    pass(seconds: number) {
      for (let half = 0; half < 2 * seconds; half += 1) {
        clock.now += 500;
        for (const look of [...looks]) look();
      }
    },
    /** Lets the browser paint. */
    paint() {
      for (const callback of paints.splice(0)) callback(clock.now);
    },
  };
}

/** Parameters that each model of a problem starts from. */
export function rowsOf({ initial, widths }: Problem): Float32Array[] {
  const size = parameterCount(widths);
  return Array.from({ length: initial.length / size }, (_, row) => initial.slice(row * size, (row + 1) * size));
}

/** A lab whose first run is ready and has taken ten steps. */
export function openTrainedLab(inputs: Partial<Inputs> = {}) {
  const lab = openLab(inputs);
  lab.ready();
  lab.frame({ step: 10 });
  lab.paint();
  return lab;
}
