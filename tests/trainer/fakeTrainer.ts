import type { Loss } from '../../src/core/losses.ts';
import type { EngineKind, EngineReport, Frame, FromTrainer, ToTrainer, Wanted } from '../../src/protocol/messages.ts';
import type { Checkpoint, MapWindow, Objective, Problem } from '../../src/protocol/problem.ts';
import { checkedMaps } from '../../src/trainer/checked.ts';
import type { Engine } from '../../src/trainer/engine.ts';
import { createTrainer } from '../../src/trainer/trainer.ts';

type Start = Extract<ToTrainer, { kind: 'start' }>;

/** A promise that a test resolves or rejects. */
interface Awaited<Value> {
  readonly promise: Promise<Value>;
  keep(value: Value): void;
  break(error: unknown): void;
}

/** Makes a promise that is resolved or rejected from outside. */
export function awaited<Value = void>(): Awaited<Value> {
  let keep!: (value: Value) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<Value>((resolve, reject) => {
    keep = resolve;
    fail = reject;
  });
  return { promise, keep, break: fail };
}

/** A fake engine that only counts steps; its steps and answers take a given time on the test's clock. */
export interface FakeEngine extends Engine {
  /** Steps requested, call by call. */
  readonly asked: number[];
  readonly objectives: Objective[];
  /** Views of the `answer` calls. */
  readonly views: MapWindow[];
  /** The optional parts requested, call by call. */
  readonly wanted: (Wanted | undefined)[];
  /** The `trainedWith` arguments, call by call. */
  readonly trainedWith: (readonly Loss['kind'][] | undefined)[];
  isDisposed: boolean;
  /** The step that it was started from. */
  readonly from: number;
  /** Parameters of its models, which it does not change. */
  parameters: Float32Array;
  frozen: readonly (number | undefined)[];
  /** Checkpoints that it restored. */
  readonly restored: Checkpoint[];
  /** Steps taken in all. */
  taken(): number;
  settle: () => Promise<void>;
  answer: Engine['answer'];
}

/** Milliseconds that things take. */
interface Pace {
  readonly step: number;
  readonly answer: number;
}

/**
 * A training loop with a fake clock, engines and page. Nothing runs by itself: {@link turn} lets the loop continue
 * until it next waits for messages.
 */
