import type { GivenData } from '../core/points/givenData.ts';
import { type AnyScene, type AnySceneName, isGiven, scenes } from '../core/scenes.ts';
import { type AtlasInputs, atlasParameters } from './parameters/atlas.ts';
import { type CountsInputs, countsParameters } from './parameters/counts.ts';
import { type DataInputs, dataBounds, dataParameters, firstScene } from './parameters/data.ts';
import { type LabInputs, labBounds, labParameters } from './parameters/lab.ts';
import { type LessonInputs, lessonParameters } from './parameters/lesson.ts';
import { type PageInputs, pageParameters } from './parameters/page.ts';
import { type PaperInputs, paperParameters } from './parameters/paper.ts';
import type { ParametersOf } from './parameters/parameter.ts';
import { type TheoryInputs, theoryParameters } from './parameters/theory.ts';
import { type TrainingInputs, trainingBounds, trainingParameters } from './parameters/training.ts';
import { type WeightingInputs, weightingBounds, weightingParameters } from './parameters/weighting.ts';

/** What the reader chose and an address can hold. */
export type AddressedInputs = DataInputs &
  WeightingInputs &
  TrainingInputs &
  LabInputs &
  AtlasInputs &
  TheoryInputs &
  CountsInputs &
  PaperInputs &
  LessonInputs &
  PageInputs;

/** What the reader chose. Everything else on the page is derived from it and from training. */
export type Inputs = AddressedInputs & {
  /** The points of a scene of given points, and of no other scene. No address holds them. */
  readonly points?: GivenData | undefined;
};

/** Bounds of the numbers, for controls and for the address alike. */
export const bounds = { ...dataBounds, ...weightingBounds, ...trainingBounds, ...labBounds } as const;

/**
 * The table of parameters: their keys, defaults, bounds and texts. The address, the actions and the
 * controls all read it. An address is written in the order of the table.
 */
export const parameters: ParametersOf<AddressedInputs> = {
  ...dataParameters,
  ...weightingParameters,
  ...trainingParameters,
  ...labParameters,
  ...atlasParameters,
  ...theoryParameters,
  ...countsParameters,
  ...paperParameters,
  ...lessonParameters,
  ...pageParameters,
};

/** Names of all inputs that an address can hold, the scene first, since the defaults of others depend on it. */
export const inputNames = Object.keys(parameters) as (keyof AddressedInputs)[];

/** Inputs of a scene as it opens, with everything that is not data at its default. */
export function initialInputs(name: AnySceneName = firstScene, points?: GivenData): Inputs {
  const scene = sceneOf({ scene: name, points });
  const entries = inputNames.map((input) => [input, parameters[input].initial(scene)]);
  const inputs = { ...(Object.fromEntries(entries) as Record<keyof AddressedInputs, never>), scene: name };
  return isGiven(name) ? { ...inputs, points } : inputs;
}

/**
 * What the controls of the data start from, and their bounds.
 *
 * @throws RangeError if the points of a scene of given points are missing.
 */
export function sceneOf({ scene, points }: Pick<Inputs, 'scene' | 'points'>): AnyScene {
  if (!isGiven(scene)) return scenes[scene];
  if (points?.name !== scene) throw new RangeError(`invalid scene; its points are not there: ${scene}`);
  return points.scene;
}
