import { isSoftwareRenderer } from '../../../protocol/renderer.ts';
import { isRunning, type LabState } from '../../../store/labStore.ts';

/**
 * CSS pixels between grid points: at rest, on a graphics processor or with SIMD; while typed arrays have to both train
 * and answer; and while WebGL drawn in software has to, which is slower still. Cells that a boundary runs through
 * are divided further by the trainer.
 */
const cells = { fine: 3, coarse: 6, coarsest: 8 } as const;

/**
 * How finely the models are asked about the plane, by what trains them.
 *
 * @returns CSS pixels between two grid points.
 */
export function mapCell({ transport, training }: Pick<LabState, 'transport' | 'training'>): number {
  if (!isRunning(transport)) return cells.fine;
  if (training.status !== 'ready' || training.engine.kind === 'plain') return cells.coarse;
  // The detail of SIMD may name a software renderer, which is why it trains.
  if (training.engine.kind === 'simd') return cells.fine;
  return isSoftwareRenderer(training.engine.detail) ? cells.coarsest : cells.fine;
}
