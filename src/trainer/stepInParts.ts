import type { Engine } from './engine.ts';
import { unlessReplaced } from './unlessReplaced.ts';

/** Parts in which a GPU gets the steps of a frame, so that the page's own drawing gets its turn in between. */
const gpuParts = 4;

/**
 * Takes steps and waits until they are taken: on a GPU in four parts, each after the one before has been taken.
 *
 * @param count - Steps; ≥ 1.
 * @param isCurrent - Whether the engine is still the one that trains; else no further part is begun, and what it
 * throws while it is waited for is dropped: a run that was replaced may fail on tensors that are gone.
 */
export async function stepInParts(
  engine: Pick<Engine, 'kind' | 'step' | 'settle'>,
  count: number,
  isCurrent: () => boolean,
): Promise<void> {
  const part = engine.kind === 'webgl' ? Math.ceil(count / gpuParts) : count;
  for (let left = count; left > 0 && isCurrent(); left -= part) {
    engine.step(Math.min(part, left));
    await engine.settle().catch(unlessReplaced(isCurrent));
  }
}
