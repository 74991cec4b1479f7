import { constantRate, lastStep } from '../core/schedule.ts';
import type { EngineReport, Frame, FromTrainer, Pace, ToTrainer, TrainedAs, Wanted } from '../protocol/messages.ts';
import type { Checkpoint, Objective, Problem, View } from '../protocol/problem.ts';
import { brokenModels, copyOf, withFrozen } from './brokenModels.ts';
import type { Answers, Engine } from './engine.ts';
import { paces } from './pace.ts';
import { refineCells } from './refineCells.ts';
import { stepBudget } from './stepBudget.ts';
import { testAnswersOf } from './testAnswersOf.ts';

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

/** Milliseconds that training continues without an acknowledged frame: in a hidden tab it stops by itself. */
const patience = 1000;

/**
 * Maximum milliseconds of single steps without a break, however many are requested: the page expects regular messages.
 */
const longestSilence = 500;

/** Parts in which a GPU gets the steps of a frame, so that the page's own drawing gets its turn in between. */
const gpuParts = 4;

/**
 * Maximum number of multiplications of a parameter and an activation for the finer points of a frame: about 2 ms while
 * training, and about 0.1 s at rest, of which the usual networks need a third.
 */
const refinementWork = { training: 1.5e6, resting: 1e8 } as const;

/**
 * The training loop: takes messages, steps the engine and sends frames.
 *
 * Between two frames it takes as many steps as fit the time budget and the pace. At most one frame is unacknowledged,
 * so a slow page never queues frames; while it paints, training continues for at most {@link patience}. Messages of
 * an older run are dropped.
 *
 * A model whose numbers are NaN or infinite is frozen in the state of the previous frame; the others continue.
 *
 * @returns A function that takes one message from the page.
 */
