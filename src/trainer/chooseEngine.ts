import type { EngineChoice, EngineReport } from '../protocol/messages.ts';
import { isSoftwareRenderer } from '../protocol/renderer.ts';

/**
 * Decides which engine runs.
 *
 * On a hardware renderer the thread's time is the cost and WebGL wins; on a software one arithmetic is, and typed arrays win.
 *
 * @param choice - What the reader asked for.
 * @param probe - Asks what WebGL can do; called only if the answer matters.
 */
export function chooseEngine(
  choice: EngineChoice,
  probe: () => { readonly gl: unknown; readonly renderer: string; readonly float32: boolean },
): EngineReport {
  if (choice === 'plain') return { kind: 'plain', reason: 'chosen', detail: '' };
  const { gl, renderer, float32 } = probe();
  if (!gl) return { kind: 'plain', reason: 'no-webgl', detail: '' };
  if (!float32) return { kind: 'plain', reason: 'no-float32', detail: renderer };
  if (choice === 'webgl') return { kind: 'webgl', reason: 'chosen', detail: renderer };
  if (isSoftwareRenderer(renderer)) return { kind: 'plain', reason: 'software-renderer', detail: renderer };
  return { kind: 'webgl', reason: 'hardware', detail: renderer };
}
