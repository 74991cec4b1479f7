import type { EngineReport, Wanted } from '../../protocol/messages.ts';
import type { MapWindow } from '../../protocol/problem.ts';
import type { FromSeeds, ToSeeds } from '../../protocol/seedsMessages.ts';
import { brokenModels, withFrozen } from '../brokenModels.ts';
import { type Answers, type Engine, mayHoldElsewhere, onlyMaps } from '../engine.ts';
import { stepBudget } from '../stepBudget.ts';
import type { Surroundings } from '../trainer.ts';

/** What training on seeds needs from its environment; tests pass their own. */
export interface SeedsSurroundings extends Pick<Surroundings, 'open' | 'now' | 'breathe'> {
  /** Sends a message to the page; the buffers are transferred. */
  post(message: FromSeeds, transfer?: ArrayBufferLike[]): void;
}

/** Milliseconds of steps without a break. A GPU is shared with the page, which draws in between. */
const goTime = 20;

/** Minimum number of milliseconds between two messages of progress. */
const progressInterval = 150;

/** Of the answers: nobody sees losses. */
const wanted: Wanted = { ...onlyMaps, losses: false };

/** Steps between two checks for models that have diverged to NaN or infinity. */
const lookInterval = 100;

/**
 * Trains the models of a job to the end, and posts its progress and the result.
 *
 * A model that diverges is frozen in the state of the last check, and marked; the others continue.
 *
 * @returns Resolves after the last message; it never rejects. After a `lost` it may stay pending, since a
 * lost device does not answer.
 */
export async function trainSeeds(
  job: Omit<ToSeeds, 'kind'>,
  { post, open, now, breathe }: SeedsSurroundings,
): Promise<void> {
  const { problem, objective, steps, view } = job;
  let engine: Engine | undefined;
  let gone: string | undefined;
  let isOver = false;

  /** Posts the final message, once. */
  function end(message: FromSeeds, transfer?: ArrayBufferLike[]): void {
    if (isOver) return;
    isOver = true;
    post(message, transfer);
  }

  async function train(running: Engine, report: EngineReport): Promise<void> {
    const budget = stepBudget(goTime);
    const glance: MapWindow = { ...view, columns: 2, rows: 2 };
    let answers = await running.answer(glance, wanted);
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
    // If the device was lost during the readback, the values are invalid, and the report of the
    // loss is still in flight.
    await breathe();
    const { recall, logits, checkpoint } = answers;
    end({ kind: 'done', recall, logits, step, frozen: checkpoint.frozen }, [recall.buffer, logits.buffer]);
  }

  try {
    if (!(Number.isInteger(steps) && steps >= 1)) {
      throw new RangeError(`invalid number of steps; not a whole number ≥ 1: ${steps}`);
    }
    const gridPoints = view.columns * view.rows;
    const { cores } = job;
    const start = { kind: 'start', run: 0, engine: job.engine, problem, objective, gridPoints, cores } as const;
    const opened = await open(start, (reason) => {
      gone = reason;
      if (engine?.kind === 'webgl') end({ kind: 'lost', cause: 'gpu-lost', message: reason });
    });
    engine = opened.engine;
    if (gone !== undefined && engine.kind === 'webgl') end({ kind: 'lost', cause: 'gpu-lost', message: gone });
    else await train(engine, opened.report);
    engine.dispose();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (engine === undefined || !mayHoldElsewhere(engine)) end({ kind: 'failed', message });
    else end({ kind: 'lost', cause: engine.kind === 'webgl' ? 'gpu-lost' : 'worker-broke', message });
  }
}

/** The engine's answers; requested again if a model had to be frozen, so that they belong to its last finite state. */
async function soundAnswers(running: Engine, view: MapWindow, sound: Answers): Promise<Answers> {
  const answers = await running.answer(view, wanted);
  const broken = brokenModels(answers.checkpoint);
  if (broken.length === 0) return answers;
  running.restore(withFrozen(answers.checkpoint, broken, sound.checkpoint));
  return running.answer(view, wanted);
}
