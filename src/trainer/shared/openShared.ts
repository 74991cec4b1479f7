import type { Checkpoint, Objective, Problem } from '../../protocol/problem.ts';
import type { Engine } from '../engine.ts';
import { createRemotePool, type HelperPort } from './remote.ts';
import { type StartPart, startSharedEngine } from './sharedEngine.ts';

/**
 * Starts an engine on so many workers, this one included, or on fewer where no more can be opened.
 *
 * @returns The engine, and how many workers train.
 */
export type StartShared = (
  problem: Problem,
  objective: Objective,
  from: Checkpoint | undefined,
  workers: number,
) => { readonly engine: Engine; readonly workers: number };

/**
 * Opens what starts engines of several workers. The workers stay from run to run.
 *
 * @param module - The compiled kernel, which they share.
 * @param startHere - Starts the engine of this worker.
 * @param openHelper - Opens a worker that helps; may throw.
 */
export function openShared(
  module: WebAssembly.Module,
  startHere: StartPart,
  openHelper: () => HelperPort,
): StartShared {
  const pool = createRemotePool(openHelper, (callback, milliseconds) => {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  });
  return (problem, objective, from, workers) => {
    const starts = [startHere, ...pool.take(workers - 1).map((remote) => remote.start(module))];
    return { engine: startSharedEngine(starts, problem, objective, from), workers: starts.length };
  };
}
