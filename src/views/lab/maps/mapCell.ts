import { isSoftwareRenderer } from '../../../protocol/renderer.ts';
import type { LabState } from '../../../store/labStore.ts';
import { isRunning } from '../../../store/transport.ts';

/**
 * CSS pixels between grid points: at rest or on a graphics processor; while the processor has to both train and draw
 * the page, or has to show one step after another; and while it does that by way of WebGL drawn in software, which is
 * slower still; and while typed arrays answer with steps that are looked back at. Cells that a boundary runs through
 * are divided further by the trainer.
 */
const cells = { fine: 3, coarse: 6, coarsest: 8, moving: 10 } as const;

/**
 * How finely the models are asked about the plane, by what trains them.
 *
 * @returns CSS pixels between two grid points.
 */
export function mapCell({
  transport,
  training,
  isScrubbed,
}: Pick<LabState, 'transport' | 'training'> & Partial<Pick<LabState, 'isScrubbed'>>): number {
  if (!isRunning(transport) && !isScrubbed) return cells.fine;
  // With SIMD a fine grid takes the worker little, but the page as long as on any engine to trace and to paint.
  // Typed arrays take longest to answer, and steps that are looked back at are to follow the slider.
  if (isScrubbed && training.status === 'ready' && training.engine.kind === 'plain') return cells.moving;
  if (training.status !== 'ready' || training.engine.kind !== 'webgl') return cells.coarse;
  return isSoftwareRenderer(training.engine.detail) ? cells.coarsest : cells.fine;
}
