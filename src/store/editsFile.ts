import { readEdits, writeEdits } from '../core/editText.ts';
import type { HandEdit } from '../core/handEdits.ts';
import type { GivenData } from '../core/points/givenData.ts';
import type { GivenSceneName } from '../core/scenes.ts';
import { readAddress, writeAddress } from './address.ts';
import { type Inputs, initialInputs } from './parameters.ts';

const format = 'long-tail-lab-edits';

/** Inputs that determine the points which edits are of. */
export type EditedData = Pick<Inputs, 'scene' | 'classes' | 'imbalance' | 'largest' | 'noise' | 'seed' | 'sizes'>;

/** What is wrong with a file of edits. */
export type EditsFileProblem =
  | { readonly kind: 'not-json'; readonly message: string }
  | { readonly kind: 'other-format' }
  | { readonly kind: 'newer-version'; readonly version: string }
  /** The data are given points, which are not there. */
  | { readonly kind: 'points'; readonly scene: GivenSceneName }
  | { readonly kind: 'data'; readonly text: string }
  /** `entry` counts from 1. */
  | { readonly kind: 'edit'; readonly entry: number; readonly text: string };

/** The edits as a file, with an address of the data that they are of. */
export function editsFile(inputs: Inputs): string {
  const data: Inputs = { ...initialInputs(inputs.scene, inputs.points), ...dataOf(inputs) };
  return `${JSON.stringify(
    {
      format,
      version: 1,
      data: writeAddress('lab', data),
      edits: (inputs.edits ?? []).map((edit) => writeEdits([edit])),
    },
    undefined,
    1,
  )}\n`;
}

/**
 * Reads a file that {@link editsFile} wrote. Never throws.
 *
 * @param points - Those that are there, if any are: edits of given points are read where their scene is open.
 */
export function readEditsFile(
  text: string,
  points?: GivenData,
): { readonly data: EditedData; readonly edits: readonly HandEdit[] } | { readonly problem: EditsFileProblem } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { problem: { kind: 'not-json', message: (error as Error).message } };
  }
  const read = (file ?? {}) as { format?: unknown; version?: unknown; data?: unknown; edits?: unknown };
  if (typeof file !== 'object' || read.format !== format) return { problem: { kind: 'other-format' } };
  if (read.version !== 1) return { problem: { kind: 'newer-version', version: JSON.stringify(read.version) ?? '' } };
  const { data, edits } = read;
  const address = typeof data === 'string' ? readAddress(data, '', points) : undefined;
  if (address?.awaits) return { problem: { kind: 'points', scene: address.awaits } };
  if (!address || address.faults.length > 0) return { problem: { kind: 'data', text: JSON.stringify(data) ?? '' } };
  if (!Array.isArray(edits)) return { problem: { kind: 'edit', entry: 1, text: JSON.stringify(edits) ?? '' } };
  const texts = edits.map((edit) => (typeof edit === 'string' ? edit : (JSON.stringify(edit) ?? '')));
  const { edits: known, unreadable } = readEdits(texts);
  const { classes } = address.inputs;
  const isOther = (edit: HandEdit) => (edit.kind === 'add' ? edit.label : edit.of.class) >= classes;
  const wrong = unreadable[0] ?? known.filter(isOther).map((edit) => writeEdits([edit]))[0];
  // The second of two that are equal is the one that cannot be read.
  if (wrong !== undefined) return { problem: { kind: 'edit', entry: texts.lastIndexOf(wrong) + 1, text: wrong } };
  return { data: dataOf(address.inputs), edits: known };
}

/** The data that the edits of some inputs are of. */
export function dataOf({ scene, classes, imbalance, largest, noise, seed, sizes }: Inputs): EditedData {
  return { scene, classes, imbalance, largest, noise, seed, sizes };
}
