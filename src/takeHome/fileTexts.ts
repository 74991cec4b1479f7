import type { Balance } from '../core/balances.ts';
import type { WeightingName } from '../core/weightings.ts';

/** A framework for which code is written. */
export type Framework = 'pytorch' | 'tensorflow' | 'jax' | 'sklearn';

/** A text for each order in which counts may stand: that of the labels, or sorted by size. */
interface ByOrder {
  readonly byLabel: string;
  readonly sorted: string;
}

/**
 * What the files of class counts say to a reader, in one language: comments, docstrings, and what a check prints.
 *
 * A text of several lines is broken where its language needs it; what stands behind code has one. Names in code and
 * messages of errors are not among them. No text holds a backslash, or three quotes in a row, which would end a
 * docstring.
 */
export interface FileTexts {
  /** First lines of a file by what balances the classes. */
  readonly titles: Readonly<Record<Balance, Readonly<Record<Framework, string>>>>;
  /** What a script prints when its numbers are those of the lab. */
  readonly agree: { readonly weights: string; readonly losses: string; readonly draws: string };
  readonly head: HeadTexts;
  readonly weights: WeightsTexts;
  readonly equivalents: string;
  readonly posWeight: string;
  readonly losses: LossTexts;
  readonly keras: string;
  readonly sklearn: SklearnTexts;
  /** Of `undo_weights`: the first line of its docstring, for a batch and for a row of scikit-learn, and the others. */
  readonly undo: { readonly batch: string; readonly row: string; readonly how: string };
  readonly sampler: SamplerTexts;
  readonly labels: LabelTexts;
  readonly json: JsonTexts;
}

/** Of the first lines of each Python file. */
interface HeadTexts {
  paper(citation: string): string;
  counts(source: string): string;
  readonly noSource: string;
  weights(rule: string): string;
  readonly rules: Readonly<Record<WeightingName, string>>;
  readonly written: string;
  /** What the counts count, and in which order. */
  readonly counted: { readonly classes: ByOrder; readonly labels: ByOrder };
  /** What class names are, so that none is mistaken for a label. */
  readonly names: {
    readonly numbered: string;
    otherNumbers(conversion: string): string;
    readonly words: string;
  };
  readonly volume: string;
  readonly effectiveNumber: string;
  readonly onlyRepeat: string;
  readonly everyNew: string;
}

/** Of class weights. */
interface WeightsTexts {
  readonly sum: string;
  readonly precision: string;
  readonly meanWeight: string;
}

/** Of the files with losses. */
interface LossTexts {
  readonly initialBias: string;
  readonly gamma: string;
  readonly testVector: string;
  readonly shapes: string;
  readonly division: string;
  readonly mean: { readonly pytorch: string; readonly jax: string };
  readonly softplus: string;
  readonly signed: string;
  readonly softmax: string;
  readonly softmaxBatch: string;
  readonly sigmoid: string;
  readonly sigmoidBatch: string;
  readonly focal: string;
  readonly focalBatch: string;
  readonly power: string;
  readonly powerOfOptax: string;
  readonly module: string;
  readonly buffer: string;
  /** After the code that compiles a model with the softmax loss. */
  readonly others: string;
  readonly sparse: string;
  readonly weighted: string;
  /** Above the code that sets a bias. */
  readonly withBias: string;
  readonly doubles: string;
}

/** Of `class_weight`. */
interface SklearnTexts {
  /** What the keys are, by what stands in their place: names as numbers, names, or indices. */
  readonly keys: { readonly numbers: string; readonly names: string; readonly indices: string };
  readonly penalty: string;
}

/** Of samplers. */
interface SamplerTexts {
  /** Where all samples are drawn alike. */
  readonly alike: string;
  /** Where samples of the rarest class are drawn `ratio` times as often as those of the commonest. */
  rarer(ratio: string, squared: string): string;
  readonly shares: string;
  readonly check: string;
  readonly ends: string;
  readonly pytorch: string;
  readonly tensorflow: { readonly about: string; readonly example: string; readonly loss: string };
  readonly jax: string;
  readonly sklearn: string;
  readonly numpy: string;
}

/** Of the files for samples with several labels. */
interface LabelTexts {
  readonly samples: string;
  readonly each: string;
  readonly testVector: string;
  readonly criterion: string;
  readonly loss: string;
  readonly lossBatch: string;
  readonly focal: string;
  readonly focalBatch: string;
  readonly undo: string;
  example(code: string): string;
  /** After the code that compiles a model. */
  readonly lastLayer: string;
  /** After code that reads the labels Y. */
  readonly targets: string;
  readonly unfitted: string;
}

/** Of the description at the head of the JSON file. */
interface JsonTexts {
  about(citation: string, order: string, use: string): string;
  readonly orders: ByOrder;
  /** What the numbers are and how to use them, by what balances the classes. */
  readonly uses: Readonly<Record<Balance, string>>;
}
