import type { EngineReport, ToTrainer } from '../protocol/messages.ts';
import { chooseEngine } from './chooseEngine.ts';
import type { Engine } from './engine.ts';
import type { HelperPort } from './shared/remote.ts';
import type { StartWithSimd } from './simd/openSimd.ts';
import { TextureLimitError } from './webgl/textureLimitError.ts';

type Start = Extract<ToTrainer, { kind: 'start' }>;

/** An engine that has started, and which it is. */
interface Opened {
  readonly engine: Engine;
  readonly report: EngineReport;
}

/** The kernel, compiled once; a rejection where that is impossible. */
let simd: Promise<StartWithSimd> | undefined;

/** What probes WebGL and trains on it, once it was asked for. */
let gpu: Promise<typeof import('./webgl/gpu.ts')> | undefined;

function loadGpu(): Promise<typeof import('./webgl/gpu.ts')> {
  gpu ??= import('./webgl/gpu.ts');
  return gpu;
}

/**
 * Starts the engine that a run asks for, or one on the processor if WebGL cannot run here. tfjs loads only when
 * WebGL is taken.
 *
 * @param lose - Called if the graphics processor is taken away while the engine runs on it.
 * @param openHelper - Opens a worker that trains a part of the models; may throw.
 */
export async function openEngine(
  message: Start,
  lose: (reason: string) => void,
  openHelper: () => HelperPort,
): Promise<Opened> {
  const report = await chooseEngine(message.engine, async () => (await loadGpu()).gpuAbility());
  if (report.kind !== 'webgl') {
    await (await gpu)?.releaseContext();
    return openOnProcessor(message, report, openHelper);
  }
  try {
    const { startOnGpu } = await loadGpu();
    return { engine: await startOnGpu(message, lose), report };
  } catch (error) {
    const detail = messageOf(error);
    const reason = error instanceof TextureLimitError ? 'too-large' : 'webgl-failed';
    return openOnProcessor(message, { kind: 'simd', reason, detail }, openHelper);
  }
}

/** Starts an engine on the processor: the one of the report, or typed arrays where SIMD cannot be compiled. */
async function openOnProcessor(
  { problem, objective, from, cores = 1 }: Start,
  report: EngineReport,
  openHelper: () => HelperPort,
): Promise<Opened> {
  const plainly = async (own: EngineReport) => {
    const { startPlainEngine } = await import('./plain/plainEngine.ts');
    return { engine: startPlainEngine(problem, objective, from), report: own };
  };
  if (report.kind === 'plain') return plainly(report);
  let startWithSimd: StartWithSimd;
  try {
    simd ??= import('./simd/openSimd.ts').then(({ openSimd }) => openSimd(openHelper));
    startWithSimd = await simd;
  } catch (error) {
    simd = undefined;
    return plainly({ kind: 'plain', reason: 'no-simd', detail: messageOf(error) });
  }
  const { engine, workers } = await startWithSimd(problem, objective, from, cores);
  return { engine, report: { ...report, ...(workers > 1 && { workers }) } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