export function openTrainer(pace: Pace = { step: 10, answer: 5 }) {
  let time = 0;
  let breath: Awaited<void> | undefined;
  const posted: {
    readonly message: FromTrainer;
    readonly transfer: readonly ArrayBufferLike[];
    readonly at: number;
  }[] = [];
  const engines: FakeEngine[] = [];
  const rests: { readonly until: number; readonly done: Awaited<void> }[] = [];
  const openings: {
    readonly message: Start;
    readonly opening: Awaited<{ engine: Engine; report: EngineReport }>;
    lose(reason: string): void;
  }[] = [];

  function fakeEngine(kind: EngineKind, from: number): FakeEngine {
    const engine: FakeEngine = {
      kind,
      from,
      parameters: new Float32Array(2),
      frozen: [undefined],
      restored: [],
      asked: [],
      objectives: [],
      views: [],
      wanted: [],
      trainedWith: [],
      isDisposed: false,
      taken: () => engine.asked.reduce((sum, count) => sum + count, 0),
      reweight: (objective) => void engine.objectives.push(objective),
      step(count) {
        engine.asked.push(count);
        time += count * pace.step;
      },
      settle: async () => {},
      async answer(view, wanted, trainedWith) {
        engine.views.push(view);
        engine.wanted.push(wanted);
        engine.trainedWith.push(trainedWith);
        time += pace.answer;
        const maps = checkedMaps(wanted?.maps ?? 'all', 1);
        return {
          maps,
          logits: new Float32Array(maps.length * view.columns * view.rows * 2),
          recall: new Float64Array(2),
          losses: new Float32Array(1),
          testLosses: new Float32Array(1),
          ...(wanted?.tests && {
            tests: { predicted: Uint8Array.of(1, 0, 1), confidence: Float32Array.of(0.9, 0.6, 0.9) },
          }),
          ...(wanted?.pulls && { pulls: Float32Array.of(0.5, 0.25) }),
          checkpoint: {
            step: engine.from + engine.taken(),
            parameters: engine.parameters.slice(),
            first: new Float32Array(engine.parameters.length),
            second: new Float32Array(engine.parameters.length),
            frozen: engine.frozen,
          },
        };
      },
      restore(checkpoint) {
        engine.restored.push(checkpoint);
        engine.parameters = Float32Array.from(checkpoint.parameters);
        engine.frozen = checkpoint.frozen;
      },
      readParameters: async () => engine.parameters,
      dispose() {
        engine.isDisposed = true;
      },
    };
    engines.push(engine);
    return engine;
  }

  const receive = createTrainer({
    post: (message, transfer = []) => void posted.push({ message, transfer, at: time }),
    open(message, lose) {
      const opening = awaited<{ engine: Engine; report: EngineReport }>();
      openings.push({ message, opening, lose });
      return opening.promise;
    },
    now: () => time,
    breathe() {
      breath = awaited();
      return breath.promise;
    },
    rest(milliseconds) {
      const done = awaited();
      rests.push({ until: time + milliseconds, done });
      return done.promise;
    },
  });

  /** Resolves after all pending microtasks. */
  const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));

  async function turn(): Promise<void> {
    await settle();
    breath?.keep();
    breath = undefined;
    for (const { done } of rests.filter(({ until }) => until <= time)) done.keep();
    await settle();
  }

  /** Resolves the opening of an engine, by default in the order of the `start` messages. */
  async function opened(index = engines.length, kind: EngineKind = 'plain'): Promise<FakeEngine> {
    const engine = fakeEngine(kind, openings[index]!.message.from?.step ?? 0);
    openings[index]!.opening.keep({ engine, report: { kind, reason: 'chosen', detail: '' } });
    await turn();
    return engine;
  }

  return {
    receive,
    /** Everything that was posted, with the time it was. */
    posted,
    /** Requested runs. */
    openings,
    turn,
    opened,
    /** Loses the device of an opening. */
    loseOpening: (index: number, reason: string) => openings[index]!.lose(reason),
    /** The time now. */
    now: () => time,
    /** Lets time pass. */
    pass(milliseconds: number) {
      time += milliseconds;
    },
    /** Frames posted. */
    frames: (): Frame[] => posted.flatMap(({ message }) => (message.kind === 'frame' ? message.frame : [])),
    /** Checkpoints posted with the frames. */
    checkpoints: (): Checkpoint[] =>
      posted.flatMap(({ message }) => (message.kind === 'frame' ? message.checkpoint : [])),
    /** Messages of another kind that were posted. */
    told: (kind: FromTrainer['kind']) => posted.flatMap(({ message }) => (message.kind === kind ? message : [])),
    /** Starts run `run`, with its engine there at once. */
    async start(run = 1, kind: EngineKind = 'plain', from?: Checkpoint): Promise<FakeEngine> {
      receive({ ...startOf(run), from });
      return opened(openings.length - 1, kind);
    },
    /** Acknowledges a frame of run `run` and lets the loop go on. */
    async acknowledge(run = 1): Promise<void> {
      receive({ kind: 'acknowledge', run, interval: 16 });
      await turn();
    },
  };
}

/** A view of four points. */
export const view: MapWindow = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/** What the fake engines are asked to minimise; they do not read it. */
export const objective: Objective = {
  models: [{ loss: { kind: 'softmax' }, weights: [1, 1], volume: 100 }],
  learningRate: 0.02,
};

const problem: Problem = {
  widths: [2, 2],
  activation: 'tanh',
  datasets: 1,
  initial: new Float32Array(6),
  models: 1,
  points: new Float32Array(4),
  labels: Uint8Array.of(0, 1),
  testPoints: new Float32Array(6),
  testLabels: Uint8Array.of(0, 0, 1),
};

/** A message that starts a run. */
export function startOf(run: number): Start {
  return { kind: 'start', run, engine: 'plain', problem, objective };
}

/** A trainer whose first run has started and shown its first frame, which is not acknowledged. */
export async function openStartedTrainer(pace?: Pace, kind: EngineKind = 'plain') {
  const trainer = openTrainer(pace);
  trainer.receive({ kind: 'look', view });
  const engine = await trainer.start(1, kind);
  return { ...trainer, engine };
}
