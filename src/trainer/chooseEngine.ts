import type { EngineChoice, EngineReport } from '../protocol/messages.ts';
import { isSoftwareRenderer } from '../protocol/renderer.ts';
import type { WebglAbility } from './webgl/probe.ts';

/**
 * Decides which engine runs.
 *
 * On a hardware renderer the bottleneck is the thread's time and WebGL is faster; on a software renderer it is
 * arithmetic, and the processor is faster without it. Whether SIMD can be compiled is only known when it is tried.
 *
 * @param choice - What the reader asked for.
 * @param probe - Asks what WebGL can do; called only if the answer matters.
 */
export async function chooseEngine(
  choice: EngineChoice,
  probe: () => Promise<Pick<WebglAbility, 'renderer' | 'float32' | 'isExact'> & { readonly gl: unknown }>,
): Promise<EngineReport> {
  if (choice === 'plain' || choice === 'simd') return { kind: choice, reason: 'chosen', detail: '' };
  const { gl, renderer, float32, isExact } = await probe();
  if (!gl) return { kind: 'simd', reason: 'no-webgl', detail: '' };
  if (!float32) return { kind: 'simd', reason: 'no-float32', detail: renderer };
  if (!isExact) return { kind: 'simd', reason: 'inexact-pixels', detail: renderer };
  if (choice === 'webgl') return { kind: 'webgl', reason: 'chosen', detail: renderer };
  if (isSoftwareRenderer(renderer)) return { kind: 'simd', reason: 'software-renderer', detail: renderer };
  return { kind: 'webgl', reason: 'hardware', detail: renderer };
}
