import { type CountSetName, countSetNames } from '../core/counts/countSets.ts';
import { decimalOfVolume, volumeOfDecimal } from '../core/decimalBeta.ts';
import type { Loss } from '../core/losses.ts';
import type { Activation } from '../core/network.ts';
import { type Scene, type SceneName, scenes } from '../core/scenes.ts';
import type { Schedule } from '../core/schedule.ts';
import { shapes } from '../core/shapes/shapes.ts';
import type { EngineChoice, Pace } from '../protocol/messages.ts';
import { clampedTile, firstTiles, mostTiles, type Tile } from '../schemes/tile.ts';
import { readTiles, writeTiles } from '../schemes/tileText.ts';

/** What the reader chose. Everything else on the page is derived from it and from training. */
export interface Inputs {
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
  /** N, which beta = (N − 1) / N stands for; in [1, ∞]. */
  readonly volume: number;
  /** The models that are trained side by side; 1 to 6. */
  readonly tiles: readonly Tile[];
  readonly loss: Loss['kind'];
  /** Focusing parameter of the focal loss; ≥ 0. */
  readonly gamma: number;
  readonly learningRate: number;
  /** Whether the learning rate falls to 0 along a cosine, which ends the run, or stays. */
  readonly schedule: Schedule['kind'];
  /** T, the steps within which it falls; whole. */
  readonly until: number;
  /** λ of decoupled weight decay; ≥ 0. */
  readonly weightDecay: number;
  /** Hidden layers; whole. */
  readonly depth: number;
  /** Units of each hidden layer; whole. */
  readonly width: number;
  readonly activation: Activation;
  readonly pace: Pace;
  /** Whether training at a constant rate rests when the balanced accuracies have been flat for a while. */
  readonly restsWhenFlat: boolean;
  readonly engine: EngineChoice;
  /** Whether the test points are shown on the maps. */
  readonly testPoints: boolean;
  /** What the panel under the maps shows, if it is open. */
  readonly panel: PanelName;
  /** Which Bayes boundaries lie over the maps. */
  readonly bayes: BayesOverlay;
  /** Index of the tile that the others are compared with; the last one if there are fewer tiles. */
  readonly reference: number;
  /** What the curves over time show, and over which axis. */
  readonly curve: CurveMeasure;
  readonly stepAxis: 'linear' | 'log';
  /** Steps that each model of a run over many seeds takes; by default the steps of a whole run. */
  readonly seedSteps: number | undefined;
  /**
   * What a sample is in the covering experiment: a cell of a box, a disc in a plane, or a
   * near-duplicate of a prototype.
   */
  readonly covering: CoveringKind;
  /**
   * Long-tailed CIFAR whose class counts the curves take: its number of classes, and its imbalance factor, as texts.
   */
  readonly cifar: (typeof cifarClasses)[number];
  readonly cifarImbalance: (typeof cifarImbalances)[number];
  /** The real data set whose counts are weighed, unless the reader has brought their own. */
  readonly countSet: CountSetName;
  /** Whether training starts as soon as the page is there. */
  readonly autoplay: boolean;
}

/** What the panel under the maps can show. */
export const panelNames = ['closed', 'metrics', 'curves', 'pull', 'truth', 'difference', 'seeds'] as const;

/** What the panel under the maps shows, or that it is closed. */
export type PanelName = (typeof panelNames)[number];

/** Bayes boundaries that can lie over the maps: under the balanced prior, the training prior, or both. */
export const bayesOverlays = ['none', 'balanced', 'training', 'both'] as const;

/** Bayes boundaries over the maps. */
export type BayesOverlay = (typeof bayesOverlays)[number];

/** What can be followed over time. */
export const curveMeasures = ['accuracy', 'head', 'tail', 'loss'] as const;

/** What is followed over time: balanced accuracy, recall of the head or of the tail class, or test cross-entropy. */
export type CurveMeasure = (typeof curveMeasures)[number];

/** Kinds of the covering experiment. */
export const coveringKinds = ['cells', 'discs', 'duplicates'] as const;

/** Kind of the covering experiment. */
export type CoveringKind = (typeof coveringKinds)[number];

/** Numbers of classes and imbalance factors of the paper's long-tailed CIFAR, as the address writes them. */
export const cifarClasses = ['10', '100'] as const;
export const cifarImbalances = ['10', '20', '50', '100', '200'] as const;

