import type { EngineReport, ToTrainer } from '../protocol/messages.ts';
import { chooseEngine } from './chooseEngine.ts';
import type { Engine } from './engine.ts';
import type { StartShared } from './shared/openShared.ts';
import type { HelperPort } from './shared/remote.ts';
import type { Simd } from './simd/openSimd.ts';
import { TextureLimitError } from './webgl/textureLimitError.ts';

type Start = Extract<ToTrainer, { kind: 'start' }>;

/** An engine that has started, and which it is. */
interface Opened {
  readonly engine: Engine;
  readonly report: EngineReport;
}

/** Models that are worth a worker: with fewer, what it takes to keep workers in step counts for more. */
const modelsPerWorker = 2;

/** The kernel, compiled once; a rejection where that is impossible. */
let simd: Promise<Simd> | undefined;

/** What starts engines of several workers, once one was wanted. */
let shared: Promise<StartShared> | undefined;

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
async function openOnProcessor(message: Start, report: EngineReport, openHelper: () => HelperPort): Promise<Opened> {
  const plainly = async (own: EngineReport) => {
    const { startPlainEngine } = await import('./plain/plainEngine.ts');
    return openOnCores(message, own, { module: undefined, start: startPlainEngine }, openHelper);
  };
  if (report.kind === 'plain') return plainly(report);
  let opened: Simd;
  try {
    simd ??= import('./simd/openSimd.ts').then(({ openSimd }) => openSimd());
    opened = await simd;
  } catch (error) {
    simd = undefined;
    return plainly({ kind: 'plain', reason: 'no-simd', detail: messageOf(error) });
  }
  return openOnCores(message, report, opened, openHelper);
}

/** Starts an engine on as many cores as there may be used, and are worth it. */
async function openOnCores(
  { problem, objective, from, cores = 1 }: Start,
  report: EngineReport,
  { module, start }: Pick<Simd, 'start'> & { readonly module: WebAssembly.Module | undefined },
  openHelper: () => HelperPort,
): Promise<Opened> {
  const most = Math.min(cores, Math.floor(problem.models / modelsPerWorker));
  if (most < 2) return { engine: start(problem, objective, from), report };
  // What several workers take is loaded where there are several.
  shared ??= import('./shared/openShared.ts').then(({ openShared }) => openShared(openHelper));
  const { engine, workers } = (await shared)(module, start, { problem, objective, from }, most);
  return { engine, report: { ...report, ...(workers > 1 && { workers }) } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
