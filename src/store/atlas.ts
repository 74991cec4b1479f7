import type { Training } from '../protocol/training.ts';
import type { Inputs } from './parameters.ts';
import type { Transport } from './transport.ts';

/** The models of a plane after a step; never written. */
export interface Moment {
  readonly step: number;
  /** Share of each class's test points that a model labels correctly; [S, C]. */
  readonly recall: Float32Array;
  /** Parameters of all models; [S, P]. */
  readonly parameters: Float32Array;
  /** The step after which a model was frozen because it diverged; `undefined` for those that train; [S]. */
  readonly frozen: readonly (number | undefined)[];
}

/** The models of a plane on one seed, at the end of their run. */
export interface PlaneSeed {
  readonly seed: number;
  /** [S, C]. */
  readonly recall: Float32Array;
  /** [S]. */
  readonly frozen: readonly (number | undefined)[];
}

/** Seeds that the cells of a plane have been trained on. What is there stays when training on more is cancelled. */
export interface PlaneSeeds {
  /** The settings that they are of, as text; none before the first. */
  readonly key: string | undefined;
  readonly done: readonly PlaneSeed[];
  /** Whether the reader has cancelled what is being trained. */
  readonly isCancelled: boolean;
  /** What is being trained, if something is. */
  readonly running: { readonly seeds: number; readonly step: number; readonly steps: number } | undefined;
  /** Why training failed, for people to read, if it did. */
  readonly failure: string | undefined;
}

/** The plane of models: what the reader wants of it, and what its trainer says. */
export interface AtlasState {
  readonly transport: Transport;
  readonly training: Training;
  /** The inputs that the moments are of; none before the first frame. */
  readonly inputs: Inputs | undefined;
  /** The models since the start of their run, by step, in a bounded number of bytes. */
  readonly moments: readonly Moment[];
  readonly stepsPerSecond: number;
  readonly seeds: PlaneSeeds;
  /** Whether the reader moves in the plane at this moment: the page is then busy with maps. */
  readonly isMovedIn: boolean;
}

/** Before anything was trained. */
export const noAtlas: AtlasState = {
  transport: { isPlaying: false, isResting: false, stepsAsked: 0, restarts: 0, branches: 0 },
  training: { status: 'starting' },
  inputs: undefined,
  moments: [],
  stepsPerSecond: 0,
  seeds: { key: undefined, done: [], isCancelled: false, running: undefined, failure: undefined },
  isMovedIn: false,
};

/** Whether the run of the plane is over. */
export function hasPlaneEnded({ moments }: AtlasState, { schedule, until }: Inputs): boolean {
  return schedule === 'cosine' && (moments.at(-1)?.step ?? 0) >= until;
}
