import type { DatasetSpec, ShapeSource } from './datasetSpec.ts';
import { longTailCounts } from './longTail.ts';
import type { ShapeName } from './shapes/shapes.ts';

/** Data chosen to show one effect: a shape and the values at which its controls start. */
export interface Scene {
  readonly shape: ShapeName;
  readonly classes: number;
  readonly imbalance: number;
  /** Samples of the head class. */
  readonly largest: number;
  /** Share of training labels redrawn uniformly; [0, 1]. */
  readonly noise: number;
  /** Prototypes a class, if given: each class is drawn around them with a small jitter. */
  readonly prototypes?: number | undefined;
}

/** The scenes, in the order in which they are offered; the first is the one the lab opens with. */
export const scenes = {
  'noisy-pinwheel': { shape: 'pinwheel', classes: 5, imbalance: 100, largest: 1000, noise: 0.05 },
  'figure-1': { shape: 'two blobs', classes: 2, imbalance: 100, largest: 1000, noise: 0.05 },
  'five-blobs': { shape: 'blobs', classes: 5, imbalance: 100, largest: 1000, noise: 0.05 },
  'clean-pinwheel': { shape: 'pinwheel', classes: 5, imbalance: 100, largest: 1000, noise: 0 },
  'clean-rings': { shape: 'rings', classes: 4, imbalance: 100, largest: 1000, noise: 0 },
  'ten-classes': { shape: 'pinwheel', classes: 10, imbalance: 100, largest: 1000, noise: 0.05 },
  duplicates: { shape: 'pinwheel', classes: 5, imbalance: 100, largest: 1000, noise: 0, prototypes: 50 },
  balanced: { shape: 'pinwheel', classes: 5, imbalance: 1, largest: 300, noise: 0.05 },
} as const satisfies Record<string, Scene>;

/** Name of a scene, as the address writes it. */
export type SceneName = keyof typeof scenes;

/**
 * The data set of a scene, or of values that its controls were set to.
 *
 * @param counts - Points of each class, [C], instead of the long tail's.
 * @throws RangeError if classes, imbalance or size of the head are out of range.
 */
export function specOf(scene: Scene, seed: number, counts = longTailCounts(scene)): DatasetSpec<ShapeSource> {
  const { shape, prototypes, classes, noise } = scene;
  return { source: { kind: 'shape', shape, prototypes, counts, noise }, classes, seed };
}
