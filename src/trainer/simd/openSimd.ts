import type { StartPart } from '../shared/sharedEngine.ts';
import { compileKernel } from './kernel.ts';
import { startSimdEngine } from './simdEngine.ts';

/** The compiled kernel, which workers share, and what starts an engine on it. */
export interface Simd {
  readonly module: WebAssembly.Module;
  /** See {@link startSimdEngine}. */
  readonly start: StartPart;
}

/**
 * Compiles the kernel.
 *
 * @throws Error, as a rejection, where it cannot be compiled.
 */
export async function openSimd(): Promise<Simd> {
  const module = await compileKernel();
  return { module, start: (...part) => startSimdEngine(module, ...part) };
}
