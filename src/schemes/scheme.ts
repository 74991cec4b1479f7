import type { ModelObjective } from '../protocol/problem.ts';

/** A word inside a formula; the catalogue says it in the language of the page. */
export type FormulaWord = 'mean-draws' | 'up-to-step' | 'from-then' | 'anew-after';

/** A formula: letters, numbers and signs in their order, words, and what is built of them. */
export type Formula = readonly (
  | string
  | { readonly word: FormulaWord }
  | { readonly over: Formula; readonly under: Formula }
  | { readonly base: string; readonly index: string }
  | { readonly base: Formula; readonly power: Formula }
  | { readonly root: Formula }
)[];

/** A number that belongs to one scheme alone, such as the tau of logit adjustment. */
export interface OwnNumber {
  /** Its name in the address. */
  readonly key: string;
  /**
   * Its default.
   *
   * @param horizon - Steps of a whole run, see `horizonOf`.
   */
  initial(horizon: number): number;
  readonly min: number;
  readonly max: number;
  /** Distance between two positions of its slider. */
  readonly step: number;
}

/** Input of a scheme. */
export interface SchemeSettings {
  /** Samples of each class in the training set, by label; [C]. */
  readonly counts: readonly number[];
  /** N, of the tile's own or of the slider for all. */
  readonly volume: number;
  /** N of each class: {@link SchemeSettings.volume} but for classes that have one of their own; [C]. */
  readonly volumes: readonly number[];
  /** The scheme's own number; its initial one, or 0, if it has none. */
  readonly own: number;
}

/** How a line is drawn: by weight and dashes, never by hue alone. */
export type LineStyle = 'main' | 'plain' | 'dashed' | 'faint' | 'long' | 'dotted' | 'dash-dotted' | 'thin';

/** One way of training on long-tailed data: what a model minimises. Its names and texts are in the catalogue. */
export interface Scheme {
  /** Whether it depends on beta. */
  readonly usesVolume: boolean;
  /** Whether each class may have a volume of its own. */
  readonly hasVolumes?: boolean;
  /** Whether it is defined for softmax alone, and then trains with it whatever loss is set for all. */
  readonly isSoftmaxOnly: boolean;
  readonly own?: OwnNumber;
  /** What a model minimises besides its loss. */
  objective(settings: SchemeSettings): Omit<ModelObjective, 'loss' | 'volume'>;
  readonly formula: Formula;
  /** How its line is drawn in charts, as long as no tile before it is drawn so. */
  readonly lineStyle: LineStyle;
}