export function createTrainer({ post, open, now, breathe, rest }: Surroundings): (message: ToTrainer) => void {
  let run = 0;
  let engine: Engine | undefined;
  let objective: Objective | undefined;
  let trained: Frame['trained'] | undefined;
  let network: Pick<Problem, 'widths' | 'activation'> | undefined;
  /** Test labels of the run; [D, m]. */
  let testLabels: Uint8Array = new Uint8Array();
  let wanted: Wanted = { tests: false, pulls: false };
  let view: View | undefined;
  let pace: Pace = 'full';
  let isPlaying = false;
  let stepsAsked = 0;
  let stepsTaken = 0;
  /** While playing, the step of the next frame, and when the last frame was sent. */
  let goal = Infinity;
  let frameAt = -Infinity;
  let isFrameDue = false;
  let isLooping = false;
  /** The latest frame's state, in which every model is finite or frozen. */
  let sound: Checkpoint | undefined;
  /** The frame that the page has not acknowledged, if any. */
  let unacknowledged: { readonly since: number; readonly gone: Promise<void>; release(): void } | undefined;
  let budget = stepBudget();
  /** Recent duration of a step of this run, in milliseconds. */
  let stepTime: number | undefined;
  /** Wakes the loop if it is waiting. */
  let stir = () => {};

  async function start(message: Extract<ToTrainer, { kind: 'start' }>): Promise<void> {
    run = message.run;
    engine?.dispose();
    engine = undefined;
    stepsAsked = 0;
    stepsTaken = message.from?.step ?? 0;
    sound = undefined;
    objective = message.objective;
    network = message.problem;
    testLabels = message.problem.testLabels;
    trained = settingsOf(message.objective);
    release();
    budget = stepBudget();
    stepTime = undefined;
    /** Why the graphics processor of this run was lost, if it was. */
    let gone: string | undefined;
    try {
      const opened = await open(message, (reason) => {
        gone = reason;
        if (run === message.run && engine?.kind === 'webgl') lose(reason);
      });
      if (run !== message.run) {
        opened.engine.dispose();
        return;
      }
      if (gone !== undefined && opened.engine.kind === 'webgl') {
        lose(gone);
        return;
      }
      engine = opened.engine;
      post({ kind: 'ready', run, engine: opened.report });
      isFrameDue = true;
      wake();
    } catch (error) {
      post({ kind: 'failed', run: message.run, message: describe(error) });
    }
  }

  /** The engine cannot be used any more, but the page has its last checkpoint. */
  function lose(reason: string): void {
    engine = undefined;
    post({ kind: 'lost', run, message: reason });
  }

  /** Allows the next frame. */
  function release(): void {
    unacknowledged?.release();
    unacknowledged = undefined;
  }

  function wake(): void {
    stir();
    if (isLooping) return;
    isLooping = true;
    loop()
      .catch((error: unknown) => {
        // An error on a GPU need not occur on the other engine.
        if (engine?.kind === 'webgl') lose(describe(error));
        else {
          engine = undefined;
          post({ kind: 'failed', run, message: describe(error) });
        }
      })
      .finally(() => {
        isLooping = false;
        if (isWorkLeft()) wake();
      });
  }

  function isWorkLeft(): boolean {
    const isToStep = (isPlaying || stepsAsked > 0) && stepsLeft() > 0;
    return engine !== undefined && view !== undefined && (isToStep || isFrameDue);
  }

  /** Steps until the schedule ends the run, when the learning rate is 0. */
  function stepsLeft(): number {
    return Math.max(0, lastStep(objective?.schedule ?? constantRate) - stepsTaken);
  }

  async function loop(): Promise<void> {
    while (isWorkLeft()) {
      const current = run;
      const running = engine!;
      const taken = await takeSteps(running, current);
      await breathe();
      if (run !== current || engine !== running) continue;
      const left = frameAt + paces[pace].interval - now();
      if (isPlaying && !isFrameDue && left > 0) {
        if (stepsTaken >= goal) await restUntilStirred(left);
        continue;
      }
      if (unacknowledged) {
        // A frame is in flight: continue for a limited time, since the page may be hidden.
        const isPatient = taken > 0 && isPlaying && now() - unacknowledged.since < patience;
        if (isPatient) continue;
        await unacknowledged.gone;
        if (run !== current) continue;
      }
      await sendFrame(running, current);
    }
  }

  async function restUntilStirred(milliseconds: number): Promise<void> {
    const stirred = new Promise<void>((resolve) => {
      stir = resolve;
    });
    await Promise.race([rest(milliseconds), stirred]);
    stir = () => {};
  }

  async function takeSteps(running: Engine, current: number): Promise<number> {
    // The start is shown before the first step, and a pause sent along with it takes effect before that step.
    if (!sound) return 0;
    const wasPlaying = isPlaying;
    const left = stepsLeft();
    stepsAsked = Math.min(stepsAsked, left);
    const count = wasPlaying
      ? Math.max(0, Math.min(budget.steps(), goal - stepsTaken, left))
      : Math.min(stepsAsked, stepTime === undefined ? 1 : Math.max(1, Math.floor(longestSilence / stepTime)));
    stepsAsked = wasPlaying ? 0 : stepsAsked - count;
    if (count === 0) return 0;
    const begin = now();
    stepsTaken += count;
    // After the last step no other event triggers the frame that shows it.
    if (stepsLeft() === 0) isFrameDue = true;
    trained = settingsOf(objective!);
    const part = running.kind === 'webgl' ? Math.ceil(count / gpuParts) : count;
    for (let left = count; left > 0 && run === current && engine === running; left -= part) {
      running.step(Math.min(part, left));
      await running.settle().catch(unlessReplaced(current, running));
    }
    if (run !== current) return count;
    const end = now();
    stepTime = (end - begin) / count;
    if (wasPlaying) budget.record(count, begin, end);
    const pause = running.kind === 'webgl' ? budget.pauseAfter(end - begin) : 0;
    if (pause > 0) await rest(pause);
    return count;
  }

  async function sendFrame(running: Engine, current: number): Promise<void> {
    isFrameDue = false;
    const asked = view!;
    const begin = now();
    const answers = await answerOf(running, asked, current).catch(unlessReplaced(current, running));
    if (run !== current || engine !== running || !answers) return;
    const { checkpoint, tests, ...shown } = answers;
    // Of several steps that were asked for one by one, only the last frame stays in sight.
    const isToMove = (isPlaying || stepsAsked > 0) && stepsLeft() > 0;
    const work = isToMove ? refinementWork.training : refinementWork.resting;
    const { logits } = shown;
    const refined = refineCells(network!, { logits, parameters: checkpoint.parameters }, asked, work);
    budget.answered(now() - begin);
    let release = () => {};
    const gone = new Promise<void>((resolve) => {
      release = resolve;
    });
    frameAt = now();
    unacknowledged = { since: frameAt, gone, release };
    sound = copyOf(checkpoint);
    setGoal(checkpoint.step);
    const stepsPerSecond = isPlaying ? budget.stepsPerSecond() : 0;
    const { step, frozen, parameters, first, second } = checkpoint;
    post(
      {
        kind: 'frame',
        frame: {
          run,
          step,
          stepsPerSecond,
          trained: trained!,
          view: asked,
          frozen,
          refined,
          ...shown,
          ...(tests && { tests: testAnswersOf(tests, testLabels, frozen.length, classesOf(answers)) }),
        },
        checkpoint,
      },
      [
        logits.buffer,
        refined.counts.buffer,
        refined.cells.buffer,
        refined.logits.buffer,
        shown.recall.buffer,
        shown.losses.buffer,
        shown.testLosses.buffer,
        ...(tests ? [tests.predicted.buffer] : []),
        ...(shown.pulls ? [shown.pulls.buffer] : []),
        parameters.buffer,
        first.buffer,
        second.buffer,
      ],
    );
  }

  /** The engine's answers; requested again if a model had to be frozen, so that its map shows its last finite state. */
  async function answerOf(running: Engine, asked: View, current: number): Promise<Answers> {
    const trainedWith = trained!.map(({ loss }) => loss);
    const answers = await running.answer(asked, wanted, trainedWith);
    const broken = brokenModels(answers.checkpoint);
    if (broken.length === 0 || run !== current || engine !== running) return answers;
    running.restore(withFrozen(answers.checkpoint, broken, sound ?? answers.checkpoint));
    return running.answer(asked, wanted, trainedWith);
  }

  function setGoal(step: number): void {
    goal = step + paces[pace].stepsToNextFrame(step);
  }

  /**
   * Errors of a replaced run, whose tensors are freed, or of a lost one are expected: both have been reported already.
   */
  function unlessReplaced(current: number, running: Engine): (error: unknown) => undefined {
    return (error) => {
      if (run === current && engine === running) throw error;
      return undefined;
    };
  }

  return (message) => {
    switch (message.kind) {
      case 'start':
        void start(message);
        break;
      case 'reweight':
        if (message.run === run) {
          objective = message.objective;
          engine?.reweight(message.objective);
          // Pulls depend on the objective and change at once; everything else changes with the next step.
          if (wanted.pulls && engine) isFrameDue = true;
          // The new schedule may have steps left where the old one had ended.
          wake();
        }
        post({ kind: 'reweighted', run: message.run });
        break;
      case 'play':
        isPlaying = true;
        setGoal(stepsTaken);
        budget.restart();
        wake();
        break;
      case 'pause':
        // One more frame, so that what is shown is the last step and the speed is zero.
        isFrameDue ||= isPlaying;
        isPlaying = false;
        wake();
        break;
      case 'step':
        stepsAsked += 1;
        wake();
        break;
      case 'look':
        view = message.view;
        isFrameDue = true;
        wake();
        break;
      case 'want':
        wanted = message.wanted;
        isFrameDue = true;
        wake();
        break;
      case 'pace':
        pace = message.pace;
        setGoal(stepsTaken);
        wake();
        break;
      case 'acknowledge':
        if (message.run !== run) break;
        budget.pagePainted(message.interval);
        release();
        break;
      case 'knock':
        post({ kind: 'alive', count: message.count });
        break;
      default:
        message satisfies never;
    }
  };
}

function settingsOf({ models }: Objective): readonly TrainedAs[] {
  return models.map(({ loss, volume }) => ({ loss: loss.kind, volume }));
}

function classesOf({ recall, checkpoint: { frozen } }: Answers): number {
  return recall.length / frozen.length;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
