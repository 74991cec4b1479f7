import type { ToTrainer } from '../../protocol/messages.ts';
import { mostGridPoints } from '../../protocol/problem.ts';
import { isSoftwareRenderer } from '../../protocol/renderer.ts';
import type { Engine } from '../engine.ts';
import type { StartOnGpu } from './openWebgl.ts';
import { probeWebgl, type WebglAbility } from './probe.ts';

/** Capabilities of WebGL, and the context that was made to probe them. */
interface Gpu {
  readonly ability: WebglAbility;
  /** Whether the context has been released; its capabilities stay known. */
  isReleased: boolean;
  /**
   * Starts engines on the context, which is kept for as long as the worker lives, and with it the
   * programs compiled on it.
   */
  start: StartOnGpu | undefined;
  /** Reports the loss of the context to the engine that was started last on it. */
  lose(reason: string): void;
}

/** `undefined` until the first probe, and again after the context was lost, so that a new context is probed. */
let gpu: Promise<Gpu> | undefined;

async function askGpu(): Promise<Gpu> {
  const ability = await probeWebgl();
  const asked: Gpu = { ability, isReleased: false, start: undefined, lose() {} };
  ability.onLoss(() => {
    if (asked.isReleased) return;
    gpu = undefined;
    asked.lose('the graphics processor was taken away');
  });
  return asked;
}

/** What WebGL can do here; asked once for each context. */
export async function gpuAbility(): Promise<WebglAbility> {
  gpu ??= askGpu();
  return (await gpu).ability;
}

/** Releases a context that was made only for the probe; browsers limit the number of contexts of a page. */
export async function releaseContext(): Promise<void> {
  const asked = await gpu;
  if (!asked || asked.start || asked.isReleased) return;
  asked.isReleased = true;
  asked.ability.gl?.getExtension('WEBGL_lose_context')?.loseContext();
}

/** The GPU with a context to train on, and the code that only WebGL needs. */
async function takeGpu(): Promise<Gpu & { start: StartOnGpu }> {
  const { openWebgl } = await import('./openWebgl.ts');
  if ((await gpu)?.isReleased) gpu = undefined;
  gpu ??= askGpu();
  const taken = await gpu;
  const { gl, renderer } = taken.ability;
  if (!gl) throw new Error('there is no context any more');
  taken.start ??= openWebgl(gl, isSoftwareRenderer(renderer));
  return taken as Gpu & { start: StartOnGpu };
}

/**
 * Starts the engine of a run on the GPU. tfjs loads with it.
 *
 * @param lose - Called if the graphics processor is taken away while the engine runs on it.
 */
export async function startOnGpu(
  { problem, objective, from, gridPoints }: Extract<ToTrainer, { kind: 'start' }>,
  lose: (reason: string) => void,
): Promise<Engine> {
  const taken = await takeGpu();
  const engine = taken.start(problem, objective, from, gridPoints ?? mostGridPoints ** 2);
  taken.lose = lose;
  return engine;
}
