import type { Checkpoint, Objective, Problem } from '../../protocol/problem.ts';
import type { Engine } from '../engine.ts';
import { openDevice } from './device.ts';
import { startWebglEngine } from './webglEngine.ts';

/** Starts an engine on the device that it was made for. */
export type StartOnGpu = (
  problem: Problem,
  objective: Objective,
  from: Checkpoint | undefined,
  gridPoints: number,
) => Engine;

/**
 * Opens a device on a context and gives what starts engines on it. Later engines reuse the programs
 * compiled by earlier ones.
 *
 * Entry point of the chunk that loads only when training runs on WebGL.
 *
 * @param gl - A WebGL 2 context that renders 32-bit floats.
 * @param isSoftware - Whether it is known to draw on the processor.
 */
export function openWebgl(gl: WebGL2RenderingContext, isSoftware: boolean): StartOnGpu {
  const device = openDevice(gl, isSoftware);
  return (problem, objective, from, gridPoints) => startWebglEngine(device, problem, objective, from, gridPoints);
}
