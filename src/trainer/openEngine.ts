import type { EngineReport, ToTrainer } from '../protocol/messages.ts';
import { chooseEngine } from './chooseEngine.ts';
import type { Engine } from './engine.ts';
import { startPlainEngine } from './plain/plainEngine.ts';
import { probeWebgl, type WebglAbility } from './webgl/probe.ts';

/** What WebGL can do here, as soon as it was asked. */
let ability: WebglAbility | undefined;
/** Whether the context that was made to ask has been given back. */
let isReleased = false;
/** Whether tfjs has taken the context; it keeps it for as long as the worker lives. */
let isTaken = false;

/** Gives back a context that was made only to be asked; browsers allow a page few of them. */
function releaseContext(): void {
  if (isTaken || isReleased) return;
  ability?.gl?.getExtension('WEBGL_lose_context')?.loseContext();
  isReleased = ability !== undefined;
}

/** A context to train on. */
function takeContext(lose: (reason: string) => void): WebGL2RenderingContext | undefined {
  if (isReleased) ability = probeWebgl();
  isReleased = false;
  isTaken = true;
  const gl = ability?.gl;
  ability?.onLoss(() => lose('the graphics processor was lost'));
  return gl;
}

/**
 * Starts the engine that a run asks for, or the plain one if WebGL cannot run here. tfjs loads only when WebGL is taken.
 *
 * @param lose - Called if the graphics processor is taken away while the engine runs.
 */
export async function openEngine(
  { engine: choice, problem, objective }: Extract<ToTrainer, { kind: 'start' }>,
  lose: (reason: string) => void,
): Promise<{ engine: Engine; report: EngineReport }> {
  const report = chooseEngine(choice, () => {
    ability ??= probeWebgl();
    return ability;
  });
  if (report.kind === 'plain') {
    releaseContext();
    return { engine: startPlainEngine(problem, objective), report };
  }
  try {
    const gl = takeContext(lose);
    const { startWebglEngine } = await import('./webgl/webglEngine.ts');
    return { engine: await startWebglEngine(problem, objective, gl), report };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { engine: startPlainEngine(problem, objective), report: { kind: 'plain', reason: 'webgl-failed', detail } };
  }
}
