import type { Checkpoint, Objective, Problem } from '../../protocol/problem.ts';
import type { Engine } from '../engine.ts';
import type { StartShared } from '../shared/openShared.ts';
import type { HelperPort } from '../shared/remote.ts';
import { compileKernel } from './kernel.ts';
import { startSimdEngine } from './simdEngine.ts';

/**
 * Starts engines on the kernel, see {@link startSimdEngine}.
 *
 * @param cores - Processor cores that it may use. Where there are models enough, other workers train a part of them.
 * @returns The engine, and how many workers train, this one included.
 */
export type StartWithSimd = (
  problem: Problem,
  objective: Objective,
  from: Checkpoint | undefined,
  cores: number,
) => Promise<{ readonly engine: Engine; readonly workers: number }>;

/** Models that are worth a worker: with fewer, what it takes to keep workers in step counts for more. */
const modelsPerWorker = 2;

/**
 * Compiles the kernel.
 *
 * @param openHelper - Opens a worker that helps; may throw.
 * @throws Error, as a rejection, where it cannot be compiled.
 */
export async function openSimd(openHelper: () => HelperPort): Promise<StartWithSimd> {
  const module = await compileKernel();
  /** What several workers take, loaded where there are several. */
  let startShared: StartShared | undefined;
  return async (problem, objective, from, cores) => {
    const workers = Math.min(cores, Math.floor(problem.models / modelsPerWorker));
    if (workers < 2) return { engine: startSimdEngine(module, problem, objective, from), workers: 1 };
    const { openShared } = await import('../shared/openShared.ts');
    startShared ??= openShared(module, (...part) => startSimdEngine(module, ...part), openHelper);
    return startShared(problem, objective, from, workers);
  };
}
