import type { EngineReport, ToTrainer } from '../protocol/messages.ts';
import { chooseEngine } from './chooseEngine.ts';
import type { Engine } from './engine.ts';
import { startPlainEngine } from './plain/plainEngine.ts';
import { probeWebgl, type WebglAbility } from './webgl/probe.ts';

let ability: WebglAbility | undefined;

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
  if (report.kind === 'webgl') {
    try {
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
