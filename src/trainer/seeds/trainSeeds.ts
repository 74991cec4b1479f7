import type { EngineReport } from '../../protocol/messages.ts';
import type { View } from '../../protocol/problem.ts';
import type { FromSeeds, SeedsJob } from '../../protocol/seedsMessages.ts';
import { brokenModels, withFrozen } from '../brokenModels.ts';
import type { Answers, Engine } from '../engine.ts';
import { stepBudget } from '../stepBudget.ts';
import type { Surroundings } from '../trainer.ts';

/** What training on seeds needs from the world around it; tests hand in their own. */
export interface SeedsSurroundings extends Pick<Surroundings, 'open' | 'now' | 'breathe'> {
  /** Sends a message to the page; the buffers move with it. */
  post(message: FromSeeds, transfer?: ArrayBufferLike[]): void;
}

/** Milliseconds of steps that are taken in one go. A GPU is shared with the page, which draws in between. */
const goTime = 20;

/** Milliseconds between two messages of progress, at least. */
const progressInterval = 150;

/** Steps between two looks for models whose numbers are none any more. */
const lookInterval = 100;

/**
 * Trains the models of a job to the end, and posts how far it is and what became of them.
 *
 * A model that breaks is frozen as it was when it was last looked at, and marked; the others train on.
 *
 * @returns Resolves when all has been said; it never rejects. After a `lost` it may stay unsettled, as a
 * lost device does not answer.
 */
export async function trainSeeds(job: SeedsJob, { post, open, now, breathe }: SeedsSurroundings): Promise<void> {
  const { problem, objective, steps, view } = job;
  let engine: Engine | undefined;
  let gone: string | undefined;
  let isOver = false;

  /** Says the last word, once. */
  function end(message: FromSeeds, transfer?: ArrayBufferLike[]): void {
    if (isOver) return;
    isOver = true;
    post(message, transfer);
  }

  async function train(running: Engine, report: EngineReport): Promise<void> {
    const budget = stepBudget(goTime);
    const glance: View = { ...view, columns: 2, rows: 2 };
    let answers = await running.answer(glance);
    let step = 0;
    let postedAt = -Infinity;
    while (step < steps && !isOver) {
      if (now() - postedAt >= progressInterval) {
        post({ kind: 'progress', step, steps, engine: report });
        postedAt = now();
      }
      await breathe();
      const next = Math.min(steps, lookInterval * (Math.floor(step / lookInterval) + 1));
      const count = Math.min(budget.steps(), next - step);
      const begin = now();
      running.step(count);
      await running.settle();
      budget.record(count, begin, now());
      step += count;
      if (step === next) answers = await soundAnswers(running, step === steps ? view : glance, answers);
    }
    // If the device was lost while it answered, what was read is no answer, and the word of it is still on its way.
    await breathe();
    const { recall, logits, checkpoint } = answers;
    end({ kind: 'done', recall, logits, step, frozen: checkpoint.frozen }, [recall.buffer, logits.buffer]);
  }

  try {
    if (!(Number.isInteger(steps) && steps >= 1)) {
      throw new RangeError(`invalid number of steps; not a whole number ≥ 1: ${steps}`);
    }
    const gridPoints = view.columns * view.rows;
    const start = { kind: 'start', run: 0, engine: job.engine, problem, objective, gridPoints } as const;
    const opened = await open(start, (reason) => {
      gone = reason;
      if (engine?.kind === 'webgl') end({ kind: 'lost', message: reason });
    });
    engine = opened.engine;
    if (gone !== undefined && engine.kind === 'webgl') end({ kind: 'lost', message: gone });
    else await train(engine, opened.report);
    engine.dispose();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Whatever breaks on a GPU may hold elsewhere.
    end({ kind: engine?.kind === 'webgl' ? 'lost' : 'failed', message });
  }
}

/** The engine's answers; asked again if a model had to be frozen, so that they are those of its last sound state. */
async function soundAnswers(running: Engine, view: View, sound: Answers): Promise<Answers> {
  const answers = await running.answer(view);
  const broken = brokenModels(answers.checkpoint);
  if (broken.length === 0) return answers;
  running.restore(withFrozen(answers.checkpoint, broken, sound.checkpoint));
  return running.answer(view);
}
