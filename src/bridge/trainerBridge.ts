import type { DatasetSpec } from '../core/dataset.ts';
import type { Loss } from '../core/losses.ts';
import { initialParameters } from '../core/network.ts';
import { schemeNames } from '../core/schemes.ts';
import type { FromTrainer, ToTrainer } from '../protocol/messages.ts';
import type { Objective, Problem, View } from '../protocol/problem.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import type { Inputs } from '../store/parameters.ts';
import { selectLoss, selectObjective, selectSpec, selectTestSet, selectTrainingSet } from '../store/selectors.ts';

/** The page's end of a worker. */
export interface TrainerPort {
  postMessage(message: ToTrainer): void;
  onmessage: ((event: MessageEvent<FromTrainer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Widths of the hidden layers. */
const hidden = [16, 16];

/** What the trainer has been told. */
interface Sent {
  /** The run's causes; `undefined` before the first. */
  readonly causes: RunCauses | undefined;
  readonly objective: Objective | undefined;
  readonly view: View | undefined;
  readonly isPlaying: boolean;
  readonly stepsAsked: number;
}

/** What a run is made of: a change in any of it begins a new run. */
interface RunCauses {
  readonly spec: DatasetSpec;
  readonly engine: Inputs['engine'];
  readonly restarts: number;
  /** The loss it started with, which sets the last bias; it counts only as long as no step has been taken. */
  readonly startLoss: Loss['kind'];
}

/**
 * Keeps the trainer doing what the store wants, and the store showing what the trainer does.
 *
 * What is wanted is compared with what was sent: other data, another engine or a restart begin a new run; other weights, loss or
 * learning rate go to the running models. Of both at most one message is unanswered, and the latest wins.
 *
 * @param open - Makes a worker.
 * @param onNextPaint - Calls back before the browser paints; a frame is acknowledged there, so a hidden page stops training.
 * @returns `restart` throws the worker away and makes a new one, after a failure; `close` ends the worker.
 */
export function connectTrainer(
  store: LabStore,
  open: () => TrainerPort,
  onNextPaint: (callback: () => void) => void,
): { restart(): void; close(): void } {
  let run = 0;
  let isStarting = false;
  let isReweighting = false;
  /** Whether the run has been asked for a step: from then on a change of the loss goes to the running models. */
  let isTouched = false;
  let sent = nothingSent(store.getState());
  let port = listenTo(open());

  function listenTo(opened: TrainerPort): TrainerPort {
    opened.onmessage = ({ data }) => receive(data);
    opened.onerror = ({ message }) => fail(message || 'the worker could not be loaded');
    return opened;
  }

  function fail(message: string): void {
    isStarting = false;
    store.setState({ training: { status: 'failed', message } });
  }

  function receive(message: FromTrainer): void {
    switch (message.kind) {
      case 'ready':
        if (message.run !== run) return;
        // With maps in sight a run has started when its first frame is there: a drag of the data then shows each of its runs.
        if (sent.view === undefined) isStarting = false;
        store.setState({ training: { status: 'ready', engine: message.engine } });
        break;
      case 'reweighted':
        if (message.run !== run) return;
        isReweighting = false;
        break;
      case 'frame':
        if (message.frame.run !== run) return;
        isTouched ||= message.frame.step > 0;
        store.setState({ frame: message.frame });
        onNextPaint(() => port.postMessage({ kind: 'acknowledge', run: message.frame.run }));
        if (!isStarting) return;
        isStarting = false;
        break;
      case 'failed':
        if (message.run === run) fail(message.message);
        return;
      default:
        message satisfies never;
    }
    send(store.getState());
  }

  /** Sends what the trainer does not know yet. Settles at once: what it sets itself it does not send again. */
  function send(state: LabState): void {
    const { inputs, transport, view } = state;
    if (state.training.status === 'failed') return;
    if (!isStarting) startOrReweight(state);
    if (view !== undefined && view !== sent.view) {
      sent = { ...sent, view };
      port.postMessage({ kind: 'look', view });
    }
    if (transport.isPlaying !== sent.isPlaying) {
      sent = { ...sent, isPlaying: transport.isPlaying };
      port.postMessage({ kind: transport.isPlaying ? 'play' : 'pause' });
    }
    // What is asked for while another run is wanted belongs to that run, which is about to start.
    if (isRunWanted(causesOf(inputs, transport.restarts))) return;
    isTouched ||= transport.isPlaying;
    const steps = transport.stepsAsked - sent.stepsAsked;
    sent = { ...sent, stepsAsked: transport.stepsAsked };
    isTouched ||= steps > 0;
    for (let step = 0; step < steps; step += 1) port.postMessage({ kind: 'step' });
  }

  function isRunWanted(causes: RunCauses): boolean {
    return !isSameRun(causes, sent.causes) || (!isTouched && causes.startLoss !== sent.causes?.startLoss);
  }

  function startOrReweight({ inputs, transport, frame }: LabState): void {
    const objective = selectObjective(inputs);
    const causes = causesOf(inputs, transport.restarts);
    if (isRunWanted(causes)) {
      run += 1;
      isTouched = false;
      isStarting = true;
      isReweighting = false;
      sent = { ...sent, causes, objective };
      port.postMessage({ kind: 'start', run, engine: inputs.engine, problem: problemOf(inputs), objective });
      // The old boundaries stay in sight until the new ones are there, unless they are of other classes.
      if (frame && frame.recall.length !== objective.weights.flat().length) store.setState({ frame: undefined });
    } else if (objective !== sent.objective && !isReweighting) {
      isReweighting = true;
      sent = { ...sent, objective };
      port.postMessage({ kind: 'reweight', run, objective });
    }
  }

  const unsubscribe = store.subscribe(send);
  send(store.getState());

  return {
    restart() {
      port.terminate();
      port = listenTo(open());
      isStarting = false;
      isReweighting = false;
      sent = nothingSent(store.getState());
      store.setState({ training: { status: 'starting' }, frame: undefined });
    },
    close() {
      unsubscribe();
      port.terminate();
    },
  };
}

function nothingSent({ transport }: LabState): Sent {
  return {
    causes: undefined,
    objective: undefined,
    view: undefined,
    isPlaying: false,
    stepsAsked: transport.stepsAsked,
  };
}

function causesOf(inputs: Inputs, restarts: number): RunCauses {
  return { spec: selectSpec(inputs), engine: inputs.engine, restarts, startLoss: inputs.loss };
}

function isSameRun(a: RunCauses, b: RunCauses | undefined): boolean {
  return b !== undefined && a.spec === b.spec && a.engine === b.engine && a.restarts === b.restarts;
}

/** The run's data and start, from what the reader chose. */
function problemOf(inputs: Inputs): Problem {
  const widths = [2, ...hidden, inputs.classes];
  const { points, labels } = selectTrainingSet(inputs);
  const test = selectTestSet(inputs);
  return {
    widths,
    initial: initialParameters(widths, selectLoss(inputs), inputs.seed),
    models: schemeNames.length,
    points,
    labels,
    testPoints: test.points,
    testLabels: test.labels,
  };
}
