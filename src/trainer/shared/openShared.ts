import type { Checkpoint, Objective, Problem } from '../../protocol/problem.ts';
import type { Engine } from '../engine.ts';
import { createRemotePool, type HelperPort } from './remote.ts';
import { type StartPart, startSharedEngine } from './sharedEngine.ts';

/**
 * Starts an engine on so many workers, this one included, or on fewer where no more can be opened.
 *
 * @param module - The compiled kernel, which they share; without one the others train on typed arrays.
 * @param startHere - Starts the engine of this worker.
 * @returns The engine, and how many workers train.
 */
export type StartShared = (
  module: WebAssembly.Module | undefined,
  startHere: StartPart,
  run: SharedRun,
  workers: number,
) => { readonly engine: Engine; readonly workers: number };

/** What an engine is started for. */
export interface SharedRun {
  readonly problem: Problem;
  readonly objective: Objective;
  /** A checkpoint to go on from, instead of from the problem's start. */
  readonly from?: Checkpoint | undefined;
}

/**
 * Opens what starts engines of several workers. The workers stay from run to run, whatever they train with.
 *
 * @param openHelper - Opens a worker that helps; may throw.
 */
export function openShared(openHelper: () => HelperPort): StartShared {
  const pool = createRemotePool(openHelper, (callback, milliseconds) => {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  });
  return (module, startHere, { problem, objective, from }, workers) => {
    const starts = [startHere, ...pool.take(workers - 1).map((remote) => remote.start(module))];
    return { engine: startSharedEngine(starts, problem, objective, from), workers: starts.length };
  };
}
