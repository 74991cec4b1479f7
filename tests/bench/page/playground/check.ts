import { adam } from '../../../../src/trainer/adam.ts';
import { startPlainEngine } from '../../../../src/trainer/plain/plainEngine.ts';
import { relativeDistance } from '../relativeDistance.ts';
import type { Task } from '../task.ts';
import { playgroundRate, startPlayground } from './playground.ts';

const view = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/** Evidence that the object graph trains the same models. */
export interface PlaygroundCheck {
  /** Relative distance of its first gradient from the plain engine's. */
  readonly gradient: number;
  /** What each model minimises before and after some steps; [S]. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Compares the object graph with the plain engine, which recomputes its first gradient and its losses. */
export async function checkPlayground(task: Task, steps: number): Promise<PlaygroundCheck> {
  const { problem, objective } = task;
  const size = problem.initial.length;
  const start = Float32Array.from({ length: problem.models * size }, (_, index) => problem.initial[index % size]!);
  const way = startPlayground(task);
  way.step(1);
  const moved = await way.parameters();
  const gradient = start.map((value, index) => (value - moved[index]!) / playgroundRate);

  const engine = startPlainEngine(problem, objective);
  const before = await engine.answer(view);
  engine.step(1);
  const { checkpoint } = await engine.answer(view);
  // After one step from zero the first moment is the gradient times this.
  const expected = Array.from(checkpoint.first, (moment) => moment / (1 - adam.firstDecay));

  way.step(steps - 1);
  engine.restore({ ...checkpoint, parameters: await way.parameters() });
  const after = await engine.answer(view);
  return {
    gradient: relativeDistance(gradient, expected),
    before: Array.from(before.losses),
    after: Array.from(after.losses),
  };
}
