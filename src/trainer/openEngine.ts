import type { EngineReport, ToTrainer } from '../protocol/messages.ts';
import { chooseEngine } from './chooseEngine.ts';
import type { Engine } from './engine.ts';
import { startPlainEngine } from './plain/plainEngine.ts';
import type { StartOnGpu } from './webgl/openWebgl.ts';
import { probeWebgl, type WebglAbility } from './webgl/probe.ts';

/** What WebGL can do here, as soon as it was asked. */
let ability: WebglAbility | undefined;
/** Whether the context that was made to ask has been given back. */
let isReleased = false;
/** Starts engines on that context, which is kept for as long as the worker lives, and with it the programs compiled on it. */
let startOnGpu: StartOnGpu | undefined;
/** Told if the device is lost: what runs now wants to know. */
let lost: (reason: string) => void = () => {};

/** Gives back a context that was made only to be asked; browsers allow a page few of them. */
function releaseContext(): void {
  if (startOnGpu || isReleased) return;
  ability?.gl?.getExtension('WEBGL_lose_context')?.loseContext();
  isReleased = ability !== undefined;
}

/** Starts engines on the GPU, with the code that only WebGL needs. */
async function takeGpu(): Promise<StartOnGpu> {
  const { openWebgl } = await import('./webgl/openWebgl.ts');
  if (!startOnGpu) {
    if (isReleased) ability = probeWebgl();
    isReleased = false;
    startOnGpu = openWebgl(ability!.gl!);
    ability!.onLoss(() => lost('the graphics processor was taken away'));
  }
  return startOnGpu;
}

/**
 * Starts the engine that a run asks for, or the plain one if WebGL cannot run here. tfjs loads only when WebGL is taken.
 *
 * @param lose - Called if the graphics processor is taken away while the engine runs.
 */
export async function openEngine(
  { engine: choice, problem, objective, from }: Extract<ToTrainer, { kind: 'start' }>,
  lose: (reason: string) => void,
): Promise<{ engine: Engine; report: EngineReport }> {
  const report = chooseEngine(choice, () => {
    ability ??= probeWebgl();
    return ability;
  });
  lost = lose;
  if (report.kind === 'plain') {
    releaseContext();
    return { engine: startPlainEngine(problem, objective, from), report };
  }
  try {
    const start = await takeGpu();
    return { engine: start(problem, objective, from), report };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const failed: EngineReport = { kind: 'plain', reason: 'webgl-failed', detail };
    return { engine: startPlainEngine(problem, objective, from), report: failed };
  }
}