/** What was wrong with a part of an address, and how it was resolved; its text is in the catalogue. */
export type Fault =
  | {
      readonly kind: 'not-a-number' | 'unknown-key' | 'repeated' | 'unreadable';
      readonly key: string;
      readonly text: string;
    }
  | {
      readonly kind: 'out-of-range';
      readonly key: string;
      readonly text: string;
      readonly min: string;
      readonly max: string;
    }
  | { readonly kind: 'not-whole'; readonly key: string; readonly text: string; readonly used: string }
  | { readonly kind: 'not-an-option'; readonly key: string; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: 'beyond-finite'; readonly key: string; readonly text: string; readonly max: string }
  | { readonly kind: 'unknown-view' | 'newer-version' | 'misplaced'; readonly key: string; readonly text: string };

/** Result of reading a text: a value, perhaps clamped, or only a fault if the text could not be read. */
interface Reading<Value> {
  readonly value?: Value;
  readonly fault?: Fault;
}

/** One parameter of the address. */
export interface Parameter<Value> {
  /** Its name in the address. */
  readonly key: string;
  /** The value if the address does not have it. */
  initial(scene: Scene): Value;
  /** Reads a decoded text. */
  read(text: string, scene: Scene): Reading<Value>;
  /** Writes a value so that `read` gives it back. */
  write(value: Value): string;
  /** Moves a value into its bounds. */
  clamp(value: Value, scene: Scene): Value;
}

/** Bounds of a number; both ends belong to it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Bounds of the numbers, for controls and for the address alike. */
export const bounds = {
  imbalance: { min: 1, max: 1000 },
  largest: { min: 50, max: 2000 },
  noise: { min: 0, max: 0.5 },
  seed: { min: 0, max: 999_999 },
  gamma: { min: 0, max: 5 },
  learningRate: { min: 0.001, max: 0.3 },
  until: { min: 100, max: 4000 },
  weightDecay: { min: 0, max: 1 },
  depth: { min: 1, max: 3 },
  width: { min: 4, max: 64 },
  reference: { min: 0, max: mostTiles - 1 },
  seedSteps: { min: 50, max: 4000 },
  /** The largest finite N; from there on the address must say beta = 1. */
  volume: { min: 1, max: 1e9 },
} as const satisfies Record<string, Bounds>;

/** Fewest and most classes of a scene's shape. */
export function classBounds(scene: Scene): Bounds {
  const [min, max] = shapes[scene.shape].classes;
  return { min, max };
}

/** A decimal number as an address or a person writes it. */
const decimal = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function number(
  key: string,
  initial: (scene: Scene) => number,
  boundsOf: (scene: Scene) => Bounds,
  isWhole = false,
): Parameter<number> {
  const clamp = (value: number, scene: Scene) => {
    const { min, max } = boundsOf(scene);
    return Math.min(max, Math.max(min, isWhole ? Math.round(value) : value)) + 0;
  };
  return {
    key,
    initial,
    clamp,
    write: String,
    read(text, scene) {
      if (!decimal.test(text)) return { fault: { kind: 'not-a-number', key, text } };
      const value = Number(text);
      const used = clamp(value, scene);
      const { min, max } = boundsOf(scene);
      if (value < min || value > max) {
        return { value: used, fault: { kind: 'out-of-range', key, text, min: String(min), max: String(max) } };
      }
      if (value !== used) return { value: used, fault: { kind: 'not-whole', key, text, used: String(used) } };
      // The clamped value, since −0 is within bounds but would be shown as "-0".
      return { value: used };
    },
  };
}

/** A parameter that may be unset, as it is if the address does not have it. */
function optional<Value>(of: Parameter<Value>): Parameter<Value | undefined> {
  return {
    key: of.key,
    initial: () => undefined,
    clamp: (value, scene) => (value === undefined ? undefined : of.clamp(value, scene)),
    write: (value) => (value === undefined ? '' : of.write(value)),
    read: of.read,
  };
}

function option<Value extends string>(key: string, initial: Value, options: readonly Value[]): Parameter<Value> {
  return {
    key,
    initial: () => initial,
    clamp: (value) => value,
    write: (value) => value,
    read(text) {
      const value = options.find((candidate) => candidate === text);
      return value === undefined ? { fault: { kind: 'not-an-option', key, text, options } } : { value };
    },
  };
}

/** beta by its decimals: the state keeps N, which has full precision where 1 − beta does not. */
const volume: Parameter<number> = {
  key: 'beta',
  initial: () => 100,
  clamp: (value) => (value > bounds.volume.max ? Infinity : Math.max(1, value)),
  write: (value) => decimalOfVolume(value),
  read(text, scene) {
    if (!decimal.test(text)) return { fault: { kind: 'not-a-number', key: 'beta', text } };
    const read = volumeOfDecimal(text);
    if (read === undefined) {
      const fault: Fault = { kind: 'out-of-range', key: 'beta', text, min: '0', max: '1' };
      return { value: text.startsWith('-') ? 1 : Infinity, fault };
    }
    const value = volume.clamp(read, scene);
    if (value === read) return { value };
    const max = decimalOfVolume(bounds.volume.max);
    return { value, fault: { kind: 'beyond-finite', key: 'beta', text, max } };
  },
};

