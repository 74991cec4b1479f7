import { readEdits, writeEdits } from '../../core/editText.ts';
import type { HandEdit } from '../../core/handEdits.ts';
import { longTailOf } from '../../core/longTail.ts';
import { clampedTo, type NumberRule, readNumber } from '../../core/readNumber.ts';
import { type AnyScene, type AnySceneName, givenSceneNames, type SceneName, scenes } from '../../core/scenes.ts';
import { shapes } from '../../core/shapes/shapes.ts';
import { type Bounds, number, option, type ParametersOf } from './parameter.ts';

/** What determines the data. */
export interface DataInputs {
  readonly scene: AnySceneName;
  /** C; whole. */
  readonly classes: number;
  /** Samples of the head class over those of the rarest; ≥ 1. */
  readonly imbalance: number;
  /** Samples of the head class; whole. */
  readonly largest: number;
  /** Share of training labels redrawn uniformly; [0, 1). */
  readonly noise: number;
  readonly seed: number;
  /**
   * Points of each class, if the reader has set them one by one; [C], whole. Imbalance and size of the head are then
   * theirs. None is the long tail of these.
   */
  readonly sizes: readonly number[] | undefined;
  /** Training points that the reader added, moved and erased; none if there are none. */
  readonly edits: readonly HandEdit[] | undefined;
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

/** Fewest and most classes of a scene's shape; given points have as many as they have. */
export function classBounds(scene: AnyScene): Bounds {
  if (!('shape' in scene)) return { min: scene.classes, max: scene.classes };
  const [min, max] = shapes[scene.shape].classes;
  return { min, max };
}

/** What an address says instead of more edits than it holds. */
export const tooManyEdits = 'file';

/** Most edits that an address says: more make it too long for messages and for some servers. */
export const mostAddressEdits = 200;

/** Bounds of the size of the head; that of given points is what it is. */
function largestBounds(scene: AnyScene): Bounds {
  return 'shape' in scene ? dataBounds.largest : { min: scene.largest, max: scene.largest };
}

/** Parameters of the data. The scene comes first, since the defaults of others depend on it. */
export const dataParameters: ParametersOf<DataInputs> = {
  scene: option<AnySceneName>('scene', firstScene, [...(Object.keys(scenes) as SceneName[]), ...givenSceneNames]),
  classes: number('classes', (scene) => scene.classes, classBounds, true),
  imbalance: number(
    'imbalance',
    (scene) => scene.imbalance,
    () => dataBounds.imbalance,
  ),
  largest: number('largest', (scene) => scene.largest, largestBounds, true),
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
  sizes: {
    key: 'sizes',
    initial: () => undefined,
    clamp(value, scene) {
      const clamped = value?.map((size, index) => clampedTo(sizeRuleOf(scene, index), size));
      return clamped?.every((size, index) => size === value![index]) ? value : clamped;
    },
    write: (value) => (value === undefined ? '' : value.join(',')),
    read(text, scene) {
      const read = text.split(',').map((part, index) => readNumber(part, 'sizes', sizeRuleOf(scene, index)));
      const fault = read.find((one) => one.fault)?.fault;
      const value = read.map((one) => one.value).filter((size) => size !== undefined);
      if (value.length < read.length) return { fault: fault! };
      return { value, ...(fault && { fault }) };
    },
  },
  edits: {
    key: 'edits',
    initial: () => undefined,
    clamp: (value) => (value?.length === 0 ? undefined : value),
    write: (value) => (value && value.length > mostAddressEdits ? tooManyEdits : writeEdits(value ?? [])),
    read(text) {
      if (text === tooManyEdits) return { fault: { kind: 'edits-elsewhere', key: 'edits', text } };
      const { edits, unreadable } = readEdits(text.split(','));
      const [first] = unreadable;
      return {
        ...(edits.length > 0 && { value: edits }),
        ...(first !== undefined && { fault: { kind: 'not-an-edit', key: 'edits', text: first } }),
      };
    },
  },
};

/** Bounds of the points of a class. */
export const sizeBounds = { min: 1, max: 2000 } as const;

/** What the points of a class must be: no more than there are, where they are given. */
function sizeRuleOf(scene: AnyScene, index: number): NumberRule {
  const max = 'shape' in scene ? sizeBounds.max : (scene.available[index] ?? sizeBounds.min);
  return { min: sizeBounds.min, max, isWhole: true };
}

/** Size of the head and imbalance that points of each class have, within the bounds of these inputs. */
export function followingSizes(sizes: readonly number[], scene: AnyScene): Pick<DataInputs, 'largest' | 'imbalance'> {
  const { largest, imbalance } = longTailOf(sizes);
  return {
    largest: clampedTo(largestBounds(scene), largest),
    imbalance: clampedTo(dataBounds.imbalance, imbalance),
  };
}
