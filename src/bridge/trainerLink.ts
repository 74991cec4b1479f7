import type { Frame, FromTrainer, RunPace, ToTrainer, Wanted } from '../protocol/messages.ts';
import type { Checkpoint, MapWindow } from '../protocol/problem.ts';
import type { Incident, Training } from '../protocol/training.ts';
import { createPaintTimer } from './paintTimer.ts';
import { afterChoice, afterFrame, afterLoss, afterRestart, engineFor, mistrustOf, unharmed } from './survival.ts';
import {
  isContinuing,
  isObjectiveOther,
  isOver,
  isRunWanted,
  type Kept,
  keptAfter,
  keptFrom,
  noRun,
  type Origin,
  runAfter,
  runFrom,
} from './trainerRun.ts';
import { createWatchdog } from './watchdog.ts';
import type { Wish } from './wish.ts';
import { createWorkerSlot, type WorkerPort } from './workerSlot.ts';

/** The page's end of a trainer's worker. */
export type TrainerPort = WorkerPort<ToTrainer, FromTrainer>;

/** What a link needs of the page; tests hand in their own. */
export interface Page {
  /** Calls back before the browser paints next, with the time in milliseconds. */
  onNextPaint(callback: (time: number) => void): void;
  /** Milliseconds since some start. */
  now(): number;
  isHidden(): boolean;
  /** Processor cores that training may use. */
  readonly cores: number;
  /** Calls back again and again until the function it returns is called. */
  repeat(callback: () => void, milliseconds: number): () => void;
}

/** Told what becomes of a wish. Each of these may wish anew, which is sent at once. */
export interface LinkListener {
  /** How training is from now on; `starting` after a restart alone. */
  training(training: Training): void;
  /**
   * A frame of the latest run, whether its models took steps with different objectives, and their state and how they
   * came to it, which `restore` takes.
   */
  frame(frame: Frame, isMixed: boolean, checkpoint: Checkpoint, origin: Origin): void;
  /** A worker or a graphics processor was lost, and a new worker is about to go on. */
  incident(incident: Incident): void;
  /**
   * The trainer was told to start a run, to go on with the present one in another, to restore a checkpoint, to
   * minimise something else, to answer with other heads or to play.
   */
  told(what: 'start' | 'takeover' | 'restore' | 'reweight' | 'heads' | 'play'): void;
  /** The run that is played has taken all steps of its schedule, or all that were wished. */
  ended(): void;
}

/** A trainer of its own for a part of the page. */
export interface TrainerLink {
  /** Wants something else from now on. */
  want(wish: Wish): void;
  /**
   * Lets the models go on from a checkpoint of the present run, of an earlier or a later step, with what is minimised
   * now. The latest one wins. It is dropped if another run begins, and where there is no run to go back in: before its
   * first frame and after a failure.
   *
   * @param origin - As it came with the checkpoint. If left out, its models count as trained with what is minimised
   * now.
   * @throws RangeError if the checkpoint is of other models than the run's.
   */
  restore(checkpoint: Checkpoint, origin?: Origin): void;
  /** Throws the worker away and begins the run anew in another, after a failure. */
  restart(): void;
  /** Whether the worker owes an answer to a start, to another objective, or to steps that were asked for. */
  isAnswerDue(): boolean;
  /** Ends the worker and what waits for it; the link is of no use after. */
  close(): void;
}

/** Milliseconds between two looks after the worker. */
const lookInterval = 500;

/** Steps that are asked for one by one, at most. */
const mostMessages = 100;

/** What the worker has been told besides its run. */
interface Sent {
  readonly view: MapWindow | undefined;
  readonly wanted: Wanted;
  readonly pace: RunPace;
  readonly isRunning: boolean;
  /** The step after which it rests while it plays. */
  readonly until: number | undefined;
  /** Single steps of those that were asked for. */
  readonly stepsAsked: number;
  /** How many of them no frame has shown. */
  readonly owed: number;
}