/** The tiles, see {@link readTiles}. */
const tiles: Parameter<readonly Tile[]> = {
  key: 'tiles',
  initial: () => firstTiles,
  clamp(value) {
    if (value.length === 0) return firstTiles;
    const clamped = value.slice(0, mostTiles).map(clampedTile);
    return clamped.length === value.length && clamped.every((tile, index) => tile === value[index]) ? value : clamped;
  },
  write: writeTiles,
  read(text) {
    const { tiles: read, fault } = readTiles(text);
    return { ...(read.length > 0 && { value: read }), ...(fault && { fault }) };
  },
};

/** A choice that is on or off. */
function flag(key: string, initial: boolean): Parameter<boolean> {
  return {
    key,
    initial: () => initial,
    clamp: (value) => value,
    write: (value) => (value ? '1' : '0'),
    read(text) {
      if (text === '1' || text === '0') return { value: text === '1' };
      return { fault: { kind: 'not-an-option', key, text, options: ['0', '1'] } };
    },
  };
}

/** The scene that the lab opens with. */
export const firstScene: SceneName = 'noisy-pinwheel';

/**
 * The table of parameters: their keys, defaults, bounds and texts. The address, the actions and the
 * controls all read it.
 */
export const parameters: { readonly [Key in keyof Inputs]: Parameter<Inputs[Key]> } = {
  scene: option('scene', firstScene, Object.keys(scenes) as SceneName[]),
  classes: number('classes', (scene) => scene.classes, classBounds, true),
  imbalance: number(
    'imbalance',
    (scene) => scene.imbalance,
    () => bounds.imbalance,
  ),
  largest: number(
    'largest',
    (scene) => scene.largest,
    () => bounds.largest,
    true,
  ),
  noise: number(
    'noise',
    (scene) => scene.noise,
    () => bounds.noise,
  ),
  seed: number(
    'seed',
    () => 7,
    () => bounds.seed,
    true,
  ),
  volume,
  tiles,
  loss: option('loss', 'softmax', ['softmax', 'sigmoid', 'focal']),
  gamma: number(
    'gamma',
    () => 1,
    () => bounds.gamma,
  ),
  learningRate: number(
    'lr',
    () => 0.02,
    () => bounds.learningRate,
  ),
  schedule: option('schedule', 'cosine', ['cosine', 'constant']),
  until: number(
    'until',
    () => 600,
    () => bounds.until,
    true,
  ),
  weightDecay: number(
    'decay',
    () => 0,
    () => bounds.weightDecay,
  ),
  depth: number(
    'layers',
    () => 2,
    () => bounds.depth,
    true,
  ),
  width: number(
    'width',
    () => 16,
    () => bounds.width,
    true,
  ),
  activation: option('unit', 'tanh', ['tanh', 'relu']),
  pace: option('pace', 'normal', ['slow', 'normal', 'full']),
  restsWhenFlat: flag('rest', true),
  engine: option('engine', 'auto', ['auto', 'webgl', 'plain']),
  testPoints: flag('test', false),
  panel: option('panel', 'closed', panelNames),
  bayes: option('bayes', 'none', bayesOverlays),
  reference: number(
    'ref',
    () => 0,
    () => bounds.reference,
    true,
  ),
  curve: option('curve', 'accuracy', curveMeasures),
  stepAxis: option('axis', 'linear', ['linear', 'log']),
  seedSteps: optional(
    number(
      'steps',
      () => bounds.seedSteps.min,
      () => bounds.seedSteps,
      true,
    ),
  ),
  covering: option('covering', 'cells', coveringKinds),
  cifar: option('cifar', '10', cifarClasses),
  cifarImbalance: option('factor', '50', cifarImbalances),
  countSet: option('counts', 'cifar10-lt-100', countSetNames),
  autoplay: flag('autoplay', false),
};

/** Names of all inputs, the scene first, since the defaults of others depend on it. */
export const inputNames = Object.keys(parameters) as (keyof Inputs)[];

/** Inputs of a scene as it opens, with everything that is not data at its default. */
export function initialInputs(name: SceneName = firstScene): Inputs {
  const scene = scenes[name];
  const entries = inputNames.map((input) => [input, parameters[input].initial(scene)]);
  return { ...(Object.fromEntries(entries) as Record<keyof Inputs, never>), scene: name };
}
