import type { EngineReport, ToTrainer } from '../protocol/messages.ts';
import { chooseEngine } from './chooseEngine.ts';
import type { Engine } from './engine.ts';
import { startPlainEngine } from './plain/plainEngine.ts';
import { probeWebgl, type WebglAbility } from './webgl/probe.ts';

let ability: WebglAbility | undefined;

/** Whether tfjs has taken the context; it keeps it for as long as the worker lives. */
let isTaken = false;

/** Gives back a context that was made only to be asked; browsers allow a page few of them. */
function releaseContext(): void {
  if (isTaken) return;
  ability?.gl?.getExtension('WEBGL_lose_context')?.loseContext();
  ability = undefined;
}

/** Starts the engine that a run asks for, or the plain one if WebGL cannot run here. tfjs loads only when WebGL is taken. */
export async function openEngine({
  engine: choice,
  problem,
  objective,
}: Extract<ToTrainer, { kind: 'start' }>): Promise<{ engine: Engine; report: EngineReport }> {
  const probe = () => {
    ability ??= probeWebgl();
    return ability;
  };
  const report = chooseEngine(choice, probe);
  if (report.kind === 'plain') releaseContext();
  if (report.kind === 'webgl') {
    try {
      isTaken = true;
      const { startWebglEngine } = await import('./webgl/webglEngine.ts');
      return { engine: await startWebglEngine(problem, objective, ability?.gl), report };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return {
        engine: startPlainEngine(problem, objective),
        report: { kind: 'plain', reason: 'webgl-failed', detail },
      };
    }
  }
  return { engine: startPlainEngine(problem, objective), report };
}
