import type { EngineReport, Frame, FromTrainer, ToTrainer } from '../protocol/messages.ts';
import type { Objective, View } from '../protocol/problem.ts';
import type { Engine } from './engine.ts';
import { stepBudget } from './stepBudget.ts';

/** What the training loop needs from the world around it; tests hand in their own. */
export interface Surroundings {
  /** Sends a message to the page; the buffers move with it. */
  post(message: FromTrainer, transfer?: ArrayBufferLike[]): void;
  /**
   * Starts the engine that a `start` message asks for and says which it was.
   *
   * @param lose - To be called if the engine's device is lost later, with the reason.
   */
  open(
    message: Extract<ToTrainer, { kind: 'start' }>,
    lose: (reason: string) => void,
  ): Promise<{ engine: Engine; report: EngineReport }>;
  /** Milliseconds since some start. */
  now(): number;
  /** Resolves after messages that wait have been delivered. */
  breathe(): Promise<void>;
}

/** Milliseconds that training goes on without the page acknowledging a frame: a hidden tab stops by itself. */
const patience = 1000;

/**
 * The training loop: takes messages, steps the engine and sends frames.
 *
 * Between two frames it takes as many steps as fit the time budget. At most one frame is unacknowledged, so a slow page never queues
 * frames; while it paints, training goes on, but no longer than {@link patience}. What belongs to an older run is dropped.
 *
 * @returns A function that takes one message from the page.
 */
export function createTrainer({ post, open, now, breathe }: Surroundings): (message: ToTrainer) => void {
  let run = 0;
  let engine: Engine | undefined;
  let objective: Objective | undefined;
  let trained: Frame['trained'] | undefined;
  let view: View | undefined;
  let isPlaying = false;
  let stepsAsked = 0;
  let stepsTaken = 0;
  let isFrameDue = false;
  let isLooping = false;
  /** The frame that the page has not acknowledged, if any. */
  let unacknowledged: { readonly since: number; readonly gone: Promise<void>; release(): void } | undefined;
  let budget = stepBudget();

  async function start(message: Extract<ToTrainer, { kind: 'start' }>): Promise<void> {
    run = message.run;
    engine?.dispose();
    engine = undefined;
    stepsAsked = 0;
    stepsTaken = 0;
    objective = message.objective;
    trained = settingsOf(message.objective);
    release();
    budget = stepBudget();
    try {
      const opened = await open(message, (reason) => {
        if (run !== message.run || engine === undefined) return;
        engine = undefined;
        post({ kind: 'failed', run, message: reason });
      });
      if (run !== message.run) {
        opened.engine.dispose();
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

  /** Lets the next frame go. */
  function release(): void {
    unacknowledged?.release();
    unacknowledged = undefined;
  }

  function wake(): void {
    if (isLooping) return;
    isLooping = true;
    loop()
      .catch((error: unknown) => {
        engine = undefined;
        post({ kind: 'failed', run, message: describe(error) });
      })
      .finally(() => {
        isLooping = false;
        if (isWorkLeft()) wake();
      });
  }

  function isWorkLeft(): boolean {
    return engine !== undefined && view !== undefined && (isPlaying || stepsAsked > 0 || isFrameDue);
  }

  async function loop(): Promise<void> {
    while (isWorkLeft()) {
      const current = run;
      const running = engine!;
      const taken = await takeSteps(running);
      await breathe();
      if (run !== current) continue;
      if (unacknowledged) {
        // The page still paints: train on meanwhile, but not for nobody.
        const isPatient = taken > 0 && isPlaying && now() - unacknowledged.since < patience;
        if (isPatient) continue;
        await unacknowledged.gone;
        if (run !== current) continue;
      }
      await sendFrame(running, current);
    }
  }

  async function takeSteps(running: Engine): Promise<number> {
    const count = isPlaying ? budget.steps() : stepsAsked;
    stepsAsked = 0;
    if (count === 0) return 0;
    const wasPlaying = isPlaying;
    const current = run;
    const begin = now();
    stepsTaken += count;
    trained = settingsOf(objective!);
    running.step(count);
    await running.settle().catch(unlessReplaced(current));
    if (wasPlaying && run === current) budget.record(count, begin, now());
    return count;
  }

  async function sendFrame(running: Engine, current: number): Promise<void> {
    isFrameDue = false;
    const step = stepsTaken;
    const asked = view!;
    const begin = now();
    const answers = await running.answer(asked).catch(unlessReplaced(current));
    if (run !== current || !answers) return;
    budget.answered(now() - begin);
    let release = () => {};
    const gone = new Promise<void>((resolve) => {
      release = resolve;
    });
    unacknowledged = { since: now(), gone, release };
    const stepsPerSecond = isPlaying ? budget.stepsPerSecond() : 0;
    post({ kind: 'frame', frame: { run, step, stepsPerSecond, trained: trained!, view: asked, ...answers } }, [
      answers.logits.buffer,
      answers.recall.buffer,
    ]);
  }

  /** A run that was replaced may fail on tensors that are gone; that is no failure of the run that replaced it. */
  function unlessReplaced(current: number): (error: unknown) => undefined {
    return (error) => {
      if (run === current) throw error;
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
        }
        post({ kind: 'reweighted', run: message.run });
        break;
      case 'play':
        isPlaying = true;
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
      case 'acknowledge':
        if (message.run === run) release();
        break;
      default:
        message satisfies never;
    }
  };
}

function settingsOf({ loss, volume }: Objective): Frame['trained'] {
  return { loss: loss.kind, volume };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
