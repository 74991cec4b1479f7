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

/** Names of the scenes whose points are given: two real data sets, and the reader's own points. */
export const givenSceneNames = ['penguins', 'iris', 'own'] as const;

/** Name of a scene whose points are given. */
export type GivenSceneName = (typeof givenSceneNames)[number];

/** Name of a real data set. */
export type RealSceneName = Exclude<GivenSceneName, 'own'>;

/** Name of any scene. */
export type AnySceneName = SceneName | GivenSceneName;

/** The values at which the controls of given points start. Their number of classes and their head are what they are. */
export interface GivenScene extends Omit<Scene, 'shape' | 'prototypes'> {
  /** Most training points of each class; [C], none more than the one before. */
  readonly available: readonly number[];
}

/** What the controls of the data start from. */
export type AnyScene = Scene | GivenScene;

/** Whether the points of a scene are given, and so have to be there before it is shown. */
export function isGiven(name: AnySceneName): name is GivenSceneName {
  return (givenSceneNames as readonly string[]).includes(name);
}

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