/**
 * Opens a worker and keeps it doing what is wished.
 *
 * What is wished is compared with what was sent: another key or a restart begins a new run; another objective goes to
 * the running models; another engine takes the run over. Of these and of checkpoints to restore at most one message is
 * unanswered, and the latest wins. What the worker says of an older run is dropped.
 *
 * The state of the models comes with each frame and is kept. If the graphics processor is lost, or the worker breaks or
 * falls silent, a new worker goes on from it, as `survival.ts` decides.
 *
 * @param open - Makes a worker. Where it throws, the listener hears of a failure, perhaps before this function returns.
 */
export function openTrainerLink(open: () => TrainerPort, page: Page, on: LinkListener): TrainerLink {
  let wished: Wish | undefined;
  let run = noRun;
  let sent = nothingSent({ stepsAsked: 0, owed: 0 });
  let kept: Kept | undefined;
  let toRestore: { readonly checkpoint: Checkpoint; readonly origin: Origin | undefined } | undefined;
  let survival = unharmed;
  let training: Training = { status: 'starting' };
  let watchdog = createWatchdog(mistrustOf(survival));
  let knocks = 0;
  let isClosed = false;
  const atNextPaint = createPaintTimer((callback) => page.onNextPaint(callback));
  const worker = createWorkerSlot(open, receive, (message) => {
    if (kept) recover('worker-broke', message);
    else fail('stopped', message);
  });
  openWorker();

  /** @returns Whether there is a worker: a browser may refuse to open one. */
  function openWorker(): boolean {
    const refusal = worker.open();
    if (refusal !== undefined) fail('no-worker', refusal);
    return refusal === undefined;
  }

  function become(next: Training): void {
    training = next;
    on.training(next);
  }

  function fail(cause: 'no-worker' | 'stopped', message: string): void {
    run = { ...run, isStarting: false };
    become({ status: 'failed', cause, message });
  }

  function receive(message: FromTrainer): void {
    watchdog.heard();
    if (message.kind === 'alive') return;
    const { run: number } = message.kind === 'frame' ? message.frame : message;
    // Stale.
    if (number !== run.number) return;
    switch (message.kind) {
      case 'ready': {
        // With maps in sight a run has started when its first frame is there: a drag of the data then shows each run.
        run = { ...run, isStarting: run.isStarting && sent.view !== undefined, engine: message.engine.kind };
        const { reason } = survival.givenUp ?? message.engine;
        become({ status: 'ready', engine: { ...message.engine, reason } });
        break;
      }
      case 'reweighted':
        run = { ...run, isReweighting: false };
        break;
      case 'frame':
        show(message.frame, message.checkpoint);
        break;
      case 'lost':
        recover(message.cause, message.message);
        return;
      case 'failed':
        fail('stopped', message.message);
        return;
      default:
        message satisfies never;
    }
    settle();
  }

  function show(frame: Frame, checkpoint: Checkpoint): void {
    run = { ...run, isStarting: false, isTouched: run.isTouched || frame.step > 0 };
    watchdog.restarted();
    survival = afterFrame(survival, frame.step);
    sent = { ...sent, owed: Math.max(0, sent.owed - (frame.step - (kept?.checkpoint.step ?? 0))) };
    kept = keptAfter(kept, run, checkpoint);
    atNextPaint((interval) => worker.post({ kind: 'acknowledge', run: frame.run, interval }));
    const { objectiveKey, mixedAfter } = kept;
    on.frame(frame, mixedAfter !== undefined, checkpoint, { objectiveKey, mixedAfter, trained: frame.trained });
  }

  /** Goes on with a new worker from the latest state that the page has, unless too many were lost. */
  function recover(cause: Incident['cause'], message: string): void {
    const step = (toRestore?.checkpoint ?? kept?.checkpoint)?.step;
    const { state, decision } = afterLoss(survival, {
      cause,
      at: page.now(),
      step,
      choice: wished!.engine,
      wasOnGpu: training.status === 'ready' && training.engine.kind === 'webgl',
      isOnProcessor: run.engine !== undefined && run.engine !== 'webgl',
    });
    survival = state;
    if (decision === 'stop') {
      fail('stopped', message);
      return;
    }
    sent = { ...sent, stepsAsked: sent.stepsAsked - sent.owed, owed: 0 };
    if (!replaceWorker()) return;
    on.incident({ cause, step: step ?? 0, hasFallenBack: decision === 'fall-back' });
    settle();
  }

  /** Throws the worker away and makes another, which has been told nothing yet; tells whether there is one. */
  function replaceWorker(): boolean {
    watchdog = createWatchdog(mistrustOf(survival));
    run = { ...run, wish: undefined, objectiveKey: undefined, isStarting: false, isReweighting: false };
    sent = nothingSent(sent);
    return openWorker();
  }

  /** Sends what the worker does not know yet. */
  function settle(): void {
    const wish = wished;
    if (wish === undefined || isClosed || training.status === 'failed') return;
    if (wish.isPlaying && toRestore === undefined && isOver(run, kept, wish)) {
      sent = { ...sent, owed: 0 };
      on.ended();
      // A wish that was made meanwhile has been settled.
      if (wish !== wished) return;
    }
    const isToRun = wish.isPlaying && !wish.isHeld;
    // Before a start: a trainer that hears of the pause only after it may have taken a step of the new run.
    if (!isToRun && sent.isRunning) {
      sent = { ...sent, isRunning: false };
      worker.post({ kind: 'pause' });
    }
    // A start that hangs keeps its worker busy for good, so a newer one gets another worker.
    const isOtherWanted = isRunWanted(run, wish) || isObjectiveOther(run, wish) || toRestore !== undefined;
    if (run.isStarting && watchdog.isLate() && isOtherWanted && !replaceWorker()) return;
    if (!run.isStarting) startOrReweight(wish);
    if (wish !== wished) return;
    const { pace, view, wanted } = wish;
    if (pace !== sent.pace) {
      sent = { ...sent, pace };
      worker.post({ kind: 'pace', pace });
    }
    if (view !== undefined && view !== sent.view) {
      sent = { ...sent, view };
      worker.post({ kind: 'look', view });
    }
    // Not to a run that another is about to replace: it may not have the models whose maps are wanted.
    if (!isRunWanted(run, wish) && !isSameWanted(wanted, sent.wanted)) {
      sent = { ...sent, wanted };
      worker.post({ kind: 'want', wanted });
    }
    if (isToRun && !(sent.isRunning && sent.until === wish.until)) {
      sent = { ...sent, isRunning: true, until: wish.until };
      worker.post({ kind: 'play', ...(wish.until !== undefined && { until: wish.until }) });
      on.told('play');
      if (wish !== wished) return;
    }
    // What is asked for while another run is wanted belongs to that run, which is about to start.
    if (isRunWanted(run, wish)) return;
    const steps = wish.stepsAsked - sent.stepsAsked;
    if (isToRun || steps > 0) run = { ...run, isTouched: true };
    sent = { ...sent, stepsAsked: wish.stepsAsked, owed: sent.owed + steps };
    if (steps > mostMessages) worker.post({ kind: 'step', count: steps });
    else for (let step = 0; step < steps; step += 1) worker.post({ kind: 'step' });
  }

  function startOrReweight(wish: Wish): void {
    const { engine, objective, objectiveKey, headsKey } = wish;
    const going = toRestore;
    toRestore = undefined;
    if (going && kept) kept = keptFrom(kept, going.checkpoint, going.origin);
    if (isRunWanted(run, wish)) {
      const isTakeover = kept !== undefined && isContinuing(run, wish, kept.wish);
      if (!isTakeover) kept = wish.from && { ...wish.from, wish };
      survival = afterChoice(survival, engine);
      run = runAfter(run, wish, isTakeover);
      // Only a run that goes on still owes steps; they are asked for again.
      sent = { ...sent, stepsAsked: sent.stepsAsked - (isTakeover ? sent.owed : 0), owed: 0 };
      watchdog.restarted();
      worker.post({
        kind: 'start',
        run: run.number,
        engine: engineFor(survival, engine),
        problem: wish.problem(),
        objective,
        from: kept?.checkpoint,
        gridPoints: wish.gridPoints,
        cores: page.cores,
      });
      on.told(isTakeover ? 'takeover' : 'start');
    } else if (going) {
      const { checkpoint, origin } = going;
      run = runFrom(run, checkpoint, sent.view !== undefined);
      sent = { ...sent, owed: 0 };
      watchdog.restarted();
      worker.post({ kind: 'restore', run: run.number, from: checkpoint, trained: origin?.trained });
      on.told('restore');
    } else if (isObjectiveOther(run, wish) && !run.isReweighting) {
      const isOtherMinimised = objectiveKey !== run.objectiveKey;
      run = { ...run, objectiveKey, headsKey, isReweighting: true };
      worker.post({ kind: 'reweight', run: run.number, objective });
      on.told(isOtherMinimised ? 'reweight' : 'heads');
    }
  }

  function look(): void {
    if (wished === undefined || training.status === 'failed') return;
    const found = watchdog.look(page.now(), run.isStarting, page.isHidden());
    if (found === 'knock') {
      knocks += 1;
      worker.post({ kind: 'knock', count: knocks });
    } else if (found === 'silent') recover('worker-silent', 'the worker does not answer');
    else if (found === 'hung') recover('start-hung', 'the run does not start');
    // What has been wished since a start began, which now takes too long to wait for.
    else if (run.isStarting && watchdog.isLate()) settle();
  }

  const stopLooking = page.repeat(look, lookInterval);

  return {
    want(wish) {
      const isRestart = wish.restarts !== wished?.restarts;
      wished = wish;
      // Steps that were asked for before a restart belong to what was restarted.
      if (isRestart) sent = { ...sent, stepsAsked: wish.stepsAsked, owed: 0 };
      settle();
    },
    restore(checkpoint, origin) {
      if (isClosed || kept === undefined || training.status === 'failed') return;
      assertAlike(checkpoint, kept.checkpoint);
      toRestore = { checkpoint, origin };
      settle();
    },
    restart() {
      if (isClosed) return;
      survival = afterRestart(survival);
      kept = undefined;
      toRestore = undefined;
      run = { ...run, isTouched: false };
      sent = { ...sent, stepsAsked: wished?.stepsAsked ?? 0, owed: 0 };
      if (!replaceWorker()) return;
      become({ status: 'starting' });
      settle();
    },
    isAnswerDue() {
      if (wished === undefined || isClosed || training.status === 'failed') return false;
      // No frame comes for steps that were asked for past the end of the schedule.
      return run.isStarting || run.isReweighting || (sent.owed > 0 && !isOver(run, kept, wished));
    },
    close() {
      stopLooking();
      worker.close();
      isClosed = true;
    },
  };
}

/** Whether two wishes ask for the same parts of a frame. */
function isSameWanted(one: Wanted, other: Wanted): boolean {
  const isSameMaps = one.maps === other.maps || String(one.maps) === String(other.maps);
  const isSame = (part: Exclude<keyof Wanted, 'maps'>) => (one[part] ?? false) === (other[part] ?? false);
  return isSameMaps && isSame('tests') && isSame('testLogits') && isSame('pulls') && one.losses === other.losses;
}

function assertAlike({ parameters, frozen }: Checkpoint, own: Checkpoint): void {
  if (frozen.length !== own.frozen.length) {
    throw new RangeError(`invalid checkpoint; not of ${own.frozen.length} models: ${frozen.length}`);
  }
  if (parameters.length !== own.parameters.length) {
    throw new RangeError(`invalid checkpoint; not of ${own.parameters.length} parameters: ${parameters.length}`);
  }
}

function nothingSent({ stepsAsked, owed }: Pick<Sent, 'stepsAsked' | 'owed'>): Sent {
  return {
    view: undefined,
    wanted: { maps: 'all', tests: false, pulls: false },
    pace: 'full',
    isRunning: false,
    until: undefined,
    stepsAsked,
    owed,
  };
}
