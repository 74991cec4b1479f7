import { option, type ParametersOf } from './parameter.ts';

/** What the view on the effective number shows. */
export interface TheoryInputs {
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
}

/** Kinds of the covering experiment. */
export const coveringKinds = ['cells', 'discs', 'duplicates'] as const;

/** Kind of the covering experiment. */
export type CoveringKind = (typeof coveringKinds)[number];

/** Numbers of classes and imbalance factors of the paper's long-tailed CIFAR, as the address writes them. */
export const cifarClasses = ['10', '100'] as const;
export const cifarImbalances = ['10', '20', '50', '100', '200'] as const;

/** Parameters of the view on the effective number. */
export const theoryParameters: ParametersOf<TheoryInputs> = {
  covering: option('covering', 'cells', coveringKinds),
  cifar: option('cifar', '10', cifarClasses),
  cifarImbalance: option('factor', '50', cifarImbalances),
};
