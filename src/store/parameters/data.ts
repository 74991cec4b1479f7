import { type Scene, type SceneName, scenes } from '../../core/scenes.ts';
import { shapes } from '../../core/shapes/shapes.ts';
import { type Bounds, number, option, type ParametersOf } from './parameter.ts';

/** What determines the data. */
export interface DataInputs {
  readonly scene: SceneName;
  /** C; whole. */
  readonly classes: number;
  /** Samples of the head class over those of the rarest; ≥ 1. */
  readonly imbalance: number;
  /** Samples of the head class; whole. */
  readonly largest: number;
  /** Share of training labels redrawn uniformly; [0, 1). */
  readonly noise: number;
  readonly seed: number;
}

/** The scene that the lab opens with. */
export const firstScene: SceneName = 'noisy-pinwheel';

/** Bounds of the numbers that determine the data. */
export const dataBounds = {
  imbalance: { min: 1, max: 1000 },
  largest: { min: 50, max: 2000 },
  noise: { min: 0, max: 0.5 },
  seed: { min: 0, max: 999_999 },
} as const satisfies Record<string, Bounds>;

/** Fewest and most classes of a scene's shape. */
export function classBounds(scene: Scene): Bounds {
  const [min, max] = shapes[scene.shape].classes;
  return { min, max };
}

/** Parameters of the data. The scene comes first, since the defaults of others depend on it. */
export const dataParameters: ParametersOf<DataInputs> = {
  scene: option('scene', firstScene, Object.keys(scenes) as SceneName[]),
  classes: number('classes', (scene) => scene.classes, classBounds, true),
  imbalance: number(
    'imbalance',
    (scene) => scene.imbalance,
    () => dataBounds.imbalance,
  ),
  largest: number(
    'largest',
    (scene) => scene.largest,
    () => dataBounds.largest,
    true,
  ),
  noise: number(
    'noise',
    (scene) => scene.noise,
    () => dataBounds.noise,
  ),
  seed: number(
    'seed',
    () => 7,
    () => dataBounds.seed,
    true,
  ),
};
