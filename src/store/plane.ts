import { labelCounts, trainingSet } from '../core/dataset.ts';
import { volumeOfDecimal } from '../core/decimalBeta.ts';
import type { Ends } from '../core/ends.ts';
import type { Loss } from '../core/losses.ts';
import type { ModelObjective } from '../protocol/problem.ts';
import { objectiveOf, type Tile } from '../schemes/tile.ts';
import { columnCount, type PlaneAxes, type PlaneCell, type PlaneVariable, variableOf } from './parameters/atlas.ts';
import type { Inputs } from './parameters.ts';
import { selectEnds, selectSpec } from './selectors.ts';

/** What a row of the plane is trained with instead of the inputs. */
export type RowSetting = Partial<Pick<Inputs, 'loss' | 'gamma' | 'imbalance' | 'sizes' | 'noise' | 'learningRate'>>;

/**
 * β of the columns as decimals: N at equal distances in its logarithm between both limits. Decimals are short, so that
 * a cell is exactly what its address says.
 */
export const planeBetas = ['0', '0.9', '0.968', '0.99', '0.9968', '0.999', '0.9997', '0.9999', '1'] as const;

/** N of the columns; [9], from 1 to ∞. */
export const planeVolumes: readonly number[] = planeBetas.map((beta) => volumeOfDecimal(beta)!);

/** The focal loss with γ = 0 is the sigmoid loss; softmax, which the lab opens with, is apart. */
const gammaRows: readonly RowSetting[] = [
  { loss: 'softmax' },
  ...[0, 0.5, 1, 2, 3, 5].map((gamma) => ({ loss: 'focal' as const, gamma })),
];

const allRows: Readonly<Record<PlaneVariable, readonly RowSetting[]>> = {
  gamma: gammaRows,
  noise: [0, 0.02, 0.05, 0.1, 0.2, 0.4].map((noise) => ({ noise })),
  imbalance: [1, 10, 31.6, 100, 316, 1000].map((imbalance) => ({ imbalance, sizes: undefined })),
  rate: [0.002, 0.005, 0.02, 0.05, 0.1, 0.3].map((learningRate) => ({ learningRate })),
};

/** Rows of a plane with few: the ends, what lies between them, and γ = 0 to compare with. */
const fewRows: Readonly<Record<PlaneVariable, readonly number[]>> = {
  gamma: [0, 1, 3, 6],
  noise: [0, 3, 5],
  imbalance: [0, 3, 5],
  rate: [0, 2, 5],
};

const few = (name: PlaneVariable) => fewRows[name].map((row) => allRows[name][row]!);

const rows: Readonly<Record<PlaneAxes, readonly RowSetting[]>> = {
  ...allRows,
  'few-gamma': few('gamma'),
  'few-noise': few('noise'),
  'few-imbalance': few('imbalance'),
  'few-rate': few('rate'),
};

/** The rows of a plane, from the top. */
export function planeRows(axes: PlaneAxes): readonly RowSetting[] {
  return rows[axes];
}

/**
 * The classes with the most and with the fewest points in a plane: of its last row, since where rows are imbalances the
 * first is balanced.
 */
export function planeEnds(inputs: Inputs): Ends {
  return selectEnds({ ...inputs, ...planeRows(inputs.axes).at(-1) });
}

/** Whether the rows of a plane differ in their data, so that each has a training set of its own. */
export function hasOwnData(axes: PlaneAxes): boolean {
  const variable = variableOf(axes);
  return variable === 'noise' || variable === 'imbalance';
}

/** What every cell is: class-balanced weights, with the β of its column. */
const tile: Tile = { scheme: 'class-balanced' };

/** The inputs with the setting of a cell. In the lab they train the model of that cell. */
export function cellInputs(inputs: Inputs, { row, column }: PlaneCell): Inputs {
  return { ...inputs, ...planeRows(inputs.axes)[row], volume: planeVolumes[column]!, tiles: [tile] };
}

/** The cell that is shown: the one that was chosen, as long as the plane has its row, and otherwise the lab's own. */
export function shownCell(inputs: Inputs): PlaneCell {
  const { cell, axes } = inputs;
  if (cell !== undefined && cell < planeRows(axes).length * columnCount) {
    return { row: Math.floor(cell / columnCount), column: cell % columnCount };
  }
  const own = labCell(inputs);
  return { row: own.row ?? Math.floor(planeRows(axes).length / 2), column: own.column ?? 3 };
}

/** The row and the column that have the lab's present setting, each if there is one. */
export function labCell(inputs: Inputs): { readonly row: number | undefined; readonly column: number | undefined } {
  const row = planeRows(inputs.axes).findIndex((setting) => isSetting(inputs, setting));
  const column = planeVolumes.indexOf(inputs.volume);
  return { row: row < 0 ? undefined : row, column: column < 0 ? undefined : column };
}

function isSetting(inputs: Inputs, setting: RowSetting): boolean {
  // The sigmoid loss is the focal one with γ = 0.
  if (setting.loss === 'focal' && setting.gamma === 0 && inputs.loss === 'sigmoid') return true;
  return (Object.keys(setting) as (keyof RowSetting)[]).every((name) => setting[name] === inputs[name]);
}

/** One model of the plane: what it minimises in the setting of its row. */
function modelOf(inputs: Inputs, setting: RowSetting, volume: number, counts: readonly number[]): ModelObjective {
  const { learningRate } = setting;
  return {
    ...objectiveOf(tile, { ...inputs, ...setting, volume }, counts),
    ...(learningRate !== undefined && { learningRate }),
  };
}

/**
 * What the models of each row minimise on the data of a seed, whose training sets are drawn for that.
 *
 * @returns By training set, of which there is one for all rows unless they differ in their data: [D].
 */
export function planeParts(inputs: Inputs, seed: number) {
  const settings = planeRows(inputs.axes);
  const groups = hasOwnData(inputs.axes) ? settings.map((setting) => [setting]) : [settings];
  return groups.map((group) => {
    const spec = selectSpec({ ...inputs, ...group[0], seed });
    const training = trainingSet(spec);
    const { labelled } = labelCounts(training, spec.classes);
    const models = group.flatMap((setting) => planeVolumes.map((volume) => modelOf(inputs, setting, volume, labelled)));
    return { seed, spec, training, labelled, models };
  });
}

/** The loss that a row is trained with. */
export function lossOfRow(inputs: Inputs, row: number): Loss['kind'] {
  return { ...inputs, ...planeRows(inputs.axes)[row] }.loss;
}
