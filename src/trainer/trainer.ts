import { changedHeads } from '../core/changedHead.ts';
import type { EngineReport, FromTrainer, RunPace, ToTrainer, Wanted } from '../protocol/messages.ts';
import type { MapWindow, Objective } from '../protocol/problem.ts';
import { copyOf } from './brokenModels.ts';
import { type Engine, mayHoldElsewhere, onlyMaps } from './engine.ts';
import { createFrameInFlight } from './frameInFlight.ts';
import { frameMessage } from './frameMessage.ts';
import { paces } from './pace.ts';
import { refineCells } from './refineCells.ts';
import { afterSteps, isToStep, noRun, restored, runOf, stepsLeft, stepsNow } from './run.ts';
import { createSingleLoop } from './singleLoop.ts';
import { soundAnswers } from './soundAnswers.ts';
import { stepBudget } from './stepBudget.ts';
import { stepInParts } from './stepInParts.ts';
import { createStirredRest } from './stirredRest.ts';
import { unlessReplaced } from './unlessReplaced.ts';

/** What the training loop needs from its environment; tests pass their own. */
export interface Surroundings {
  /** Sends a message to the page; the buffers are transferred. */
  post(message: FromTrainer, transfer?: ArrayBufferLike[]): void;
  /**
   * Starts the engine that a `start` message asks for and returns which one it is.
   *
   * @param lose - Called with the reason if the engine's device is lost later.
   */
  open(
    message: Extract<ToTrainer, { kind: 'start' }>,
    lose: (reason: string) => void,
  ): Promise<{ engine: Engine; report: EngineReport }>;
  /** Milliseconds since a fixed origin. */
  now(): number;
  /** Resolves after pending messages have been delivered. */
  breathe(): Promise<void>;
  /** Resolves after some milliseconds. */
  rest(milliseconds: number): Promise<void>;
}

/** Why an engine is lost. */
type Cause = Extract<FromTrainer, { kind: 'lost' }>['cause'];

/** What the page has asked for, whichever run it is; replaced whole, never written. */
interface Asked {
  readonly view: MapWindow | undefined;
  readonly wanted: Wanted;
  readonly pace: RunPace;
  readonly isPlaying: boolean;
  /** The step after which it rests while it plays. */
  readonly until: number;
}

/** When the next frame is sent; replaced whole, never written. */
interface NextFrame {
  /** Whether one is due without a step and without waiting for the pace. */
  readonly isDue: boolean;
  /** While playing, the step that it shows. */
  readonly goal: number;
  /** When the latest frame was sent, in milliseconds. */
  readonly latestAt: number;
}

/** Milliseconds that are left to the page in one go at most, so that what it asks for meanwhile is heard soon. */
const longestRest = 200;

/**
 * Products of a parameter and an activation that a frame spends on finer points, at most: some 2 ms while the time is
 * wanted for steps, and some 0.1 s at rest, of which the usual networks need a third. An engine that evaluates them
 * itself takes an eighth of that, but no more points while it trains: each costs the page time to trace and to draw.
 */
const refinementWork = { training: 1.5e6, resting: 1e8 } as const;

/**
 * The training loop: takes messages, steps the engine and sends frames.
 *
 * Between two frames it takes as many steps as fit the time budget and the pace. At most one frame is unacknowledged,
 * so a slow page never queues frames; while it paints, training goes on, but no longer than the patience of
 * `frameInFlight.ts`. What belongs to an older run is dropped.
 *
 * A model whose numbers are NaN or infinite is frozen in the state of the previous frame; the others continue.
 *
 * @returns A function that takes one message from the page.
 */
