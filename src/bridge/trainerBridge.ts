import type { DatasetSpec } from '../core/dataset.ts';
import { lastStep } from '../core/schedule.ts';
import type { EngineKind, Frame, FromTrainer, Pace, ToTrainer, Wanted } from '../protocol/messages.ts';
import type { Checkpoint, Objective, View } from '../protocol/problem.ts';
import type { Incident } from '../protocol/training.ts';
import { isRunning, type LabState, type LabStore } from '../store/labStore.ts';
import type { Inputs } from '../store/parameters.ts';
import {
  type Network,
  selectLineUp,
  selectModelObjectives,
  selectNetwork,
  selectObjective,
  selectSchedule,
  selectSpec,
  selectStartLosses,
} from '../store/selectors.ts';
import { standingsOf } from '../store/standings.ts';
import { createPlateau } from './plateau.ts';
import { problemOf } from './problemOf.ts';
import { afterChoice, afterFrame, afterLoss, afterRestart, engineFor, mistrustOf, unharmed } from './survival.ts';
import { createWatchdog } from './watchdog.ts';

/** The page's end of a worker. */
export interface TrainerPort {
  postMessage(message: ToTrainer): void;
  onmessage: ((event: MessageEvent<FromTrainer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What the bridge needs of the page; tests hand in their own. */
export interface Page {
  /** Calls back before the browser paints next, with the time in milliseconds. */
  onNextPaint(callback: (time: number) => void): void;
  /** Milliseconds since some start. */
  now(): number;
  isHidden(): boolean;
  /** Calls back again and again until the function it returns is called. */
  repeat(callback: () => void, milliseconds: number): () => void;
}

/** Milliseconds between two looks after the worker. */
const lookInterval = 500;

/** What the trainer has been told. */
interface Sent {
  /** The run's causes; `undefined` before the first. */
  readonly causes: RunCauses | undefined;
  readonly objective: Objective | undefined;
  readonly view: View | undefined;
  readonly wanted: Wanted;
  readonly pace: Pace;
  readonly isRunning: boolean;
  readonly stepsAsked: number;
}

/** The latest state of the models of a run. */
interface Kept {
  /** The causes of the run. */
  readonly causes: RunCauses;
  readonly checkpoint: Checkpoint;
  /** What the latest step was taken with; `undefined` before the first. */
  readonly objective: Objective | undefined;
  /** Whether earlier steps were taken with another. */
  readonly isMixed: boolean;
}

/** What a run is made of: a change in any of it begins a new run. */
interface RunCauses {
  readonly spec: DatasetSpec;
  readonly network: Network;
  /** The schemes of the tiles. */
  readonly lineUp: string;
  readonly restarts: number;
  /** With another engine the run goes on, from where it is. */
  readonly engine: Inputs['engine'];
  /** The losses it started with, which set the last bias; they count only as long as no step has been taken. */
  readonly startLosses: string;
}

/**
 * Keeps the trainer doing what the store wants, and the store showing what the trainer does.
 *
 * What is wanted is compared with what was sent: other data, another network or a restart begin a new run; other weights, loss or
 * learning rate go to the running models; another engine takes the run over. Of these at most one message is unanswered, and the
 * latest wins.
 *
 * The state of the models comes with each frame and is kept. If the graphics processor is lost, or the worker breaks or falls silent,
 * a new worker goes on from it.
 *
 * @param open - Makes a worker.
 * @returns `restart` throws the worker away and makes a new one, after a failure; `close` ends the worker.
 */
export function connectTrainer(
  store: LabStore,
  open: () => TrainerPort,
  page: Page,
): { restart(): void; close(): void } {
  let run = 0;
  let isStarting = false;
  let isReweighting = false;
  /** Whether the run has been asked for a step: from then on a change of the loss goes to the running models. */
  let isTouched = false;
  /** Single steps that the run was asked for and that no frame has shown. */
  let owed = 0;
  /** The latest state of the models, and what made it. */
  let kept: Kept | undefined;
  /** Schemes of the tiles that the frame in sight is of. */
  let shownLineUp: string | undefined;
  /** What was lost of late, and what was given up for it. */
  let survival = unharmed;
  /** The engine of the present run, as soon as it is known. */
  let running: EngineKind | undefined;
  let knocks = 0;
  let paintedAt: number | undefined;
  let paintInterval = 0;
  const plateau = createPlateau();
  let sent = nothingSent(store.getState());
  let watchdog = createWatchdog(mistrustOf(survival));
  let port: TrainerPort = none;
  openWorker();

  /** @returns Whether there is a worker: a browser may refuse to open one. */
  function openWorker(): boolean {
    try {
      port = listenTo(open());
      return true;
    } catch (error) {
      port = none;
      fail('no-worker', error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  function listenTo(opened: TrainerPort): TrainerPort {
    // What a worker said before it was thrown away may arrive after; it is not its successor's.
    opened.onmessage = ({ data }) => {
      if (opened === port) receive(data);
    };
    opened.onerror = ({ message }) => {
      if (opened !== port) return;
      const text = message || 'the worker could not be loaded';
      if (kept) recover('worker-broke', text);
      else fail('stopped', text);
    };
    return opened;
  }

  function fail(cause: 'no-worker' | 'stopped', message: string): void {
    isStarting = false;
    store.setState({ training: { status: 'failed', cause, message } });
  }

  function receive(message: FromTrainer): void {
    watchdog.heard();
    switch (message.kind) {
      case 'ready': {
        if (message.run !== run) return;
        // With maps in sight a run has started when its first frame is there: a drag of the data then shows each of its runs.
        if (sent.view === undefined) isStarting = false;
        running = message.engine.kind;
        const { reason } = survival.givenUp ?? message.engine;
        const engine = { ...message.engine, reason };
        store.setState({ training: { status: 'ready', engine } });
        break;
      }
      case 'reweighted':
        if (message.run !== run) return;
        isReweighting = false;
        break;
      case 'frame':
        if (message.frame.run !== run) return;
        show(message.frame, message.checkpoint);
        break;
      case 'alive':
        return;
      case 'lost':
        if (message.run === run) recover('gpu-lost', message.message);
        return;
      case 'failed':
        if (message.run === run) fail('stopped', message.message);
        return;
      default:
        message satisfies never;
    }
    send(store.getState());
  }

  function show(frame: Frame, checkpoint: Checkpoint): void {
    isTouched ||= frame.step > 0;
    isStarting = false;
    watchdog.restarted();
    survival = afterFrame(survival, frame.step);
    owed = Math.max(0, owed - (frame.step - (kept?.checkpoint.step ?? 0)));
    kept = keptAfter(checkpoint);
    shownLineUp = kept.causes.lineUp;
    store.setState({ frame, isMixed: kept.isMixed });
    page.onNextPaint((time) => {
      port.postMessage({ kind: 'acknowledge', run: frame.run, interval: paintInterval });
      paintedAt = time;
      page.onNextPaint((next) => {
        paintInterval = next - (paintedAt ?? next);
      });
    });
    const { transport, inputs } = store.getState();
    if (!isRunning(transport)) return;
    // Before deferred weights act, flat accuracies are no end.
    const isToChange = selectModelObjectives(inputs).some(({ before }) => before && before.steps > frame.step);
    // A run whose rate falls ends by itself.
    if (isToChange || inputs.schedule !== 'constant') return;
    const isFlat = plateau.sees(
      frame.step,
      standingsOf(frame).map(({ balancedAccuracy }) => balancedAccuracy),
    );
    if (isFlat && inputs.restsWhenFlat) setResting(true);
  }

  /** Whether the present run has taken all steps of its schedule. */
  function isOver({ inputs, transport }: LabState): boolean {
    if (kept === undefined || isRunWanted(causesOf(inputs, transport.restarts))) return false;
    return kept.checkpoint.step >= lastStep(selectSchedule(inputs));
  }

  function keptAfter(checkpoint: Checkpoint): Kept {
    const hasMoved = checkpoint.step > (kept?.checkpoint.step ?? 0);
    const isOther = kept?.objective !== undefined && kept.objective !== sent.objective;
    return {
      causes: sent.causes!,
      checkpoint,
      objective: hasMoved ? sent.objective : kept?.objective,
      isMixed: (kept?.isMixed ?? false) || (hasMoved && isOther),
    };
  }

  function setResting(isResting: boolean): void {
    plateau.forget();
    const { transport } = store.getState();
    if (transport.isResting !== isResting) store.setState({ transport: { ...transport, isResting } });
  }

  /** Goes on with a new worker from the latest state that the page has. */
  function recover(cause: Incident['cause'], message: string): void {
    const { training, inputs } = store.getState();
    const { state, decision } = afterLoss(survival, {
      cause,
      at: page.now(),
      step: kept?.checkpoint.step,
      choice: inputs.engine,
      wasOnGpu: training.status === 'ready' && training.engine.kind === 'webgl',
      isOnArrays: running === 'plain',
    });
    survival = state;
    if (decision === 'stop') {
      fail('stopped', message);
      return;
    }
    sent = { ...sent, stepsAsked: sent.stepsAsked - owed };
    owed = 0;
    if (!replaceWorker()) return;
    store.setState({ incident: { cause, step: kept?.checkpoint.step ?? 0, hasFallenBack: decision === 'fall-back' } });
    send(store.getState());
  }

  /** Throws the worker away and makes another, which has been told nothing yet; tells whether there is one. */
  function replaceWorker(): boolean {
    port.terminate();
    watchdog = createWatchdog(mistrustOf(survival));
    isStarting = false;
    isReweighting = false;
    sent = { ...nothingSent(store.getState()), stepsAsked: sent.stepsAsked };
    return openWorker();
  }

  /** Sends what the trainer does not know yet. Settles at once: what it sets itself it does not send again. */
  function send(state: LabState): void {
    const { inputs, transport, view, page } = state;
    if (state.training.status === 'failed') return;
    if (transport.isResting && !inputs.restsWhenFlat) {
      setResting(false);
      return;
    }
    if (transport.isPlaying && isOver(state)) {
      owed = 0;
      store.setState({ transport: { ...transport, isPlaying: false, isResting: false } });
      return;
    }
    const isToRun = isRunning(transport) && page === 'lab';
    // Before a start: a trainer that hears of the pause only after it may have taken a step of the new run.
    if (!isToRun && sent.isRunning) {
      sent = { ...sent, isRunning: false };
      port.postMessage({ kind: 'pause' });
    }
    // A start that hangs keeps its worker busy for good, so a newer one gets another worker.
    if (isStarting && watchdog.isLate() && isOtherWanted(state) && !replaceWorker()) return;
    if (!isStarting && startOrReweight(state)) return;
    if (inputs.pace !== sent.pace) {
      sent = { ...sent, pace: inputs.pace };
      port.postMessage({ kind: 'pace', pace: inputs.pace });
    }
    if (view !== undefined && view !== sent.view) {
      sent = { ...sent, view };
      port.postMessage({ kind: 'look', view });
    }
    const wanted = wantedBy(state);
    if (wanted.tests !== sent.wanted.tests || wanted.pulls !== sent.wanted.pulls) {
      sent = { ...sent, wanted };
      port.postMessage({ kind: 'want', wanted });
    }
    if (isToRun && !sent.isRunning) {
      sent = { ...sent, isRunning: true };
      plateau.forget();
      port.postMessage({ kind: 'play' });
    }
    // What is asked for while another run is wanted belongs to that run, which is about to start.
    if (isRunWanted(causesOf(inputs, transport.restarts))) return;
    isTouched ||= isToRun;
    const steps = transport.stepsAsked - sent.stepsAsked;
    sent = { ...sent, stepsAsked: transport.stepsAsked };
    isTouched ||= steps > 0;
    owed += steps;
    for (let step = 0; step < steps; step += 1) port.postMessage({ kind: 'step' });
  }

  /** Whether the present start is not what the reader wants by now. */
  function isOtherWanted({ inputs, transport }: LabState): boolean {
    return isRunWanted(causesOf(inputs, transport.restarts)) || selectObjective(inputs) !== sent.objective;
  }

  function isRunWanted(causes: RunCauses): boolean {
    return sent.causes === undefined || causes.engine !== sent.causes.engine || !isContinuing(causes, sent.causes);
  }

  /** Whether a run of some causes is a run of others that goes on, perhaps with another engine. */
  function isContinuing(causes: RunCauses, others: RunCauses): boolean {
    return (
      causes.spec === others.spec &&
      causes.network === others.network &&
      causes.lineUp === others.lineUp &&
      causes.restarts === others.restarts &&
      (isTouched || causes.startLosses === others.startLosses)
    );
  }

  /** @returns Whether the store was changed, which has sent all there is to send. */
  function startOrReweight({ inputs, transport, frame }: LabState): boolean {
    const objective = selectObjective(inputs);
    const causes = causesOf(inputs, transport.restarts);
    if (isRunWanted(causes)) {
      if (kept && !isContinuing(causes, kept.causes)) kept = undefined;
      survival = afterChoice(survival, inputs.engine);
      run += 1;
      isTouched &&= kept !== undefined;
      if (kept === undefined) owed = 0;
      isStarting = true;
      watchdog.restarted();
      running = undefined;
      isReweighting = false;
      sent = { ...sent, causes, objective, stepsAsked: sent.stepsAsked - owed };
      owed = 0;
      port.postMessage({
        kind: 'start',
        run,
        engine: engineFor(survival, inputs.engine),
        problem: problemOf(inputs),
        objective,
        from: kept?.checkpoint,
      });
      plateau.forget();
      // The old boundaries stay in sight until the new ones are there, unless they are of other classes or would bear wrong names.
      const isOfOthers =
        frame !== undefined &&
        (shownLineUp !== causes.lineUp || frame.recall.length !== objective.models.length * inputs.classes);
      const wasResting = transport.isResting && kept === undefined;
      if (isOfOthers) store.setState({ frame: undefined });
      if (wasResting) setResting(false);
      return isOfOthers || wasResting;
    }
    if (objective !== sent.objective && !isReweighting) {
      isReweighting = true;
      sent = { ...sent, objective };
      port.postMessage({ kind: 'reweight', run, objective });
      setResting(false);
      return transport.isResting;
    }
    return false;
  }

  const unsubscribe = store.subscribe((state, before) => {
    // Steps that were asked for before a reset belong to what was reset.
    if (state.transport.restarts !== before.transport.restarts) {
      owed = 0;
      sent = { ...sent, stepsAsked: state.transport.stepsAsked };
    }
    send(state);
  });
  const stopLooking = page.repeat(() => {
    if (store.getState().training.status === 'failed') return;
    const found = watchdog.look(page.now(), isStarting, page.isHidden());
    if (found === 'knock') {
      knocks += 1;
      port.postMessage({ kind: 'knock', count: knocks });
    } else if (found === 'silent') recover('worker-silent', 'the worker does not answer');
    else if (found === 'hung') recover('start-hung', 'the run does not start');
    // What the reader has wanted since a start began, which now takes too long to wait for.
    else if (isStarting && watchdog.isLate()) send(store.getState());
  }, lookInterval);
  send(store.getState());

  return {
    restart() {
      survival = afterRestart(survival);
      owed = 0;
      kept = undefined;
      isTouched = false;
      sent = { ...sent, stepsAsked: store.getState().transport.stepsAsked };
      if (!replaceWorker()) return;
      store.setState({ training: { status: 'starting' }, frame: undefined, incident: undefined });
    },
    close() {
      stopLooking();
      unsubscribe();
      port.terminate();
    },
  };
}

/** In place of a worker that could not be opened. */
const none: TrainerPort = { postMessage() {}, onmessage: null, onerror: null, terminate() {} };

function nothingSent({ transport }: LabState): Sent {
  return {
    causes: undefined,
    objective: undefined,
    view: undefined,
    wanted: { tests: false, pulls: false },
    pace: 'full',
    isRunning: false,
    stepsAsked: transport.stepsAsked,
  };
}

function causesOf(inputs: Inputs, restarts: number): RunCauses {
  return {
    spec: selectSpec(inputs),
    network: selectNetwork(inputs),
    restarts,
    engine: inputs.engine,
    lineUp: selectLineUp(inputs),
    startLosses: selectStartLosses(inputs),
  };
}

/** What frames are to answer besides maps and recalls: what the open panel shows, and nothing while it is closed. */
function wantedBy({ inputs: { panel }, page }: LabState): Wanted {
  const isInSight = page === 'lab';
  return { tests: isInSight && (panel === 'metrics' || panel === 'difference'), pulls: isInSight && panel === 'pull' };
}
