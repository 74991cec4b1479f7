import type { EngineReport, FromTrainer, ToTrainer } from '../protocol/messages.ts';
import type { View } from '../protocol/problem.ts';
import type { Engine } from './engine.ts';
import { stepBudget } from './stepBudget.ts';

/** What the training loop needs from the world around it; tests hand in their own. */
export interface Surroundings {
  /** Sends a message to the page; the buffers move with it. */
  post(message: FromTrainer, transfer?: ArrayBufferLike[]): void;
  /** Starts the engine that a `start` message asks for and says which it was. */
  open(message: Extract<ToTrainer, { kind: 'start' }>): Promise<{ engine: Engine; report: EngineReport }>;
  /** Milliseconds since some start. */
  now(): number;
  /** Resolves after messages that wait have been delivered. */
  breathe(): Promise<void>;
}

/**
 * The training loop: takes messages, steps the engine and sends frames.
 *
 * Between two frames it takes as many steps as fit the time budget. At most one frame is unacknowledged, so a slow page never queues
 * frames and a hidden tab stops by itself. What belongs to an older run is dropped.
 *
 * @returns A function that takes one message from the page.
 */
export function createTrainer({ post, open, now, breathe }: Surroundings): (message: ToTrainer) => void {
  let run = 0;
  let engine: Engine | undefined;
  let view: View | undefined;
  let isPlaying = false;
  let stepsAsked = 0;
  let stepsTaken = 0;
  let isFrameDue = false;
  let isLooping = false;
  let acknowledge: (() => void) | undefined;
  let acknowledged: Promise<void> = Promise.resolve();
  let budget = stepBudget();

  async function start(message: Extract<ToTrainer, { kind: 'start' }>): Promise<void> {
    run = message.run;
    engine?.dispose();
    engine = undefined;
    stepsAsked = 0;
    stepsTaken = 0;
    release();
    budget = stepBudget();
    try {
      const opened = await open(message);
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

  /** Lets a loop that waits for an acknowledgement go on. */
  function release(): void {
    acknowledge?.();
    acknowledge = undefined;
  }

  function wake(): void {
    if (isLooping) return;
    isLooping = true;
    loop()
      .catch((error: unknown) => {
        // A run that was replaced may fail on tensors that are gone; that is no failure of the run that replaced it.
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
      const current = { engine: engine!, view: view!, run };
      const count = isPlaying ? budget.steps() : stepsAsked;
      const wasPlaying = isPlaying;
      stepsAsked = 0;
      isFrameDue = false;
      const begin = now();
      current.engine.step(count);
      stepsTaken += count;
      const step = stepsTaken;
      const answers = await current.engine.answer(current.view).catch((error: unknown) => {
        if (run === current.run) throw error;
        return undefined;
      });
      if (run === current.run && wasPlaying) budget.record(count, begin, now());
      await breathe();
      await acknowledged;
      if (run !== current.run || answers === undefined) continue;
      acknowledged = new Promise((resolve) => {
        acknowledge = resolve;
      });
      const stepsPerSecond = isPlaying ? budget.stepsPerSecond() : 0;
      post({ kind: 'frame', frame: { run, step, stepsPerSecond, view: current.view, ...answers } }, [
        answers.logits.buffer,
        answers.recall.buffer,
      ]);
    }
  }

  return (message) => {
    switch (message.kind) {
      case 'start':
        void start(message);
        break;
      case 'reweight':
        if (message.run === run) engine?.reweight(message.objective);
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

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