export function createTrainer({ post, open, now, breathe, rest }: Surroundings): (message: ToTrainer) => void {
  let run = noRun;
  /** Of the run, once it is open and as long as it is not lost. */
  let engine: Engine | undefined;
  /** How the latest engine was lost. */
  let lost: Cause = 'gpu-lost';
  let budget = stepBudget();
  let asked: Asked = { view: undefined, wanted: onlyMaps, pace: 'full', isPlaying: false, until: Infinity };
  let next: NextFrame = { isDue: false, goal: Infinity, latestAt: -Infinity };
  const inFlight = createFrameInFlight();
  const pause = createStirredRest(rest);
  const startLoop = createSingleLoop(isWorkLeft, loop, (error) => {
    if (engine && mayHoldElsewhere(engine)) lose(describe(error), causeOf(engine));
    else {
      engine = undefined;
      post({ kind: 'failed', run: run.number, message: describe(error) });
    }
  });

  async function start(message: Extract<ToTrainer, { kind: 'start' }>): Promise<void> {
    run = runOf(message);
    engine?.dispose();
    engine = undefined;
    inFlight.release();
    budget = stepBudget();
    /** Why the graphics processor that this run was opened on is gone, if it is. */
    let gone: string | undefined;
    /** The run may go on under another number. */
    let own: Engine | undefined;
    try {
      const opened = await open(message, (reason) => {
        gone = reason;
        if (own?.kind === 'webgl' && own === engine) lose(reason, 'gpu-lost');
      });
      if (run.number !== message.run) {
        opened.engine.dispose();
        return;
      }
      if (gone !== undefined && opened.engine.kind === 'webgl') {
        lose(gone, 'gpu-lost');
        return;
      }
      own = opened.engine;
      engine = own;
      post({ kind: 'ready', run: run.number, engine: opened.report });
      next = { ...next, isDue: true };
      wake();
    } catch (error) {
      post({ kind: 'failed', run: message.run, message: describe(error) });
    }
  }

  function restore(message: Extract<ToTrainer, { kind: 'restore' }>): void {
    const { run: number, from } = message;
    run = restored(run, message);
    inFlight.release();
    if (engine === undefined) {
      // Its loss was told under the old number, which the page drops by now.
      lose('there is no engine to restore', lost);
      return;
    }
    try {
      engine.restore(from);
    } catch (error) {
      engine = undefined;
      post({ kind: 'failed', run: number, message: describe(error) });
      return;
    }
    budget.restart();
    setGoal(from.step);
    next = { ...next, isDue: true };
    wake();
  }

  /** The engine cannot be used any more, but the page has its last checkpoint. */
  function lose(reason: string, cause: Cause): void {
    engine = undefined;
    lost = cause;
    post({ kind: 'lost', run: run.number, cause, message: reason });
  }

  function wake(): void {
    pause.stir();
    startLoop();
  }

  function isWorkLeft(): boolean {
    const { view, isPlaying, until } = asked;
    return engine !== undefined && view !== undefined && (isToStep(run, isPlaying, until) || next.isDue);
  }

  async function loop(): Promise<void> {
    while (isWorkLeft()) {
      const running = engine!;
      const { number } = run;
      const isCurrent = () => run.number === number && engine === running;
      const taken = await takeSteps(running, number, isCurrent);
      await breathe();
      if (!isCurrent()) continue;
      const left = next.latestAt + paces[asked.pace].interval - now();
      if (asked.isPlaying && !next.isDue && left > 0) {
        if (run.stepsTaken >= next.goal) await pause.rest(left);
        continue;
      }
      if (inFlight.isOut()) {
        // The page still paints: go on training meanwhile, but not without end for a hidden page.
        if (taken > 0 && asked.isPlaying && inFlight.isRecent(now())) continue;
        await inFlight.gone();
        if (run.number !== number) continue;
      }
      await sendFrame(running, isCurrent);
    }
  }

  /** @returns How many steps were taken. */
  async function takeSteps(running: Engine, number: number, isCurrent: () => boolean): Promise<number> {
    // The start is shown before the first step, and a pause that came with it is heard before.
    if (!run.sound) return 0;
    const wasPlaying = asked.isPlaying;
    const count = stepsNow(run, wasPlaying ? budget.steps() : undefined, next.goal, asked.until);
    run = afterSteps(run, count, wasPlaying);
    if (count === 0) return 0;
    const begin = now();
    // After the last step nothing else would ask for the frame that shows it.
    if (stepsLeft(run, asked.until) === 0) next = { ...next, isDue: true };
    await stepInParts(running, count, isCurrent);
    if (run.number !== number) return count;
    const end = now();
    run = { ...run, stepTime: (end - begin) / count };
    if (wasPlaying) budget.record(count, begin, end);
    const shared = paces[asked.pace].isShared ? Math.min(longestRest, end - begin) : 0;
    const left = Math.max(shared, running.kind === 'webgl' ? budget.pauseAfter(end - begin) : 0);
    if (left > 0) await rest(left);
    return count;
  }

  async function sendFrame(running: Engine, isCurrent: () => boolean): Promise<void> {
    next = { ...next, isDue: false };
    const view = asked.view!;
    const trainedWith = run.trained.map(({ loss }) => loss);
    const begin = now();
    const { widths } = run.problem;
    const changes = run.objective.models.map(({ after }) => after);
    const ask = () => running.answer(view, asked.wanted, trainedWith);
    const answers = await soundAnswers(running, ask, run.sound, isCurrent).catch(unlessReplaced(isCurrent));
    if (!isCurrent() || !answers) return;
    const { checkpoint } = answers;
    // Of several steps that were asked for one by one, only the last frame stays in sight.
    const { evaluate } = running;
    const work = isToStep(run, asked.isPlaying, asked.until) ? refinementWork.training : refinementWork.resting;
    const parameters = changedHeads(checkpoint.parameters, widths, changes);
    const refined = refineCells(run.problem, { ...answers, parameters }, view, work, evaluate);
    budget.answered(now() - begin);
    const at = now();
    inFlight.sent(at);
    next = { ...next, latestAt: at };
    run = { ...run, sound: copyOf(checkpoint) };
    setGoal(checkpoint.step);
    const stepsPerSecond = asked.isPlaying ? budget.stepsPerSecond() : 0;
    const { message, transfer } = frameMessage(run, answers, { view, refined, stepsPerSecond });
    post(message, transfer);
  }

  function setGoal(step: number): void {
    next = { ...next, goal: step + paces[asked.pace].stepsToNextFrame(step) };
  }

  return (message) => {
    switch (message.kind) {
      case 'start':
        void start(message);
        break;
      case 'restore':
        restore(message);
        break;
      case 'reweight':
        if (message.run === run.number) {
          // What pulls follows what is minimised at once, and so do heads that are changed after training; all else
          // waits for the next step.
          const isSeen = asked.wanted.pulls || areHeadsOther(run.objective, message.objective);
          run = { ...run, objective: message.objective };
          engine?.reweight(message.objective);
          if (isSeen && engine) next = { ...next, isDue: true };
          // Another schedule may have steps left where the last one had none.
          wake();
        }
        post({ kind: 'reweighted', run: message.run });
        break;
      case 'play':
        asked = { ...asked, isPlaying: true, until: message.until ?? Infinity };
        setGoal(run.stepsTaken);
        budget.restart();
        wake();
        break;
      case 'pause':
        // One more frame, so that what is shown is the last step and the speed is zero.
        next = { ...next, isDue: next.isDue || asked.isPlaying };
        asked = { ...asked, isPlaying: false };
        wake();
        break;
      case 'step':
        run = { ...run, stepsAsked: run.stepsAsked + (message.count ?? 1) };
        wake();
        break;
      case 'look':
        asked = { ...asked, view: message.view };
        next = { ...next, isDue: true };
        wake();
        break;
      case 'want':
        asked = { ...asked, wanted: message.wanted };
        next = { ...next, isDue: true };
        wake();
        break;
      case 'pace':
        asked = { ...asked, pace: message.pace };
        setGoal(run.stepsTaken);
        wake();
        break;
      case 'acknowledge':
        if (message.run !== run.number) break;
        budget.pagePainted(message.interval);
        inFlight.release();
        break;
      case 'knock':
        post({ kind: 'alive', count: message.count });
        break;
      default:
        message satisfies never;
    }
  };
}

/** Whether models answer with other heads than before. */
function areHeadsOther(before: Objective, now: Objective): boolean {
  const textOf = ({ models }: Objective) => JSON.stringify(models.map(({ after }) => after ?? null));
  return textOf(before) !== textOf(now);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function causeOf({ kind }: Engine): Cause {
  return kind === 'webgl' ? 'gpu-lost' : 'worker-broke';
}
