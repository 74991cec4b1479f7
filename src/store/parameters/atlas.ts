import { flag, number, option, optional, type ParametersOf } from './parameter.ts';

/** What the plane of models shows. */
export interface AtlasInputs {
  /** What its rows are; its columns are β. */
  readonly axes: PlaneAxes;
  readonly measure: PlaneMeasure;
  /** Index of the cell whose model is shown, row after row; none is the lab's own setting, or the middle. */
  readonly cell: number | undefined;
  /** Seeds that each cell is trained on. */
  readonly cellSeeds: (typeof cellSeeds)[number];
  /** The step that is shown; none is the latest. */
  readonly shownStep: number | undefined;
  /** Whether cells show small maps instead of numbers. */
  readonly cellMaps: boolean;
}

/** What can be varied besides β: what is trained, or the data. */
export const planeVariables = ['noise', 'gamma', 'imbalance', 'rate'] as const;

/** What is varied by row. */
export type PlaneVariable = (typeof planeVariables)[number];

/** What is varied by row, in all rows or, on a slow device, in a few of them. */
export type PlaneAxes = PlaneVariable | `few-${PlaneVariable}`;

/** All choices of rows, as the address writes them. */
export const planeAxes: readonly PlaneAxes[] = [
  ...planeVariables,
  ...planeVariables.map((name) => `few-${name}` as const),
];

/** What is varied by row. */
export function variableOf(axes: PlaneAxes): PlaneVariable {
  return axes.replace('few-', '') as PlaneVariable;
}

/** What the colours of cells can be. */
export const planeMeasures = ['accuracy', 'tail', 'head', 'regret'] as const;

/** Balanced accuracy, recall of the rarest or of the most frequent class, or the distance to the Bayes rule. */
export type PlaneMeasure = (typeof planeMeasures)[number];

/** Numbers of seeds a cell, as the address writes them. */
export const cellSeeds = ['1', '3', '10'] as const;

/** Place of a cell in the plane, from the top left. */
export interface PlaneCell {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns that a plane has at most. */
export const mostRows = 7;
export const columnCount = 9;

/** Parameters of the plane of models. */
export const atlasParameters: ParametersOf<AtlasInputs> = {
  axes: option('axes', 'noise', planeAxes),
  measure: option('measure', 'accuracy', planeMeasures),
  cell: optional(
    number(
      'cell',
      () => 0,
      () => ({ min: 0, max: mostRows * columnCount - 1 }),
      true,
    ),
  ),
  cellSeeds: option('seeds', '1', cellSeeds),
  shownStep: optional(
    number(
      'step',
      () => 0,
      () => ({ min: 0, max: 1e6 }),
      true,
    ),
  ),
  cellMaps: flag('maps', false),
};
