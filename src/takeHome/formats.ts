import { csvFile } from './csv.ts';
import { jaxFile } from './jax.ts';
import { jsonFile } from './json.ts';
import { pytorchFile } from './pytorch.ts';
import type { TakeHome } from './request.ts';
import { sklearnFile } from './sklearn.ts';
import { tensorflowFile } from './tensorflow.ts';

/** The formats in which a table can be exported, in the order of the menu. */
export const formatNames = ['pytorch', 'tensorflow', 'jax', 'sklearn', 'json', 'csv'] as const;

/** Name of a format. */
export type FormatName = (typeof formatNames)[number];

/** One format. */
export interface Format {
  /**
   * Name of the downloaded file. A Python file is never named like the package that it imports, which it would shadow.
   */
  readonly file: string;
  readonly mediaType: string;
  /**
   * The whole file, to be written in UTF-8; the same request gives the same text.
   *
   * @throws RangeError if the request is not a valid table; see `weightsOf`.
   */
  write(request: TakeHome): string;
}

const python = 'text/x-python;charset=utf-8';

/** The formats by name. To add one, enter it here and in {@link formatNames}. */
export const formats: Readonly<Record<FormatName, Format>> = {
  pytorch: { file: 'class_balanced_pytorch.py', mediaType: python, write: pytorchFile },
  tensorflow: { file: 'class_balanced_tensorflow.py', mediaType: python, write: tensorflowFile },
  jax: { file: 'class_balanced_jax.py', mediaType: python, write: jaxFile },
  sklearn: { file: 'class_balanced_sklearn.py', mediaType: python, write: sklearnFile },
  json: { file: 'class_weights.json', mediaType: 'application/json', write: jsonFile },
  csv: { file: 'class_weights.csv', mediaType: 'text/csv;charset=utf-8', write: csvFile },
};
